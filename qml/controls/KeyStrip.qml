pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// The keys one scores with, always in sight.
Rectangle {
    id: strip

    // Whether contacts are being typed rather than questions answered.
    property bool inContacts: false
    readonly property var keys: inContacts ? contacts : questions
    readonly property var contacts: [["27/3hk", "day, kind, outcome"], ["Enter", "add; empty: go on"], ["↑ ↓", "move"], ["F2", "change"], ["Delete", "remove"], ["Ctrl+V", "paste rows"], ["Ctrl+Z", "undo"], ["Ctrl+Enter", "complete, next"]]
    readonly property var questions: [["1–4", "choose"], ["↑ ↓", "move"], ["0", "n/a"], ["C", "comment"], ["⌫", "clear"], ["Ctrl+Z", "undo"], ["Ctrl+Enter", "complete, next"], ["F1", "guidance"], ["?", "all keys"]]

    color: Theme.rail
    implicitHeight: flow.implicitHeight + Theme.grid

    Rectangle {
        color: Theme.line
        height: 1
        width: parent.width
    }
    Flow {
        id: flow

        anchors.left: parent.left
        anchors.leftMargin: Theme.grid * 3
        anchors.right: parent.right
        anchors.rightMargin: Theme.grid * 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid * 2

        Repeater {
            model: strip.keys

            KeyCap {
                required property var modelData

                key: modelData[0]
                text: modelData[1]
            }
        }
    }
}
