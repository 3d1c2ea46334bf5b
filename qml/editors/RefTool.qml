pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import CaseAudit.Ui

// A recommendation the question is evidence for; pressed, it opens the action.
T.AbstractButton {
    id: tool

    property string title: ""

    Accessible.name: "Evidence for " + text + ": " + title
    Accessible.onPressAction: {
        if (tool.enabled)
            tool.clicked();
    }
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: tool.clicked()
    Keys.onReturnPressed: tool.clicked()
    activeFocusOnTab: true
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    implicitHeight: label.implicitHeight + 2
    implicitWidth: label.implicitWidth + Theme.grid

    background: Rectangle {
        border.color: Theme.line
        color: tool.hovered ? Theme.hover : "transparent"
        radius: 3

        FocusFrame {
            anchors.margins: -1
            target: tool
        }
    }
    contentItem: AppText {
        id: label

        Accessible.ignored: true
        color: Theme.accent
        font.pixelSize: Math.round(Theme.small * 0.92)
        horizontalAlignment: Text.AlignHCenter
        text: tool.text
        wrapMode: Text.NoWrap
    }

    ToolTipText {
        shown: tool.hovered
        text: tool.title
    }
}
