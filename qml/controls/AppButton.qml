pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import CaseAudit.Ui

// A button. `kind`: "primary" for what the page is for, "plain", "quiet" without a frame, "danger".
T.Button {
    id: control

    property string kind: "plain"
    // Says more than the label to assistive technology and in the tool tip.
    property string hint: ""
    // The key that does the same, shown beside the label.
    property string keyHint: ""
    property bool alignLeft: false

    readonly property color fill: {
        if (kind === "primary")
            return control.hovered && enabled ? Theme.accentHover : Theme.accent;
        if (control.down)
            return Theme.line;
        if (control.hovered && enabled)
            return Theme.hover;
        return kind === "quiet" ? "transparent" : Theme.surface;
    }
    readonly property color textColour: {
        if (kind === "primary")
            return Theme.accentInk;
        if (kind === "danger")
            return Theme.error;
        return kind === "quiet" ? Theme.accent : Theme.ink;
    }

    // In words, since Qt 6.4 does not tell assistive technology that an item is disabled.
    Accessible.description: enabled ? hint : "not available"
    Accessible.name: text
    Accessible.onPressAction: {
        if (control.enabled)
            control.clicked();
    }
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: control.clicked()
    Keys.onReturnPressed: control.clicked()
    activeFocusOnTab: true
    font.family: Theme.textFamily
    font.pixelSize: Theme.body
    hoverEnabled: true
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: kind === "quiet" ? Theme.grid : Theme.grid * 1.5
    opacity: enabled ? 1 : 0.5
    padding: Theme.half
    rightPadding: leftPadding

    background: Rectangle {
        border.color: control.kind === "danger" ? Theme.error : Theme.strongLine
        border.width: control.kind === "primary" || control.kind === "quiet" ? 0 : 1
        color: control.fill
        radius: Theme.radius

        FocusFrame {
            target: control
        }
    }
    contentItem: Item {
        id: content

        implicitHeight: Math.max(label.implicitHeight, key.implicitHeight)
        implicitWidth: naturalWidth + key.room

        // Measured apart: a wrapped text's implicit width follows its width, which would turn in a circle.
        readonly property real naturalWidth: Math.ceil(metrics.advanceWidth) + 1

        TextMetrics {
            id: metrics

            font: label.font
            text: control.text
        }
        AppText {
            id: label

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: control.textColour
            font.pixelSize: control.font.pixelSize
            font.weight: control.kind === "primary" ? Font.DemiBold : Font.Normal
            text: control.text
            width: Math.min(content.naturalWidth, Math.max(1, content.width - key.room))
            x: control.alignLeft ? key.room : (parent.width - width - key.room) / 2
        }
        AppText {
            id: key

            readonly property real room: visible ? Math.ceil(implicitWidth) + Theme.grid : 0

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: control.textColour
            font.pixelSize: Theme.small
            opacity: 0.85
            text: control.keyHint
            visible: text.length > 0
            wrapMode: Text.NoWrap
            x: control.alignLeft ? 0 : label.x + label.width + Theme.grid
        }
    }

    ToolTipText {
        shown: control.hovered
        text: control.hint
    }
}
