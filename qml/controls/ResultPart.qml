pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// A line of figures, and where several stand side by side what may be said of it.
Column {
    id: part

    required property ResultMeasures measures
    required property resultPeriod period
    required property resultStatement statement
    property string pending: ""
    property int tabColumn: -1
    property bool reachable: false
    // Whether what may be said of the line stands below it, not below the whole row.
    property bool speaks: false

    signal figureRequested(int figure)
    signal figureMoved(int column, int rows, int columns)
    signal figureReached(int column)
    signal explanationRequested

    function focusFigure(column: int) {
        line.focusFigure(column);
    }

    bottomPadding: speaks ? Theme.half : 0
    spacing: Theme.half

    ResultLine {
        id: line

        measures: part.measures
        period: part.period
        tabColumn: part.tabColumn
        width: part.width

        onFigureMoved: (column, rows, columns) => part.figureMoved(column, rows, columns)
        onFigureReached: column => part.figureReached(column)
        onFigureRequested: figure => part.figureRequested(figure)
    }
    ResultStatement {
        measures: part.measures
        pending: part.pending
        period: part.period
        reachable: part.reachable
        statement: part.statement
        visible: part.speaks && isShown
        width: part.width

        onExplanationRequested: part.explanationRequested()
        onFigureRequested: figure => part.figureRequested(figure)
    }
}
