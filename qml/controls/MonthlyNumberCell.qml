pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import CaseAudit.Ui

// One number of one month, typed: kept when the keyboard moves on. Empty is not recorded, which is not zero.
T.TextField {
    id: cell

    required property string name
    property string value: ""
    // What was typed could not be kept.
    property bool wrong: false

    // The keyboard is wanted so many rows and columns away.
    signal moved(int rows, int columns)
    signal edited(string text)
    signal reached
    // Ctrl+Z where nothing is half typed: a text field keeps the key to itself.
    signal undoRequested

    function handOver() {
        if (text !== value)
            edited(text);
        else
            wrong = false;
    }

    Accessible.description: wrong ? "a whole number is expected" : text.length === 0 ? "not recorded" : ""
    Accessible.editable: true
    Accessible.name: name
    Accessible.role: Accessible.EditableText
    Keys.onPressed: event => {
        const all = selectedText.length === text.length;
        event.accepted = true;
        if (event.key === Qt.Key_Down || event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            moved(1, 0);
        else if (event.key === Qt.Key_Up)
            moved(-1, 0);
        else if (event.key === Qt.Key_Left && (all || cursorPosition === 0))
            moved(0, -1);
        else if (event.key === Qt.Key_Right && (all || cursorPosition === text.length))
            moved(0, 1);
        else if (event.matches(StandardKey.Undo) && text === value)
            undoRequested();
        else if (event.key === Qt.Key_Escape && text !== value)
            text = value;
        else
            event.accepted = false;
    }
    color: Theme.ink
    font.family: Theme.figureFamily
    font.pixelSize: Theme.body
    horizontalAlignment: TextInput.AlignRight
    implicitHeight: Math.max(Theme.controlHeight, contentHeight + topPadding + bottomPadding)
    leftPadding: Theme.half
    maximumLength: 9
    padding: Theme.half
    rightPadding: Theme.grid
    selectByMouse: true
    selectedTextColor: Theme.accentInk
    selectionColor: Theme.accent
    text: value
    verticalAlignment: TextInput.AlignVCenter

    background: Rectangle {
        border.color: cell.wrong ? Theme.error : cell.activeFocus ? Theme.accent : Theme.strongLine
        border.width: cell.activeFocus || cell.wrong ? 2 : 1
        color: cell.wrong ? Theme.errorSoft : Theme.surface
        radius: Theme.radius

        AppText {
            Accessible.ignored: true
            anchors.fill: parent
            anchors.rightMargin: Theme.grid
            dim: true
            horizontalAlignment: Text.AlignRight
            text: "–"
            visible: cell.text.length === 0
        }
    }

    onActiveFocusChanged: {
        if (activeFocus) {
            selectAll();
            reached();
        } else {
            handOver();
        }
    }
    onValueChanged: {
        text = value;
        wrong = false;
    }
}
