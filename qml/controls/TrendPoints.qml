pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The points of a trend as a table.
Card {
    id: table

    required property TrendsViewModel trends
    readonly property real figureWidth: Math.round(64 * Theme.scale)
    readonly property bool roomy: width > 620 * Theme.scale

    signal reached(Item line)

    function move(row: int, column: int) {
        const line = lines.itemAt(row) as TrendPointLine;
        if (line)
            line.focusFigure(column);
    }

    caption: "Points"

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.grid

        AppText {
            Layout.fillWidth: true
            Layout.minimumWidth: Math.round(96 * Theme.scale)
            Layout.preferredWidth: Math.round(160 * Theme.scale)
            dim: true
            font.pixelSize: Theme.small
            text: "Period"
        }
        AppText {
            Layout.preferredWidth: table.figureWidth
            dim: true
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignRight
            text: table.trends.shareLabel
        }
        AppText {
            Layout.preferredWidth: table.figureWidth
            dim: true
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignRight
            text: "answered"
        }
        AppText {
            Layout.preferredWidth: table.figureWidth
            dim: true
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignRight
            text: "share"
        }
        AppText {
            Layout.preferredWidth: Math.round(120 * Theme.scale)
            dim: true
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignRight
            text: "limits"
            visible: table.roomy
        }
        AppText {
            Layout.fillWidth: true
            Layout.preferredWidth: Math.round(200 * Theme.scale)
            dim: true
            font.pixelSize: Theme.small
            text: "signals"
        }
    }
    Repeater {
        id: lines

        model: table.trends.points

        TrendPointLine {
            id: line

            Layout.fillWidth: true
            figureWidth: table.figureWidth
            roomy: table.roomy
            shareLabel: table.trends.shareLabel

            onAnsweredRequested: table.trends.openPoint(index)
            onFavourableRequested: table.trends.openFavourable(index)
            onMoved: (rows, column) => table.move(index + rows, column)
            onReached: table.reached(line)
        }
    }
}
