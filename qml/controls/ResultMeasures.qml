import QtQuick
import CaseAudit.Ui

// Widths of the columns of a results table. `stacked`: what a row is about stands above its figures, not beside them.
QtObject {
    required property real width
    // Of the scale with most of them.
    required property int categories
    // Letters of the longest word among the labels of the categories.
    required property int longestWord
    // And of the longest word among the names of the lines.
    property int longestPeriod: 0

    readonly property real label: Math.round(232 * Theme.scale)
    // As wide as the longest word of what the lines are called needs, within limits.
    readonly property real period: Math.round(Math.max(44 * Theme.scale, Math.min(longestPeriod * Theme.small * 0.66 + Theme.half, 96 * Theme.scale)))
    // As wide as the longest word needs, as far as there is room; below that a word breaks.
    readonly property real category: Math.round(Math.max(smallestCategory, Math.min(longestWord * Theme.small * 0.62 + Theme.grid, (width - period - share - base) / Math.max(1, categories))))
    readonly property real smallestCategory: 60 * Theme.scale
    readonly property real share: Math.round(72 * Theme.scale)
    readonly property real base: Math.round(48 * Theme.scale)
    readonly property real figures: period + category * categories + share + base
    readonly property real smallestBar: Math.round(120 * Theme.scale)
    readonly property bool stacked: width < label + figures + smallestBar
    readonly property bool barBelow: width < figures + smallestBar
    // What the table needs at least; below that it scrolls sideways.
    readonly property real smallest: period + smallestCategory * categories + share + base

    // What a row of fewer categories leaves free, so that shares, numbers and bars stand below one another.
    function gapAfter(shown: int): real {
        return Math.max(0, categories - shown) * category;
    }
}
