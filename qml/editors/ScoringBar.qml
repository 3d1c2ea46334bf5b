pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Which audit is on the page, how far it is, when it was saved, and what can be done to it.
Rectangle {
    id: bar

    required property ScoringViewModel scoring
    required property ReadingsViewModel readings

    readonly property var facts: [scoring.title, scoring.origin]
    readonly property bool narrow: width < 760 * Theme.scale
    readonly property real room: width - Theme.grid * 4

    function take() {
        leaveButton.forceActiveFocus(Qt.TabFocusReason);
    }

    signal leaveRequested
    signal completeRequested
    signal undoRequested
    signal redoRequested
    signal reopenRequested
    signal unlockRequested
    signal secondReadingRequested
    signal printRequested
    signal historyRequested

    color: Theme.surface
    implicitHeight: line.height + Theme.grid * 1.5

    // Placed by hand: a layout would ask wrapped text for its height before it has given it a width.
    Item {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: Theme.grid * 2
        anchors.verticalCenter: parent.verticalCenter
        height: bar.narrow ? heading.height + Theme.half + tools.height : Math.max(heading.height, tools.height)
        width: bar.room

        RowLayout {
            id: heading

            spacing: Theme.grid
            width: bar.narrow ? line.width : line.width - tools.width - Theme.grid * 2
            y: bar.narrow ? 0 : (line.height - height) / 2

            AppButton {
                id: leaveButton

                hint: "Back to the list. What was entered is saved."
                keyHint: "Esc"
                kind: "quiet"
                objectName: "leaveAudit"
                text: "\u2039 Audits"

                onClicked: bar.leaveRequested()
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: true
                    font.pixelSize: Theme.heading
                    font.weight: Font.DemiBold
                    maximumLineCount: 2
                    text: bar.scoring.caseRef.length > 0 ? bar.scoring.caseRef : "New audit"
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
                AppText {
                    Layout.fillWidth: true
                    dim: true
                    font.pixelSize: Theme.small
                    text: bar.facts.filter(text => text.length > 0).join(" · ")
                }
            }
        }
        ButtonFlow {
            id: tools

            width: bar.narrow ? line.width : lineWidth
            x: bar.narrow ? 0 : line.width - width
            y: bar.narrow ? heading.height + Theme.half : (line.height - height) / 2

            Item {
                implicitHeight: Theme.controlHeight
                implicitWidth: progress.width

                AppText {
                    id: progress

                    anchors.verticalCenter: parent.verticalCenter
                    font.family: Theme.figureFamily
                    objectName: "progress"
                    text: bar.scoring.answered + " of " + bar.scoring.asked
                    wrapMode: Text.NoWrap
                }
            }
            Item {
                implicitHeight: Theme.controlHeight
                implicitWidth: saved.width
                visible: saved.text.length > 0

                AppText {
                    id: saved

                    anchors.verticalCenter: parent.verticalCenter
                    dim: true
                    objectName: "saved"
                    text: bar.scoring.isEditable && bar.scoring.savedAt.length > 0 ? "Saved " + bar.scoring.savedAt : ""
                    wrapMode: Text.NoWrap
                }
            }
            Item {
                implicitHeight: Theme.controlHeight
                implicitWidth: stateTag.width
                visible: !bar.scoring.isEditable

                Tag {
                    id: stateTag

                    anchors.verticalCenter: parent.verticalCenter
                    kind: "done"
                    text: bar.scoring.state
                }
            }
            AppButton {
                enabled: bar.scoring.canUndo
                hint: "Ctrl+Z"
                kind: "quiet"
                text: "Undo"
                visible: bar.scoring.isEditable

                onClicked: bar.undoRequested()
            }
            AppButton {
                enabled: bar.scoring.canRedo
                hint: "Ctrl+Y"
                kind: "quiet"
                text: "Redo"
                visible: bar.scoring.isEditable

                onClicked: bar.redoRequested()
            }
            AppButton {
                enabled: bar.scoring.record.length > 0
                hint: "Who changed what, when and why. Ctrl+H"
                kind: "quiet"
                text: "History"
                visible: !bar.narrow || !bar.scoring.isEditable

                onClicked: bar.historyRequested()
            }
            AppButton {
                hint: "Print or PDF: Ctrl+P"
                kind: "quiet"
                text: "Print…"
                visible: bar.scoring.isOpen && (!bar.narrow || !bar.scoring.isEditable)

                onClicked: bar.printRequested()
            }
            AppButton {
                hint: "Completes this audit and begins the next"
                keyHint: "Ctrl+Enter"
                kind: "primary"
                text: "Complete"
                visible: bar.scoring.isEditable

                onClicked: bar.completeRequested()
            }
            AppButton {
                hint: "Another reader scores the same file without seeing this reading"
                objectName: "secondReading"
                text: "Second reading…"
                visible: bar.readings.canBegin

                onClicked: bar.secondReadingRequested()
            }
            AppButton {
                hint: "The two readings side by side"
                objectName: "compareReadings"
                text: "Compare readings"
                visible: bar.readings.canCompare

                onClicked: bar.readings.compare()
            }
            AppButton {
                text: "Reopen…"
                visible: bar.scoring.canReopen

                onClicked: bar.reopenRequested()
            }
            AppButton {
                hint: "A report that was issued includes this audit"
                text: "Unlock…"
                visible: bar.scoring.canUnlock

                onClicked: bar.unlockRequested()
            }
            AppButton {
                text: "Restore"
                visible: bar.scoring.canRestore

                onClicked: bar.scoring.restore()
            }
        }
    }
    Rectangle {
        color: Theme.line
        anchors.bottom: parent.bottom
        height: 1
        width: parent.width
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.accent
        height: 2
        visible: bar.scoring.isEditable && bar.scoring.asked > 0
        width: parent.width * bar.scoring.answered / Math.max(1, bar.scoring.asked)
    }
}
