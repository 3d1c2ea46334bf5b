pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// All audits, or those behind one figure.
FocusScope {
    id: page

    required property AppViewModel app
    readonly property AuditsViewModel audits: app.audits

    signal newAuditRequested

    // Columns give way, the least needed first, where the window is narrow.
    readonly property real room: width / Theme.scale
    readonly property var allColumns: [column("caseRef", "Case reference", 144, true, true), column("form", "Form", 120, true), column("authority", "Authority", 128, true, false, room > 600), column("team", "Team", 112, false, false, room > 1000), column("auditor", "Auditor", 88, true, false, room > 860), column("auditedOn", "Audited on", 132, true, false, room > 700), column("cycle", "Cycle", 48, false, false, room > 640), column("reading", "Reading", 56, false, false, room > 940), column("state", "State", 104, true), column("changedAt", "Changed", 168, true, false, room > 1280)]
    readonly property var columns: allColumns.filter(entry => entry.shown)

    function column(id: string, label: string, width: real, sortable: bool, fill = false, shown = true): var {
        return {
            "id": id,
            "label": label,
            "width": Math.round(width * Theme.scale),
            "sortable": sortable,
            "fill": fill,
            "shown": shown
        };
    }

    Shortcut {
        sequence: "Ctrl+H"

        onActivated: list.showHistory()
    }
    // The list scrolls by itself; where the window is too low for that, the page does.
    Flickable {
        id: scroll

        ScrollBar.vertical: AppScrollBar {}
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: Math.max(height, body.implicitHeight + Theme.grid * 4)
        contentWidth: width

        ColumnLayout {
            id: body

            height: scroll.contentHeight - Theme.grid * 4
            width: scroll.width - Theme.grid * 6
            x: Theme.grid * 3
            y: Theme.grid * 2
            spacing: Theme.grid * 1.5

            PageHeader {
                Layout.fillWidth: true
                subtitle: page.audits.caption.length > 0 ? page.audits.caption : page.app.filter.isEmpty ? "" : page.app.filter.text
                title: page.audits.total === 1 ? "1 audit" : page.audits.total + " audits"

                AppButton {
                    text: "Show all audits"
                    visible: page.audits.caption.length > 0

                    onClicked: page.audits.showAll()
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
            Flow {
                Layout.fillWidth: true
                spacing: Theme.grid
                visible: !page.audits.fileIsEmpty

                SearchField {
                    id: search

                    accessibleName: "Search case references"
                    objectName: "searchReferences"
                    placeholder: "Search references"
                    value: page.audits.search
                    width: Math.round(200 * Theme.scale)

                    Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                    onAccepted: list.forceActiveFocus(Qt.TabFocusReason)
                    onEdited: text => page.audits.search = text
                }
                SelectBox {
                    accessibleName: "Form"
                    options: page.audits.formChoices
                    value: page.audits.form
                    width: Math.round(176 * Theme.scale)

                    onChosen: id => page.audits.form = id
                }
                SelectBox {
                    accessibleName: "State"
                    options: page.audits.states
                    value: page.audits.state
                    width: Math.round(184 * Theme.scale)

                    onChosen: id => page.audits.state = id
                }
                AppButton {
                    enabled: list.currentItem !== null
                    keyHint: "Enter"
                    text: "Open"

                    onClicked: list.openCurrent()
                }
                AppButton {
                    enabled: list.currentItem !== null
                    keyHint: "Del"
                    text: list.currentIsWithdrawn ? "Restore" : "Withdraw…"

                    onClicked: list.withdrawOrRestore()
                }
                AppButton {
                    enabled: list.currentItem !== null
                    keyHint: "Ctrl+H"
                    text: "History"

                    onClicked: list.showHistory()
                }
            }
            Rectangle {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.rowHeight * 7
                border.color: Theme.line
                color: Theme.surface
                radius: Theme.radius + 2
                visible: page.audits.total > 0

                ColumnLayout {
                    anchors.fill: parent
                    anchors.margins: 1
                    spacing: 0

                    DataListHeader {
                        Layout.fillWidth: true
                        columns: page.columns
                        descending: page.audits.descending
                        sortColumn: page.audits.sortColumn

                        onSortRequested: column => page.audits.sortBy(column)
                    }
                    ListView {
                        id: list

                        readonly property bool currentIsWithdrawn: currentItem !== null && (currentItem as AuditLine).stateId === "withdrawn"

                        function openCurrent() {
                            if (currentItem)
                                page.app.openAudit((currentItem as AuditLine).record);
                        }
                        function showHistory() {
                            if (currentItem)
                                page.app.showHistory((currentItem as AuditLine).record);
                        }
                        function withdrawOrRestore() {
                            if (!currentItem)
                                return;
                            const line = currentItem as AuditLine;
                            if (currentIsWithdrawn)
                                page.audits.restore(line.record);
                            else
                                withdrawDialog.ask(line.record, line.caseRef);
                        }

                        Accessible.name: "Audits"
                        Accessible.role: Accessible.List
                        Keys.onDeletePressed: withdrawOrRestore()
                        Keys.onEnterPressed: openCurrent()
                        Keys.onReturnPressed: openCurrent()
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        ScrollBar.vertical: AppScrollBar {}
                        activeFocusOnTab: true
                        boundsBehavior: Flickable.StopAtBounds
                        clip: true
                        focus: !page.audits.fileIsEmpty
                        highlightMoveDuration: 0
                        keyNavigationEnabled: true
                        model: page.audits.model
                        objectName: "auditList"
                        reuseItems: true

                        delegate: AuditLine {
                            columns: page.columns
                            isCurrent: ListView.isCurrentItem
                            listHasFocus: list.activeFocus
                            width: list.width

                            onChosen: index => {
                                list.currentIndex = index;
                                list.forceActiveFocus(Qt.MouseFocusReason);
                            }
                            onOpenRequested: list.openCurrent()
                        }
                    }
                }
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
    ReasonDialog {
        id: withdrawDialog

        property string record: ""

        function ask(record: string, caseRef: string) {
            withdrawDialog.record = record;
            title = "Withdraw " + caseRef;
            open();
        }

        confirmText: "Withdraw"
        explanation: "A withdrawn audit counts nowhere. It can be restored, and its history stays."

        onConfirmed: reason => page.audits.withdraw(record, reason)
    }
}
