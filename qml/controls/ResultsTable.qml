pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The table of the results page. One Tab stop: arrows go from figure to figure, Enter opens the audits behind it.
Rectangle {
    id: table

    required property ResultsViewModel results
    property real padding: Theme.grid * 2
    property int focusRow: 0
    property int focusColumn: 0

    readonly property ResultMeasures measures: ResultMeasures {
        categories: table.mostCategories
        longestWord: table.longestWord
        width: table.width - 2 * table.padding
    }
    // Over all scales of the table: how many categories one has, and how long a word of their labels is.
    property int mostCategories: 0
    property int longestWord: 0

    // Somebody went to this row with the keyboard.
    signal reached(Item row)

    function measure() {
        let most = 0;
        let longest = 0;
        for (let row = 0; row < results.rows.count; ++row) {
            const columns = results.rows.value(row, "columns");
            most = Math.max(most, columns.length);
            for (const column of columns)
                longest = column.label.split(" ").reduce((length, word) => Math.max(length, word.length), longest);
        }
        mostCategories = most;
        longestWord = longest;
    }
    function goTo(row: int, column: int) {
        const target = rows.itemAt(Math.max(0, Math.min(row, rows.count - 1))) as ResultRow;
        if (target)
            target.focusFigure(column);
    }
    // The row another page points to, or null.
    function pointedRow(): Item {
        return results.focusedRow < 0 ? null : rows.itemAt(results.focusedRow);
    }

    Accessible.name: results.title + ", " + results.caption
    Accessible.role: Accessible.Table
    Component.onCompleted: measure()
    border.color: Theme.line
    color: Theme.surface
    implicitHeight: column.implicitHeight + 2 * padding
    objectName: "resultsTable"
    radius: Theme.radius + 2

    Connections {
        function onTableChanged() {
            table.focusRow = 0;
            table.focusColumn = 0;
            table.measure();
        }

        target: table.results
    }
    ColumnLayout {
        id: column

        spacing: 0
        width: table.width - 2 * table.padding
        x: table.padding
        y: table.padding

        AppText {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            text: table.results.title
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            text: table.results.caption
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            text: table.results.baselineScope
            visible: text.length > 0
        }
        Item {
            implicitHeight: Theme.grid
        }
        Repeater {
            id: rows

            model: table.results.rows

            ResultRow {
                Layout.fillWidth: true
                baselineName: table.results.baselineName
                isPointedTo: index === table.results.focusedRow
                measures: table.measures
                tabFigure: index === table.focusRow ? table.focusColumn : -1

                onActionRequested: ref => table.results.openAction(ref)
                onFigureMoved: (column, rows, columns) => table.goTo(index + rows, column + columns)
                onFigureReached: column => {
                    table.focusRow = index;
                    table.focusColumn = column;
                    table.reached(this);
                }
                onFigureRequested: figure => table.results.openFigure(index, figure)
            }
        }
        Rectangle {
            Layout.fillWidth: true
            color: Theme.strongLine
            implicitHeight: 1
        }
        Repeater {
            model: table.results.footnotes

            AppText {
                required property int index
                required property string modelData

                Layout.fillWidth: true
                Layout.topMargin: index === 0 ? Theme.grid : 0
                dim: true
                font.pixelSize: Theme.small
                text: (index + 1) + "  " + modelData
            }
        }
        Repeater {
            model: table.results.notes

            AppText {
                required property string modelData

                Layout.fillWidth: true
                Layout.topMargin: Theme.half
                dim: true
                font.pixelSize: Theme.small
                text: modelData
            }
        }
        AppText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.half
            dim: true
            font.pixelSize: Theme.small
            text: "Percentages are of those answered, each rounded by itself; they may not add to 100."
        }
    }
}
