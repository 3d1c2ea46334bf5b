pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Asks how many cases stand behind a printed row, of a person who knows it.
AppDialog {
    id: dialog

    required property KnownNumberViewModel known

    function show(rowId: string) {
        known.open(rowId);
        open();
    }
    function keep() {
        if (keepButton.enabled && known.enter(number.text))
            close();
    }

    title: "How many cases stand behind it?"

    onOpened: number.begin(known.number)

    buttons: [
        AppButton {
            text: "Cancel"

            onClicked: dialog.close()
        },
        AppButton {
            hint: "Every number that fits the print is reckoned with again"
            text: "Forget it"
            visible: dialog.known.number.length > 0

            onClicked: {
                if (dialog.known.forget())
                    dialog.close();
            }
        },
        AppButton {
            id: keepButton

            enabled: number.text.trim().length > 0
            kind: "primary"
            text: "Keep"

            onClicked: dialog.keep()
        }
    ]

    AppText {
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        text: dialog.known.title
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        text: dialog.known.printed
    }
    TextInputField {
        id: number

        Layout.fillWidth: true
        error: dialog.known.error
        label: "Number of cases"
        note: dialog.known.fitting
        objectName: "knownNumber"

        onAccepted: dialog.keep()
    }
    AppText {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        dim: true
        text: "What was entered before"
        visible: dialog.known.history.length > 0
    }
    Repeater {
        model: dialog.known.history

        AppText {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }
}
