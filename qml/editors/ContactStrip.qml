pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// The standards one below the other: the window of each on a line of weeks, the contacts on it, how many count, and what
// follows. Placed by hand: every height follows from the width.
Column {
    id: strip

    required property ContactLogViewModel log

    readonly property bool wide: width > 560 * Theme.scale
    readonly property int mark: Math.round(Theme.small * 1.5)
    readonly property real countWidth: Math.round(56 * Theme.scale)
    readonly property real labelWidth: wide ? Math.round(Math.min(208 * Theme.scale, width * 0.32)) : 0
    readonly property real trackLeft: wide ? labelWidth + Theme.grid * 2 : 0
    readonly property real trackWidth: Math.max(mark, width - trackLeft - countWidth - Theme.grid)

    spacing: Theme.grid * 1.5

    Item {
        height: weeks.height
        width: strip.width

        AppText {
            id: weeks

            dim: true
            font.pixelSize: Theme.small
            text: "Weeks from the start"
            visible: strip.wide
            width: strip.labelWidth
        }
        Repeater {
            model: Math.floor(strip.log.stripDays / 14) + 1

            AppText {
                required property int index

                readonly property real share: index * 14 / strip.log.stripDays

                Accessible.ignored: true
                dim: true
                font.pixelSize: Theme.small
                text: index * 2
                wrapMode: Text.NoWrap
                x: strip.trackLeft + strip.mark / 2 + (strip.trackWidth - strip.mark) * share - width / 2
            }
        }
    }
    Repeater {
        model: strip.log.standards

        Item {
            id: standard

            required property string label
            required property int windowDays
            required property var marks
            required property int counted
            required property int needed
            required property bool met
            required property string proposal

            readonly property real trackTop: strip.wide ? 0 : name.height + 2

            Accessible.name: label + ". " + said.text
            Accessible.role: Accessible.StaticText
            height: Math.max(name.height, said.y + said.height)
            width: strip.width

            AppText {
                id: name

                Accessible.ignored: true
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                text: standard.label
                width: strip.wide ? strip.labelWidth : strip.width
            }
            ContactTrackItem {
                id: track

                band: Theme.accentSoft
                bandEdge: Theme.accent
                days: strip.log.stripDays
                font.family: Theme.textFamily
                font.pixelSize: Math.round(Theme.small * 0.9)
                font.weight: Font.DemiBold
                grid: Theme.line
                height: implicitHeight
                ink: Theme.dimInk
                mark: Theme.accent
                markInk: Theme.accentInk
                markSize: strip.mark
                marks: standard.marks
                surface: Theme.surface
                width: strip.trackWidth
                windowDays: standard.windowDays
                x: strip.trackLeft
                y: standard.trackTop
            }
            AppText {
                Accessible.ignored: true
                color: standard.met ? Theme.done : Theme.ink
                font.family: Theme.figureFamily
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                text: standard.needed > 0 ? standard.counted + " of " + standard.needed + (standard.met ? " \u2713" : "") : ""
                width: strip.countWidth
                x: strip.trackLeft + strip.trackWidth + Theme.grid
                y: standard.trackTop
            }
            AppText {
                id: said

                Accessible.ignored: true
                dim: standard.proposal.length === 0
                font.pixelSize: Theme.small
                text: standard.proposal.length > 0 ? standard.proposal : "Nothing proposed."
                width: strip.width - strip.trackLeft
                x: strip.trackLeft
                y: standard.trackTop + track.height + 2
            }
        }
    }
    AppText {
        dim: true
        font.pixelSize: Theme.small
        text: "The shaded part is the window of each standard. Filled: counts. Ring: missed or prevented. Letter alone: does not matter here."
        width: strip.width
    }
}
