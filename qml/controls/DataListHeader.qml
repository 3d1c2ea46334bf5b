pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Headings of a list. `columns`: maps with `id`, `label`, `width` (a share of what is left when `fill`), `fill`,
// `right` (aligned so) and `sortable`.
Rectangle {
    id: header

    required property var columns
    property string sortColumn: ""
    property bool descending: false

    signal sortRequested(string column)

    color: Theme.sunken
    implicitHeight: line.implicitHeight

    RowLayout {
        id: line

        anchors.fill: parent
        anchors.leftMargin: Theme.grid
        anchors.rightMargin: Theme.grid * 2
        spacing: Theme.grid

        Repeater {
            model: header.columns

            DataListHeading {
                required property var modelData

                Layout.fillWidth: modelData.fill ?? false
                Layout.minimumWidth: modelData.fill ? modelData.width : 0
                Layout.preferredWidth: modelData.width
                alignRight: modelData.right ?? false
                descending: header.descending
                enabled: modelData.sortable ?? false
                sorted: header.sortColumn === modelData.id
                text: modelData.label

                onClicked: header.sortRequested(modelData.id)
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: 1
        width: parent.width
    }
}
