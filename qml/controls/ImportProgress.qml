pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Lies over the window while an import runs; it can be cancelled, and then nothing was written.
AppDialog {
    id: dialog

    required property ImportViewModel importer

    closePolicy: Popup.NoAutoClose
    title: "Importing"
    visible: importer.isRunning

    buttons: AppButton {
        focus: true
        text: "Cancel"

        onClicked: dialog.importer.cancel()
    }

    Rectangle {
        Accessible.name: "Progress: " + Math.round(dialog.importer.progress * 100) + " %"
        Accessible.role: Accessible.ProgressBar
        Layout.fillWidth: true
        color: Theme.line
        implicitHeight: Theme.grid
        radius: Theme.half

        Rectangle {
            color: Theme.accent
            height: parent.height
            radius: parent.radius
            width: parent.width * dialog.importer.progress
        }
    }
}
