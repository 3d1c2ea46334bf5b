pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Which form a new audit is for; the number keys choose.
AppDialog {
    id: dialog

    required property var forms

    signal blankRequested
    signal chosen(string form)

    function choose(index: int) {
        if (index < 0 || index >= forms.length)
            return;
        close();
        chosen(forms[index].id);
    }

    title: "New audit: which form?"

    buttons: AppButton {
        hint: "A form to fill in by hand, printed or as PDF"
        kind: "quiet"
        objectName: "blankForm"
        text: "Blank form on paper…"

        onClicked: {
            dialog.close();
            dialog.blankRequested();
        }
    }

    onOpened: {
        if (entries.count > 0)
            entries.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
    }

    Repeater {
        id: entries

        model: dialog.forms

        AppButton {
            required property int index
            required property var modelData

            Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onPressed: event => {
                const number = parseInt(event.text);
                event.accepted = number > 0 && number <= dialog.forms.length;
                if (event.accepted)
                    dialog.choose(number - 1);
            }
            Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.TabFocusReason)
            Layout.fillWidth: true
            alignLeft: true
            keyHint: String(index + 1)
            objectName: index === 0 ? "firstForm" : ""
            text: modelData.title

            onClicked: dialog.choose(index)
        }
    }
}
