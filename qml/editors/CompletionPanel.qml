pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// What still stands in the way of completing an audit: errors say where, warnings are accepted with a tick.
Rectangle {
    id: panel

    // Maps with `name`, `text`, `severity`, `field` and `accepted`.
    required property var findings
    readonly property bool onlyWarnings: findings.every(finding => finding.severity !== "error")

    signal fieldRequested(string field)
    signal warningAccepted(string name, bool accepted)
    signal allAccepted

    function take() {
        if (onlyWarnings)
            acceptAll.forceActiveFocus(Qt.TabFocusReason);
    }

    Accessible.name: "What stands in the way"
    Accessible.role: Accessible.Grouping
    color: Theme.surface
    implicitHeight: visible ? body.implicitHeight + Theme.grid * 2 : 0
    visible: findings.length > 0

    Rectangle {
        color: panel.onlyWarnings ? Theme.warning : Theme.error
        height: 2
        width: parent.width
    }
    ColumnLayout {
        id: body

        anchors.fill: parent
        anchors.leftMargin: Theme.grid * 3
        anchors.margins: Theme.grid
        anchors.rightMargin: Theme.grid * 2
        spacing: Theme.half

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.grid

            AppText {
                Layout.fillWidth: true
                color: panel.onlyWarnings ? Theme.warning : Theme.error
                font.weight: Font.DemiBold
                text: panel.onlyWarnings ? "Not yet complete: accept what is so on purpose, or go back to it." : "Not yet complete: put right what is marked."
            }
            AppButton {
                id: acceptAll

                kind: "primary"
                keyHint: "Enter"
                objectName: "acceptAll"
                text: "Accept and complete"
                visible: panel.onlyWarnings

                onClicked: panel.allAccepted()
            }
        }
        ScrollPage {
            Layout.fillWidth: true
            implicitHeight: Math.min(contentHeight, 132 * Theme.scale)
            padding: 0
            spacing: 0

            Repeater {
                model: panel.findings

                RowLayout {
                    id: line

                    required property var modelData

                    Layout.fillWidth: true
                    Layout.rightMargin: Theme.grid * 2
                    spacing: Theme.grid

                    CheckLine {
                        Layout.fillWidth: true
                        checked: line.modelData.accepted
                        text: line.modelData.text
                        visible: line.modelData.severity !== "error"

                        onToggledTo: on => panel.warningAccepted(line.modelData.name, on)
                    }
                    AppText {
                        Layout.fillWidth: true
                        color: Theme.error
                        text: line.modelData.text
                        visible: line.modelData.severity === "error"
                    }
                    IconlessTool {
                        Accessible.name: "Go to it: " + line.modelData.text
                        text: "Go to it"
                        visible: line.modelData.field.length > 0

                        onClicked: panel.fieldRequested(line.modelData.field)
                    }
                }
            }
        }
    }
}
