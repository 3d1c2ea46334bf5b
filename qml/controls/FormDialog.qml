pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// A few fields to fill in: stays open, and says why, while what was filled in is refused.
AppDialog {
    id: dialog

    property string confirmText: "Save"
    // What has the keyboard when it opens.
    property Item first: null
    // It opens: what was filled in before goes.
    signal cleared
    // To be closed by whoever did it.
    signal confirmed

    // Puts a text into a field whatever was typed there.
    function preset(field: TextInputField, text: string) {
        field.value = "";
        field.clear();
        field.value = text;
    }

    onOpened: {
        cleared();
        if (first)
            first.forceActiveFocus(Qt.TabFocusReason);
    }

    buttons: [
        AppButton {
            text: "Cancel"

            onClicked: dialog.close()
        },
        AppButton {
            kind: "primary"
            objectName: "confirmForm"
            text: dialog.confirmText

            onClicked: dialog.confirmed()
        }
    ]
}
