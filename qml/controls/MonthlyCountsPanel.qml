pragma ComponentBehavior: Bound

import QtQuick
import QtCore
import QtQuick.Dialogs
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Numbers counted by month: a year of them to type, months down and authorities across, and all of them as a chart.
// `row` is the row of the action plan whose measures are offered; empty: all.
ColumnLayout {
    id: panel

    required property MonthlyCountsViewModel counts
    property string row: ""
    // What lies behind it.
    property color surface: Theme.window
    readonly property bool wide: width > 760 * Theme.scale
    readonly property real labelWidth: 120 * Theme.scale
    readonly property real cellWidth: 88 * Theme.scale
    // The cell that Tab reaches.
    property int currentRow: 0
    property int currentColumn: 0

    function cellAt(line: int, column: int): Item {
        const found = lines.itemAt(line) as MonthlyCountsLine;
        return found ? found.cellAt(column) : null;
    }
    function move(line: int, column: int) {
        const target = cellAt(Math.max(0, Math.min(line, lines.count - 1)), Math.max(0, Math.min(column, counts.authorities.length - 1)));
        if (target)
            target.forceActiveFocus(Qt.TabFocusReason);
    }
    // Takes the keyboard to the latest month, which is the one that is typed.
    function begin() {
        move(lines.count - 1, 0);
    }
    function undo() {
        counts.undo();
    }

    spacing: Theme.grid * 1.5

    Binding {
        property: "row"
        target: panel.counts
        value: panel.row
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.grid
        visible: panel.counts.measures.length > 0

        SelectBox {
            accessibleName: "What is counted"
            objectName: "countMeasure"
            options: panel.counts.measures
            value: panel.counts.measure
            width: Math.min(parent.width, Math.round(320 * Theme.scale))

            onChosen: id => panel.counts.measure = id
        }
        SelectBox {
            accessibleName: "Year"
            options: panel.counts.years
            value: panel.counts.year
            width: Math.round(104 * Theme.scale)

            onChosen: id => panel.counts.year = id
        }
        AppButton {
            enabled: panel.counts.hasNumbers
            hint: "As SVG or PDF"
            text: "Save chart…"

            onClicked: {
                saveDialog.selectedFile = panel.counts.suggestedFile(StandardPaths.writableLocation(StandardPaths.DocumentsLocation));
                saveDialog.open();
            }
        }
        AppButton {
            enabled: panel.counts.canUndo
            hint: "Takes the last number back that was typed here"
            keyHint: "Ctrl+Z"
            kind: "quiet"
            text: "Undo"

            onClicked: panel.undo()
        }
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        text: panel.counts.about + " Empty is not recorded, which is not zero."
        visible: panel.counts.measures.length > 0
    }
    ErrorBanner {
        Layout.fillWidth: true
        text: panel.counts.error

        onDismissed: panel.counts.dismiss()
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        text: "Nothing is counted by month for this row."
        visible: panel.counts.measures.length === 0
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.grid * 3
        columns: panel.wide ? 2 : 1
        rowSpacing: Theme.grid * 2
        visible: panel.counts.measures.length > 0

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: !panel.wide
            spacing: 2

            RowLayout {
                spacing: Theme.half

                AppText {
                    Layout.preferredWidth: panel.labelWidth
                    dim: true
                    font.pixelSize: Theme.small
                    text: "Month"
                }
                Repeater {
                    model: panel.counts.authorities

                    AppText {
                        required property string modelData

                        Layout.alignment: Qt.AlignBottom
                        Layout.preferredWidth: panel.cellWidth
                        dim: true
                        font.pixelSize: Theme.small
                        horizontalAlignment: Text.AlignRight
                        rightPadding: Theme.grid
                        text: modelData
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    }
                }
            }
            Repeater {
                id: lines

                model: panel.counts.rows

                MonthlyCountsLine {
                    cellWidth: panel.cellWidth
                    columns: panel.counts.authorities.length
                    labelWidth: panel.labelWidth
                    tabColumn: index === Math.min(panel.currentRow, lines.count - 1) ? panel.currentColumn : -1

                    onMoved: (column, rows, columns) => panel.move(index + rows, column + columns)
                    onReached: column => {
                        panel.currentRow = index;
                        panel.currentColumn = column;
                    }
                    onUndoRequested: panel.undo()
                    onTyped: (column, text) => refuse(column, !panel.counts.setNumber(month, cells[column].authority, text))
                }
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: Theme.half

            AppText {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.weight: Font.DemiBold
                text: panel.counts.label
            }
            MonthlyCountsItem {
                id: chart

                Accessible.description: currentText.length > 0 ? currentText + "\n" + description : description
                Accessible.focusable: true
                Accessible.name: title
                Accessible.role: Accessible.Graphic
                Layout.fillWidth: true
                Layout.preferredHeight: Math.round(300 * Theme.scale)
                accent: Theme.accent
                chart: panel.counts.chart
                font.family: Theme.textFamily
                font.pixelSize: Theme.small
                ink: Theme.ink
                objectName: "countChart"
                surface: panel.surface
                tones: Theme.tones
                visible: panel.counts.hasNumbers
            }
            AppText {
                Layout.fillWidth: true
                dim: true
                text: panel.counts.hasNumbers ? (chart.currentText.length > 0 ? chart.currentText : "Point at a month, or move through the chart with the arrow keys, to read its numbers.") : "No number is recorded yet: the chart appears with the first one."
            }
        }
    }
    FileDialog {
        id: saveDialog

        defaultSuffix: "svg"
        fileMode: FileDialog.SaveFile
        nameFilters: ["SVG pictures (*.svg)", "PDF files (*.pdf)"]
        title: "Save the chart"

        onAccepted: panel.counts.saveChart(selectedFile)
    }
}
