pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Facts with their names; each is a map with `label` and `value`.
Card {
    id: card

    required property var facts

    Repeater {
        model: card.facts

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
                Layout.fillWidth: true
                font.family: Theme.figureFamily
                text: line.modelData.value
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
    }
}
