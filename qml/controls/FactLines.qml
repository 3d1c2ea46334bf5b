pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Facts with their names, one below the other; each is a map with `label` and `value`.
ColumnLayout {
    id: lines

    required property var facts

    spacing: Theme.grid

    Repeater {
        model: lines.facts

        RowLayout {
            id: line

            required property var modelData

            Accessible.name: modelData.label + ": " + modelData.value
            Accessible.role: Accessible.StaticText
            Layout.fillWidth: true
            spacing: Theme.grid * 2

            AppText {
                Accessible.ignored: true
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 152 * Theme.scale
                dim: true
                text: line.modelData.label
            }
            AppText {
                Accessible.ignored: true
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                font.family: Theme.figureFamily
                text: line.modelData.value
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
    }
}
