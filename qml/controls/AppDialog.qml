pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import CaseAudit.Ui

// A question in the middle of the window; Escape closes it.
T.Dialog {
    id: dialog

    property alias buttons: row.data
    default property alias content: page.content

    // Scrolls to what belongs to the content.
    function reveal(item: Item) {
        page.reveal(item);
    }

    anchors.centerIn: T.Overlay.overlay
    focus: true
    implicitHeight: contentHeight + topPadding + bottomPadding
    modal: true
    padding: Theme.grid * 3
    width: Math.min(560 * Theme.scale, T.Overlay.overlay ? T.Overlay.overlay.width - Theme.grid * 4 : 560)

    T.Overlay.modal: Rectangle {
        color: "#80000000"
    }
    background: Rectangle {
        border.color: Theme.line
        color: Theme.surface
        radius: Theme.radius + 4
    }
    contentItem: ColumnLayout {
        Keys.onPressed: event => page.turnPage(event)
        spacing: Theme.grid * 2

        AppText {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            text: dialog.title
        }
        ScrollPage {
            id: page

            Layout.fillWidth: true
            implicitHeight: Math.min(contentHeight, (dialog.T.Overlay.overlay ? dialog.T.Overlay.overlay.height : 720) * 0.7)
            maximumContentWidth: width - (contentHeight > height ? Theme.grid * 2 : 0)
            padding: 0
            spacing: Theme.grid
        }
        ButtonFlow {
            id: row

            Layout.alignment: Qt.AlignRight
            Layout.maximumWidth: Math.min(lineWidth, dialog.availableWidth)
        }
    }
}
