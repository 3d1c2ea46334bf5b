pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import CaseAudit.Ui

// A hint beside the pointer, after a moment.
ToolTip {
    id: tip

    property bool shown: false

    delay: 600
    font.family: Theme.textFamily
    font.pixelSize: Theme.small
    padding: Theme.grid
    visible: shown && text.length > 0

    background: Rectangle {
        border.color: Theme.line
        color: Theme.surface
        radius: Theme.radius
    }
    contentItem: AppText {
        font: tip.font
        text: tip.text
        width: Math.min(implicitWidth, 360 * Theme.scale)
    }
}
