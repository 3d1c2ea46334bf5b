pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// What stands above the figures of a results table: each category with its colour, then the favourable share and n.
Row {
    id: headings

    required property var columns
    required property ResultMeasures measures
    property string favourableLabel: ""

    leftPadding: measures.period

    Repeater {
        model: headings.columns

        Column {
            id: heading

            required property var modelData

            anchors.bottom: parent?.bottom
            spacing: 2
            width: headings.measures.category

            AppText {
                Accessible.role: Accessible.ColumnHeader
                dim: true
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignRight
                rightPadding: Theme.half
                text: heading.modelData.label
                width: parent.width
            }
            Rectangle {
                color: Theme.tone(heading.modelData.tone)
                height: 4
                radius: 2
                width: parent.width - Theme.grid - Theme.half
                x: Theme.grid
            }
        }
    }
    Item {
        height: 1
        width: headings.measures.gapAfter(headings.columns.length)
    }
    AppText {
        Accessible.role: Accessible.ColumnHeader
        anchors.bottom: parent?.bottom
        dim: true
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignRight
        rightPadding: Theme.half
        text: headings.favourableLabel
        width: headings.measures.share
    }
    AppText {
        Accessible.name: "n, number answered"
        Accessible.role: Accessible.ColumnHeader
        anchors.bottom: parent?.bottom
        dim: true
        font.italic: true
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignRight
        rightPadding: Theme.half
        text: "n"
        width: headings.measures.base
    }
}
