pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// What is known of the cell of the matrix that somebody chose, below the page.
Rectangle {
    id: panel

    required property HotSpotsViewModel hotSpots

    color: Theme.surface
    implicitHeight: column.implicitHeight + 2 * Theme.grid

    Rectangle {
        color: Theme.strongLine
        height: 1
        width: parent.width
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.grid * 3
        anchors.right: parent.right
        anchors.rightMargin: Theme.grid * 3
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        AppText {
            Layout.fillWidth: true
            font.weight: Font.DemiBold
            text: panel.hotSpots.cellTitle
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        AppText {
            Layout.fillWidth: true
            objectName: "cellReason"
            text: panel.hotSpots.cellReason
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: panel.hotSpots.cellSpread
        }
        HotSpotTools {
            Layout.fillWidth: true
            answered: panel.hotSpots.cellAnswered
            recommendations: panel.hotSpots.cellRecommendations
            subject: panel.hotSpots.cellTitle
            unfavourable: panel.hotSpots.cellUnfavourable

            onActionRequested: ref => panel.hotSpots.openAction(ref)
            onAnsweredRequested: panel.hotSpots.openAnswered()
            onRowRequested: panel.hotSpots.openCellRow()
            onUnfavourableRequested: panel.hotSpots.openUnfavourable()
        }
    }
}
