pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// One month of the grid of monthly counts: its name, and a number to type for each authority.
RowLayout {
    id: line

    required property int index
    required property string month
    required property string label
    required property var cells

    property int columns: 0
    property real labelWidth: 0
    property real cellWidth: 0
    // The number of this month that Tab reaches; -1: another month has it.
    property int tabColumn: -1

    // The keyboard is wanted so many rows and columns away from the number in `column`.
    signal moved(int column, int rows, int columns)
    signal reached(int column)
    signal typed(int column, string text)
    signal undoRequested

    function cellAt(column: int): Item {
        return fields.itemAt(column) as Item;
    }
    // Marks what was typed as kept or not.
    function refuse(column: int, wrong: bool) {
        (fields.itemAt(column) as MonthlyNumberCell).wrong = wrong;
    }

    spacing: Theme.half

    AppText {
        Accessible.ignored: true
        Layout.preferredWidth: line.labelWidth
        text: line.label
    }
    Repeater {
        id: fields

        // A number, so that the fields stay when what they hold is read anew.
        model: line.columns

        MonthlyNumberCell {
            required property int index
            readonly property var told: line.cells[index] ?? ({})

            Layout.preferredWidth: line.cellWidth
            activeFocusOnTab: index === Math.min(line.tabColumn, fields.count - 1)
            name: told.name ?? ""
            objectName: "count-" + line.index + "-" + index
            value: told.text ?? ""

            onEdited: text => line.typed(index, text)
            onMoved: (rows, columns) => line.moved(index, rows, columns)
            onReached: line.reached(index)
            onUndoRequested: line.undoRequested()
        }
    }
}
