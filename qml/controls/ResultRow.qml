pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// One question of a results table: then, now, and what may be said of the difference.
Column {
    id: row

    required property int index
    required property string label
    required property string heading
    required property var notes
    required property string marks
    required property var recommendations
    required property var columns
    required property var periods
    required property var statements
    required property string favourableLabel
    required property string printedBase
    required property bool mayBeKnown

    required property ResultMeasures measures
    property string baselineName: ""
    property bool isPointedTo: false
    // Said in the place of a statement that is not there yet.
    property string pending: ""
    // The figure of this row that Tab reaches: of which of its doors; -1: none, another row has it.
    property int tabDoor: -1
    property int tabColumn: 0
    // The periods with audits behind their figures.
    readonly property var doors: periods.map((period, place) => period.opens ? place : -1).filter(place => place >= 0)
    readonly property int parts: statements.length
    // Whether there is something to compare with.
    readonly property bool pends: mayBeKnown || periods.length > parts
    readonly property int currentPart: tabDoor < 0 ? 0 : periods[doors[Math.min(tabDoor, doors.length - 1)]].part

    signal figureRequested(int period, int figure)
    signal actionRequested(string ref)
    signal numberRequested
    signal explanationRequested(int part)
    signal figureMoved(int door, int column, int rows, int columns)
    signal figureReached(int door, int column)

    function focusFigure(door: int, column: int) {
        const line = lines.itemAt(doors[door]) as ResultPart;
        line.focusFigure(column);
    }

    spacing: 0

    AppText {
        Accessible.role: Accessible.Heading
        bottomPadding: Theme.half
        font.weight: Font.DemiBold
        text: row.heading
        topPadding: Theme.grid * 2
        visible: text.length > 0
        width: row.width
    }
    ResultHeadings {
        bottomPadding: Theme.half
        columns: row.columns
        favourableLabel: row.favourableLabel
        leftPadding: measures.period + (measures.stacked ? 0 : measures.label)
        measures: row.measures
        topPadding: row.index > 0 ? Theme.grid : 0
        visible: row.columns.length > 0
    }
    Rectangle {
        color: row.columns.length > 0 ? Theme.strongLine : Theme.line
        height: 1
        width: row.width
    }
    Rectangle {
        color: row.isPointedTo ? Theme.accentSoft : "transparent"
        height: block.height + 2 * Theme.grid
        radius: Theme.radius
        width: row.width

        Column {
            id: block

            anchors.left: parent.left
            anchors.right: parent.right
            spacing: Theme.half
            y: Theme.grid

            Item {
                height: row.measures.stacked ? figures.y + figures.height : Math.max(about.height, figures.height)
                width: block.width

                ResultRowLabel {
                    id: about

                    baselineName: row.baselineName
                    isKnown: row.periods.length > 0 && row.periods[0].base !== "–"
                    label: row.label
                    marks: row.marks
                    mayBeKnown: row.mayBeKnown
                    notes: row.notes
                    printedBase: row.printedBase
                    reachable: row.tabDoor >= 0
                    recommendations: row.recommendations
                    width: row.measures.stacked ? parent.width : row.measures.label

                    onActionRequested: ref => row.actionRequested(ref)
                    onNumberRequested: row.numberRequested()
                }
                Column {
                    id: figures

                    spacing: Theme.half
                    width: parent.width - x
                    x: row.measures.stacked ? 0 : row.measures.label
                    y: row.measures.stacked ? about.height + Theme.half : 0

                    Repeater {
                        id: lines

                        model: row.periods.length

                        ResultPart {
                            required property int index
                            readonly property int door: row.doors.indexOf(index)

                            measures: row.measures
                            pending: period.isNow && row.pends ? row.pending : ""
                            period: row.periods[index]
                            reachable: row.tabDoor >= 0
                            speaks: period.opens && (row.parts > 1 || !period.isNow)
                            statement: row.statements[period.part]
                            tabColumn: row.tabDoor >= 0 && row.tabDoor === door ? row.tabColumn : -1
                            width: figures.width

                            onExplanationRequested: row.explanationRequested(period.part)
                            onFigureMoved: (column, rows, columns) => row.figureMoved(door, column, rows, columns)
                            onFigureReached: column => row.figureReached(door, column)
                            onFigureRequested: figure => row.figureRequested(index, figure)
                        }
                    }
                }
            }
            ResultStatement {
                width: block.width
                lead: row.measures.figures + (row.measures.stacked ? 0 : row.measures.label)
                measures: row.measures
                pending: row.pends ? row.pending : ""
                period: row.periods[row.periods.length - 1]
                reachable: row.tabDoor >= 0
                statement: row.statements[row.parts - 1]
                visible: row.parts === 1 && isShown

                onExplanationRequested: row.explanationRequested(0)
                onFigureRequested: figure => row.figureRequested(row.periods.length - 1, figure)
            }
        }
    }
}
