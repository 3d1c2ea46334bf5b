pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import CaseAudit.Ui
import CaseAudit.ViewModels

// Describes a cycle: its days, how many audits are to be done, and the caseload they stand for.
AppDialog {
    id: dialog

    required property CyclesViewModel cycles

    function openNew() {
        cycles.startNew();
        open();
    }
    function openCycle(name: string) {
        cycles.startEditing(name);
        open();
    }
    function keep() {
        // What is being typed is handed over when it loses the keyboard.
        keepButton.forceActiveFocus(Qt.TabFocusReason);
        if (cycles.keep())
            close();
    }

    title: cycles.isNew ? "New cycle" : "Cycle " + cycles.name
    width: Math.min(760 * Theme.scale, T.Overlay.overlay ? T.Overlay.overlay.width - Theme.grid * 4 : 760)

    onOpened: (cycles.isNew ? nameField : firstField).forceActiveFocus(Qt.TabFocusReason)

    buttons: [
        AppButton {
            text: "Cancel"

            onClicked: dialog.close()
        },
        AppButton {
            id: keepButton

            kind: "primary"
            objectName: "keepCycle"
            text: "Keep"

            onClicked: dialog.keep()
        }
    ]

    ErrorBanner {
        Layout.fillWidth: true
        dismissText: ""
        text: dialog.cycles.editorError
    }
    TextInputField {
        id: nameField

        Layout.fillWidth: true
        label: "Name"
        note: "What audits of this cycle carry; it cannot be changed later"
        objectName: "cycleName"
        value: dialog.cycles.name
        visible: dialog.cycles.isNew

        onEdited: text => dialog.cycles.name = text
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.grid
        columns: width < 400 * Theme.scale ? 1 : 2

        TextInputField {
            id: firstField

            Layout.fillWidth: true
            label: "First day"
            placeholder: "1 January 2005"
            value: dialog.cycles.first

            onEdited: text => dialog.cycles.first = text
        }
        TextInputField {
            Layout.fillWidth: true
            label: "Last day"
            placeholder: "31 December 2005"
            value: dialog.cycles.last

            onEdited: text => dialog.cycles.last = text
        }
    }
    CycleNumbers {
        Layout.fillWidth: true
        caption: "Audits to complete"
        cycles: dialog.cycles
        kind: "targets"
        note: "Empty where there is no target."
    }
    CycleNumbers {
        Layout.fillWidth: true
        caption: "Cases there are in all"
        cycles: dialog.cycles
        kind: "caseloads"
        note: "Where known: audits are a sample of them, and a share is the surer the more of them were read."
    }
    CycleNumbers {
        Layout.fillWidth: true
        caption: "Weight in shares of the partnership"
        cycles: dialog.cycles
        kind: "weights"
        note: "In any unit, for every authority or for none. Without weights the numbers of cases above stand in."
    }
}
