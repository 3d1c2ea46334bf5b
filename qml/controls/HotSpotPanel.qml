pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// What is known of the cell of the matrix that somebody chose, below the page.
Rectangle {
    id: panel

    required property HotSpotsViewModel hotSpots
    // How high it may be; what is more scrolls.
    required property real room

    signal noteRequested

    color: Theme.surface
    implicitHeight: Math.min(column.contentHeight, room) + 2 * Theme.grid

    Rectangle {
        color: Theme.strongLine
        height: 1
        width: parent.width
    }
    ScrollPage {
        id: column

        anchors.bottomMargin: Theme.grid
        anchors.fill: parent
        anchors.leftMargin: Theme.grid * 3
        anchors.rightMargin: Theme.grid * 3
        anchors.topMargin: Theme.grid
        maximumContentWidth: width - (contentHeight > height ? Theme.grid * 2 : 0)
        padding: 0
        spacing: 2

        AppText {
            Layout.fillWidth: true
            font.weight: Font.DemiBold
            text: panel.hotSpots.cell.title
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        AppText {
            Layout.fillWidth: true
            objectName: "cellReason"
            text: panel.hotSpots.cell.reason
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: panel.hotSpots.cell.pooled + (panel.hotSpots.cell.pooled.length > 0 && panel.hotSpots.cell.spread.length > 0 ? ". " : "") + panel.hotSpots.cell.spread
        }
        AppText {
            Layout.fillWidth: true
            objectName: "cellHistory"
            text: panel.hotSpots.cell.history
            visible: text.length > 0
        }
        HotSpotTools {
            Layout.fillWidth: true
            answered: panel.hotSpots.cell.answered
            recommendations: panel.hotSpots.cell.recommendations
            subject: panel.hotSpots.cell.title
            unfavourable: panel.hotSpots.cell.unfavourable

            onActionRequested: ref => panel.hotSpots.openAction(ref)
            onAnsweredRequested: panel.hotSpots.openAnswered()
            onRowRequested: panel.hotSpots.openCellRow()
            onUnfavourableRequested: panel.hotSpots.openUnfavourable()
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.half

            IconlessTool {
                Accessible.name: "Note on an action: " + panel.hotSpots.cell.title
                hint: "Keeps a note on this cell with an action"
                leftPadding: 0
                objectName: "noteOnCell"
                text: "Note on an action…"
                visible: panel.hotSpots.cell.actions.length > 0

                onClicked: panel.noteRequested()
            }
            Repeater {
                model: panel.hotSpots.cell.mentions

                IconlessTool {
                    required property var modelData

                    Accessible.name: modelData.label + ": " + panel.hotSpots.cell.title
                    enabled: modelData.id.length > 0
                    hint: "Shows the notes on the action"
                    text: modelData.label

                    onClicked: panel.hotSpots.openAction(modelData.id)
                }
            }
        }
    }
}
