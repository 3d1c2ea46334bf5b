pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui

// A page that scrolls when its contents are higher than the window; they are laid out one below the other.
Flickable {
    id: page

    property int padding: Theme.grid * 3
    property int maximumContentWidth: 100000
    property bool centred: false
    // What has the keyboard first.
    property Item entry: null
    default property alias content: column.data

    function reveal(item: Item) {
        const top = item.mapToItem(contentItem, 0, 0).y;
        const bottom = top + item.height;
        if (top < contentY + Theme.grid)
            contentY = Math.max(0, top - Theme.grid * 2);
        else if (bottom > contentY + height - Theme.grid)
            contentY = Math.min(Math.max(0, contentHeight - height), bottom - height + Theme.grid * 2);
    }

    // When the layout has settled, which a row that has just grown must wait for.
    function revealLater(item: Item) {
        revealing.item = item;
        revealing.restart();
    }

    onActiveFocusChanged: {
        if (activeFocus && entry)
            entry.forceActiveFocus(Qt.TabFocusReason);
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.implicitHeight + 2 * padding
    contentWidth: width
    flickableDirection: Flickable.VerticalFlick

    ScrollBar.vertical: AppScrollBar {}

    ColumnLayout {
        id: column

        spacing: Theme.grid * 2
        width: Math.min(page.width - 2 * page.padding, page.maximumContentWidth)
        x: page.centred ? Math.max(page.padding, (page.width - width) / 2) : page.padding
        y: page.padding
    }
    Timer {
        id: revealing

        property Item item: null

        interval: 0

        onTriggered: page.reveal(item)
    }
}
