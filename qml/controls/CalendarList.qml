pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import CaseAudit.Ui
import CaseAudit.ViewModels

// The dates of the strategic calendar under their months: arrows move, Enter opens the action or the date, F2 changes,
// Delete removes.
FocusScope {
    id: calendarList

    required property CalendarViewModel calendar

    signal changeRequested(string id)

    function valueOf(role: string): var {
        return calendar.rows.value(list.currentIndex, role);
    }
    function change() {
        if (valueOf("changeable") === true)
            changeRequested(valueOf("id"));
    }
    function remove() {
        if (valueOf("removable") === true)
            calendar.remove(valueOf("id"));
    }
    function enter() {
        if ((valueOf("row") ?? "").length > 0)
            calendar.openAction(list.currentIndex);
        else
            change();
    }
    function take(index: int) {
        list.currentIndex = Math.max(0, Math.min(index, list.count - 1));
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }

    // What lies ahead is what one comes for; what is overdue stands above it.
    Component.onCompleted: {
        list.currentIndex = Math.max(0, calendar.firstAhead);
        list.positionViewAtIndex(list.currentIndex, ListView.Beginning);
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.line
        color: Theme.surface
        radius: Theme.radius + 2
        visible: list.count > 0

        ListView {
            id: list

            Accessible.name: "Dates. Arrow keys move among them."
            Accessible.role: Accessible.List
            Keys.onDeletePressed: calendarList.remove()
            Keys.onDownPressed: calendarList.take(currentIndex + 1)
            Keys.onEnterPressed: calendarList.enter()
            Keys.onPressed: event => {
                event.accepted = true;
                if (event.key === Qt.Key_F2)
                    calendarList.change();
                else if (event.key === Qt.Key_Home)
                    calendarList.take(0);
                else if (event.key === Qt.Key_End)
                    calendarList.take(count - 1);
                else if (event.key === Qt.Key_PageDown)
                    calendarList.take(currentIndex + 8);
                else if (event.key === Qt.Key_PageUp)
                    calendarList.take(currentIndex - 8);
                else
                    event.accepted = false;
            }
            Keys.onReturnPressed: calendarList.enter()
            Keys.onUpPressed: calendarList.take(currentIndex - 1)
            ScrollBar.vertical: AppScrollBar {}
            activeFocusOnTab: true
            anchors.fill: parent
            anchors.margins: 1
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            focus: true
            highlightMoveDuration: 0
            keyNavigationEnabled: false
            model: calendarList.calendar.rows
            objectName: "calendarList"
            section.property: "section"

            delegate: Column {
                id: entry

                required property int index
                required property string id
                required property string section
                required property string when
                required property string title
                required property string facts
                required property string standing
                required property string urgency
                required property string row
                required property bool changeable
                required property bool removable

                width: list.width

                ThemeHeading {
                    text: entry.section
                    visible: entry.ListView.previousSection !== entry.ListView.section
                    width: parent.width
                }
                CalendarLine {
                    changeable: entry.changeable
                    facts: entry.facts
                    hasFocus: list.activeFocus && isCurrent
                    isCurrent: entry.ListView.isCurrentItem
                    removable: entry.removable
                    row: entry.row
                    standing: entry.standing
                    title: entry.title
                    urgency: entry.urgency
                    when: entry.when
                    width: parent.width

                    onActionRequested: calendarList.calendar.openAction(entry.index)
                    onChangeRequested: calendarList.changeRequested(entry.id)
                    onClicked: {
                        list.forceActiveFocus(Qt.MouseFocusReason);
                        calendarList.take(entry.index);
                    }
                    onRemoveRequested: calendarList.calendar.remove(entry.id)
                }
            }
        }
    }
    EmptyState {
        anchors.centerIn: parent
        text: "Another kind or authority, or what is past, may show some."
        title: "No date matches"
        visible: list.count === 0
        width: parent.width

        AppButton {
            text: "Show all kinds and authorities"
            visible: calendarList.calendar.isFiltered

            onClicked: calendarList.calendar.clearFilters()
        }
    }
}
