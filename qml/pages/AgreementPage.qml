pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Whether two readers of the same files mark alike.
ScrollPage {
    id: page

    required property AppViewModel app
    readonly property AgreementViewModel agreement: app.agreement

    objectName: "agreementPage"

    Component.onCompleted: agreement.isShown = true
    Component.onDestruction: {
        agreement.isShown = false;
        agreement.dismiss();
    }

    FileDialog {
        id: gridDialog

        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        defaultSuffix: "svg"
        fileMode: FileDialog.SaveFile
        nameFilters: ["SVG pictures (*.svg)", "PDF (*.pdf)"]
        title: "Save the table of pairs"

        onAccepted: page.agreement.saveGrid(selectedFile)
    }
    FileDialog {
        id: calibrationDialog

        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        defaultSuffix: "pdf"
        fileMode: FileDialog.SaveFile
        nameFilters: ["PDF (*.pdf)", "SVG pictures (*.svg)", "CSV files (*.csv)"]
        title: "Save everyone's answers"

        onAccepted: page.agreement.saveCalibration(selectedFile)
    }
    PageHeader {
        Layout.fillWidth: true
        subtitle: page.agreement.hasPairs ? page.agreement.scope + ". " + page.agreement.summary : ""
        title: "Agreement of readers"
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.grid * 2

        SelectBox {
            accessibleName: "Form"
            focus: true
            objectName: "agreementForm"
            options: page.agreement.forms
            value: page.agreement.form
            width: Math.min(page.width - 2 * page.padding, Math.round(360 * Theme.scale))

            onChosen: id => page.agreement.form = id
        }
        SelectBox {
            accessibleName: "Readers"
            options: page.agreement.pairs
            value: page.agreement.pair
            visible: page.agreement.readers.count > 0
            width: Math.min(page.width - 2 * page.padding, Math.round(360 * Theme.scale))

            onChosen: id => page.agreement.pair = id
        }
    }
    ErrorBanner {
        Layout.fillWidth: true
        text: page.agreement.error

        onDismissed: page.agreement.dismiss()
    }
    Banner {
        Layout.fillWidth: true
        dismissText: "Dismiss"
        kind: "done"
        text: page.agreement.notice

        onDismissed: page.agreement.dismiss()
    }
    Banner {
        Layout.fillWidth: true
        text: page.agreement.leftOut
    }
    EmptyState {
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid * 4
        text: page.agreement.emptyText
        title: page.agreement.emptyTitle
        visible: !page.agreement.hasPairs

        AppButton {
            kind: "primary"
            text: "Go to the audits"

            onClicked: page.app.pageRequested("audits")
        }
        AppButton {
            text: "Clear filter"
            visible: !page.app.filter.isEmpty

            onClicked: page.app.filter.clear()
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.agreement.hasPairs

        AgreementQuestions {
            Layout.fillWidth: true
            // Its lines are as wide as it is: it has no width of its own to begin with.
            Layout.preferredWidth: Theme.grid
            agreement: page.agreement
        }
    }
    AgreementQuestion {
        Layout.fillWidth: true
        agreement: page.agreement
        visible: page.agreement.hasPairs

        onReached: spot => page.revealLater(spot)
        onSaveRequested: gridDialog.open()
    }
    Card {
        Layout.fillWidth: true
        caption: "Who is harder"
        note: "By the files that a pair has both read: which of the two gives the less favourable answers in more of them. A sign test on whole files, since answers in one file go together."
        visible: page.agreement.readers.count > 0

        Repeater {
            model: page.agreement.readers

            LinkLine {
                required property int index
                required property string label
                required property string figures
                required property string sentence

                Layout.fillWidth: true
                note: sentence
                text: label
                trailing: figures

                onClicked: page.agreement.openReaders(index)
            }
        }
    }
    CalibrationCard {
        Layout.fillWidth: true
        agreement: page.agreement
        visible: page.agreement.hasPairs

        onReached: spot => page.revealLater(spot)
        onSaveRequested: calibrationDialog.open()
    }
}
