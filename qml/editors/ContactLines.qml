pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The lines of a contact log: arrows move, Enter or F2 changes a line, Delete removes it.
ListView {
    id: list

    required property ContactLogViewModel log
    property bool readOnly: false
    readonly property bool wide: width > 520 * Theme.scale

    signal editRequested(int line)
    // Beyond the first or the last line.
    signal leaveRequested(int step)

    function takeAt(line: int) {
        if (count === 0)
            return;
        currentIndex = Math.max(0, Math.min(line, count - 1));
        forceActiveFocus(Qt.TabFocusReason);
        positionViewAtIndex(currentIndex, ListView.Contain);
    }
    function removeAt(line: int) {
        log.remove(line);
        if (count > 0)
            takeAt(line);
        else
            leaveRequested(1);
    }
    function move(step: int) {
        const next = currentIndex + step;
        if (next < 0 || next >= count)
            leaveRequested(step);
        else
            takeAt(next);
    }

    Accessible.name: "Contacts. Arrow keys move among them."
    Accessible.role: Accessible.List
    Keys.onPressed: event => {
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Up:
            move(-1);
            return;
        case Qt.Key_Down:
            move(1);
            return;
        case Qt.Key_Home:
            takeAt(0);
            return;
        case Qt.Key_End:
            takeAt(count - 1);
            return;
        case Qt.Key_PageUp:
            takeAt(currentIndex - 8);
            return;
        case Qt.Key_PageDown:
            takeAt(currentIndex + 8);
            return;
        }
        event.accepted = !readOnly;
        if (readOnly)
            return;
        if (event.key === Qt.Key_Enter || event.key === Qt.Key_Return || event.key === Qt.Key_F2)
            editRequested(currentIndex);
        else if (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace)
            removeAt(currentIndex);
        else
            event.accepted = false;
    }
    onActiveFocusChanged: {
        if (activeFocus)
            takeAt(currentIndex);
    }

    ScrollBar.vertical: AppScrollBar {}
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    implicitHeight: Math.min(contentHeight, 232 * Theme.scale)
    // The page scrolls where the list itself does not.
    interactive: contentHeight > height
    keyNavigationEnabled: false
    model: log.contacts

    delegate: Rectangle {
        id: line

        required property int index
        required property string date
        required property string kind
        required property string outcome
        required property string note
        required property bool kept

        readonly property var spoken: [date, kind, outcome, note]
        readonly property bool isCurrent: list.activeFocus && ListView.isCurrentItem

        Accessible.focusable: true
        Accessible.focused: isCurrent
        Accessible.name: spoken.filter(text => text.length > 0).join(", ")
        Accessible.onPressAction: list.editRequested(index)
        Accessible.role: Accessible.ListItem
        border.color: Theme.accent
        border.width: isCurrent ? 2 : 0
        color: isCurrent ? Theme.accentSoft : pointer.hovered ? Theme.hover : "transparent"
        implicitHeight: cells.implicitHeight + Theme.half
        objectName: "contact-" + index
        radius: Theme.radius
        width: list.width

        HoverHandler {
            id: pointer
        }
        TapHandler {
            onDoubleTapped: {
                if (!list.readOnly)
                    list.editRequested(line.index);
            }
            onTapped: list.takeAt(line.index)
        }
        GridLayout {
            id: cells

            anchors.left: parent.left
            anchors.leftMargin: Theme.grid
            anchors.right: parent.right
            anchors.rightMargin: Theme.grid * 2
            anchors.verticalCenter: parent.verticalCenter
            columnSpacing: Theme.grid
            columns: list.wide ? 5 : 2
            rowSpacing: 0

            AppText {
                Accessible.ignored: true
                Layout.preferredWidth: 128 * Theme.scale
                font.family: Theme.figureFamily
                text: line.date
            }
            AppText {
                Accessible.ignored: true
                Layout.fillWidth: !list.wide
                Layout.preferredWidth: 80 * Theme.scale
                text: line.kind
            }
            AppText {
                Accessible.ignored: true
                Layout.fillWidth: !list.wide
                Layout.preferredWidth: 160 * Theme.scale
                color: line.kept ? Theme.ink : Theme.warning
                text: line.outcome
            }
            AppText {
                Accessible.ignored: true
                Layout.fillWidth: true
                dim: true
                text: line.note
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            Row {
                Layout.alignment: Qt.AlignRight
                Layout.columnSpan: list.wide ? 1 : 2
                visible: !list.readOnly

                IconlessTool {
                    activeFocusOnTab: false
                    hint: "Change this contact"
                    keyHint: line.isCurrent ? "F2" : ""
                    text: "Change"

                    onClicked: list.editRequested(line.index)
                }
                IconlessTool {
                    activeFocusOnTab: false
                    hint: "Removes this contact; Ctrl+Z brings it back"
                    keyHint: line.isCurrent ? "Del" : ""
                    text: "Remove"

                    onClicked: list.removeAt(line.index)
                }
            }
        }
    }
}
