pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// A word in a frame: a state or a mark. `kind`: "plain", "accent", "warning", "error" or "done".
Rectangle {
    id: tag

    property string text: ""
    property string kind: "plain"

    readonly property color stroke: kind === "accent" ? Theme.accent : kind === "warning" ? Theme.warning : kind === "error" ? Theme.error : kind === "done" ? Theme.done : Theme.dimInk

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    color: kind === "accent" ? Theme.accentSoft : kind === "warning" ? Theme.warningSoft : kind === "error" ? Theme.errorSoft : kind === "done" ? Theme.doneSoft : Theme.hover
    implicitHeight: label.implicitHeight + 4
    implicitWidth: label.implicitWidth + 2 * Theme.grid
    radius: Theme.radius
    visible: text.length > 0

    AppText {
        id: label

        Accessible.ignored: true
        anchors.centerIn: parent
        color: tag.stroke
        font.pixelSize: Theme.small
        text: tag.text
        width: Math.min(implicitWidth, tag.width - Theme.grid)
        wrapMode: Text.NoWrap
    }
}
