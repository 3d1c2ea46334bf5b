pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Which file is open, and who is auditing.
Rectangle {
    id: bar

    required property AppViewModel app

    signal userRequested

    color: Theme.surface
    implicitHeight: line.implicitHeight + Theme.grid

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: Theme.grid * 3
        anchors.right: parent.right
        anchors.rightMargin: Theme.grid * 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid

        AppText {
            id: name

            Accessible.description: bar.app.filePath
            Layout.fillWidth: true
            elide: Text.ElideMiddle
            font.weight: Font.DemiBold
            objectName: "mayElide"
            text: bar.app.fileName
            wrapMode: Text.NoWrap

            HoverHandler {
                id: pointer
            }
            ToolTipText {
                shown: pointer.hovered
                text: bar.app.filePath
            }
        }
        IconlessTool {
            Layout.maximumWidth: bar.width / 3
            hint: "Who is auditing is written with every change. Press to say who you are."
            text: bar.app.userIsSet ? "Auditing: " + bar.app.user : "Who is auditing?"

            onClicked: bar.userRequested()
        }
        IconlessTool {
            hint: "Everything is saved. Closes this file so that another can be opened."
            text: "Close file"

            onClicked: bar.app.closeFile()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: 1
        width: parent.width
    }
}
