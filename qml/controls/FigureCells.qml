pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// A line of a table: what it is about, then figures of one width each.
RowLayout {
    id: line

    required property var texts
    property bool isHeading: false
    property bool isTotal: false
    property int figureWidth: Math.round(72 * Theme.scale)

    spacing: Theme.grid

    Repeater {
        model: line.texts

        AppText {
            required property int index
            required property string modelData

            Accessible.ignored: !line.isHeading
            Layout.alignment: Qt.AlignBottom
            Layout.fillWidth: index === 0
            Layout.preferredWidth: index === 0 ? 0 : line.figureWidth
            dim: line.isHeading
            font.family: index === 0 ? Theme.textFamily : Theme.figureFamily
            font.pixelSize: line.isHeading ? Theme.small : Theme.body
            font.weight: line.isTotal ? Font.DemiBold : Font.Normal
            horizontalAlignment: index === 0 ? Text.AlignLeft : Text.AlignRight
            text: modelData
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
