pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import CaseAudit.Ui
import CaseAudit.ViewModels

// A grid of readers' answers in the colours of the theme; wider than the page, it scrolls sideways.
Flickable {
    id: view

    property alias grid: item.grid
    property string action: ""

    signal activated(int row, int column)
    // The keyboard has come to the cell that `spot` covers.
    signal reached(Item spot)

    function showCurrent() {
        const area = item.currentArea;
        if (area.width <= 0)
            return;
        if (area.x < contentX)
            contentX = Math.max(0, area.x);
        else if (area.x + area.width > contentX + width)
            contentX = area.x + area.width - width;
        // After the page has gone to the grid as a whole.
        if (item.activeFocus)
            afterThePage.restart();
    }

    ScrollBar.horizontal: AppScrollBar {}
    boundsBehavior: Flickable.StopAtBounds
    clip: contentWidth > width
    contentHeight: item.implicitHeight
    contentWidth: Math.max(width, item.implicitWidth)
    flickableDirection: Flickable.HorizontalFlick
    implicitHeight: item.implicitHeight + (contentWidth > width ? Theme.grid * 2 : 0)

    Timer {
        id: afterThePage

        interval: 0

        onTriggered: view.reached(spot)
    }
    AgreementGridItem {
        id: item

        Accessible.description: (item.currentText.length > 0 ? item.currentText + ". " : "") + item.description + (view.action.length > 0 ? ". " + view.action : "")
        Accessible.focusable: true
        Accessible.name: item.title
        Accessible.role: Accessible.Table
        accent: Theme.accent
        font.family: Theme.textFamily
        font.pixelSize: Theme.body
        height: implicitHeight
        ink: Theme.ink
        objectName: view.objectName + "Item"
        roomWidth: view.width
        surface: Theme.surface
        tones: Theme.tones
        width: Math.max(view.width, implicitWidth)

        onActivated: (row, column) => view.activated(row, column)
        onActiveFocusChanged: view.showCurrent()
        onCurrentChanged: view.showCurrent()

        Item {
            id: spot

            height: item.currentArea.height
            width: item.currentArea.width
            x: item.currentArea.x
            y: item.currentArea.y
        }

        ToolTipText {
            shown: item.currentText.length > 0
            text: item.currentText
            x: item.currentArea.x
            y: item.currentArea.y + item.currentArea.height + 2
        }
    }
}
