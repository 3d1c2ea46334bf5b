pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// One question of a results table: as printed, as it is now, and what must be known to read it.
ColumnLayout {
    id: row

    required property int index
    required property string label
    required property string heading
    required property var notes
    required property string marks
    required property var recommendations
    required property var columns
    required property var cells
    required property string favourableLabel
    required property string favourableNow
    required property string favourablePrinted
    required property stackedBar printedBar
    required property stackedBar countedBar
    required property string printedBase
    required property string base
    required property int answered
    required property int notApplicable
    required property int notRecorded
    required property bool tooFew
    required property bool inBaseline

    required property ResultMeasures measures
    property string baselineName: ""
    property bool isPointedTo: false
    // The figure of this row that Tab reaches; -1: none, another row has it.
    property int tabFigure: -1
    readonly property int figureCount: cells.length + 2

    signal figureRequested(int figure)
    signal actionRequested(string ref)
    signal figureMoved(int column, int rows, int columns)
    signal figureReached(int column)

    function focusFigure(column: int) {
        const place = Math.max(0, Math.min(column, figureCount - 1));
        const item = place < cells.length ? cellRepeater.itemAt(place) : place === cells.length ? share : baseFigure;
        (item as Item).forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 0

    AppText {
        Accessible.role: Accessible.Heading
        Layout.bottomMargin: Theme.half
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid * 2
        font.weight: Font.DemiBold
        text: row.heading
        visible: text.length > 0
    }
    ResultHeadings {
        Layout.bottomMargin: Theme.half
        Layout.topMargin: row.index > 0 ? Theme.grid : 0
        Layout.leftMargin: row.measures.stacked ? 0 : row.measures.label
        columns: row.columns
        favourableLabel: row.favourableLabel
        measures: row.measures
        visible: row.columns.length > 0
    }
    Rectangle {
        Layout.fillWidth: true
        color: row.columns.length > 0 ? Theme.strongLine : Theme.line
        implicitHeight: 1
    }
    Rectangle {
        Layout.fillWidth: true
        color: row.isPointedTo ? Theme.accentSoft : "transparent"
        implicitHeight: contents.implicitHeight + 2 * Theme.grid
        radius: Theme.radius

        GridLayout {
            id: contents

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            columnSpacing: 0
            columns: row.measures.stacked ? 1 : 2
            rowSpacing: Theme.half

            ResultRowLabel {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: row.measures.stacked
                Layout.maximumWidth: row.measures.stacked ? row.width : row.measures.label
                Layout.preferredWidth: row.measures.label
                baselineName: row.baselineName
                label: row.label
                marks: row.marks
                notApplicable: row.notApplicable
                notRecorded: row.notRecorded
                notes: row.notes
                printedBase: row.printedBase
                recommendations: row.recommendations
                reachable: row.tabFigure >= 0
                tooFew: row.tooFew

                onActionRequested: ref => row.actionRequested(ref)
                onFigureRequested: figure => row.figureRequested(figure)
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Theme.half

                ResultLine {
                    Layout.fillWidth: true
                    bar: row.printedBar
                    measures: row.measures
                    period: row.baselineName
                    visible: row.inBaseline

                    Repeater {
                        model: row.cells

                        FigureText {
                            required property var modelData

                            Accessible.name: modelData.printedSentence
                            width: row.measures.category
                            dim: true
                            rightPadding: Theme.half
                            text: modelData.printed.length > 0 ? modelData.printed : "–"
                        }
                    }
                    Item {
                        height: 1
                        width: row.measures.gapAfter(row.cells.length)
                    }
                    FigureText {
                        Accessible.name: row.baselineName + ", " + row.favourableLabel + ": " + text
                        width: row.measures.share
                        dim: true
                        rightPadding: Theme.half
                        text: row.favourablePrinted.length > 0 ? row.favourablePrinted : "–"
                    }
                    FigureText {
                        Accessible.name: row.printedBase
                        width: row.measures.base
                        dim: true
                        rightPadding: Theme.half
                        text: "–"
                    }
                }
                ResultLine {
                    Layout.fillWidth: true
                    bar: row.countedBar
                    isNow: true
                    measures: row.measures
                    period: "Now"

                    Repeater {
                        id: cellRepeater

                        model: row.cells

                        FigureButton {
                            required property int index
                            required property var modelData

                            width: row.measures.category
                            activeFocusOnTab: row.tabFigure === index
                            detail: modelData.percent.length > 0 ? modelData.count : ""
                            sentence: modelData.countedSentence
                            text: row.answered === 0 ? "–" : modelData.percent.length > 0 ? modelData.percent : modelData.count

                            onClicked: row.figureRequested(modelData.figure)
                            onMoved: (rows, columns) => row.figureMoved(index, rows, columns)
                            onReached: row.figureReached(index)
                        }
                    }
                    Item {
                        height: 1
                        width: row.measures.gapAfter(row.cells.length)
                    }
                    FigureButton {
                        id: share

                        width: row.measures.share
                        activeFocusOnTab: row.tabFigure === row.cells.length
                        sentence: row.favourableLabel + ": " + text + ", " + row.base
                        strong: true
                        text: row.favourableNow.length > 0 ? row.favourableNow : "–"

                        onClicked: row.figureRequested(ResultsViewModel.Favourable)
                        onMoved: (rows, columns) => row.figureMoved(row.cells.length, rows, columns)
                        onReached: row.figureReached(row.cells.length)
                    }
                    FigureButton {
                        id: baseFigure

                        width: row.measures.base
                        activeFocusOnTab: row.tabFigure === row.cells.length + 1
                        sentence: row.base
                        text: row.answered

                        onClicked: row.figureRequested(ResultsViewModel.Answered)
                        onMoved: (rows, columns) => row.figureMoved(row.cells.length + 1, rows, columns)
                        onReached: row.figureReached(row.cells.length + 1)
                    }
                }
            }
        }
    }
}
