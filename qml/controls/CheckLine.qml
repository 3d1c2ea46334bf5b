pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import CaseAudit.Ui

// A tick and what it stands for. `toggledTo` is a wish: bind `checked` to what holds.
T.CheckBox {
    id: box

    signal toggledTo(bool on)

    function wish() {
        if (enabled)
            toggledTo(!checked);
    }

    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.description: enabled ? "" : "not available"
    Accessible.name: text
    Accessible.onPressAction: wish()
    Accessible.onToggleAction: wish()
    Accessible.role: Accessible.CheckBox
    activeFocusOnTab: true
    font.family: Theme.textFamily
    font.pixelSize: Theme.body
    hoverEnabled: true
    implicitHeight: Math.max(mark.height, label.implicitHeight) + 2 * padding
    implicitWidth: mark.width + Theme.grid + label.implicitWidth + 2 * padding
    nextCheckState: () => {
        box.wish();
        return box.checkState;
    }
    padding: 2
    spacing: Theme.grid

    contentItem: AppText {
        id: label

        Accessible.ignored: true
        leftPadding: mark.width + box.spacing
        text: box.text
    }
    indicator: Rectangle {
        id: mark

        border.color: box.checked ? Theme.accent : Theme.strongLine
        border.width: 1
        color: box.checked ? Theme.accent : Theme.surface
        height: width
        radius: 3
        width: Math.round(Theme.body * 1.25)
        x: box.padding
        y: (box.height - height) / 2

        Text {
            anchors.centerIn: parent
            color: Theme.accentInk
            font.pixelSize: Theme.small
            font.weight: Font.Bold
            text: "\u2713"
            visible: box.checked
        }
        FocusFrame {
            target: box
        }
    }
}
