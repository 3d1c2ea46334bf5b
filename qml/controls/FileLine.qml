pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// A file that is chosen, or still to be.
RowLayout {
    id: line

    property string label: ""
    property string fileName: ""
    property string note: ""
    property bool removable: false
    readonly property alias button: choose

    signal chooseRequested
    signal removeRequested

    spacing: Theme.grid

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        AppText {
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: line.label
        }
        AppText {
            Layout.fillWidth: true
            dim: line.fileName.length === 0
            font.weight: line.fileName.length > 0 ? Font.DemiBold : Font.Normal
            text: line.fileName.length > 0 ? line.fileName : line.note
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
    AppButton {
        Accessible.name: "Remove: " + line.label
        kind: "quiet"
        text: "Remove"
        visible: line.removable && line.fileName.length > 0

        onClicked: line.removeRequested()
    }
    AppButton {
        id: choose

        Accessible.name: text + " " + line.label
        kind: line.fileName.length > 0 || line.removable ? "plain" : "primary"
        text: line.fileName.length > 0 ? "Choose another…" : "Choose…"

        onClicked: line.chooseRequested()
    }
}
