pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import CaseAudit.Ui

// A line that leads somewhere: what, a note below it, something short at the right.
T.AbstractButton {
    id: line

    property string note: ""
    property string trailing: ""
    property color trailingColour: Theme.dimInk

    Accessible.description: enabled ? note : note.length > 0 ? note + ", not available" : "not available"
    Accessible.name: text + (trailing.length > 0 ? ", " + trailing : "")
    Accessible.onPressAction: {
        if (line.enabled)
            line.clicked();
    }
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: line.clicked()
    Keys.onReturnPressed: line.clicked()
    activeFocusOnTab: true
    hoverEnabled: true
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    padding: Theme.half + 2

    background: Rectangle {
        color: line.hovered || line.down ? Theme.hover : "transparent"
        radius: Theme.radius

        FocusFrame {
            anchors.margins: 0
            target: line
        }
    }
    contentItem: RowLayout {
        spacing: Theme.grid * 2

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            AppText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: Theme.accent
                text: line.text
            }
            AppText {
                Accessible.ignored: true
                Layout.fillWidth: true
                dim: true
                font.pixelSize: Theme.small
                text: line.note
                visible: text.length > 0
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
        AppText {
            Accessible.ignored: true
            Layout.maximumWidth: line.width * 0.5
            color: line.trailingColour
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignRight
            text: line.trailing
            visible: text.length > 0
        }
    }
}
