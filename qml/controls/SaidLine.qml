pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Something that was said: what, why, and by whom when; and what can be done about it.
RowLayout {
    id: line

    property string what: ""
    property string note: ""
    property string by: ""
    property bool isDone: false
    default property alias tools: toolRow.data

    spacing: Theme.grid

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        AppText {
            Layout.fillWidth: true
            dim: line.isDone
            text: line.what
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        AppText {
            Layout.fillWidth: true
            text: line.note
            visible: text.length > 0
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: line.by
            visible: text.length > 0
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
    Row {
        id: toolRow

        Layout.alignment: Qt.AlignTop
        spacing: Theme.half
    }
}
