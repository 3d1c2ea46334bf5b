pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// All tables together, each of them, and whether those that the baseline does not have are among them.
FocusScope {
    id: list

    required property ResultsViewModel results

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.grid

        AppText {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            text: "Results"
        }
        ListView {
            id: view

            Accessible.name: "Tables"
            Accessible.role: Accessible.List
            Layout.fillHeight: true
            Layout.fillWidth: true
            ScrollBar.vertical: AppScrollBar {}
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: list.results.currentIndex
            focus: true
            highlightMoveDuration: 0
            keyNavigationEnabled: false
            model: list.results.entries
            objectName: "tableList"

            delegate: TableEntry {
                required property int index
                required property var modelData

                hasFocus: view.activeFocus && isCurrent
                isCurrent: modelData.id === list.results.currentTable
                text: modelData.label
                width: view.width - (view.contentHeight > view.height ? Theme.grid * 1.5 : 0)

                onClicked: {
                    view.forceActiveFocus(Qt.MouseFocusReason);
                    list.results.currentTable = modelData.id;
                }
            }

            onCountChanged: positionViewAtIndex(currentIndex, ListView.Contain)
            onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
            Keys.onDownPressed: list.results.currentTable = list.results.entries[Math.min(currentIndex + 1, count - 1)].id
            Keys.onUpPressed: list.results.currentTable = list.results.entries[Math.max(currentIndex - 1, 0)].id
        }
        CheckLine {
            Layout.fillWidth: true
            checked: list.results.beyondBaseline
            text: "Also what " + list.results.baselineName + " did not have"
            visible: list.results.baselineName.length > 0

            onToggledTo: on => list.results.beyondBaseline = on
        }
    }
}
