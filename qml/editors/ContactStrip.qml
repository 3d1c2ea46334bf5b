pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// The contacts on a line of weeks from the start, above the windows of the standards they answer.
Item {
    id: strip

    required property RowsModel contacts
    // Maps with `label` and `days`.
    required property var windows

    // Twelve weeks, or as long as the longest window.
    readonly property int days: windows.reduce((most, window) => Math.max(most, window.days), 84)
    readonly property int weeks: Math.ceil(days / 7)
    readonly property real labelWidth: Math.min(240 * Theme.scale, width * 0.4)
    readonly property real track: width - labelWidth - mark
    readonly property int mark: Math.round(Theme.small * 1.6)
    readonly property int lineHeight: Math.round(Theme.small * 1.7)

    function place(day: real): real {
        return labelWidth + mark / 2 + track * day / days;
    }

    Accessible.name: "Contacts on a line of weeks; the lists below say the same in words"
    Accessible.role: Accessible.Graphic
    implicitHeight: bars.y + bars.height

    Repeater {
        model: strip.weeks + 1

        Rectangle {
            required property int index

            color: Theme.line
            height: strip.height - y
            width: 1
            x: strip.place(index * 7)
            y: strip.lineHeight

            AppText {
                Accessible.ignored: true
                anchors.horizontalCenter: parent.horizontalCenter
                dim: true
                font.pixelSize: Math.round(Theme.small * 0.92)
                text: parent.index
                visible: parent.index % 2 === 0
                wrapMode: Text.NoWrap
                y: -strip.lineHeight
            }
        }
    }
    AppText {
        Accessible.ignored: true
        dim: true
        font.pixelSize: Theme.small
        text: "Weeks from the start"
        width: strip.labelWidth
    }
    Repeater {
        model: strip.contacts

        Rectangle {
            required property int day
            required property string letter
            required property bool kept

            border.color: Theme.accent
            border.width: 1
            color: kept ? Theme.accent : Theme.surface
            height: strip.mark
            radius: width / 2
            visible: day >= 0 && day <= strip.days
            width: strip.mark
            x: strip.place(day) - width / 2
            y: strip.lineHeight + Theme.half

            AppText {
                Accessible.ignored: true
                anchors.centerIn: parent
                color: parent.kept ? Theme.accentInk : Theme.accent
                font.pixelSize: Math.round(Theme.small * 0.92)
                font.weight: Font.DemiBold
                text: parent.letter
                wrapMode: Text.NoWrap
            }
        }
    }
    Column {
        id: bars

        width: strip.width
        y: strip.lineHeight + strip.mark + Theme.grid

        Repeater {
            model: strip.windows

            Item {
                id: bar

                required property var modelData

                height: Math.max(strip.lineHeight, label.implicitHeight + 4)
                width: bars.width

                AppText {
                    id: label

                    Accessible.ignored: true
                    anchors.verticalCenter: parent.verticalCenter
                    dim: true
                    font.pixelSize: Theme.small
                    text: bar.modelData.label
                    width: strip.labelWidth - Theme.grid
                }
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.accentSoft
                    height: Theme.grid
                    radius: 2
                    width: strip.place(bar.modelData.days) - x
                    x: strip.place(0)
                }
            }
        }
    }
}
