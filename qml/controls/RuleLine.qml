pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// One rule of evidence: what it asks, what it says, the figures it rests on, and what is missing.
ColumnLayout {
    id: line

    required property int index
    required property var modelData

    signal auditsRequested(string part)
    signal thresholdRequested(var threshold)

    Accessible.name: modelData.title + ": " + modelData.result
    Accessible.role: Accessible.Grouping
    spacing: Theme.half

    Rectangle {
        Layout.bottomMargin: Theme.half
        Layout.fillWidth: true
        color: Theme.line
        implicitHeight: 1
        opacity: 0.6
        visible: line.index > 0
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.grid
        columns: line.width > 420 * Theme.scale ? 2 : 1
        rowSpacing: Theme.half

        AppText {
            Layout.fillWidth: true
            text: line.modelData.title
        }
        Tag {
            Layout.alignment: Qt.AlignTop
            kind: line.modelData.kind
            text: line.modelData.result + (line.modelData.shownOnly ? " (shown only)" : "")
        }
    }
    AppText {
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        text: line.modelData.figures
    }
    AppText {
        Layout.fillWidth: true
        color: line.modelData.kind === "error" ? Theme.error : Theme.warning
        text: "Missing: " + line.modelData.missing
        visible: line.modelData.missing.length > 0
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.half

        Repeater {
            model: line.modelData.parts

            IconlessTool {
                required property var modelData

                Accessible.name: "Open the audits: " + modelData.label + ", " + line.modelData.title
                text: modelData.label + " ›"

                onClicked: line.auditsRequested(modelData.part)
            }
        }
        Repeater {
            model: line.modelData.thresholds

            IconlessTool {
                required property var modelData

                Accessible.name: "Change the threshold: " + modelData.label + " " + modelData.value
                hint: modelData.label + (modelData.original.length > 0 ? " (the plan has " + modelData.original + ")" : "")
                text: "≥ " + modelData.value + (modelData.original.length > 0 ? " (changed)" : "")

                onClicked: line.thresholdRequested(modelData)
            }
        }
        AppText {
            dim: true
            font.pixelSize: Theme.small
            height: implicitHeight + Theme.half
            text: line.modelData.version
            verticalAlignment: Text.AlignVCenter
            visible: text.length > 0
            wrapMode: Text.NoWrap
        }
    }
}
