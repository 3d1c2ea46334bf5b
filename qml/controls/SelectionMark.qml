pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// The box at the start of a row that says whether it is selected.
Item {
    id: mark

    property bool checked: false
    // What it selects.
    property string name: ""

    signal toggled

    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.name: "Select " + name
    Accessible.onPressAction: mark.toggled()
    Accessible.onToggleAction: mark.toggled()
    Accessible.role: Accessible.CheckBox
    implicitHeight: box.height
    implicitWidth: box.width

    Rectangle {
        id: box

        anchors.centerIn: parent
        border.color: mark.checked ? Theme.accent : Theme.strongLine
        border.width: 1
        color: mark.checked ? Theme.accent : Theme.surface
        height: width
        radius: 3
        width: Math.round(Theme.body * 1.25)

        Text {
            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.accentInk
            font.pixelSize: Theme.small
            font.weight: Font.Bold
            text: "\u2713"
            visible: mark.checked
        }
    }
    TapHandler {
        // Taken from the row: a press here selects and does not make the row the only one.
        gesturePolicy: TapHandler.ReleaseWithinBounds
        margin: Theme.half

        onTapped: mark.toggled()
    }
}
