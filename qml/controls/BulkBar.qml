pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// What can be done to the selected audits; there while any is selected.
Rectangle {
    id: bar

    required property AuditsViewModel audits
    required property BulkDialogs dialogs
    readonly property BulkViewModel bulk: audits.bulk

    Accessible.name: "Selected audits: " + bulk.selected
    Accessible.role: Accessible.ToolBar
    border.color: Theme.accent
    color: Theme.accentSoft
    implicitHeight: flow.implicitHeight + Theme.grid
    radius: Theme.radius + 2

    Flow {
        id: flow

        anchors.left: parent.left
        anchors.leftMargin: Theme.grid * 1.5
        anchors.right: parent.right
        anchors.rightMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid

        AppText {
            font.weight: Font.DemiBold
            height: Theme.controlHeight
            text: bar.bulk.selected
            wrapMode: Text.NoWrap
        }
        AppButton {
            enabled: bar.bulk.canAssign
            keyHint: "A"
            text: "Assign to…"

            onClicked: bar.dialogs.assign()
        }
        AppButton {
            enabled: bar.bulk.canComplete
            keyHint: "C"
            text: "Complete…"

            onClicked: bar.dialogs.complete()
        }
        AppButton {
            enabled: bar.bulk.canReadAgain
            keyHint: "R"
            text: "Second reading…"

            onClicked: bar.dialogs.readAgain()
        }
        AppButton {
            enabled: bar.bulk.canUnlock
            keyHint: "U"
            text: "Unlock…"

            onClicked: bar.dialogs.unlock()
        }
        AppButton {
            enabled: bar.bulk.canWithdraw
            keyHint: "Del"
            text: "Withdraw…"

            onClicked: bar.dialogs.withdraw()
        }
        AppButton {
            enabled: bar.bulk.canRestore
            keyHint: bar.bulk.canWithdraw ? "" : "Del"
            text: "Restore"

            onClicked: bar.bulk.restore()
        }
        AppButton {
            keyHint: "Ctrl+A"
            kind: "quiet"
            text: "Select all"
            visible: bar.audits.model.selectedCount < bar.audits.total

            onClicked: bar.audits.model.selectAll()
        }
        AppButton {
            keyHint: "Esc"
            kind: "quiet"
            text: "Select none"

            onClicked: bar.audits.model.clearSelection()
        }
    }
}
