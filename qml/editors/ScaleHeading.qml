pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// The words over a group of questions that share a scale, each over its column of answers.
// Placed by hand: a layout asks wrapped text for its height before it has given it a width.
Item {
    id: heading

    required property var options

    readonly property real gap: 3
    readonly property real notApplicableWidth: 48 * Theme.scale
    readonly property real columnWidth: (width - notApplicableWidth - Theme.half - gap * options.length) / Math.max(1, options.length)

    implicitHeight: words.height

    Row {
        id: words

        anchors.bottom: parent.bottom
        spacing: heading.gap

        Repeater {
            model: heading.options

            AppText {
                required property var modelData

                Accessible.ignored: true
                anchors.bottom: parent?.bottom
                dim: true
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignHCenter
                text: modelData.label
                width: heading.columnWidth
            }
        }
        AppText {
            Accessible.ignored: true
            anchors.bottom: parent.bottom
            dim: true
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignHCenter
            leftPadding: Theme.half
            text: "n/a"
            width: heading.notApplicableWidth + Theme.half
        }
    }
}
