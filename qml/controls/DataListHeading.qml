pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import CaseAudit.Ui

// One heading of a list; pressed, it sorts.
T.AbstractButton {
    id: heading

    property bool alignRight: false
    property bool sorted: false
    property bool descending: false

    Accessible.description: !enabled ? "sorting not available" : sorted ? (descending ? "sorted, last first" : "sorted, first first") : ""
    Accessible.name: text
    Accessible.onPressAction: {
        if (heading.enabled)
            heading.clicked();
    }
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: heading.clicked()
    Keys.onReturnPressed: heading.clicked()
    activeFocusOnTab: enabled
    hoverEnabled: true
    implicitHeight: Math.max(Theme.controlHeight, label.implicitHeight + Theme.grid)
    implicitWidth: label.implicitWidth

    background: Item {
        FocusFrame {
            anchors.margins: 1
            target: heading
        }
    }
    contentItem: AppText {
        id: label

        Accessible.ignored: true
        color: heading.hovered && heading.enabled ? Theme.accent : Theme.dimInk
        font.pixelSize: Theme.small
        font.weight: heading.sorted ? Font.DemiBold : Font.Normal
        horizontalAlignment: heading.alignRight ? Text.AlignRight : Text.AlignLeft
        text: heading.text + (heading.sorted ? (heading.descending ? " \u25BE" : " \u25B4") : "")
    }
}
