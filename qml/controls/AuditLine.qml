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
    required property string worker
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
    required property bool selected
    required property var columns
    property bool isCurrent: false
    property bool listHasFocus: false
    property real markRoom: 0

    readonly property bool isUnfinished: stateId === "draft" || stateId === "reopened"
    readonly property string progress: answered + " of " + asked
    readonly property bool showsProgress: columns.some(column => column.id === "progress")
    readonly property string stateText: isUnfinished && !showsProgress ? auditState + ", " + progress : auditState
    readonly property var texts: ({
            "caseRef": caseRef,
            "form": form,
            "authority": authority,
            "team": team,
            "worker": worker,
            "auditor": auditor,
            "auditedOn": auditedOn,
            "cycle": cycle,
            "reading": reading,
            "progress": progress,
            "state": stateText,
            "changedAt": changedAt
        })
    readonly property var spoken: [caseRef, form, authority, auditedOn, reading + " reading", auditState, isUnfinished ? progress + " answered" : "", origin]

    signal chosen(int index, int modifiers)
    signal selectionToggled(int index)
    signal openRequested

    function colourOf(column: string): color {
        if (column === "caseRef")
            return Theme.accent;
        if (column === "state" && isUnfinished)
            return Theme.warning;
        return stateId === "withdrawn" ? Theme.dimInk : Theme.ink;
    }

    Accessible.focusable: true
    Accessible.focused: isCurrent && listHasFocus
    Accessible.name: spoken.filter(text => text.length > 0).join(", ")
    Accessible.onPressAction: {
        chosen(index, Qt.NoModifier);
        openRequested();
    }
    Accessible.onToggleAction: selectionToggled(index)
    Accessible.role: Accessible.ListItem
    Accessible.selectable: true
    Accessible.selected: selected
    color: selected ? Theme.accentSoft : isCurrent || pointer.hovered ? Theme.hover : "transparent"
    height: Math.max(Theme.rowHeight, cells.implicitHeight + Theme.grid)

    HoverHandler {
        id: pointer
    }
    TapHandler {
        onDoubleTapped: line.openRequested()
        onTapped: eventPoint => line.chosen(line.index, point.modifiers)
    }
    SelectionMark {
        anchors.left: parent.left
        anchors.leftMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        checked: line.selected
        name: line.caseRef

        onToggled: line.selectionToggled(line.index)
    }
    RowLayout {
        id: cells

        anchors.left: parent.left
        anchors.leftMargin: line.markRoom + Theme.grid
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
                color: line.colourOf(modelData.id)
                elide: Text.ElideRight
                font.strikeout: modelData.id === "caseRef" && line.stateId === "withdrawn"
                maximumLineCount: 2
                objectName: "mayElide"
                text: line.texts[modelData.id] ?? ""
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
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
        anchors.fill: parent
        border.color: Theme.accent
        border.width: 2
        color: "transparent"
        visible: line.isCurrent && line.listHasFocus
    }
}
