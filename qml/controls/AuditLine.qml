pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// One audit in the list.
Rectangle {
    id: line

    required property int index
    required property string record
    required property string form
    required property string caseRef
    required property string authority
    required property string team
    required property string auditor
    required property string auditedOn
    required property string cycle
    required property string reading
    required property string origin
    required property string auditState
    required property string stateId
    required property string changedAt
    required property int answered
    required property int asked
    required property var columns
    property bool isCurrent: false
    property bool listHasFocus: false

    readonly property string stateText: stateId === "draft" ? auditState + ", " + answered + " of " + asked : auditState
    readonly property var texts: ({
            "caseRef": caseRef,
            "form": form,
            "authority": authority,
            "team": team,
            "auditor": auditor,
            "auditedOn": auditedOn,
            "cycle": cycle,
            "reading": reading,
            "state": stateText,
            "changedAt": changedAt
        })

    readonly property var spoken: [caseRef, form, authority, auditedOn, stateText, origin]

    signal chosen(int index)
    signal openRequested

    Accessible.focusable: true
    Accessible.focused: isCurrent && listHasFocus
    Accessible.name: spoken.filter(text => text.length > 0).join(", ")
    Accessible.onPressAction: {
        chosen(index);
        openRequested();
    }
    Accessible.role: Accessible.ListItem
    Accessible.selectable: true
    Accessible.selected: isCurrent
    color: isCurrent ? Theme.accentSoft : pointer.hovered ? Theme.hover : "transparent"
    height: Math.max(Theme.rowHeight, cells.implicitHeight + Theme.grid)

    HoverHandler {
        id: pointer
    }
    TapHandler {
        onDoubleTapped: line.openRequested()
        onTapped: line.chosen(line.index)
    }
    RowLayout {
        id: cells

        anchors.left: parent.left
        anchors.leftMargin: Theme.grid
        anchors.right: parent.right
        anchors.rightMargin: Theme.grid * 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid

        Repeater {
            model: line.columns

            AppText {
                required property var modelData

                Accessible.ignored: true
                Layout.fillWidth: modelData.fill
                Layout.minimumWidth: modelData.fill ? modelData.width : 0
                Layout.preferredWidth: modelData.width
                color: modelData.id === "caseRef" ? Theme.accent : modelData.id === "state" && line.stateId === "draft" ? Theme.warning : line.stateId === "withdrawn" ? Theme.dimInk : Theme.ink
                elide: Text.ElideRight
                font.strikeout: modelData.id === "caseRef" && line.stateId === "withdrawn"
                maximumLineCount: 2
                objectName: "mayElide"
                text: line.texts[modelData.id] ?? ""
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: 1
        opacity: 0.6
        width: parent.width
    }
    Rectangle {
        border.color: Theme.accent
        border.width: 2
        anchors.fill: parent
        color: "transparent"
        visible: line.isCurrent && line.listHasFocus
    }
}
