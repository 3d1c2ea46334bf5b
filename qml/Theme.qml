pragma Singleton

import QtQuick

// Colours, sizes and type of the whole program. `mode` follows the system unless it says "light" or "dark".
QtObject {
    id: theme

    property string mode: "system"
    readonly property bool dark: mode === "dark" || (mode === "system" && systemPalette.window.hslLightness < 0.5)

    // ---- surfaces and ink: every pair of ink and surface has a contrast of at least 4.5:1
    readonly property color window: dark ? "#15181c" : "#f3f4f6"
    readonly property color surface: dark ? "#1d2127" : "#ffffff"
    readonly property color sunken: dark ? "#181b20" : "#f8f9fa"
    readonly property color rail: dark ? "#191c21" : "#e9ecf0"
    readonly property color hover: dark ? "#262b32" : "#eef1f5"
    readonly property color line: dark ? "#333a43" : "#d8dde3"
    readonly property color strongLine: dark ? "#6d7783" : "#848d98"
    readonly property color ink: dark ? "#e6e9ed" : "#1f252d"
    readonly property color dimInk: dark ? "#a6afba" : "#56606b"

    // ---- the one accent
    readonly property color accent: dark ? "#7db6ee" : "#1a5a96"
    readonly property color accentHover: dark ? "#9cc8f4" : "#134a7e"
    readonly property color accentInk: dark ? "#0f1720" : "#ffffff"
    readonly property color accentSoft: dark ? "#21364b" : "#e2edf7"

    // ---- what needs attention
    readonly property color error: dark ? "#ff9d95" : "#a8201a"
    readonly property color errorSoft: dark ? "#3a1f1e" : "#fcebea"
    readonly property color warning: dark ? "#f0c36a" : "#7a4d00"
    readonly property color warningSoft: dark ? "#362b15" : "#fdf3dc"
    readonly property color done: dark ? "#86cfa3" : "#1d6a3d"
    readonly property color doneSoft: dark ? "#1b3325" : "#e5f4ea"

    // ---- answers, from the least favourable to the most: told apart by every kind of colour vision and in grey
    readonly property list<color> tones: dark ? ["#ffc27a", "#d88f4e", "#447bbb", "#2a4f8f"] : ["#fbd5a2", "#e39a4f", "#4a82bd", "#1b3f73"]
    readonly property color neutralTone: dark ? "#7b8592" : "#b9c0c9"

    // ---- measures: everything sits on a grid of 8 pixels, type follows the system's font
    readonly property int grid: 8
    readonly property int half: 4
    readonly property int radius: 4
    readonly property int body: Math.max(11, Math.round(systemFont.font.pixelSize))
    readonly property int small: Math.max(10, Math.round(body * 0.88))
    readonly property int heading: Math.round(body * 1.15)
    readonly property int title: Math.round(body * 1.5)
    readonly property int display: Math.round(body * 2)
    readonly property int controlHeight: Math.round(body * 2.3)
    readonly property int rowHeight: Math.round(body * 2.6)
    // How many times the usual size type has: columns and panels grow with it.
    readonly property real scale: body / 13

    readonly property string textFamily: systemFont.font.family
    // Columns of figures need digits of one width; a system font without them gives way to the fixed one.
    readonly property string figureFamily: systemDigits.advanceWidth("1") === systemDigits.advanceWidth("0") ? textFamily : "monospace"

    readonly property SystemPalette systemPalette: SystemPalette {}
    readonly property FontMetrics systemFont: FontMetrics {}
    readonly property FontMetrics systemDigits: FontMetrics {
        font.family: theme.textFamily
        font.pixelSize: 40
    }

    // The colour of an answer from 0, the least favourable, to 1, the most; below 0: neither.
    function tone(position: real): color {
        if (position < 0)
            return neutralTone;
        const place = Math.min(1, position) * (tones.length - 1);
        const lower = Math.floor(place);
        if (lower === tones.length - 1)
            return tones[lower];
        const share = place - lower;
        const from = tones[lower];
        const to = tones[lower + 1];
        return Qt.rgba(from.r + (to.r - from.r) * share, from.g + (to.g - from.g) * share, from.b + (to.b - from.b) * share, 1);
    }

    // Black or white, whichever reads better on `background`.
    function inkOn(background: color): color {
        return luminance(background) > 0.179 ? "#10151b" : "#ffffff";
    }

    function luminance(colour: color): real {
        const channel = value => value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        return 0.2126 * channel(colour.r) + 0.7152 * channel(colour.g) + 0.0722 * channel(colour.b);
    }
}
