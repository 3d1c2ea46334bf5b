pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// The title of a page with a line about it, and its buttons at the right; below one another where it is narrow.
GridLayout {
    id: header

    property string title: ""
    property string subtitle: ""
    default property alias actions: buttons.data

    columnSpacing: Theme.grid * 2
    columns: width < 520 * Theme.scale ? 1 : 2
    rowSpacing: Theme.grid

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        AppText {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            text: header.title
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            text: header.subtitle
            visible: text.length > 0
        }
    }
    ButtonFlow {
        id: buttons

        Layout.alignment: header.columns === 1 ? Qt.AlignLeft : Qt.AlignRight
        // A long line about the page wraps before the buttons do.
        Layout.minimumWidth: header.columns === 1 ? 0 : Math.min(lineWidth, header.width / 2)
    }
}
