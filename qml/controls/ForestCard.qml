pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The differences of many rows on one scale. Up and Down go from row to row, Enter opens one, F1 says how it came about.
Card {
    id: card

    required property ResultsViewModel results
    readonly property int currentRow: plot.currentRow

    // Somebody went to this place with the keyboard.
    signal reached(Item place)
    signal activated(int row)

    Accessible.name: results.title + ", " + results.caption
    Accessible.role: Accessible.Grouping
    caption: results.title
    note: results.caption

    AppText {
        Layout.fillWidth: true
        dim: true
        text: card.results.baselineScope
        visible: text.length > 0
    }
    ComparisonStatus {
        Layout.fillWidth: true
        comparison: card.results.comparison
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        text: card.results.comparison.isRunning ? "The plot follows when all rows are compared." : ""
        visible: card.results.comparison.takesLong
    }
    ForestPlotItem {
        id: plot

        readonly property Item focusPlace: currentRow < 0 ? null : place
        // What the current row says in full.
        readonly property string sentence: card.results.comparison.plotSentence(currentRow)

        Accessible.description: currentText.length > 0 ? currentText : description
        Accessible.focusable: true
        Accessible.name: title
        Accessible.role: Accessible.Graphic
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        accent: Theme.accent
        font.family: Theme.textFamily
        font.pixelSize: Theme.body
        ink: Theme.ink
        objectName: "forestPlot"
        plot: card.results.comparison.plot
        surface: Theme.surface
        tones: Theme.tones
        visible: card.results.comparison.plotRows > 0

        onActivated: row => card.activated(row)
        onCurrentAreaChanged: {
            if (activeFocus && currentRow >= 0)
                card.reached(place);
        }

        Item {
            id: place

            height: plot.currentArea.height
            width: plot.currentArea.width
            x: plot.currentArea.x
            y: plot.currentArea.y

            ToolTipText {
                delay: 300
                shown: plot.sentence.length > 0
                text: plot.sentence
                x: Theme.grid * 2
                y: place.height + 2
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        font.pixelSize: Theme.small
        text: card.results.isOverview ? "Enter opens a row in its table, F1 says how it was computed." : "Enter or F1 says how a row was computed."
        visible: plot.visible
    }
}
