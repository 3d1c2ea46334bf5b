pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Asks who reads a case file a second time.
AppDialog {
    id: dialog

    required property var readers
    // Who is at work, and the first to be offered.
    property string user: ""

    signal chosen(string reader)

    function choose() {
        if (!chooseButton.enabled)
            return;
        const name = reader.text;
        close();
        chosen(name);
    }

    title: "Second reading by whom?"

    onOpened: {
        reader.clear();
        reader.forceActiveFocus(Qt.TabFocusReason);
    }

    buttons: [
        AppButton {
            text: "Cancel"

            onClicked: dialog.close()
        },
        AppButton {
            text: "By me"
            visible: dialog.user.length > 0

            onClicked: {
                dialog.close();
                dialog.chosen(dialog.user);
            }
        },
        AppButton {
            id: chooseButton

            enabled: reader.text.trim().length > 0
            keyHint: "Enter"
            kind: "primary"
            text: "Begin"

            onClicked: dialog.choose()
        }
    ]

    AppText {
        Layout.fillWidth: true
        dim: true
        text: "Neither reader sees what the other wrote until both readings are complete."
    }
    TextInputField {
        id: reader

        Layout.fillWidth: true
        label: "Reader's staff code"
        suggestions: dialog.readers

        onAccepted: dialog.choose()
    }
}
