pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// One row over time: its chart, what can be said of it, and its points as a table.
ScrollPage {
    id: page

    required property AppViewModel app
    readonly property TrendsViewModel trends: app.trends

    maximumContentWidth: 1120 * Theme.scale
    objectName: "trendsPage"

    Component.onCompleted: trends.shown = true
    Component.onDestruction: {
        trends.shown = false;
        trends.dismiss();
    }

    FileDialog {
        id: saveDialog

        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        defaultSuffix: "pdf"
        fileMode: FileDialog.SaveFile
        nameFilters: ["PDF (*.pdf)", "SVG (*.svg)"]
        title: "Save the chart"

        onAccepted: page.trends.savePicture(selectedFile)
    }
    ErrorBanner {
        Layout.fillWidth: true
        text: page.trends.error

        onDismissed: page.trends.dismiss()
    }
    Banner {
        Layout.fillWidth: true
        dismissText: "Dismiss"
        kind: "done"
        text: page.trends.notice

        onDismissed: page.trends.dismiss()
    }
    TrendChoices {
        Layout.fillWidth: true
        trends: page.trends
    }
    EmptyState {
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid * 4
        text: "Completed audits stand in the period of their date."
        title: page.trends.emptyText
        visible: page.trends.isEmpty

        AppButton {
            text: "Clear filter"
            visible: !page.app.filter.isEmpty

            onClicked: page.app.filter.clear()
        }
    }
    Card {
        Layout.fillWidth: true
        caption: page.trends.title
        note: page.trends.caption
        visible: !page.trends.isEmpty

        Repeater {
            model: page.trends.sentences

            AppText {
                required property int index
                required property string modelData

                Layout.fillWidth: true
                font.weight: index === 0 ? Font.DemiBold : Font.Normal
                text: modelData
            }
        }
        Repeater {
            model: page.trends.notes

            AppText {
                required property string modelData

                Layout.fillWidth: true
                dim: true
                text: modelData
            }
        }
        ControlChartItem {
            id: chart

            Accessible.description: currentText.length > 0 ? currentText : description
            Accessible.name: title
            Accessible.role: Accessible.Graphic
            Layout.fillWidth: true
            Layout.preferredHeight: implicitHeight
            accent: Theme.accent
            font.family: Theme.textFamily
            font.pixelSize: Theme.body
            ink: Theme.ink
            objectName: "trendChart"
            picture: page.trends.picture
            surface: Theme.surface
            tones: Theme.tones
            visible: page.trends.isChart

            onActivated: point => page.trends.openPoint(point)
        }
        AppText {
            Accessible.ignored: true
            Layout.fillWidth: true
            dim: chart.currentText.length === 0
            text: chart.currentText.length > 0 ? chart.currentText : "A point opens its audits: click it, or move with the arrow keys and press Enter."
            visible: page.trends.isChart
        }
        DifferenceIntervalItem {
            Accessible.name: description
            Accessible.role: Accessible.Graphic
            Layout.fillWidth: true
            Layout.maximumWidth: 560 * Theme.scale
            Layout.preferredHeight: Theme.rowHeight
            font.family: Theme.textFamily
            font.pixelSize: Theme.body
            ink: Theme.ink
            interval: page.trends.difference
            scale: page.trends.differenceScale
            surface: Theme.surface
            tones: Theme.tones
            visible: page.trends.isDifference
        }
        ButtonFlow {
            Layout.fillWidth: true

            AppButton {
                hint: "As PDF or SVG"
                text: "Save the chart…"
                visible: page.trends.isChart

                onClicked: saveDialog.open()
            }
            AppButton {
                hint: "One line a period, for a spreadsheet"
                text: "Copy as CSV"

                onClicked: page.trends.copyCsv()
            }
        }
    }
    TrendPoints {
        Layout.fillWidth: true
        trends: page.trends
        visible: !page.trends.isEmpty

        onReached: line => page.revealLater(line)
    }
    TrendMeasures {
        Layout.fillWidth: true
        trends: page.trends
        visible: page.trends.measures.count > 0
    }
}
