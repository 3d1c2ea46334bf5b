pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import QtQuick.Layouts
import CaseAudit.Ui

// A question in the middle of the window; Escape closes it.
Popup {
    id: dialog

    property string title: ""
    property alias buttons: row.data
    default property alias content: column.data

    anchors.centerIn: T.Overlay.overlay
    focus: true
    modal: true
    padding: Theme.grid * 3
    width: Math.min(560 * Theme.scale, T.Overlay.overlay ? T.Overlay.overlay.width - Theme.grid * 4 : 560)

    T.Overlay.modal: Rectangle {
        color: "#80000000"
    }
    background: Rectangle {
        Accessible.name: dialog.title
        Accessible.role: Accessible.Dialog
        border.color: Theme.line
        color: Theme.surface
        radius: Theme.radius + 4
    }
    contentItem: ColumnLayout {
        spacing: Theme.grid * 2

        AppText {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            text: dialog.title
        }
        Flickable {
            id: flick

            Layout.fillWidth: true
            ScrollBar.vertical: AppScrollBar {}
            boundsBehavior: Flickable.StopAtBounds
            clip: contentHeight > height
            contentHeight: column.implicitHeight
            contentWidth: width
            implicitHeight: Math.min(column.implicitHeight, (dialog.T.Overlay.overlay ? dialog.T.Overlay.overlay.height : 720) * 0.7)

            ColumnLayout {
                id: column

                spacing: Theme.grid
                width: flick.width - (flick.contentHeight > flick.height ? Theme.grid * 2 : 0)
            }
        }
        ButtonFlow {
            id: row

            Layout.alignment: Qt.AlignRight
            Layout.maximumWidth: Math.min(lineWidth, dialog.availableWidth)
        }
    }
}
