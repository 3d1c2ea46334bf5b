pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// The theme that the rows below it belong to.
Rectangle {
    id: heading

    property string text: ""

    color: Theme.sunken
    implicitHeight: label.implicitHeight + Theme.grid * 1.5

    AppText {
        id: label

        Accessible.role: Accessible.Heading
        anchors.left: parent.left
        anchors.leftMargin: Theme.grid
        anchors.right: parent.right
        anchors.rightMargin: Theme.grid * 2
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.DemiBold
        text: heading.text
    }
}
