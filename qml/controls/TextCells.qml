pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// A line of text cells. `widths`: pixels, 0 for a column that is left out, -1 for a share of what is left.
Rectangle {
    id: line

    required property var texts
    required property var widths
    property bool isHeading: false
    property bool isCurrent: false

    Accessible.focused: isCurrent
    Accessible.name: texts.filter(text => text.length > 0).join(", ")
    Accessible.role: Accessible.Row
    border.color: Theme.accent
    border.width: isCurrent ? 2 : 0
    color: "transparent"
    implicitHeight: cells.implicitHeight + Theme.grid

    RowLayout {
        id: cells

        anchors.left: parent.left
        anchors.leftMargin: Theme.grid
        anchors.right: parent.right
        anchors.rightMargin: Theme.grid * 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid

        Repeater {
            model: line.texts

            AppText {
                required property int index
                required property string modelData

                Accessible.ignored: true
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: line.widths[index] < 0
                Layout.preferredWidth: Math.abs(line.widths[index])
                dim: line.isHeading
                font.pixelSize: line.isHeading ? Theme.small : Theme.body
                text: modelData
                visible: line.widths[index] !== 0
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: 1
        opacity: 0.6
        width: parent.width
    }
}
