pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Lies over the window while something long is done; it can be cancelled, and then nothing was changed.
AppDialog {
    id: dialog

    required property LongWork work

    closePolicy: Popup.NoAutoClose
    title: work.title
    // Work that is over at once shows nothing.
    visible: work.isRunning && work.progress > 0

    buttons: AppButton {
        focus: true
        text: "Cancel"

        onClicked: dialog.work.cancel()
    }

    Rectangle {
        Accessible.name: "Progress: " + Math.round(dialog.work.progress * 100) + " %"
        Accessible.role: Accessible.ProgressBar
        Layout.fillWidth: true
        color: Theme.line
        implicitHeight: Theme.grid
        radius: Theme.half

        Rectangle {
            color: Theme.accent
            height: parent.height
            radius: parent.radius
            width: parent.width * dialog.work.progress
        }
    }
}
