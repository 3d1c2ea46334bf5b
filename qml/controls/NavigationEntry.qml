pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import CaseAudit.Ui

// One page in the rail.
T.TabButton {
    id: entry

    property string keyHint: ""

    Accessible.name: text
    Accessible.onPressAction: {
        if (entry.enabled)
            entry.clicked();
    }
    Accessible.role: Accessible.PageTab
    Accessible.selectable: true
    Accessible.selected: checked
    Keys.onEnterPressed: entry.clicked()
    Keys.onReturnPressed: entry.clicked()
    activeFocusOnTab: true
    autoExclusive: false
    checkable: false
    hoverEnabled: true
    implicitHeight: Theme.rowHeight
    // Without the hint, so that nothing moves when the pointer comes.
    implicitWidth: Math.max(label.implicitWidth + leftPadding + rightPadding, 112 * Theme.scale)
    leftPadding: Theme.grid * 1.5
    rightPadding: Theme.grid

    background: Rectangle {
        color: entry.checked ? Theme.accentSoft : entry.hovered ? Theme.hover : "transparent"
        radius: Theme.radius

        Rectangle {
            color: Theme.accent
            height: parent.height - Theme.grid
            radius: 1
            visible: entry.checked
            width: 3
            y: Theme.half
        }
        FocusFrame {
            anchors.margins: 0
            target: entry
        }
    }
    contentItem: RowLayout {
        spacing: Theme.grid

        AppText {
            id: label

            Accessible.ignored: true
            Layout.fillWidth: true
            color: entry.checked ? Theme.accent : Theme.ink
            font.weight: entry.checked ? Font.DemiBold : Font.Normal
            text: entry.text
            wrapMode: Text.NoWrap
        }
        AppText {
            id: hint

            Accessible.ignored: true
            dim: true
            font.pixelSize: Math.round(Theme.small * 0.9)
            text: entry.keyHint
            visible: (entry.hovered || entry.activeFocus) && label.implicitWidth + hint.implicitWidth + Theme.grid <= entry.availableWidth
            wrapMode: Text.NoWrap
        }
    }
}
