pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// Something that was said: what, why, and by whom when; and what can be done about it.
Item {
    id: line

    property string what: ""
    property string note: ""
    property string by: ""
    property bool isDone: false
    default property alias tools: toolRow.data

    implicitHeight: Math.max(texts.implicitHeight, toolRow.implicitHeight)

    Column {
        id: texts

        width: line.width - (toolRow.width > 0 ? toolRow.width + Theme.grid : 0)

        AppText {
            dim: line.isDone
            text: line.what
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        AppText {
            text: line.note
            visible: text.length > 0
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        AppText {
            dim: true
            font.pixelSize: Theme.small
            text: line.by
            visible: text.length > 0
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
    Row {
        id: toolRow

        anchors.right: parent.right
        spacing: Theme.half
    }
}
