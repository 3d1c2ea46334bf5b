pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The open audit or a blank form on paper: as a PDF file, or straight to the printer.
AppDialog {
    id: dialog

    required property var forms
    required property PaperViewModel paper

    property bool blank: false
    property string chosenForm: ""
    // Empty stands for the open audit.
    readonly property string form: blank ? chosenForm : ""

    function openAudit() {
        blank = false;
        paper.begin();
        open();
    }
    function openBlank() {
        blank = true;
        if (chosenForm.length === 0 && forms.length > 0)
            chosenForm = forms[0].id;
        paper.begin();
        open();
    }

    title: blank ? "A blank form on paper" : "This audit on paper"

    buttons: [
        AppButton {
            kind: "quiet"
            text: "Close"

            onClicked: dialog.close()
        },
        AppButton {
            enabled: !dialog.paper.isPrinting
            hint: "To the default printer"
            text: "Print"

            onClicked: dialog.paper.print(dialog.form)
        },
        AppButton {
            id: saveButton

            kind: "primary"
            objectName: "savePaper"
            text: "Save as PDF…"

            onClicked: {
                saveDialog.selectedFile = dialog.paper.suggestedFile(dialog.form, StandardPaths.writableLocation(StandardPaths.DocumentsLocation));
                saveDialog.open();
            }
        }
    ]

    onOpened: saveButton.forceActiveFocus(Qt.TabFocusReason)

    AppText {
        Layout.fillWidth: true
        dim: true
        text: dialog.blank ? "To be filled in by hand where there is no computer: every question with its boxes, room for comments, and the contact log where the form has one." : "The form as it stands now, with case reference, reasons and comments. Keep it as you keep the case file."
    }
    SelectBox {
        Layout.fillWidth: true
        accessibleName: "Form"
        options: dialog.forms.map(entry => ({
                        "id": entry.id,
                        "label": entry.title
                    }))
        value: dialog.chosenForm
        visible: dialog.blank

        onChosen: id => {
            dialog.chosenForm = id;
            dialog.paper.begin();
        }
    }
    ErrorBanner {
        Layout.fillWidth: true
        text: dialog.paper.error

        onDismissed: dialog.paper.begin()
    }
    Banner {
        Layout.fillWidth: true
        kind: "done"
        text: dialog.paper.notice

        AppButton {
            hint: "In the system's viewer, to look at it or print it"
            kind: "quiet"
            text: "Open it"
            visible: dialog.paper.savedPath.length > 0

            onClicked: dialog.paper.openSaved()
        }
    }
    FileDialog {
        id: saveDialog

        defaultSuffix: "pdf"
        fileMode: FileDialog.SaveFile
        nameFilters: ["PDF files (*.pdf)"]
        title: "Save as PDF"

        onAccepted: dialog.paper.save(dialog.form, selectedFile)
    }
}
