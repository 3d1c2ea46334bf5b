pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// How soon and how often people were seen, by authority.
Card {
    id: table

    required property TrendsViewModel trends
    readonly property real figureWidth: Math.round(72 * Theme.scale)

    caption: trends.measuresTitle
    note: trends.measuresNote

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.grid

        AppText {
            Layout.fillWidth: true
            Layout.preferredWidth: Math.round(240 * Theme.scale)
            dim: true
            font.pixelSize: Theme.small
            text: "Authority"
        }
        Repeater {
            model: ["n", "mean", "SD", "median", "quartiles", "no contact"]

            AppText {
                required property string modelData

                Layout.preferredWidth: table.figureWidth
                dim: true
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignRight
                text: modelData
            }
        }
    }
    Repeater {
        model: table.trends.measures

        RowLayout {
            id: line

            required property string authority
            required property string measure
            required property string count
            required property string mean
            required property string deviation
            required property string median
            required property string quartiles
            required property string without

            Accessible.name: authority + ", " + measure + ": n " + count + ", mean " + mean + ", standard deviation " + deviation + ", median " + median + ", quartiles " + quartiles + (without.length > 0 ? ", no contact " + without : "")
            Accessible.role: Accessible.ListItem
            Layout.fillWidth: true
            spacing: Theme.grid

            AppText {
                Accessible.ignored: true
                Layout.fillWidth: true
                Layout.preferredWidth: Math.round(240 * Theme.scale)
                text: line.authority + ": " + line.measure
            }
            Repeater {
                model: [line.count, line.mean, line.deviation, line.median, line.quartiles, line.without]

                FigureText {
                    required property string modelData

                    Accessible.ignored: true
                    Layout.preferredWidth: table.figureWidth
                    text: modelData
                }
            }
        }
    }
}
