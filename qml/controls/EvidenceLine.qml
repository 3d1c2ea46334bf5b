pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// A table row that is evidence for an action: its present figure, what was printed, and where to go from here.
RowLayout {
    id: line

    property string title: ""
    property string figure: ""
    property string printed: ""
    property string leftOut: ""
    property int answered: 0

    signal resultsRequested
    signal auditsRequested

    spacing: Theme.grid

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        AppText {
            Layout.fillWidth: true
            text: line.title
        }
        AppText {
            Layout.fillWidth: true
            font.weight: Font.DemiBold
            text: line.figure
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: [line.printed, line.leftOut].filter(part => part.length > 0).join(" · ")
            visible: text.length > 0
        }
    }
    Flow {
        Layout.alignment: Qt.AlignTop
        Layout.maximumWidth: line.width * 0.45
        Layout.preferredWidth: tableTool.implicitWidth + auditsTool.implicitWidth + spacing
        spacing: Theme.half

        IconlessTool {
            id: tableTool

            Accessible.name: "Open the table: " + line.title
            text: "Table"

            onClicked: line.resultsRequested()
        }
        IconlessTool {
            id: auditsTool

            Accessible.name: "Open the audits: " + line.title
            enabled: line.answered > 0
            text: line.answered === 1 ? "1 audit" : line.answered + " audits"

            onClicked: line.auditsRequested()
        }
    }
}
