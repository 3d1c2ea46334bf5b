pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The figures of one row at one time: "2004" as printed, or "Now" as counted, with a bar.
GridLayout {
    id: line

    required property ResultMeasures measures
    required property resultPeriod period
    // The figure that Tab reaches; -1: none, another line has it.
    property int tabColumn: -1
    readonly property int figureCount: period.cells.length + 2

    signal figureRequested(int figure)
    signal figureMoved(int column, int rows, int columns)
    signal figureReached(int column)

    function focusFigure(column: int) {
        const place = Math.max(0, Math.min(column, figureCount - 1));
        const cell = place < period.cells.length ? cells.itemAt(place) : place === period.cells.length ? share : base;
        (cell as FigureCell).take();
    }

    columnSpacing: 0
    columns: measures.barBelow ? 1 : 2
    rowSpacing: 2

    Row {
        AppText {
            Accessible.role: Accessible.RowHeader
            dim: !line.period.isNow
            font.pixelSize: Theme.small
            font.weight: line.period.isNow ? Font.DemiBold : Font.Normal
            text: line.period.period
            topPadding: 3
            width: line.measures.period
        }
        Repeater {
            id: cells

            model: line.period.cells.length

            FigureCell {
                id: cell

                required property int index
                readonly property var figure: line.period.cells[index]

                detail: figure?.detail ?? ""
                opens: line.period.opens
                reachable: line.tabColumn === index
                sentence: figure?.sentence ?? ""
                text: figure?.text ?? ""
                width: line.measures.category

                onClicked: line.figureRequested(figure.figure)
                onMoved: (rows, columns) => line.figureMoved(index, rows, columns)
                onReached: line.figureReached(index)
            }
        }
        Item {
            height: 1
            width: line.measures.gapAfter(line.period.cells.length)
        }
        FigureCell {
            id: share

            opens: line.period.opens
            reachable: line.tabColumn === line.period.cells.length
            sentence: line.period.shareSentence
            strong: line.period.isNow
            text: line.period.share
            width: line.measures.share

            onClicked: line.figureRequested(ResultsViewModel.Favourable)
            onMoved: (rows, columns) => line.figureMoved(line.period.cells.length, rows, columns)
            onReached: line.figureReached(line.period.cells.length)
        }
        FigureCell {
            id: base

            opens: line.period.opens
            reachable: line.tabColumn === line.period.cells.length + 1
            sentence: line.period.baseSentence
            text: line.period.base
            width: line.measures.base

            onClicked: line.figureRequested(ResultsViewModel.Answered)
            onMoved: (rows, columns) => line.figureMoved(line.period.cells.length + 1, rows, columns)
            onReached: line.figureReached(line.period.cells.length + 1)
        }
    }
    StackedBarItem {
        Accessible.name: description
        Accessible.role: Accessible.Graphic
        Layout.alignment: Qt.AlignTop
        Layout.bottomMargin: 2
        Layout.fillWidth: true
        Layout.leftMargin: line.measures.barBelow ? line.measures.period : Theme.grid * 2
        Layout.topMargin: 2
        bar: line.period.bar
        font.family: Theme.textFamily
        font.pixelSize: Theme.small
        implicitHeight: Math.round(Theme.body * 1.45)
        ink: Theme.ink
        surface: Theme.surface
        tones: Theme.tones
    }
}
