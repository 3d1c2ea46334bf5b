pragma ComponentBehavior: Bound

import QtQuick
import QtCore
import QtQuick.Dialogs
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The strategic calendar, and the numbers that are counted by month: one in place of the other.
FocusScope {
    id: page

    required property AppViewModel app
    readonly property CalendarViewModel calendar: app.calendar
    readonly property bool wide: width > 760 * Theme.scale && height > 440 * Theme.scale
    property bool showsCounts: false
    // Where there is little room, filters come when they are asked for.
    property bool showsFilters: false

    function undo() {
        if (showsCounts)
            countsPanel.undo();
        else
            calendar.undo();
    }

    Component.onCompleted: calendar.dismiss()

    Shortcut {
        sequence: "Ctrl+Z"

        onActivated: page.undo()
    }
    Shortcut {
        enabled: !page.showsCounts
        sequence: "Insert"

        onActivated: entryDialog.openNew()
    }
    ColumnLayout {
        anchors.bottomMargin: Theme.grid * 2
        anchors.fill: parent
        anchors.leftMargin: Theme.grid * 3
        anchors.rightMargin: Theme.grid * 3
        anchors.topMargin: Theme.grid * 2
        spacing: Theme.grid * 1.5

        PageHeader {
            Layout.fillWidth: true
            subtitle: page.showsCounts ? "What no case file shows, counted by hand" : page.calendar.count
            title: page.showsCounts ? "Monthly counts" : "Strategic calendar"

            AppButton {
                keyHint: page.wide ? "Ins" : ""
                kind: "primary"
                objectName: "addDate"
                text: page.wide ? "Add a date" : "Add"
                visible: !page.showsCounts

                onClicked: entryDialog.openNew()
            }
            AppButton {
                hint: "As an iCalendar file, for the calendars of other programs"
                text: "Export…"
                visible: !page.showsCounts

                onClicked: {
                    exportDialog.selectedFile = page.calendar.suggestedFile(StandardPaths.writableLocation(StandardPaths.DocumentsLocation));
                    exportDialog.open();
                }
            }
            AppButton {
                objectName: "showCounts"
                text: page.showsCounts ? "‹ Calendar" : "Monthly counts"

                onClicked: page.showsCounts = !page.showsCounts
            }
            AppButton {
                text: page.showsFilters ? "Hide filters" : "Filters"
                visible: !page.wide && !page.showsCounts

                onClicked: page.showsFilters = !page.showsFilters
            }
        }
        ErrorBanner {
            Layout.fillWidth: true
            text: page.calendar.error

            onDismissed: page.calendar.dismiss()
        }
        Banner {
            Layout.fillWidth: true
            dismissText: "Dismiss"
            kind: "done"
            text: page.calendar.notice
            visible: text.length > 0 && !page.showsCounts

            onDismissed: page.calendar.dismiss()

            IconlessTool {
                keyHint: "Ctrl+Z"
                text: "Undo"
                visible: page.calendar.canUndo

                onClicked: page.calendar.undo()
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.grid
            visible: !page.showsCounts && (page.wide || page.showsFilters)

            SelectBox {
                accessibleName: "Kind"
                options: page.calendar.kinds
                value: page.calendar.kind
                width: Math.round(184 * Theme.scale)

                onChosen: id => page.calendar.kind = id
            }
            SelectBox {
                accessibleName: "Authority"
                options: page.app.filter.authorities
                value: page.app.filter.authority
                width: Math.round(184 * Theme.scale)

                onChosen: id => page.app.filter.authority = id
            }
            CheckLine {
                checked: page.calendar.showsPast
                height: Theme.controlHeight
                text: "Show what is past"

                onToggledTo: on => page.calendar.showsPast = on
            }
        }
        CalendarList {
            Layout.fillHeight: true
            Layout.fillWidth: true
            calendar: page.calendar
            focus: !page.showsCounts
            visible: !page.showsCounts

            onChangeRequested: id => entryDialog.openChange(id)
            onVisibleChanged: {
                if (visible)
                    forceActiveFocus(Qt.TabFocusReason);
            }
        }
        ScrollPage {
            Layout.fillHeight: true
            Layout.fillWidth: true
            focus: page.showsCounts
            objectName: "countsPage"
            padding: 0
            visible: page.showsCounts

            onVisibleChanged: {
                if (visible)
                    countsPanel.begin();
            }

            MonthlyCountsPanel {
                id: countsPanel

                Layout.fillWidth: true
                counts: page.app.monthlyCounts
            }
        }
    }
    CalendarEntryDialog {
        id: entryDialog

        calendar: page.calendar
    }
    FileDialog {
        id: exportDialog

        defaultSuffix: "ics"
        fileMode: FileDialog.SaveFile
        nameFilters: ["iCalendar files (*.ics)"]
        title: "Export the calendar"

        onAccepted: page.calendar.exportTo(selectedFile)
    }
}
