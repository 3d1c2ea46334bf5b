pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// One report that was issued: what it is called, what it covers, and the seal that proves it later.
ColumnLayout {
    id: line

    required property int index
    required property string title
    required property string facts
    required property string seal

    signal auditsRequested
    signal sealRequested

    spacing: 2

    AppText {
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        text: line.title
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        text: line.facts
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        font.family: "monospace"
        font.pixelSize: Theme.small
        text: line.seal
        wrapMode: Text.WrapAnywhere
    }
    Flow {
        Layout.bottomMargin: Theme.grid
        Layout.fillWidth: true
        spacing: Theme.half

        IconlessTool {
            Accessible.name: "Open the audits of " + line.title
            text: "Audits"

            onClicked: line.auditsRequested()
        }
        IconlessTool {
            Accessible.name: "Copy the seal of " + line.title
            hint: "Printed elsewhere, it later proves what the file held"
            text: "Copy seal"

            onClicked: line.sealRequested()
        }
    }
}
