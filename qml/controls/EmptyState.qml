pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Says why there is nothing to see and what to do about it.
ColumnLayout {
    id: state

    property string title: ""
    property string text: ""
    default property alias actions: buttons.data

    spacing: Theme.grid

    AppText {
        Layout.fillWidth: true
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        text: state.title
    }
    AppText {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: 520 * Theme.scale
        dim: true
        horizontalAlignment: Text.AlignHCenter
        text: state.text
        visible: text.length > 0
    }
    Row {
        id: buttons

        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.grid
        spacing: Theme.grid
        visible: children.length > 0
    }
}
