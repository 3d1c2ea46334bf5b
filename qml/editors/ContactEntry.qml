pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// One field that takes a whole contact, and beneath it how it is understood. Enter adds it, or changes the line that is
// being edited.
ColumnLayout {
    id: entry

    required property ContactLogViewModel log
    // The line that is being changed; -1: a new one.
    property int edited: -1
    property string complaint: ""
    readonly property bool isEmpty: field.text.length === 0
    readonly property bool typing: field.activeFocus

    // Enter in the empty field, or an arrow key.
    signal moveRequested(int step)
    signal pasteRequested
    signal undoRequested
    // A line was changed, or is left as it is.
    signal editEnded(int line)

    function take() {
        field.forceActiveFocus(Qt.TabFocusReason);
    }
    function edit(line: int) {
        edited = line;
        complaint = "";
        field.begin(log.typedLine(line));
    }
    function endEdit() {
        const line = edited;
        edited = -1;
        complaint = "";
        field.clear();
        editEnded(line);
    }
    function enter() {
        if (isEmpty && edited < 0) {
            moveRequested(1);
            return;
        }
        complaint = edited < 0 ? log.add(field.text) : log.replace(edited, field.text);
        if (complaint.length > 0)
            return;
        if (edited < 0)
            field.clear();
        else
            endEdit();
    }

    spacing: Theme.half

    Keys.onEscapePressed: event => {
        event.accepted = edited >= 0 || !isEmpty;
        if (edited >= 0)
            endEdit();
        else
            field.clear();
        complaint = "";
    }

    Item {
        id: keys

        Keys.onPressed: event => {
            event.accepted = true;
            if (event.matches(StandardKey.Paste) && entry.log.clipboardHasRows())
                entry.pasteRequested();
            else if (event.matches(StandardKey.Undo) && entry.isEmpty)
                entry.undoRequested();
            else if (event.key === Qt.Key_Up && entry.edited < 0)
                entry.moveRequested(-1);
            else if (event.key === Qt.Key_Down && entry.edited < 0)
                entry.moveRequested(1);
            else
                event.accepted = false;
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.grid

        TextInputField {
            id: field

            Layout.fillWidth: true
            keyFilter: keys
            label: entry.edited < 0 ? "Add a contact" : "Change this contact"
            objectName: "contactEntry"
            placeholder: "27/3hk, or 27/3 home missed moved house"

            onAccepted: entry.enter()
            onTyped: entry.complaint = ""
        }
        AppButton {
            Layout.alignment: Qt.AlignBottom
            keyHint: "Enter"
            text: entry.edited < 0 ? "Add" : "Change"

            onClicked: entry.enter()
        }
        AppButton {
            Layout.alignment: Qt.AlignBottom
            hint: "Rows copied from a spreadsheet"
            keyHint: "Ctrl+V"
            objectName: "pasteButton"
            text: "Paste…"

            onClicked: entry.pasteRequested()
        }
    }
    AppText {
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
        color: Theme.error
        objectName: "contactComplaint"
        text: entry.complaint
        visible: text.length > 0
    }
    AppText {
        readonly property bool whole: entry.log.isWhole(field.text)

        Layout.fillWidth: true
        dim: !whole
        font.pixelSize: entry.isEmpty ? Theme.small : Theme.body
        objectName: "contactUnderstood"
        text: entry.isEmpty ? entry.log.legend : (whole ? "= " : "… ") + entry.log.understood(field.text)
        visible: entry.complaint.length === 0
    }
}
