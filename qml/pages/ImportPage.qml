pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// A file of audits: chosen, looked at, brought in; and the imports done so far, each of which can be taken back.
ScrollPage {
    id: page

    required property AppViewModel app
    readonly property ImportViewModel importer: app.importer

    maximumContentWidth: 1120 * Theme.scale
    objectName: "importPage"

    FileDialog {
        id: fileDialog

        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        nameFilters: ["CSV files (*.csv *.txt *.tsv)", "All files (*)"]
        title: "A file of audits"

        onAccepted: page.importer.chooseFile(selectedFile)
    }
    FileDialog {
        id: contactsDialog

        currentFolder: fileDialog.currentFolder
        nameFilters: ["CSV files (*.csv *.txt *.tsv)", "All files (*)"]
        title: "The contacts of these audits"

        onAccepted: page.importer.chooseContacts(selectedFile)
    }
    ReasonDialog {
        id: withdrawDialog

        property string batch: ""

        confirmText: "Take back"
        explanation: "Audits it added are withdrawn, audits it changed return to what they were, also where they were edited since. Every version is kept, and the import can be put back."
        title: "Take back import " + batch

        onConfirmed: reason => page.importer.withdraw(batch, reason)
    }
    PageHeader {
        Layout.fillWidth: true
        subtitle: "Audits from a CSV file, one row each. Nothing is written before you say so."
        title: "Import"
    }
    ErrorBanner {
        Layout.fillWidth: true
        text: page.importer.error

        onDismissed: page.importer.dismiss()
    }
    Banner {
        Layout.fillWidth: true
        dismissText: "Dismiss"
        kind: "done"
        text: page.importer.notice

        onDismissed: page.importer.dismiss()

        IconlessTool {
            text: "Show the audits"
            visible: page.importer.lastBatch.length > 0

            onClicked: page.importer.openBatch(page.importer.lastBatch)
        }
    }
    Card {
        Layout.fillWidth: true
        caption: "Which file"

        SelectBox {
            Layout.fillWidth: true
            Layout.maximumWidth: 480 * Theme.scale
            label: "Form"
            options: page.importer.forms
            value: page.importer.form

            onChosen: id => page.importer.form = id
        }
        FileLine {
            Layout.fillWidth: true
            button.focus: true
            button.objectName: "chooseFile"
            fileName: page.importer.fileName
            label: "Audits"
            note: "Columns by question or field id; reference, authority, auditor and date are needed"

            onChooseRequested: fileDialog.open()
        }
        FileLine {
            Layout.fillWidth: true
            fileName: page.importer.contactsName
            label: "Contacts (optional)"
            note: "The contact log, from which indicators left blank are proposed"
            removable: true
            visible: page.importer.takesContacts

            onChooseRequested: contactsDialog.open()
            onRemoveRequested: page.importer.removeContacts()
        }
        CheckLine {
            Layout.fillWidth: true
            checked: page.importer.replaceKnown
            text: "Replace audits that are known with other contents"

            onToggledTo: on => page.importer.replaceKnown = on
        }
    }
    ImportPreview {
        Layout.fillWidth: true
        importer: page.importer
        visible: page.importer.hasPlan
    }
    Card {
        Layout.fillWidth: true
        caption: "Imports so far"
        note: page.importer.batches.length === 0 ? "None yet. Every import is listed here and can be taken back." : ""

        Repeater {
            model: page.importer.batches

            BatchLine {
                required property var modelData

                Layout.fillWidth: true
                batch: modelData.id
                canRestore: modelData.canRestore
                canWithdraw: modelData.canWithdraw
                contents: modelData.contents
                origin: modelData.origin

                onAuditsRequested: page.importer.openBatch(modelData.id)
                onRestoreRequested: page.importer.restore(modelData.id)
                onWithdrawRequested: {
                    withdrawDialog.batch = modelData.id;
                    withdrawDialog.open();
                }
            }
        }
    }
}
