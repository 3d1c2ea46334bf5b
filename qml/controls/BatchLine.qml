pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// One import that was carried out.
GridLayout {
    id: line

    property string batch: ""
    property string contents: ""
    property string origin: ""
    property bool canWithdraw: false
    property bool canRestore: false

    signal auditsRequested
    signal withdrawRequested
    signal restoreRequested

    columnSpacing: Theme.grid
    columns: width > 560 * Theme.scale ? 2 : 1
    rowSpacing: Theme.half

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        AppText {
            Layout.fillWidth: true
            text: line.contents
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: line.origin
        }
    }
    Flow {
        Layout.fillWidth: line.columns === 1
        spacing: Theme.half

        IconlessTool {
            Accessible.name: "Open the audits of batch " + line.batch
            text: "Audits"

            onClicked: line.auditsRequested()
        }
        IconlessTool {
            Accessible.name: "Put back batch " + line.batch
            text: "Put back"
            visible: line.canRestore

            onClicked: line.restoreRequested()
        }
        IconlessTool {
            Accessible.name: "Take back batch " + line.batch
            text: "Take back…"
            visible: line.canWithdraw

            onClicked: line.withdrawRequested()
        }
    }
}
