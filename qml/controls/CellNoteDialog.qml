pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// A note on one cell of the matrix, kept with an action: first those the row is evidence for.
FormDialog {
    id: dialog

    required property ActionWorkViewModel work
    required property hotSpotDetail cell
    property string action: ""
    // The cell as it was when the dialog opened: the page goes on behind it.
    property string row: ""
    property string authority: ""

    confirmText: "Add"
    first: noteText
    title: "Note on an action"

    onConfirmed: {
        if (work.addCellNote(action, row, authority, noteDay.text, noteText.text))
            close();
    }
    onCleared: {
        work.dismiss();
        action = cell.actions.length > 0 ? cell.actions[0].id : "";
        row = cell.row;
        authority = cell.authority;
        subject.text = cell.title;
        preset(noteDay, work.today);
        preset(noteText, cell.reason);
    }

    AppText {
        id: subject

        Layout.fillWidth: true
        dim: true
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    SelectBox {
        Layout.fillWidth: true
        label: "Action"
        objectName: "noteAction"
        options: dialog.cell.actions
        value: dialog.action

        onChosen: id => dialog.action = id
    }
    TextInputField {
        id: noteDay

        Layout.fillWidth: true
        label: "Day"
    }
    TextInputField {
        id: noteText

        Layout.fillWidth: true
        label: "What is to be noted"
        objectName: "cellNoteText"

        onAccepted: dialog.confirmed()
    }
    ErrorBanner {
        Layout.fillWidth: true
        dismissText: ""
        text: dialog.work.error
    }
}
