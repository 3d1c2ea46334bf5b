pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// A label above an input, and below it what is wrong with it or worth knowing.
FocusScope {
    id: frame

    property string label: ""
    property string error: ""
    property string note: ""
    default property alias content: slot.data

    implicitHeight: column.implicitHeight
    implicitWidth: Math.round(160 * Theme.scale)

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 2

        AppText {
            Accessible.ignored: true
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: frame.label
            visible: text.length > 0
        }
        Item {
            id: slot

            Layout.fillWidth: true
            implicitHeight: childrenRect.height
        }
        AppText {
            Layout.fillWidth: true
            color: frame.error.length > 0 ? Theme.error : Theme.dimInk
            font.pixelSize: Theme.small
            text: frame.error.length > 0 ? frame.error : frame.note
            visible: text.length > 0
        }
    }
}
