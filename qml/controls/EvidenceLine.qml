pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// A table row that is evidence for an action: its present figure, what was printed, and where to go from here.
Item {
    id: line

    property string title: ""
    property string figure: ""
    property string note: ""
    property int answered: 0

    signal resultsRequested
    signal auditsRequested

    implicitHeight: Math.max(texts.height, tools.height) + Theme.grid

    Column {
        id: texts

        width: line.width - tools.width - Theme.grid

        AppText {
            text: line.title
            width: parent.width
        }
        AppText {
            font.weight: Font.DemiBold
            text: line.figure
            width: parent.width
        }
        AppText {
            dim: true
            font.pixelSize: Theme.small
            text: line.note
            visible: text.length > 0
            width: parent.width
        }
    }
    Column {
        id: tools

        anchors.right: parent.right

        IconlessTool {
            Accessible.name: "Open the table: " + line.title
            anchors.right: parent.right
            text: "Table"

            onClicked: line.resultsRequested()
        }
        IconlessTool {
            Accessible.name: "Open the audits: " + line.title
            anchors.right: parent.right
            enabled: line.answered > 0
            text: line.answered === 1 ? "1 audit" : line.answered + " audits"

            onClicked: line.auditsRequested()
        }
    }
}
