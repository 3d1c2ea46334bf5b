pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// An action of the partnership's own, new or changed.
AppDialog {
    id: dialog

    required property ActionWorkViewModel work
    // As typed so far (see ActionWorkViewModel.draft).
    property var typed: ({})

    signal kept(string ref)

    function set(key: string, value: var) {
        const changed = Object.assign({}, typed);
        changed[key] = value;
        typed = changed;
    }
    function applies(authority: string, yes: bool) {
        const others = typed.authorities.filter(id => id !== authority);
        set("authorities", yes ? others.concat(authority) : others);
    }
    // No reference: a new one.
    function begin(ref: string) {
        work.dismiss();
        typed = work.draft(ref);
        open();
    }
    function keep() {
        // What is still being typed is handed over when it loses the keyboard.
        keepButton.forceActiveFocus(Qt.TabFocusReason);
        const ref = work.keepAction(typed);
        if (ref.length === 0) {
            reveal(refusal);
            return;
        }
        close();
        kept(ref);
    }

    title: (typed.ref ?? "").length > 0 ? "Change " + typed.ref : "Add an action"

    buttons: [
        AppButton {
            text: "Cancel"

            onClicked: dialog.close()
        },
        AppButton {
            id: keepButton

            kind: "primary"
            objectName: "keepAction"
            text: "Keep"

            onClicked: dialog.keep()
        }
    ]

    onOpened: titleField.forceActiveFocus(Qt.TabFocusReason)

    ErrorBanner {
        id: refusal

        Layout.fillWidth: true
        dismissText: ""
        text: dialog.work.error
    }
    TextInputField {
        id: titleField

        Layout.fillWidth: true
        label: "Title"
        objectName: "actionTitle"
        value: dialog.typed.title ?? ""

        onAccepted: dialog.keep()
        onEdited: text => dialog.set("title", text)
    }
    TextInputField {
        Layout.fillWidth: true
        label: "What is needed"
        value: dialog.typed.need ?? ""

        onAccepted: dialog.keep()
        onEdited: text => dialog.set("need", text)
    }
    TextLines {
        Layout.fillWidth: true
        label: "What will be done"
        values: dialog.typed.actions ?? []

        onAccepted: dialog.keep()
        onChangedTo: values => dialog.set("actions", values)
    }
    TextLines {
        Layout.fillWidth: true
        label: "Who leads it"
        suggestions: dialog.work.leads
        values: dialog.typed.leads ?? []

        onAccepted: dialog.keep()
        onChangedTo: values => dialog.set("leads", values)
    }
    FieldFrame {
        Layout.fillWidth: true
        label: "Applies to"

        Flow {
            Accessible.name: "Applies to"
            Accessible.role: Accessible.Grouping
            spacing: Theme.grid * 2
            width: parent.width

            Repeater {
                model: dialog.work.authorities

                CheckLine {
                    required property var modelData

                    checked: (dialog.typed.authorities ?? []).indexOf(modelData.id) >= 0
                    text: modelData.label

                    onToggledTo: on => dialog.applies(modelData.id, on)
                }
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.grid
        columns: dialog.width > 480 * Theme.scale ? 2 : 1
        rowSpacing: Theme.grid

        TextInputField {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            label: "Due in"
            placeholder: "March 2006"
            value: dialog.typed.due ?? ""

            onAccepted: dialog.keep()
            onEdited: text => dialog.set("due", text)
        }
        TextInputField {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            label: "Shares the recommendations of"
            placeholder: "C2, C5"
            value: dialog.typed.shares ?? ""

            onAccepted: dialog.keep()
            onEdited: text => dialog.set("shares", text)
        }
    }
}
