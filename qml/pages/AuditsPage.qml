pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// All audits, or those behind one figure; what can be done to one or to many of them.
FocusScope {
    id: page

    required property AppViewModel app
    readonly property AuditsViewModel audits: app.audits
    readonly property BulkViewModel bulk: audits.bulk
    readonly property bool hasCurrent: list.currentRecord.length > 0
    readonly property bool hasSelection: audits.model.selectedCount > 0

    signal newAuditRequested
    signal historyRequested(string record)

    function actOn(key: int) {
        switch (key) {
        case Qt.Key_Delete:
            dialogs.withdrawOrRestore();
            break;
        case Qt.Key_H:
            historyRequested(list.currentRecord);
            break;
        case Qt.Key_A:
            dialogs.assign();
            break;
        case Qt.Key_C:
            dialogs.complete();
            break;
        case Qt.Key_R:
            dialogs.readAgain();
            break;
        case Qt.Key_U:
            dialogs.unlock();
            break;
        }
    }

    Binding {
        property: "current"
        target: page.bulk
        value: list.currentRecord
    }
    Shortcut {
        enabled: page.hasCurrent
        sequence: "Ctrl+H"

        onActivated: page.historyRequested(list.currentRecord)
    }
    Shortcut {
        sequences: ["/", "Ctrl+F"]

        onActivated: {
            scroll.contentY = 0;
            filters.search();
        }
    }
    Shortcut {
        enabled: page.bulk.canUndo
        sequence: "Ctrl+Z"

        onActivated: page.bulk.undo()
    }
    Shortcut {
        enabled: page.bulk.canRedo
        sequences: ["Ctrl+Y", "Ctrl+Shift+Z"]

        onActivated: page.bulk.redo()
    }

    // What comes to have the keyboard comes into sight.
    readonly property Item focused: activeFocus ? Window.activeFocusItem : null

    onFocusedChanged: {
        if (focused && !list.hasFocus)
            scroll.contentY = Math.max(0, Math.min(scroll.contentY, focused.mapToItem(body, 0, 0).y));
    }

    // The list scrolls by itself; where the window is too low for that, the page does.
    Flickable {
        id: scroll

        // The list is the last on the page.
        function revealList() {
            if (list.hasFocus)
                contentY = Math.max(0, contentHeight - height);
        }

        ScrollBar.vertical: AppScrollBar {}
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: Math.max(height, body.implicitHeight + Theme.grid * 4)
        contentWidth: width

        onContentHeightChanged: revealList()

        ColumnLayout {
            id: body

            height: scroll.contentHeight - Theme.grid * 4
            spacing: Theme.grid * 1.5
            width: scroll.width - Theme.grid * 6
            x: Theme.grid * 3
            y: Theme.grid * 2

            PageHeader {
                Layout.fillWidth: true
                subtitle: page.audits.caption.length > 0 ? page.audits.caption : page.app.filter.isEmpty ? "" : page.app.filter.text
                title: page.audits.title

                AppButton {
                    keyHint: "Enter"
                    text: "Open"
                    visible: page.hasCurrent && !page.hasSelection

                    onClicked: page.app.openAudit(list.currentRecord)
                }
                AppButton {
                    keyHint: "Ctrl+H"
                    text: "History"
                    visible: page.hasCurrent && !page.hasSelection

                    onClicked: page.historyRequested(list.currentRecord)
                }
                AppButton {
                    enabled: page.bulk.canWithdraw || page.bulk.canRestore
                    keyHint: "Del"
                    text: page.bulk.canRestore ? "Restore" : "Withdraw…"
                    visible: page.hasCurrent && !page.hasSelection

                    onClicked: dialogs.withdrawOrRestore()
                }
                AppButton {
                    keyHint: "Ctrl+N"
                    kind: "primary"
                    text: "New audit"

                    onClicked: page.newAuditRequested()
                }
            }
            ErrorBanner {
                Layout.fillWidth: true
                dismissText: ""
                text: page.audits.error
            }
            ErrorBanner {
                Layout.fillWidth: true
                text: page.bulk.error

                onDismissed: page.bulk.dismiss()
            }
            BulkNotice {
                Layout.fillWidth: true
                bulk: page.bulk
                objectName: "bulkNotice"

                onRefusalsRequested: dialogs.showRefusals()
            }
            AuditFilters {
                id: filters

                Layout.fillWidth: true
                audits: page.audits
                visible: !page.audits.fileIsEmpty

                onLeaveRequested: list.take()
            }
            BulkBar {
                Layout.fillWidth: true
                audits: page.audits
                dialogs: dialogs
                visible: page.hasSelection

                onVisibleChanged: {
                    // Its buttons must not take the keyboard along when they go.
                    if (!visible && page.activeFocus)
                        list.take();
                }
            }
            AuditList {
                id: list

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.rowHeight * 5
                audits: page.audits
                visible: page.audits.total > 0

                onHasFocusChanged: scroll.revealList()
                onKeyPressed: event => {
                    if ((event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier)
                        page.actOn(event.key);
                }
                onOpenRequested: record => page.app.openAudit(record)
            }
            Item {
                Layout.fillHeight: true
                Layout.fillWidth: true
                visible: page.audits.total === 0

                EmptyState {
                    anchors.centerIn: parent
                    text: page.audits.fileIsEmpty ? "Score a case file, or bring audits in from a CSV file." : "Another search, form or state may find some; so may another filter."
                    title: page.audits.fileIsEmpty ? "No audits yet" : "No audit matches"
                    width: parent.width

                    AppButton {
                        focus: page.audits.fileIsEmpty
                        kind: "primary"
                        objectName: "newAudit"
                        text: "New audit"
                        visible: page.audits.fileIsEmpty

                        onClicked: page.newAuditRequested()
                    }
                    AppButton {
                        text: "Import"
                        visible: page.audits.fileIsEmpty

                        onClicked: page.app.pageRequested("import")
                    }
                    AppButton {
                        text: "Show all audits"
                        visible: !page.audits.fileIsEmpty

                        onClicked: {
                            page.audits.showAll();
                            page.app.filter.clear();
                        }
                    }
                }
            }
        }
    }
    BulkDialogs {
        id: dialogs

        audits: page.audits
    }
}
