pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// The words over a group of questions that share a scale.
RowLayout {
    id: heading

    required property var options

    spacing: 3

    Repeater {
        model: heading.options

        AppText {
            required property var modelData

            Accessible.ignored: true
            Layout.alignment: Qt.AlignBottom
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            dim: true
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignHCenter
            text: modelData.label
        }
    }
    AppText {
        Accessible.ignored: true
        Layout.alignment: Qt.AlignBottom
        Layout.leftMargin: Theme.half
        Layout.preferredWidth: 48 * Theme.scale
        dim: true
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignHCenter
        text: "n/a"
    }
}
