pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// No file is open: make one, open one, or look at the demonstration.
ScrollPage {
    id: page

    required property AppViewModel app

    centred: true
    maximumContentWidth: 720 * Theme.scale
    padding: Theme.grid * 5

    Component.onCompleted: openButton.forceActiveFocus(Qt.TabFocusReason)

    FileDialog {
        id: openDialog

        nameFilters: ["CaseAudit files (*.caseaudit)", "All files (*)"]
        title: "Open a file"

        onAccepted: page.app.openFile(selectedFile)
    }
    FileDialog {
        id: newDialog

        defaultSuffix: "caseaudit"
        fileMode: FileDialog.SaveFile
        nameFilters: ["CaseAudit files (*.caseaudit)"]
        title: "New file"

        onAccepted: page.app.newFile(selectedFile)
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.half

        AppText {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.pixelSize: Theme.display
            font.weight: Font.DemiBold
            text: "CaseAudit"
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.heading
            text: "Score criminal justice case files, and see how they stand beside the tables of 2004."
        }
    }
    ErrorBanner {
        Layout.fillWidth: true
        text: page.app.error

        onDismissed: page.app.clearError()
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        spacing: Theme.grid

        AppButton {
            id: openButton

            kind: "primary"
            objectName: "openFile"
            text: "Open a file…"

            onClicked: openDialog.open()
        }
        AppButton {
            text: "New file…"

            onClicked: newDialog.open()
        }
        AppButton {
            hint: "Audits rebuilt from the printed tables of 2004, and an invented cycle beside them"
            text: "Open the demonstration"

            onClicked: page.app.openDemonstration()
        }
    }
    Card {
        Layout.fillWidth: true
        caption: "Recent files"
        visible: page.app.recentFiles.length > 0

        Repeater {
            model: page.app.recentFiles

            LinkLine {
                required property string modelData

                Layout.fillWidth: true
                note: modelData
                text: modelData.slice(modelData.lastIndexOf("/") + 1)

                onClicked: page.app.openRecent(modelData)
            }
        }
    }
    Card {
        Layout.fillWidth: true
        caption: "Who is auditing"
        note: "Written with every audit and every change, so that two readers of one file can be told apart."

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.grid

            TextInputField {
                accessibleName: "Your name or staff code"
                Layout.fillWidth: true
                Layout.maximumWidth: 320 * Theme.scale
                placeholder: "Your name or staff code"
                value: page.app.userIsSet ? page.app.user : ""

                onEdited: text => page.app.user = text
            }
            AppText {
                color: Theme.done
                text: "Saved"
                visible: page.app.userIsSet
            }
        }
    }
}
