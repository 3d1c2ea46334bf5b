pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtCore
import CaseAudit.Ui
import CaseAudit.ViewModels

// What a manager fills in on an action: status, note, owners, thresholds, named cases.
Item {
    id: dialogs

    required property ActionsViewModel actions
    required property ActionWorkViewModel work
    readonly property actionDetail detail: actions.detail

    function askStatus() {
        statusDialog.standard = "";
        statusDialog.status = detail.workId;
        statusDialog.open();
    }
    function askNote() {
        noteDialog.open();
    }
    function askOwners() {
        ownersDialog.open();
    }
    function askThreshold(rule: var, threshold: var) {
        thresholdDialog.rule = rule;
        thresholdDialog.threshold = threshold;
        thresholdDialog.open();
    }
    function askCase() {
        caseDialog.open();
    }
    function askList() {
        listDialog.open();
    }
    function askClosing(record: string) {
        closingDialog.record = record;
        closingDialog.open();
    }

    FormDialog {
        id: statusDialog

        property string standard: ""
        property string status: ""

        first: statusBox
        title: "Work status of " + dialogs.detail.ref

        onConfirmed: {
            if (dialogs.work.setStatus(dialogs.detail.ref, standard, status, statusDay.text, statusNote.text))
                close();
        }
        onCleared: {
            dialogs.work.dismiss();
            preset(statusDay, dialogs.work.today);
            statusNote.clear();
        }

        SelectBox {
            Layout.fillWidth: true
            label: "Said of"
            options: dialogs.detail.standards
            value: statusDialog.standard
            visible: dialogs.detail.standards.length > 1

            onChosen: id => statusDialog.standard = id
        }
        SelectBox {
            id: statusBox

            Layout.fillWidth: true
            label: "Status"
            objectName: "workStatus"
            options: dialogs.work.statuses
            value: statusDialog.status

            onChosen: id => statusDialog.status = id
        }
        TextInputField {
            id: statusDay

            Layout.fillWidth: true
            label: "From"
        }
        TextInputField {
            id: statusNote

            Layout.fillWidth: true
            label: "Note"

            onAccepted: statusDialog.confirmed()
        }
        ErrorBanner {
            Layout.fillWidth: true
            dismissText: ""
            text: dialogs.work.error
        }
    }
    FormDialog {
        id: noteDialog

        confirmText: "Add"
        first: noteText
        title: "Note on " + dialogs.detail.ref

        onConfirmed: {
            if (dialogs.work.addNote(dialogs.detail.ref, noteDay.text, noteText.text))
                close();
        }
        onCleared: {
            dialogs.work.dismiss();
            preset(noteDay, dialogs.work.today);
            noteText.clear();
        }

        TextInputField {
            id: noteDay

            Layout.fillWidth: true
            label: "Day"
        }
        TextInputField {
            id: noteText

            Layout.fillWidth: true
            label: "What happened"

            onAccepted: noteDialog.confirmed()
        }
        ErrorBanner {
            Layout.fillWidth: true
            dismissText: ""
            text: dialogs.work.error
        }
    }
    FormDialog {
        id: ownersDialog

        property string standard: ""
        property string authority: ""

        first: ownerNames
        title: "Owners of " + dialogs.detail.ref

        onConfirmed: {
            if (dialogs.work.setOwners(dialogs.detail.ref, standard, authority, ownerNames.text))
                close();
        }
        onCleared: {
            dialogs.work.dismiss();
            standard = "";
            authority = "";
            ownerNames.clear();
        }

        SelectBox {
            Layout.fillWidth: true
            label: "Of"
            options: dialogs.detail.standards
            value: ownersDialog.standard
            visible: dialogs.detail.standards.length > 1

            onChosen: id => ownersDialog.standard = id
        }
        SelectBox {
            Layout.fillWidth: true
            label: "In"
            options: dialogs.work.places
            value: ownersDialog.authority

            onChosen: id => ownersDialog.authority = id
        }
        TextInputField {
            id: ownerNames

            Layout.fillWidth: true
            label: "Names"
            note: "Several with commas between them; none takes them away"

            onAccepted: ownersDialog.confirmed()
        }
        ErrorBanner {
            Layout.fillWidth: true
            dismissText: ""
            text: dialogs.work.error
        }
    }
    FormDialog {
        id: thresholdDialog

        property var rule: null
        property var threshold: null

        confirmText: "Change"
        first: thresholdValue
        title: "Threshold of " + dialogs.detail.ref

        onConfirmed: {
            if (dialogs.work.setThreshold(dialogs.detail.ref, rule.key, threshold.name, thresholdValue.text, thresholdWhy.text))
                close();
        }
        onCleared: {
            dialogs.work.dismiss();
            preset(thresholdValue, threshold.value);
            thresholdWhy.clear();
        }

        AppText {
            Layout.fillWidth: true
            dim: true
            text: thresholdDialog.rule ? thresholdDialog.rule.title : ""
        }
        TextInputField {
            id: thresholdValue

            Layout.fillWidth: true
            label: thresholdDialog.threshold ? thresholdDialog.threshold.label : ""
            note: thresholdDialog.threshold && thresholdDialog.threshold.original.length > 0 ? "The plan has " + thresholdDialog.threshold.original + "; empty takes it back" : ""
        }
        TextInputField {
            id: thresholdWhy

            Layout.fillWidth: true
            label: "Why"

            onAccepted: thresholdDialog.confirmed()
        }
        ErrorBanner {
            Layout.fillWidth: true
            dismissText: ""
            text: dialogs.work.error
        }
    }
    FormDialog {
        id: caseDialog

        property string authority: ""

        confirmText: "Add"
        first: caseRef
        title: "Name a case for " + dialogs.detail.ref

        onConfirmed: {
            if (dialogs.work.nameCase(dialogs.detail.ref, authority, caseRef.text, caseDay.text))
                close();
        }
        onCleared: {
            dialogs.work.dismiss();
            caseRef.clear();
            preset(caseDay, dialogs.work.today);
        }

        TextInputField {
            id: caseRef

            Layout.fillWidth: true
            label: "Case reference"
        }
        SelectBox {
            Layout.fillWidth: true
            label: "Authority"
            options: dialogs.work.authorities
            placeholder: "Choose"
            value: caseDialog.authority

            onChosen: id => caseDialog.authority = id
        }
        TextInputField {
            id: caseDay

            Layout.fillWidth: true
            label: "Day of the list"
            note: "Audits after it count. A list that is there keeps its day."
            visible: dialogs.detail.cases.length === 0

            onAccepted: caseDialog.confirmed()
        }
        ErrorBanner {
            Layout.fillWidth: true
            dismissText: ""
            text: dialogs.work.error
        }
    }
    FormDialog {
        id: listDialog

        confirmText: "Choose the file…"
        first: listDay
        title: "List of cases for " + dialogs.detail.ref

        onConfirmed: fileDialog.open()
        onCleared: {
            dialogs.work.dismiss();
            preset(listDay, dialogs.work.today);
        }

        AppText {
            Layout.fillWidth: true
            dim: true
            text: "A CSV file with the columns case_ref and authority. It comes in place of the list there is."
        }
        TextInputField {
            id: listDay

            Layout.fillWidth: true
            label: "Day of the list"
            note: "Audits after it count."
        }
        ErrorBanner {
            Layout.fillWidth: true
            dismissText: ""
            text: dialogs.work.error
        }
    }
    FileDialog {
        id: fileDialog

        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        nameFilters: ["CSV files (*.csv *.txt *.tsv)", "All files (*)"]
        title: "A list of cases"

        onAccepted: {
            if (dialogs.work.importList(dialogs.detail.ref, selectedFile, listDay.text))
                listDialog.close();
        }
    }
    FormDialog {
        id: closingDialog

        property string record: ""

        confirmText: "Close it"
        first: closingNote
        title: "Close this follow-up"

        onConfirmed: {
            if (dialogs.work.closeFollowUp(record, closingNote.text))
                close();
        }
        onCleared: {
            dialogs.work.dismiss();
            closingNote.clear();
        }

        TextInputField {
            id: closingNote

            Layout.fillWidth: true
            label: "How it ended"

            onAccepted: closingDialog.confirmed()
        }
        ErrorBanner {
            Layout.fillWidth: true
            dismissText: ""
            text: dialogs.work.error
        }
    }
}
