pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The tables of 2004 as they were printed, with now beside then.
FocusScope {
    id: page

    required property AppViewModel app
    readonly property ResultsViewModel results: app.results
    readonly property bool wide: width > 1000 * Theme.scale

    function copyPicture() {
        table.grabToImage(result => results.copyPicture(result.image));
    }
    function showPointedRow() {
        const row = table.pointedRow();
        if (row)
            scroll.reveal(row);
    }

    Keys.onPressed: event => scroll.turnPage(event)
    Component.onCompleted: whenLaidOut.start()
    Component.onDestruction: results.dismiss()

    Connections {
        function onFocusedRowChanged() {
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
            Flow {
                Layout.fillWidth: true
                spacing: Theme.grid

                visible: !page.wide

                SelectBox {
                    accessibleName: "Table"
                    focus: !page.wide
                    options: page.results.tables
                    value: page.results.currentTable
                    width: Math.min(scroll.width - 4 * Theme.grid, Math.round(400 * Theme.scale))

                    onChosen: id => page.results.currentTable = id
                }
                CheckLine {
                    checked: page.results.beyondBaseline
                    text: "Also what " + page.results.baselineName + " did not have"

                    onToggledTo: on => page.results.beyondBaseline = on
                }
            }
            ResultTools {
                Layout.fillWidth: true
                results: page.results
                visible: page.wide

                onPictureRequested: page.copyPicture()
                onSaveRequested: saveDialog.open()
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
            Flickable {
                Layout.fillWidth: true
                ScrollBar.horizontal: AppScrollBar {}
                boundsBehavior: Flickable.StopAtBounds
                clip: contentWidth > width
                contentHeight: table.implicitHeight
                contentWidth: table.width
                flickableDirection: Flickable.HorizontalFlick
                implicitHeight: table.implicitHeight + (contentWidth > width ? Theme.grid * 2 : 0)

                ResultsTable {
                    id: table

                    height: implicitHeight
                    results: page.results

                    onReached: row => scroll.reveal(row)
                    width: Math.max(scroll.width - 2 * scroll.padding, measures.smallest + 2 * padding)
                }
            }
            ResultTools {
                Layout.fillWidth: true
                results: page.results
                visible: !page.wide

                onPictureRequested: page.copyPicture()
                onSaveRequested: saveDialog.open()
            }
        }
    }
}
