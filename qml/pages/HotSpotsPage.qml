pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Where an authority or a team does worse than the others, or than in 2004.
FocusScope {
    id: page

    required property AppViewModel app
    readonly property HotSpotsViewModel hotSpots: app.hotSpots

    Keys.onPressed: event => scroll.turnPage(event)
    Component.onCompleted: hotSpots.isShown = true
    Component.onDestruction: {
        hotSpots.isShown = false;
        hotSpots.dismiss();
    }

    FileDialog {
        id: csvDialog

        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        defaultSuffix: "csv"
        fileMode: FileDialog.SaveFile
        nameFilters: ["CSV files (*.csv)", "All files (*)"]
        title: "Save all cells"

        onAccepted: page.hotSpots.saveCsv(selectedFile)
    }
    FileDialog {
        id: pictureDialog

        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        defaultSuffix: "pdf"
        fileMode: FileDialog.SaveFile
        nameFilters: ["PDF files (*.pdf)", "SVG pictures (*.svg)"]
        title: "Save the matrix as a picture"

        onAccepted: page.hotSpots.savePicture(selectedFile)
    }
    CellNoteDialog {
        id: noteDialog

        cell: page.hotSpots.cell
        work: page.app.actionWork
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ScrollPage {
            id: scroll

            Layout.fillHeight: true
            Layout.fillWidth: true
            focus: true
            objectName: "hotSpotsScroll"

            PageHeader {
                Layout.fillWidth: true
                subtitle: page.hotSpots.scope
                title: "Hot spots"

                AppButton {
                    enabled: !page.hotSpots.isEmpty
                    hint: "All cells with their figures, one line each"
                    text: "Save as CSV…"

                    onClicked: csvDialog.open()
                }
                AppButton {
                    enabled: !page.hotSpots.isEmpty
                    hint: "The matrix as PDF or SVG"
                    text: "Save picture…"

                    onClicked: pictureDialog.open()
                }
            }
            ErrorBanner {
                Layout.fillWidth: true
                text: page.hotSpots.error

                onDismissed: page.hotSpots.dismiss()
            }
            Banner {
                Layout.fillWidth: true
                dismissText: "Dismiss"
                kind: "done"
                text: page.hotSpots.notice

                onDismissed: page.hotSpots.dismiss()
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.grid

                SelectBox {
                    accessibleName: "Columns"
                    focus: true
                    implicitWidth: Math.round(200 * Theme.scale)
                    objectName: "hotSpotColumns"
                    options: page.hotSpots.byChoices
                    value: page.hotSpots.by

                    onChosen: id => page.hotSpots.by = id
                }
                SelectBox {
                    accessibleName: "Compared with"
                    implicitWidth: Math.round(200 * Theme.scale)
                    options: page.hotSpots.againstChoices
                    value: page.hotSpots.against

                    onChosen: id => page.hotSpots.against = id
                }
            }
            ComparisonStatus {
                Layout.fillWidth: true
                comparison: page.hotSpots.comparison
                visible: page.hotSpots.against === "baseline" && !page.hotSpots.isEmpty
            }
            EmptyState {
                Layout.fillWidth: true
                Layout.topMargin: Theme.grid * 4
                text: page.app.filter.isEmpty ? "Once audits are complete, this page shows where an authority or a team does worse than the others." : "Reconstructed audits never count here. Choose another cycle or period, or clear the filter."
                title: page.app.filter.isEmpty ? "No audits yet" : "No audit passes the filter"
                visible: page.hotSpots.isEmpty

                AppButton {
                    text: "Clear filter"
                    visible: !page.app.filter.isEmpty

                    onClicked: page.app.filter.clear()
                }
            }
            Card {
                Layout.fillWidth: true
                caption: "What stands out"
                note: page.hotSpots.count
                visible: !page.hotSpots.isEmpty

                Repeater {
                    model: page.hotSpots.standingOut

                    HotSpotLine {
                        required property int row
                        required property int column

                        Layout.fillWidth: true

                        onActionRequested: ref => page.hotSpots.openAction(ref)
                        onAuditsRequested: page.hotSpots.openCell(row, column)
                        onRowRequested: page.hotSpots.openRow(row)
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                caption: "All questions"
                visible: !page.hotSpots.isEmpty

                HotSpotMatrix {
                    Layout.fillWidth: true
                    hotSpots: page.hotSpots
                    room: scroll.height

                    onReached: cell => scroll.revealLater(cell)
                }
                Repeater {
                    model: page.hotSpots.notes

                    AppText {
                        required property string modelData

                        Layout.fillWidth: true
                        dim: true
                        font.pixelSize: Theme.small
                        text: modelData
                    }
                }
            }
        }
        HotSpotPanel {
            Layout.fillWidth: true
            hotSpots: page.hotSpots
            room: page.height * 0.5
            visible: page.hotSpots.hasCell && !page.hotSpots.isEmpty

            onNoteRequested: noteDialog.open()
        }
    }
}
