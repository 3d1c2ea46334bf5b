pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// A line across a page. `kind`: "error", "warning", "done" or "note".
Rectangle {
    id: banner

    property string text: ""
    property string kind: "note"
    property string dismissText: ""
    default property alias actions: buttons.data

    signal dismissed

    readonly property color stroke: kind === "error" ? Theme.error : kind === "warning" ? Theme.warning : kind === "done" ? Theme.done : Theme.accent

    Accessible.name: text
    Accessible.role: Accessible.AlertMessage
    color: kind === "error" ? Theme.errorSoft : kind === "warning" ? Theme.warningSoft : kind === "done" ? Theme.doneSoft : Theme.accentSoft
    implicitHeight: line.implicitHeight + 2 * Theme.half + 2
    implicitWidth: line.implicitWidth + 3 * Theme.grid
    radius: Theme.radius
    visible: text.length > 0

    Rectangle {
        color: banner.stroke
        height: parent.height
        radius: Theme.radius
        width: 4
    }
    GridLayout {
        id: line

        anchors.fill: parent
        anchors.leftMargin: Theme.grid * 1.5
        anchors.rightMargin: Theme.grid
        columnSpacing: Theme.grid
        columns: buttons.width > banner.width * 0.45 ? 1 : 3
        rowSpacing: 0

        AppText {
            Accessible.ignored: true
            Layout.bottomMargin: Theme.half
            Layout.fillWidth: true
            Layout.topMargin: Theme.half
            text: banner.text
        }
        Row {
            id: buttons

            Layout.bottomMargin: line.columns === 1 ? Theme.half : 0
            spacing: Theme.half
        }
        IconlessTool {
            text: banner.dismissText
            visible: text.length > 0

            onClicked: banner.dismissed()
        }
    }
}
