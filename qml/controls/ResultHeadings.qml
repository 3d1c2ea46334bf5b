pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// What stands above the figures of a results table: each category with its colour, then the favourable share and n.
RowLayout {
    id: headings

    required property var columns
    required property ResultMeasures measures
    property string favourableLabel: ""

    spacing: 0

    Item {
        Layout.preferredWidth: headings.measures.period
    }
    Repeater {
        model: headings.columns

        ColumnLayout {
            id: heading

            required property var modelData

            Layout.alignment: Qt.AlignBottom
            Layout.maximumWidth: headings.measures.category
            Layout.preferredWidth: headings.measures.category
            spacing: 2

            AppText {
                Accessible.role: Accessible.ColumnHeader
                Layout.fillWidth: true
                dim: true
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignRight
                rightPadding: Theme.half
                text: heading.modelData.label
            }
            Rectangle {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.grid
                Layout.rightMargin: Theme.half
                color: Theme.tone(heading.modelData.tone)
                implicitHeight: 4
                radius: 2
            }
        }
    }
    AppText {
        Accessible.role: Accessible.ColumnHeader
        Layout.alignment: Qt.AlignBottom
        Layout.preferredWidth: headings.measures.share
        dim: true
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignRight
        rightPadding: Theme.half
        text: headings.favourableLabel
    }
    AppText {
        Accessible.name: "n, number answered"
        Accessible.role: Accessible.ColumnHeader
        Layout.alignment: Qt.AlignBottom
        Layout.preferredWidth: headings.measures.base
        dim: true
        font.italic: true
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignRight
        rightPadding: Theme.half
        text: "n"
    }
    Item {
        Layout.fillWidth: true
    }
}
