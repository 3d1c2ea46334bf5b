pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// A line of the shortcut sheet.
RowLayout {
    id: line

    property string key: ""
    property string text: ""

    Accessible.name: key + ": " + text
    Accessible.role: Accessible.StaticText
    spacing: Theme.grid * 2

    AppText {
        Accessible.ignored: true
        Layout.preferredWidth: 128 * Theme.scale
        font.weight: Font.DemiBold
        text: line.key
    }
    AppText {
        Accessible.ignored: true
        Layout.fillWidth: true
        text: line.text
    }
}
