pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Asks for a person by name or staff code, with those known as suggestions.
AppDialog {
    id: dialog

    property string explanation: ""
    property string confirmText: "Go on"
    property string label: "Auditor"
    property var known: []

    signal confirmed(string person)

    function confirm() {
        if (!confirmButton.enabled)
            return;
        const person = who.text;
        close();
        confirmed(person);
    }

    onOpened: {
        who.clear();
        who.forceActiveFocus(Qt.TabFocusReason);
    }

    buttons: [
        AppButton {
            text: "Cancel"

            onClicked: dialog.close()
        },
        AppButton {
            id: confirmButton

            enabled: who.text.trim().length > 0
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
        id: who

        Layout.fillWidth: true
        label: dialog.label
        suggestions: dialog.known

        onAccepted: dialog.confirm()
    }
    Flow {
        Accessible.name: "Known auditors"
        Accessible.role: Accessible.Grouping
        Layout.fillWidth: true
        spacing: Theme.half

        Repeater {
            // More would be no choice but a search, and typing completes them.
            model: dialog.known.slice(0, 12)

            AppButton {
                required property string modelData

                kind: "quiet"
                text: modelData

                onClicked: who.begin(modelData)
            }
        }
    }
}
