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
    default property alias content: column.data

    function reveal(item: Item) {
        const top = item.mapToItem(contentItem, 0, 0).y;
        const bottom = top + item.height;
        if (top < contentY + Theme.grid)
            contentY = Math.max(0, top - Theme.grid * 2);
        else if (bottom > contentY + height - Theme.grid)
            contentY = Math.min(Math.max(0, contentHeight - height), bottom - height + Theme.grid * 2);
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.implicitHeight + 2 * padding
    contentWidth: width
    flickableDirection: Flickable.VerticalFlick

    ScrollBar.vertical: AppScrollBar {
    }

    ColumnLayout {
        id: column

        spacing: Theme.grid * 2
        width: Math.min(page.width - 2 * page.padding, page.maximumContentWidth)
        x: page.centred ? Math.max(page.padding, (page.width - width) / 2) : page.padding
        y: page.padding
    }
}
