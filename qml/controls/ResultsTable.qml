pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// The table of the results page. One Tab stop: arrows go from figure to figure, Enter opens the audits behind it.
Rectangle {
    id: table

    required property ResultsViewModel results
    property real padding: Theme.grid * 2
    property int focusRow: 0
    property int focusDoor: 0
    property string shownTable: results.currentTable
    property int focusColumn: 0

    readonly property ResultMeasures measures: ResultMeasures {
        categories: table.mostCategories
        longestPeriod: table.longestPeriod
        longestWord: table.longestWord
        width: table.width - 2 * table.padding
    }
    // In the place of a statement, while there is none; a line of its own height keeps the rows where they will be.
    readonly property string pending: !results.comparison.isRunning ? "" : results.comparison.takesLong ? "Comparing…" : " "
    // Over all scales of the table: how many categories one has, and how long a word of their labels is.
    property int mostCategories: 0
    property int longestWord: 0
    property int longestPeriod: 0

    signal explanationRequested(int part, int row)
    signal numberRequested(string rowId)
    // Somebody went to this row with the keyboard.
    signal reached(Item row)

    function longestOf(text: string, longest: int): int {
        return text.split(" ").reduce((length, word) => Math.max(length, word.length), longest);
    }
    function measure() {
        let most = 0;
        let longest = 0;
        let period = 0;
        for (let row = 0; row < results.rows.count; ++row) {
            const columns = results.rows.value(row, "columns");
            most = Math.max(most, columns.length);
            for (const column of columns)
                longest = longestOf(column.label, longest);
            for (const line of results.rows.value(row, "periods"))
                period = longestOf(line.period, period);
        }
        mostCategories = most;
        longestWord = longest;
        longestPeriod = period;
    }
    // Beyond the lines of a row are those of its neighbours.
    function goTo(row: int, door: int, column: int) {
        const target = rows.itemAt(row) as ResultRow;
        const before = rows.itemAt(row - 1) as ResultRow;
        const after = rows.itemAt(row + 1) as ResultRow;
        if (target && door < 0 && before)
            before.focusFigure(before.doors.length - 1, column);
        else if (target && door >= target.doors.length && after)
            after.focusFigure(0, column);
        else if (target)
            target.focusFigure(Math.max(0, Math.min(door, target.doors.length - 1)), column);
    }
    // How the row that the keyboard is in was computed.
    function explainCurrent() {
        const row = rows.itemAt(focusRow) as ResultRow;
        if (row)
            explanationRequested(row.currentPart, focusRow);
    }
    function askForCurrentNumber() {
        const row = rows.itemAt(focusRow) as ResultRow;
        if (row && row.mayBeKnown)
            numberRequested(results.rows.value(focusRow, "rowId"));
    }
    // The row another page points to, or null.
    function pointedRow(): Item {
        return results.focusedRow < 0 ? null : rows.itemAt(results.focusedRow);
    }

    Accessible.name: results.title + ", " + results.caption
    Accessible.role: Accessible.Table
    Component.onCompleted: measure()
    border.color: Theme.line
    color: Theme.surface
    implicitHeight: column.implicitHeight + 2 * padding
    objectName: "resultsTable"
    radius: Theme.radius + 2

    Connections {
        function onTableChanged() {
            // A figure that is gone gives the keyboard's place to the first.
            if (table.focusRow >= table.results.rows.count || table.shownTable !== table.results.currentTable) {
                table.focusRow = 0;
                table.focusDoor = 0;
                table.focusColumn = 0;
            }
            table.shownTable = table.results.currentTable;
            table.measure();
        }

        target: table.results
    }
    Column {
        id: column

        spacing: 0
        width: table.width - 2 * table.padding
        x: table.padding
        y: table.padding

        AppText {
            Accessible.role: Accessible.Heading
            width: column.width
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            text: table.results.title
        }
        AppText {
            width: column.width
            dim: true
            text: table.results.caption
        }
        AppText {
            width: column.width
            dim: true
            text: table.results.baselineScope
            visible: text.length > 0
        }
        ComparisonStatus {
            width: column.width
            comparison: table.results.comparison
            topPadding: Theme.half
        }
        Item {
            height: Theme.grid
            width: 1
        }
        Repeater {
            id: rows

            model: table.results.rows

            ResultRow {
                required property string rowId

                width: column.width
                baselineName: table.results.baselineName
                isPointedTo: index === table.results.focusedRow
                measures: table.measures
                pending: table.pending
                tabColumn: table.focusColumn
                tabDoor: index === table.focusRow ? Math.min(table.focusDoor, doors.length - 1) : -1

                onActionRequested: ref => table.results.openAction(ref)
                onExplanationRequested: part => table.explanationRequested(part, index)
                onFigureMoved: (door, column, rows, columns) => table.goTo(index, door + rows, column + columns)
                onFigureReached: (door, column) => {
                    table.focusRow = index;
                    table.focusDoor = door;
                    table.focusColumn = column;
                    table.reached(this);
                }
                onFigureRequested: (period, figure) => table.results.openFigure(index, period, figure)
                onNumberRequested: table.numberRequested(rowId)
            }
        }
        Rectangle {
            width: column.width
            color: Theme.strongLine
            height: 1
        }
        Repeater {
            model: table.results.footnotes

            AppText {
                required property int index
                required property string modelData

                width: column.width
                topPadding: index === 0 ? Theme.grid : 0
                dim: true
                font.pixelSize: Theme.small
                text: (index + 1) + "  " + modelData
            }
        }
        Repeater {
            model: table.results.notes

            AppText {
                required property string modelData

                width: column.width
                topPadding: Theme.half
                dim: true
                font.pixelSize: Theme.small
                text: modelData
            }
        }
        AppText {
            width: column.width
            topPadding: Theme.half
            dim: true
            font.pixelSize: Theme.small
            text: "Percentages are of those answered, each rounded by itself; they may not add to 100."
        }
    }
}
