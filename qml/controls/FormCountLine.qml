pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// A form, how many audits it has, and a way to begin another.
RowLayout {
    id: line

    property string label: ""
    property string title: ""
    property string complete: ""
    property string drafts: ""
    property bool isHeading: false

    signal listRequested
    signal newRequested

    spacing: Theme.grid

    LinkLine {
        Accessible.name: line.title + ": " + line.complete + " complete, " + line.drafts + " drafts"
        Layout.fillWidth: true
        text: line.label
        visible: !line.isHeading

        onClicked: line.listRequested()
    }
    AppText {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.half + 2
        dim: true
        font.pixelSize: Theme.small
        text: line.label
        visible: line.isHeading
    }
    FigureText {
        Accessible.ignored: !line.isHeading
        Layout.preferredWidth: 64 * Theme.scale
        dim: line.isHeading
        font.pixelSize: line.isHeading ? Theme.small : Theme.body
        text: line.complete
    }
    FigureText {
        Accessible.ignored: !line.isHeading
        Layout.preferredWidth: 48 * Theme.scale
        dim: line.isHeading || line.drafts === "0"
        font.pixelSize: line.isHeading ? Theme.small : Theme.body
        text: line.drafts
    }
    IconlessTool {
        id: newTool

        Accessible.ignored: line.isHeading
        Accessible.name: "New audit: " + line.title
        hint: line.title
        opacity: line.isHeading ? 0 : 1
        enabled: !line.isHeading
        text: "New"

        onClicked: line.newRequested()
    }
}
