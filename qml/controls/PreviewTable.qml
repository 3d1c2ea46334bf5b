pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import CaseAudit.Ui
import CaseAudit.ViewModels

// The first rows of a file as the program understood them. Arrow keys scroll.
Rectangle {
    id: preview

    required property TextTableModel model
    readonly property real cellWidth: Math.round(136 * Theme.scale)
    readonly property real narrowWidth: Math.round(52 * Theme.scale)

    function widthOf(column: int): real {
        return column === 0 ? narrowWidth : cellWidth;
    }

    border.color: Theme.line
    color: Theme.surface
    implicitHeight: headings.height + Math.min(table.contentHeight, 264 * Theme.scale) + Theme.grid * 2
    radius: Theme.radius

    HorizontalHeaderView {
        id: headings

        anchors.left: table.left
        anchors.right: table.right
        anchors.top: parent.top
        anchors.topMargin: 1
        clip: true
        columnWidthProvider: column => preview.widthOf(column)
        height: Math.round(Theme.small * 3.6)
        syncView: table

        delegate: Rectangle {
            id: heading

            required property string display

            color: Theme.sunken
            implicitHeight: headings.height
            implicitWidth: preview.cellWidth

            AppText {
                Accessible.role: Accessible.ColumnHeader
                anchors.fill: parent
                anchors.leftMargin: Theme.grid
                dim: true
                elide: Text.ElideRight
                font.pixelSize: Theme.small
                maximumLineCount: 2
                objectName: "mayElide"
                text: heading.display
            }
        }
    }
    TableView {
        id: table

        Accessible.name: "First rows of the file"
        Accessible.role: Accessible.Table
        Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + Theme.rowHeight)
        Keys.onLeftPressed: contentX = Math.max(0, contentX - preview.cellWidth)
        Keys.onRightPressed: contentX = Math.min(Math.max(0, contentWidth - width), contentX + preview.cellWidth)
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.rowHeight)
        ScrollBar.horizontal: AppScrollBar {}
        ScrollBar.vertical: AppScrollBar {}
        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: 1
        anchors.right: parent.right
        anchors.top: headings.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        columnWidthProvider: column => preview.widthOf(column)
        model: preview.model
        rowHeightProvider: () => Theme.rowHeight

        delegate: Item {
            id: cell

            required property string display
            required property int column

            implicitHeight: Theme.rowHeight
            implicitWidth: preview.cellWidth

            AppText {
                anchors.fill: parent
                anchors.leftMargin: Theme.grid
                elide: Text.ElideRight
                horizontalAlignment: cell.column === 0 ? Text.AlignRight : Text.AlignLeft
                objectName: "mayElide"
                rightPadding: cell.column === 0 ? Theme.half : 0
                text: cell.display
                wrapMode: Text.NoWrap
            }
            Rectangle {
                anchors.bottom: parent.bottom
                color: Theme.line
                height: 1
                opacity: 0.6
                width: parent.width
            }
        }
    }
    FocusFrame {
        anchors.margins: 0
        target: table
    }
}
