pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// What is to be done about a failing answer, by whom and by when.
FormDialog {
    id: dialog

    required property ActionWorkViewModel work
    property string audit: ""
    property string field: ""
    property string label: ""

    function ask(audit: string, field: string, label: string) {
        dialog.audit = audit;
        dialog.field = field;
        dialog.label = label;
        open();
    }

    confirmText: "Note it"
    first: what
    title: "Follow up on this answer"

    onConfirmed: {
        if (work.noteFollowUp(audit, field, what.text, who.text, day.text))
            close();
    }
    onCleared: {
        work.dismiss();
        what.clear();
        who.clear();
        day.clear();
    }

    AppText {
        Layout.fillWidth: true
        dim: true
        text: dialog.label
    }
    TextInputField {
        id: what

        Layout.fillWidth: true
        label: "What is to be done"
        objectName: "followUpWhat"

        onAccepted: who.forceActiveFocus(Qt.TabFocusReason)
    }
    TextInputField {
        id: who

        Layout.fillWidth: true
        label: "By whom"

        onAccepted: day.forceActiveFocus(Qt.TabFocusReason)
    }
    TextInputField {
        id: day

        Layout.fillWidth: true
        label: "By when"
        note: "May be left empty"
        placeholder: "27/3/2005"

        onAccepted: dialog.confirmed()
    }
    ErrorBanner {
        Layout.fillWidth: true
        dismissText: ""
        text: dialog.work.error
    }
}
