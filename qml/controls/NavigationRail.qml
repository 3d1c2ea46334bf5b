pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Where one can go, and where one is.
Rectangle {
    id: rail

    required property var destinations
    property string current: ""
    // Without room for it the name of the program gives way.
    property bool compact: false

    signal chosen(string destination)
    signal helpRequested

    Accessible.name: "Pages"
    Accessible.role: Accessible.PageTabList
    color: Theme.rail
    implicitWidth: column.implicitWidth + 2 * Theme.grid

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.grid
        spacing: 2

        AppText {
            Layout.bottomMargin: Theme.grid
            Layout.leftMargin: Theme.grid * 1.5
            Layout.topMargin: Theme.grid
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            text: "CaseAudit"
            visible: !rail.compact
            wrapMode: Text.NoWrap
        }
        Repeater {
            model: rail.destinations

            NavigationEntry {
                required property int index
                required property var modelData

                Layout.fillWidth: true
                checked: rail.current === modelData.id
                keyHint: index < 10 ? "Alt+" + (index + 1) % 10 : ""
                text: modelData.label

                onClicked: rail.chosen(modelData.id)
            }
        }
        Item {
            Layout.fillHeight: true
        }
        NavigationEntry {
            Layout.fillWidth: true
            keyHint: "?"
            text: "Keys"

            onClicked: rail.helpRequested()
        }
    }
}
