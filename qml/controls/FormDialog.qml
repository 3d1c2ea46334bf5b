pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// A few fields to fill in: stays open, and says why, while what was filled in is refused.
AppDialog {
    id: dialog

    property string confirmText: "Save"
    property string error: ""
    // What has the keyboard when it opens.
    property Item first: null
    // Returns whether it was done.
    property var confirm: () => true

    signal cleared

    function done() {
        if (confirm())
            close();
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

            onClicked: dialog.done()
        }
    ]
}
