pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import CaseAudit.Ui

// One entry of a list of which one is open.
T.ItemDelegate {
    id: entry

    property bool isCurrent: false
    property bool hasFocus: false

    Accessible.focused: hasFocus
    Accessible.name: text
    Accessible.onPressAction: {
        if (entry.enabled)
            entry.clicked();
    }
    Accessible.role: Accessible.ListItem
    Accessible.selectable: true
    Accessible.selected: isCurrent
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    implicitHeight: Math.max(Theme.rowHeight, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.half + 2

    background: Rectangle {
        border.color: Theme.accent
        border.width: entry.hasFocus ? 2 : 0
        color: entry.isCurrent ? Theme.accentSoft : entry.hovered ? Theme.hover : "transparent"
        radius: Theme.radius

        Rectangle {
            color: Theme.accent
            height: parent.height
            radius: Theme.radius
            visible: entry.isCurrent
            width: 3
        }
    }
    contentItem: AppText {
        Accessible.ignored: true
        leftPadding: Theme.half
        text: entry.text
    }
}
