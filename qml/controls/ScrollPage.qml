pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui

// A page that scrolls when its contents are higher than the window, by itself to whatever gets the keyboard; they are
// laid out one below the other.
FocusScope {
    id: page

    property int padding: Theme.grid * 3
    property alias spacing: column.spacing
    property int maximumContentWidth: 100000
    property bool centred: false
    default property alias content: column.data
    property alias contentHeight: flick.contentHeight
    property alias contentY: flick.contentY
    property alias topMargin: flick.topMargin
    readonly property Item focused: activeFocus ? Window.activeFocusItem : null

    function reveal(item: Item) {
        const top = item.mapToItem(flick.contentItem, 0, 0).y;
        const bottom = top + item.height;
        // With the label above it, and with the whole top of the page where that is near.
        const above = top - Math.round(Theme.body * 2.2);
        const isHigh = item.height > height - Theme.grid * 6;
        // What is higher than the page stays where it is as long as it fills most of it.
        if (isHigh && Math.min(bottom, contentY + height) - Math.max(top, contentY) > height * 0.75)
            return;
        if (isHigh || top < contentY + Theme.grid * 3)
            contentY = above < Theme.grid * 4 ? 0 : Math.round(above);
        else if (bottom > contentY + height - Theme.grid)
            contentY = Math.round(Math.min(Math.max(0, contentHeight - height), bottom - height + Theme.grid * 2));
    }

    // What Page Up and Page Down do, wherever in the page the keyboard is.
    function turnPage(event: var) {
        const pages = event.key === Qt.Key_PageDown ? 1 : event.key === Qt.Key_PageUp ? -1 : 0;
        contentY = Math.max(0, Math.min(contentHeight - height, contentY + pages * height * 0.8));
        event.accepted = pages !== 0;
    }

    // When the layout has settled, which a row that has just grown must wait for.
    function revealLater(item: Item) {
        revealing.item = item;
        revealing.restart();
    }

    // The keyboard may be in a part of something large, which then names it as its `focusPlace`.
    function placeOf(item: var): Item {
        return item.focusPlace ?? item;
    }

    function revealFocused() {
        if (focused && focused !== page)
            revealLater(placeOf(focused));
    }

    Keys.onPressed: event => turnPage(event)
    onFocusedChanged: revealFocused()
    // A page is laid out in several steps: where things are is known after the last.
    onHeightChanged: revealFocused()

    Flickable {
        id: flick

        ScrollBar.vertical: AppScrollBar {}
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height
        contentHeight: column.implicitHeight + 2 * page.padding
        contentWidth: width
        flickableDirection: Flickable.VerticalFlick

        onContentHeightChanged: page.revealFocused()

        ColumnLayout {
            id: column

            spacing: Theme.grid * 2
            width: Math.min(page.width - 2 * page.padding, page.maximumContentWidth)
            x: page.centred ? Math.max(page.padding, (page.width - width) / 2) : page.padding
            y: page.padding
        }
    }
    Timer {
        id: revealing

        property Item item: null

        interval: 0

        onTriggered: page.reveal(item)
    }
}
