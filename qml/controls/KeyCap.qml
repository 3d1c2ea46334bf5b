pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// A key and what it does.
Row {
    id: cap

    property string key: ""
    property string text: ""

    Accessible.name: key + ": " + text
    Accessible.role: Accessible.StaticText
    spacing: Theme.half

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.strongLine
        color: Theme.surface
        implicitHeight: keyText.implicitHeight + 2
        implicitWidth: Math.max(implicitHeight, keyText.implicitWidth + Theme.grid)
        radius: 3

        AppText {
            id: keyText

            Accessible.ignored: true
            anchors.centerIn: parent
            font.pixelSize: Theme.small
            text: cap.key
            wrapMode: Text.NoWrap
        }
    }
    AppText {
        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        dim: true
        font.pixelSize: Theme.small
        text: cap.text
        wrapMode: Text.NoWrap
    }
}
