pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// What was refused and why: the places of a file, or audits. `widths` as TextCells takes them.
Rectangle {
    id: problems

    required property TextTableModel model
    // Columns give way where there is little room: the file first.
    readonly property bool wide: width > 640 * Theme.scale
    property var widths: [wide ? 120 * Theme.scale : 0, 48 * Theme.scale, 128 * Theme.scale, -1, -1]

    border.color: Theme.line
    color: Theme.surface
    implicitHeight: column.implicitHeight + 2
    radius: Theme.radius

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: 1
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: 0

        TextCells {
            Layout.fillWidth: true
            color: Theme.sunken
            isHeading: true
            texts: problems.model.headings
            widths: problems.widths
        }
        ListView {
            id: list

            Accessible.name: "Problems"
            Accessible.role: Accessible.Table
            Layout.fillWidth: true
            ScrollBar.vertical: AppScrollBar {}
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            implicitHeight: Math.min(contentHeight, 280 * Theme.scale)
            model: problems.model

            delegate: TextCells {
                id: line

                required property int index

                isCurrent: list.activeFocus && ListView.isCurrentItem
                texts: problems.model.rowTexts(index)
                width: list.width
                widths: problems.widths
            }
        }
    }
}
