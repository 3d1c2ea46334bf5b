pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The audits in columns. Arrows move, with Shift they select, Space and Ctrl with a click select one more.
Rectangle {
    id: frame

    required property AuditsViewModel audits
    readonly property AuditListModel model: audits.model
    readonly property string currentRecord: list.currentItem ? (list.currentItem as AuditLine).record : ""

    // Columns give way, the least needed first, where the window is narrow.
    readonly property real room: width / Theme.scale
    readonly property var allColumns: [column("caseRef", "Case reference", 136, true, true), column("form", "Form", 112, true), column("authority", "Authority", 116, room > 560), column("team", "Team", 104, room > 960), column("worker", "Worker", 72, room > 1140), column("auditor", "Auditor", 84, room > 820), column("auditedOn", "Audited on", 132, room > 660), column("cycle", "Cycle", 48, room > 600), column("reading", "Reading", 60, room > 900), column("progress", "Answered", 64, room > 780), column("state", "State", 84, true), column("changedAt", "Changed", 168, room > 1300)]
    readonly property var columns: allColumns.filter(entry => entry.shown)
    readonly property real markRoom: Math.round(Theme.body * 1.25) + Theme.grid * 2
    readonly property bool hasFocus: list.activeFocus

    signal openRequested(string record)
    signal keyPressed(var event)

    function column(id: string, label: string, width: real, shown: bool, fill = false): var {
        return {
            "id": id,
            "label": label,
            "width": Math.round(width * Theme.scale),
            "sortable": true,
            "fill": fill,
            "shown": shown
        };
    }
    function take() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    // To another row: with Shift all up to it are selected, with Ctrl the selection stays, else it ends.
    function go(row: int, modifiers: int) {
        const target = Math.max(0, Math.min(list.count - 1, row));
        if (modifiers & Qt.ShiftModifier)
            extendTo(target);
        else if (!(modifiers & Qt.ControlModifier))
            begin(target);
        list.currentIndex = target;
        list.positionViewAtIndex(target, ListView.Contain);
    }
    function begin(row: int) {
        list.anchor = model.recordAt(row);
        model.clearSelection();
    }
    function extendTo(row: int) {
        const start = model.rowOf(list.anchor);
        if (start < 0)
            list.anchor = model.recordAt(list.currentIndex);
        model.selectRange(start < 0 ? list.currentIndex : start, row);
    }
    function toggle(row: int) {
        list.currentIndex = row;
        list.anchor = model.recordAt(row);
        model.toggleSelected(row);
    }
    function press(row: int, modifiers: int) {
        if (modifiers & Qt.ControlModifier) {
            toggle(row);
        } else {
            if (modifiers & Qt.ShiftModifier)
                extendTo(row);
            else
                begin(row);
            list.currentIndex = row;
        }
        list.forceActiveFocus(Qt.MouseFocusReason);
    }
    // Whether the key was one of those that move or select.
    function moveBy(event: var): bool {
        const page = Math.max(1, Math.floor(list.height / Theme.rowHeight) - 1);
        const steps = {
            [Qt.Key_Up]: -1,
            [Qt.Key_Down]: 1,
            [Qt.Key_PageUp]: -page,
            [Qt.Key_PageDown]: page,
            [Qt.Key_Home]: -list.count,
            [Qt.Key_End]: list.count
        };
        if (!(event.key in steps))
            return false;
        go(list.currentIndex + steps[event.key], event.modifiers);
        return true;
    }

    border.color: Theme.line
    color: Theme.surface
    radius: Theme.radius + 2

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 1
        spacing: 0

        Rectangle {
            Layout.fillWidth: true
            color: Theme.sunken
            implicitHeight: header.implicitHeight

            CheckLine {
                Accessible.name: "Select all listed audits"
                anchors.verticalCenter: parent.verticalCenter
                checked: frame.model.selectedCount > 0 && frame.model.selectedCount === list.count
                objectName: "selectAll"
                x: Theme.grid - padding

                onToggledTo: on => on ? frame.model.selectAll() : frame.model.clearSelection()
            }
            DataListHeader {
                id: header

                anchors.fill: parent
                anchors.leftMargin: frame.markRoom
                columns: frame.columns
                descending: frame.audits.descending
                sortColumn: frame.audits.sortColumn

                onSortRequested: column => frame.audits.sortBy(column)
            }
            Rectangle {
                anchors.bottom: parent.bottom
                color: Theme.line
                height: 1
                width: frame.markRoom
            }
        }
        ListView {
            id: list

            // Where a selection with Shift begins.
            property string anchor: ""

            Accessible.name: "Audits"
            Accessible.role: Accessible.List
            Keys.onPressed: event => {
                event.accepted = true;
                if (frame.moveBy(event))
                    return;
                if (event.key === Qt.Key_Space)
                    frame.toggle(currentIndex);
                else if (event.key === Qt.Key_A && event.modifiers & Qt.ControlModifier)
                    frame.model.selectAll();
                else if (event.key === Qt.Key_Escape && frame.model.selectedCount > 0)
                    frame.model.clearSelection();
                else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                    frame.openRequested(frame.currentRecord);
                else {
                    event.accepted = false;
                    frame.keyPressed(event);
                }
            }
            Layout.fillHeight: true
            Layout.fillWidth: true
            ScrollBar.vertical: AppScrollBar {}
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            // Rows beyond the edge would be made in the background, and outlive the rows of a shorter list.
            cacheBuffer: 0
            clip: true
            focus: !frame.audits.fileIsEmpty
            highlightMoveDuration: 0
            keyNavigationEnabled: false
            model: frame.model
            objectName: "auditList"
            reuseItems: true

            delegate: AuditLine {
                columns: frame.columns
                isCurrent: ListView.isCurrentItem
                listHasFocus: list.activeFocus
                markRoom: frame.markRoom
                width: list.width

                onChosen: (index, modifiers) => frame.press(index, modifiers)
                onOpenRequested: frame.openRequested(record)
                onSelectionToggled: index => {
                    frame.toggle(index);
                    list.forceActiveFocus(Qt.MouseFocusReason);
                }
            }

            Connections {
                // A new order or another filter: the audit in hand stays in hand.
                property string held: ""

                function onModelAboutToBeReset() {
                    held = frame.currentRecord;
                }
                function onModelReset() {
                    const row = Math.max(0, frame.model.rowOf(held));
                    list.currentIndex = list.count > 0 ? row : -1;
                    list.positionViewAtIndex(row, ListView.Contain);
                }

                target: frame.model
            }
        }
    }
}
