pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// The one filter of all pages. It keeps its state from page to page.
Rectangle {
    id: bar

    required property FilterViewModel filter

    Accessible.name: "Filter"
    Accessible.role: Accessible.Grouping
    color: Theme.surface
    implicitHeight: flow.implicitHeight + 2 * Theme.grid

    Flow {
        id: flow

        anchors.left: parent.left
        anchors.leftMargin: Theme.grid * 3
        anchors.right: parent.right
        anchors.rightMargin: Theme.grid * 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid

        SelectBox {
            accessibleName: "Authority"
            options: bar.filter.authorities
            value: bar.filter.authority
            width: Math.round(176 * Theme.scale)

            onChosen: id => bar.filter.authority = id
        }
        SelectBox {
            accessibleName: "Team"
            options: bar.filter.teams
            value: bar.filter.team
            width: Math.round(152 * Theme.scale)

            onChosen: id => bar.filter.team = id
        }
        SelectBox {
            accessibleName: "Cycle"
            options: bar.filter.cycles
            value: bar.filter.cycle
            width: Math.round(128 * Theme.scale)

            onChosen: id => bar.filter.cycle = id
        }
        TextInputField {
            accessibleName: "Audited from"
            placeholder: "From (date)"
            value: bar.filter.from
            width: Math.round(120 * Theme.scale)

            onEdited: text => bar.filter.from = text
        }
        TextInputField {
            accessibleName: "Audited until"
            placeholder: "To (date)"
            value: bar.filter.to
            width: Math.round(120 * Theme.scale)

            onEdited: text => bar.filter.to = text
        }
        AppButton {
            enabled: !bar.filter.isEmpty
            kind: "quiet"
            text: "Clear filter"

            onClicked: bar.filter.clear()
        }
        AppText {
            id: problem

            color: Theme.error
            height: Math.max(implicitHeight, Theme.controlHeight)
            text: bar.filter.problem
            verticalAlignment: Text.AlignVCenter
            visible: text.length > 0
            width: Math.min(Math.ceil(natural.advanceWidth) + 1, parent.width)

            // Measured apart: a wrapped text's implicit width follows its width, which would turn in a circle.
            TextMetrics {
                id: natural

                font: problem.font
                text: problem.text
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: 1
        width: parent.width
    }
}
