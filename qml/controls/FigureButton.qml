pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import CaseAudit.Ui

// A figure of a table; pressed, it leads to the audits it counts. Below it, smaller, what it rests on.
T.AbstractButton {
    id: figure

    property string detail: ""
    property string sentence: ""
    property bool strong: false

    signal moved(int rows, int columns)
    signal reached

    Accessible.description: enabled ? "Opens the audits behind it" : "not available"
    Accessible.name: sentence
    Accessible.onPressAction: {
        if (figure.enabled)
            figure.clicked();
    }
    Accessible.role: Accessible.Button
    Keys.onDownPressed: moved(1, 0)
    Keys.onEnterPressed: figure.clicked()
    Keys.onLeftPressed: moved(0, -1)
    Keys.onReturnPressed: figure.clicked()
    Keys.onRightPressed: moved(0, 1)
    Keys.onUpPressed: moved(-1, 0)
    hoverEnabled: true
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Theme.half
    objectName: "figure"
    padding: 2
    rightPadding: Theme.half

    onActiveFocusChanged: {
        if (activeFocus)
            reached();
    }

    background: Rectangle {
        color: figure.hovered ? Theme.accentSoft : "transparent"
        radius: Theme.radius

        FocusFrame {
            anchors.margins: 0
            target: figure
        }
    }
    contentItem: Column {
        FigureText {
            Accessible.ignored: true
            color: figure.hovered ? Theme.accent : Theme.ink
            font.underline: figure.hovered
            font.weight: figure.strong ? Font.DemiBold : Font.Normal
            text: figure.text
            width: parent.width
        }
        FigureText {
            Accessible.ignored: true
            dim: true
            font.pixelSize: Theme.small
            text: figure.detail
            visible: text.length > 0
            width: parent.width
        }
    }

    ToolTipText {
        shown: figure.hovered
        text: figure.sentence
    }
}
