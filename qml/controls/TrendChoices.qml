pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// Which row is charted, and how.
Flow {
    id: choices

    required property TrendsViewModel trends
    readonly property real wide: Math.min(width, Math.round(288 * Theme.scale))
    readonly property real narrow: Math.min(width, Math.round(168 * Theme.scale))

    spacing: Theme.grid

    SelectBox {
        focus: true
        label: "Table"
        objectName: "trendTable"
        options: choices.trends.tables
        value: choices.trends.table
        width: choices.wide

        onChosen: id => choices.trends.table = id
    }
    SelectBox {
        label: "Row"
        options: choices.trends.rows
        value: choices.trends.row
        width: choices.wide

        onChosen: id => choices.trends.row = id
    }
    SelectBox {
        label: "A point is a"
        options: choices.trends.periods
        value: choices.trends.period
        width: choices.narrow

        onChosen: id => choices.trends.period = id
    }
    SelectBox {
        label: "By"
        options: choices.trends.dates
        value: choices.trends.date
        width: choices.narrow

        onChosen: id => choices.trends.date = id
    }
    SelectBox {
        label: "Chart"
        options: choices.trends.charts
        value: choices.trends.chart
        width: choices.narrow

        onChosen: id => choices.trends.chart = id
    }
    SelectBox {
        label: "Rules"
        options: choices.trends.ruleSets
        value: choices.trends.rules
        width: Math.min(choices.width, Math.round(200 * Theme.scale))

        onChosen: id => choices.trends.rules = id
    }
}
