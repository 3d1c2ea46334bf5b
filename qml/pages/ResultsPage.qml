pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The tables of 2004 as they were printed, with now beside then and what the difference is worth.
FocusScope {
    id: page

    required property AppViewModel app
    readonly property ResultsViewModel results: app.results
    readonly property bool wide: width > 1000 * Theme.scale
    // "table" or "plot": of one table; all tables are a plot.
    property string view: "table"
    readonly property bool isPlot: view === "plot" || results.isOverview

    function copyPicture() {
        if (isPlot)
            results.pictures.copyPlot();
        else
            table.grabToImage(result => results.copyPicture(result.image));
    }
    function explainCurrent() {
        if (!isPlot)
            table.explainCurrent();
        else
            explainPlotted(plot.currentRow);
    }
    function explainPlotted(row: int) {
        const at = results.comparison.plotPlace(row);
        if (at.x >= 0)
            computed.show(at.x, at.y);
    }
    function takeKey(event: var) {
        event.accepted = true;
        if (event.key === Qt.Key_F1)
            explainCurrent();
        else if (event.key === Qt.Key_K && !isPlot)
            table.askForCurrentNumber();
        else
            scroll.turnPage(event);
    }
    function showPointedRow() {
        const row = table.pointedRow();
        if (row)
            scroll.reveal(row);
    }

    Keys.onPressed: event => takeKey(event)
    objectName: "resultsPage"
    Component.onCompleted: {
        results.isShown = true;
        whenLaidOut.start();
    }
    Component.onDestruction: {
        results.isShown = false;
        results.dismiss();
    }

    Connections {
        function onFocusedRowChanged() {
            // A row that was pointed to is one of the table.
            if (page.results.focusedRow >= 0)
                page.view = "table";
            whenLaidOut.restart();
        }

        target: page.results
    }
    Timer {
        id: whenLaidOut

        interval: 0

        onTriggered: page.showPointedRow()
    }
    FileDialog {
        id: saveDialog

        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        defaultSuffix: "csv"
        fileMode: FileDialog.SaveFile
        nameFilters: ["CSV files (*.csv)", "All files (*)"]
        title: "Save the table"

        onAccepted: page.results.saveCsv(selectedFile)
    }
    FileDialog {
        id: pictureDialog

        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        defaultSuffix: "pdf"
        fileMode: FileDialog.SaveFile
        nameFilters: ["PDF files (*.pdf)", "SVG files (*.svg)"]
        title: "Save the plot"

        onAccepted: page.results.pictures.savePlot(selectedFile)
    }
    ComputedDialog {
        id: computed

        results: page.results
    }
    KnownNumberDialog {
        id: knownNumber

        known: page.results.knownNumber
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        TableList {
            Layout.bottomMargin: Theme.grid * 2
            Layout.fillHeight: true
            Layout.leftMargin: Theme.grid * 3
            Layout.preferredWidth: Math.round(208 * Theme.scale)
            Layout.topMargin: Theme.grid * 2
            focus: page.wide
            results: page.results
            visible: page.wide
        }
        ScrollPage {
            id: scroll

            Layout.fillHeight: true
            Layout.fillWidth: true
            objectName: "resultsScroll"
            padding: Theme.grid * 2

            ErrorBanner {
                Layout.fillWidth: true
                text: page.results.error

                onDismissed: page.results.dismiss()
            }
            Banner {
                Layout.fillWidth: true
                dismissText: "Dismiss"
                kind: "done"
                text: page.results.notice

                onDismissed: page.results.dismiss()
            }
            ResultChoices {
                Layout.fillWidth: true
                focus: !page.wide
                results: page.results
                view: page.view
                withTables: !page.wide

                onViewChosen: view => page.view = view
            }
            Banner {
                Layout.fillWidth: true
                text: page.results.audits > 0 ? "" : page.app.filter.isEmpty ? "No audits for this table yet: only the printed figures are shown." : "No audit passes the filter above: only the printed figures are shown."

                AppButton {
                    kind: "quiet"
                    text: "Clear filter"
                    visible: !page.app.filter.isEmpty

                    onClicked: page.app.filter.clear()
                }
            }
            ForestCard {
                id: plot

                Layout.fillWidth: true
                results: page.results
                visible: page.isPlot

                onActivated: row => page.results.isOverview ? page.results.openPlotted(row) : page.explainPlotted(row)
                onReached: place => scroll.revealLater(place)
            }
            Flickable {
                Layout.fillWidth: true
                ScrollBar.horizontal: AppScrollBar {}
                boundsBehavior: Flickable.StopAtBounds
                clip: contentWidth > width
                contentHeight: table.implicitHeight
                contentWidth: table.width
                flickableDirection: Flickable.HorizontalFlick
                implicitHeight: table.implicitHeight + (contentWidth > width ? Theme.grid * 2 : 0)
                visible: !page.isPlot

                ResultsTable {
                    id: table

                    height: implicitHeight
                    results: page.results

                    onExplanationRequested: (part, row) => computed.show(part, row)
                    onNumberRequested: rowId => knownNumber.show(rowId)
                    onReached: row => scroll.reveal(row)
                    width: Math.max(scroll.width - 2 * scroll.padding, measures.smallest + 2 * padding)
                }
            }
            ResultTools {
                Layout.fillWidth: true
                isPlot: page.isPlot
                results: page.results

                onPictureFileRequested: pictureDialog.open()
                onPictureRequested: page.copyPicture()
                onSaveRequested: saveDialog.open()
            }
        }
    }
}
