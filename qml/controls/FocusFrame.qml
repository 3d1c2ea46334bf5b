import QtQuick
import CaseAudit.Ui

// Drawn around whatever has the keyboard.
Rectangle {
    required property Item target

    anchors.fill: parent
    anchors.margins: -3
    border.color: Theme.accent
    border.width: 2
    color: "transparent"
    radius: Theme.radius + 3
    visible: target.activeFocus
}
