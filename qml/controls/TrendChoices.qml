pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// Which row is charted, and how.
Flow {
    id: choices

    required property TrendsViewModel trends

    // All side by side where the window is as wide as usual.
    function measure(pixels: int): real {
        return Math.min(width, Math.round(pixels * Theme.scale));
    }

    spacing: Theme.grid

    SelectBox {
        focus: true
        label: "Table"
        objectName: "trendTable"
        options: choices.trends.tables
        value: choices.trends.table
        width: choices.measure(212)

        onChosen: id => choices.trends.table = id
    }
    SelectBox {
        label: "Row"
        options: choices.trends.rows
        value: choices.trends.row
        width: choices.measure(212)

        onChosen: id => choices.trends.row = id
    }
    SelectBox {
        label: "A point is a"
        options: choices.trends.periods
        value: choices.trends.period
        width: choices.measure(104)

        onChosen: id => choices.trends.period = id
    }
    SelectBox {
        label: "By"
        options: choices.trends.dates
        value: choices.trends.date
        width: choices.measure(140)

        onChosen: id => choices.trends.date = id
    }
    SelectBox {
        label: "Chart"
        options: choices.trends.charts
        value: choices.trends.chart
        width: choices.measure(168)

        onChosen: id => choices.trends.chart = id
    }
    SelectBox {
        label: "Rules"
        options: choices.trends.ruleSets
        value: choices.trends.rules
        width: choices.measure(196)

        onChosen: id => choices.trends.rules = id
    }
}
