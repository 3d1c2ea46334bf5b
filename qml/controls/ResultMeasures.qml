import QtQuick
import CaseAudit.Ui

// Widths of the columns of a results table. `stacked`: what a row is about stands above its figures, not beside them.
QtObject {
    id: measures

    required property real width
    // The categories of the widest scale in the table.
    required property var columns

    readonly property real label: Math.round(232 * Theme.scale)
    readonly property real period: Math.round(44 * Theme.scale)
    // As wide as the longest word needs, as far as there is room; below that a word breaks.
    readonly property real category: Math.round(Math.max(smallestCategory, Math.min(longestWord * Theme.small * 0.62 + Theme.grid, (width - period - share - base) / Math.max(1, columns.length))))
    readonly property real smallestCategory: 60 * Theme.scale
    readonly property real share: Math.round(72 * Theme.scale)
    readonly property real base: Math.round(48 * Theme.scale)
    readonly property real figures: period + category * columns.length + share + base
    readonly property real smallestBar: Math.round(120 * Theme.scale)
    readonly property bool stacked: width < label + figures + smallestBar
    readonly property bool barBelow: width < figures + smallestBar
    // What the table needs at least; below that it scrolls sideways.
    readonly property real smallest: period + smallestCategory * columns.length + share + base

    readonly property int longestWord: {
        let longest = 0;
        for (const column of columns) {
            for (const word of column.label.split(" "))
                longest = Math.max(longest, word.length);
        }
        return longest;
    }

    // What a row of fewer categories leaves free, so that shares, numbers and bars stand below one another.
    function gapAfter(categories: int): real {
        return Math.max(0, columns.length - categories) * category;
    }
}
