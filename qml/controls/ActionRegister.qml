pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import CaseAudit.Ui
import CaseAudit.ViewModels

// The rows of the action plan under their themes.
FocusScope {
    id: register

    required property ActionsViewModel actions

    // Enter was pressed, or a row clicked: where only the list fits, the row is wanted in its place.
    signal entered

    function select(index: int) {
        if (index >= 0 && index < list.count)
            actions.select(actions.rows.value(index, "ref"));
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.line
        color: Theme.surface
        radius: Theme.radius + 2
        visible: list.count > 0

        ListView {
            id: list

            Accessible.name: "Rows of the action plan"
            Accessible.role: Accessible.List
            Keys.onDownPressed: register.select(currentIndex + 1)
            Keys.onEnterPressed: register.entered()
            Keys.onReturnPressed: register.entered()
            Keys.onUpPressed: register.select(currentIndex - 1)
            ScrollBar.vertical: AppScrollBar {}
            activeFocusOnTab: true
            anchors.fill: parent
            anchors.margins: 1
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: register.actions.currentIndex
            focus: true
            highlightMoveDuration: 0
            keyNavigationEnabled: false
            model: register.actions.rows
            objectName: "actionList"
            section.property: "theme"

            delegate: Column {
                id: entry

                required property int index
                required property string ref
                required property string theme
                required property string title
                required property string appliesTo
                required property string leads
                required property string due
                required property bool overdue
                required property bool followedByHand
                required property string work
                required property string evidence
                required property string evidenceKind

                width: list.width

                ThemeHeading {
                    text: entry.theme
                    visible: entry.ListView.previousSection !== entry.ListView.section
                    width: parent.width
                }
                ActionLine {
                    appliesTo: entry.appliesTo
                    due: entry.due
                    evidence: entry.evidence
                    evidenceKind: entry.evidenceKind
                    followedByHand: entry.followedByHand
                    hasFocus: list.activeFocus && isCurrent
                    isCurrent: entry.ref === register.actions.currentRef
                    leads: entry.leads
                    overdue: entry.overdue
                    ref: entry.ref
                    title: entry.title
                    width: parent.width
                    work: entry.work

                    onClicked: {
                        list.forceActiveFocus(Qt.MouseFocusReason);
                        register.select(entry.index);
                        register.entered();
                    }
                }
            }

            onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
        }
    }
    EmptyState {
        anchors.centerIn: parent
        text: "Another authority, lead, month, status or search may find some."
        title: "No row matches"
        visible: list.count === 0
        width: parent.width

        AppButton {
            text: "Show all rows"
            visible: register.actions.isFiltered

            onClicked: register.actions.clearFilters()
        }
    }
}
