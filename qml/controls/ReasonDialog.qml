pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Asks why, and will not go on without.
AppDialog {
    id: dialog

    property string explanation: ""
    property string confirmText: "Go on"

    signal confirmed(string reason)

    function confirm() {
        if (!confirmButton.enabled)
            return;
        const reason = why.text;
        close();
        confirmed(reason);
    }

    onOpened: {
        why.clear();
        why.forceActiveFocus(Qt.TabFocusReason);
    }

    buttons: [
        AppButton {
            text: "Cancel"

            onClicked: dialog.close()
        },
        AppButton {
            id: confirmButton

            enabled: why.text.trim().length > 0
            kind: "primary"
            text: dialog.confirmText

            onClicked: dialog.confirm()
        }
    ]

    AppText {
        Layout.fillWidth: true
        dim: true
        text: dialog.explanation
    }
    TextInputField {
        id: why

        Layout.fillWidth: true
        label: "Reason"
        objectName: "reason"

        onAccepted: dialog.confirm()
    }
}
