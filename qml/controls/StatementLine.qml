pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// One thing an audit says; where it differs from another version, what that says and what this one does.
ColumnLayout {
    id: line

    required property int index
    required property string heading
    required property string label
    required property string value
    required property string before
    required property bool differs
    required property bool remark
    property bool wide: true

    readonly property string said: value.length > 0 ? value : differs ? "nothing" : "Not recorded"

    readonly property string was: before.length > 0 ? before : "nothing"

    Accessible.name: label + ": " + (differs ? was + " became " + said : said)
    Accessible.role: Accessible.StaticText
    spacing: Theme.half

    AppText {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.topMargin: line.index > 0 ? Theme.grid * 2 : 0
        font.weight: Font.DemiBold
        text: line.heading
        visible: text.length > 0
    }
    Rectangle {
        Layout.fillWidth: true
        color: line.differs ? Theme.accentSoft : "transparent"
        implicitHeight: texts.implicitHeight + Theme.grid
        radius: Theme.radius

        Rectangle {
            color: Theme.accent
            height: parent.height
            radius: 1
            visible: line.differs
            width: 3
        }
        GridLayout {
            id: texts

            anchors.left: parent.left
            anchors.leftMargin: Theme.grid
            anchors.right: parent.right
            anchors.rightMargin: Theme.grid
            anchors.verticalCenter: parent.verticalCenter
            columnSpacing: Theme.grid * 2
            columns: line.wide ? 2 : 1
            rowSpacing: 2

            AppText {
                Accessible.ignored: true
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: !line.wide
                Layout.leftMargin: line.remark ? Theme.grid * 2 : 0
                Layout.maximumWidth: line.wide ? 232 * Theme.scale - Layout.leftMargin : -1
                Layout.minimumWidth: line.wide ? 232 * Theme.scale - Layout.leftMargin : 0
                dim: true
                text: line.label
            }
            AppText {
                Accessible.ignored: true
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.leftMargin: line.wide ? 0 : Theme.grid * 2
                dim: line.value.length === 0 && !line.differs
                font.weight: line.differs ? Font.DemiBold : Font.Normal
                text: line.differs ? line.was + " → " + line.said : line.said
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
    }
}
