pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// One rule of evidence: what it asks, what it says, the figures it rests on, and what is missing.
Item {
    id: line

    required property int index
    required property var modelData

    signal auditsRequested(string part)
    signal thresholdRequested(var threshold)

    Accessible.name: modelData.title + ": " + modelData.result
    Accessible.role: Accessible.Grouping
    implicitHeight: column.implicitHeight

    // Not a layout: those ask wrapped text for its height before they have given it a width.
    Column {
        id: column

        spacing: Theme.half
        width: line.width

        Rectangle {
            color: Theme.line
            height: 1
            opacity: 0.6
            visible: line.index > 0
            width: parent.width
        }
        Item {
            height: Math.max(title.height, result.height)
            width: parent.width

            AppText {
                id: title

                text: line.modelData.title
                width: parent.width - result.width - Theme.grid
            }
            Tag {
                id: result

                anchors.right: parent.right
                kind: line.modelData.kind
                text: line.modelData.result + (line.modelData.shownOnly ? " (shown only)" : "")
            }
        }
        AppText {
            font.weight: Font.DemiBold
            text: line.modelData.figures
            width: parent.width
        }
        AppText {
            color: line.modelData.kind === "error" ? Theme.error : Theme.warning
            text: "Missing: " + line.modelData.missing
            visible: line.modelData.missing.length > 0
            width: parent.width
        }
        Flow {
            spacing: Theme.half
            width: parent.width

            Repeater {
                model: line.modelData.parts

                IconlessTool {
                    required property var modelData

                    Accessible.name: "Open the audits: " + modelData.label + ", " + line.modelData.title
                    text: modelData.label + " ›"
                    width: Math.min(implicitWidth, column.width)

                    onClicked: line.auditsRequested(modelData.part)
                }
            }
            Repeater {
                model: line.modelData.thresholds

                IconlessTool {
                    required property var modelData

                    Accessible.name: "Change the threshold: " + modelData.label + " " + modelData.value
                    hint: modelData.label + (modelData.original.length > 0 ? " (the plan has " + modelData.original + ")" : "")
                    text: "≥ " + modelData.value + (modelData.original.length > 0 ? ", changed" : "")
                    width: Math.min(implicitWidth, column.width)

                    onClicked: line.thresholdRequested(modelData)
                }
            }
            AppText {
                dim: true
                font.pixelSize: Theme.small
                height: Math.max(implicitHeight, Math.round(Theme.small * 2))
                text: line.modelData.version
                verticalAlignment: Text.AlignVCenter
                visible: text.length > 0
                wrapMode: Text.NoWrap
            }
        }
    }
}
