pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// One question in two readings: what each gives and remarks, and what was agreed. Differences have a mark and a tint.
Rectangle {
    id: line

    required property string label
    required property string first
    required property string second
    required property string agreed
    required property string firstNote
    required property string secondNote
    required property bool differs
    property bool hasAgreed: false
    property int columns: 3

    readonly property string spoken: label + (differs ? ", differs" : "") + ". First: " + first + ". Second: " + second + (agreed.length > 0 ? ". Agreed: " + agreed : "")

    Accessible.name: spoken
    Accessible.role: Accessible.ListItem
    color: differs ? Theme.warningSoft : "transparent"
    implicitHeight: cells.implicitHeight + Theme.grid
    radius: Theme.radius

    GridLayout {
        id: cells

        readonly property real columnWidth: (width - (line.columns - 1) * columnSpacing) / line.columns

        anchors.left: parent.left
        anchors.margins: Theme.half
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Theme.grid
        columns: line.columns
        rowSpacing: 2

        AppText {
            Accessible.ignored: true
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: cells.columnWidth
            font.weight: line.differs ? Font.DemiBold : Font.Normal
            text: (line.differs ? "≠ " : "") + line.label
        }
        Repeater {
            model: [[line.first, line.firstNote], [line.second, line.secondNote]]

            ColumnLayout {
                id: reading

                required property var modelData

                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: cells.columnWidth
                spacing: 0

                AppText {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    text: reading.modelData[0]
                }
                AppText {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    dim: true
                    font.pixelSize: Theme.small
                    text: reading.modelData[1]
                    visible: text.length > 0
                }
            }
        }
        AppText {
            Accessible.ignored: true
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: cells.columnWidth
            text: line.agreed
            visible: line.hasAgreed
        }
    }
}
