pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import CaseAudit.Ui
import CaseAudit.ViewModels

// The matrix of the hot spots page: one Tab stop, arrows go from cell to cell. Scrolls sideways where the columns need
// more room than there is.
Flickable {
    id: matrix

    required property HotSpotsViewModel hotSpots
    // How high what is seen of it at a time can be.
    property real room: 0

    // The keyboard or the pointer went to another cell.
    signal reached(Item cell)

    function showCurrent() {
        const area = chart.currentArea;
        if (area.x < contentX)
            contentX = Math.max(0, area.x - Theme.grid);
        else if (area.x + area.width > contentX + width)
            contentX = area.x + area.width - width + Theme.grid;
        if (chart.currentRow >= 0)
            reached(current);
    }

    ScrollBar.horizontal: AppScrollBar {}
    boundsBehavior: Flickable.StopAtBounds
    clip: contentWidth > width
    contentHeight: chart.height
    contentWidth: chart.width
    flickableDirection: Flickable.HorizontalFlick
    implicitHeight: chart.implicitHeight + (contentWidth > width ? Theme.grid * 2 : 0)

    MatrixChartItem {
        id: chart

        readonly property Item focusPlace: current

        Accessible.description: currentText.length > 0 ? currentText : description
        Accessible.focusable: true
        Accessible.name: title
        Accessible.role: Accessible.Graphic
        accent: Theme.accent
        chart: matrix.hotSpots.matrix
        font.family: Theme.textFamily
        font.pixelSize: Theme.body
        height: implicitHeight
        ink: Theme.ink
        objectName: "hotSpotMatrix"
        surface: Theme.surface
        tones: Theme.tones
        width: Math.max(matrix.width, leastWidth)

        onActivated: (row, column) => matrix.hotSpots.openCell(row, column)
        onCurrentChanged: {
            matrix.hotSpots.selectCell(currentRow, currentColumn);
            matrix.showCurrent();
        }

        // The current cell and some of what follows.
        Item {
            id: current

            height: Math.max(chart.currentArea.height, Math.min(chart.currentArea.height + Theme.rowHeight * 4, chart.height - y, matrix.room * 0.7))
            width: chart.currentArea.width
            x: chart.currentArea.x
            y: chart.currentArea.y
        }
        Item {
            height: chart.hoverArea.height
            width: chart.hoverArea.width
            x: chart.hoverArea.x
            y: chart.hoverArea.y

            ToolTipText {
                shown: chart.hoverText.length > 0
                text: chart.hoverText
            }
        }
    }
}
