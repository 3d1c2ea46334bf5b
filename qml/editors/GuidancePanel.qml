pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// What makes the answer to the question in hand poor … very good, and what it is evidence for.
Rectangle {
    id: panel

    // `label`, `help`, `options`, `value` and `recommendations` of a question; null for none.
    property var guidance: null
    property string about: ""

    signal actionRequested(string ref)

    color: Theme.sunken

    ScrollPage {
        anchors.fill: parent
        padding: Theme.grid * 2

        AppText {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: "Guidance"
        }
        AppText {
            Layout.fillWidth: true
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            text: panel.guidance ? panel.guidance.label : "About this form"
        }
        AppText {
            Layout.fillWidth: true
            text: panel.guidance ? panel.guidance.help : panel.about
            visible: text.length > 0
        }
        // Columns, not layouts: their lines come and go with every question, and a layout of Qt 6.4 that is just being
        // arranged may still know a line that is gone.
        Column {
            Layout.fillWidth: true
            spacing: Theme.grid * 2

            Repeater {
                model: panel.guidance ? panel.guidance.options : []

                RowLayout {
                    id: line

                    required property var modelData
                    readonly property bool chosen: panel.guidance !== null && panel.guidance.value === modelData.id

                    Accessible.name: modelData.label + ": " + modelData.guidance
                    Accessible.role: Accessible.StaticText
                    spacing: Theme.grid
                    width: parent?.width ?? 0

                    Rectangle {
                        Layout.alignment: Qt.AlignTop
                        Layout.fillHeight: true
                        color: Theme.tone(line.modelData.tone)
                        implicitWidth: line.chosen ? 8 : 4
                        radius: 1
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0

                        AppText {
                            Accessible.ignored: true
                            Layout.fillWidth: true
                            font.weight: Font.DemiBold
                            text: line.modelData.key + "  " + line.modelData.label
                        }
                        AppText {
                            Accessible.ignored: true
                            Layout.fillWidth: true
                            dim: !line.chosen
                            text: line.modelData.guidance
                        }
                    }
                }
            }
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: "Evidence for"
            visible: panel.guidance !== null && panel.guidance.recommendations.length > 0
        }
        Column {
            Layout.fillWidth: true
            spacing: Theme.half

            Repeater {
                model: panel.guidance ? panel.guidance.recommendations : []

                LinkLine {
                    required property var modelData

                    leftPadding: Theme.half / 2
                    width: parent?.width ?? 0
                    text: modelData.ref + "  " + modelData.title

                    onClicked: panel.actionRequested(modelData.ref)
                }
            }
        }
    }
    Rectangle {
        color: Theme.line
        height: parent.height
        width: 1
    }
}
