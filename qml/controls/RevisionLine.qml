pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// One revision in the history of an audit.
Rectangle {
    id: line

    required property int index
    required property string when
    required property string who
    required property string what
    required property string changedText
    required property bool erased
    property bool isCurrent: false
    property bool listHasFocus: false

    readonly property var spoken: [when, who, what, changedText]

    signal chosen(int index)

    Accessible.focusable: true
    Accessible.focused: isCurrent && listHasFocus
    Accessible.name: spoken.filter(text => text.length > 0).join(", ")
    Accessible.onPressAction: chosen(index)
    Accessible.role: Accessible.ListItem
    color: isCurrent ? Theme.accentSoft : pointer.hovered ? Theme.hover : "transparent"
    height: texts.implicitHeight + Theme.grid * 2

    HoverHandler {
        id: pointer
    }
    TapHandler {
        onTapped: line.chosen(line.index)
    }
    ColumnLayout {
        id: texts

        anchors.left: parent.left
        anchors.leftMargin: Theme.grid * 1.5
        anchors.right: parent.right
        anchors.rightMargin: Theme.grid * 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        AppText {
            Accessible.ignored: true
            Layout.fillWidth: true
            font.weight: line.isCurrent ? Font.DemiBold : Font.Normal
            text: line.when + " · " + line.who
        }
        AppText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: line.erased ? Theme.warning : Theme.ink
            text: line.what
        }
        AppText {
            Accessible.ignored: true
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: line.changedText
            visible: text.length > 0
        }
    }
    Rectangle {
        color: Theme.accent
        height: parent.height
        radius: 1
        visible: line.isCurrent
        width: 3
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: 1
        opacity: 0.6
        width: parent.width
    }
    Rectangle {
        anchors.fill: parent
        border.color: Theme.accent
        border.width: 2
        color: "transparent"
        visible: line.isCurrent && line.listHasFocus
    }
}
