pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// A panel on the window: a caption and what belongs to it, one below the other.
Rectangle {
    id: card

    property string caption: ""
    property string note: ""
    property int padding: Theme.grid * 2
    default property alias content: column.data

    border.color: Theme.line
    color: Theme.surface
    implicitHeight: column.implicitHeight + 2 * padding
    implicitWidth: column.implicitWidth + 2 * padding
    radius: Theme.radius + 2

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: card.padding
        spacing: Theme.grid

        AppText {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            text: card.caption
            visible: text.length > 0
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            text: card.note
            visible: text.length > 0
        }
    }
}
