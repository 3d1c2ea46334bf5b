pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// One action of a row of the plan, and who leads it.
RowLayout {
    id: step

    property int number: 1
    property string text: ""
    property string leads: ""
    property string authorities: ""

    spacing: Theme.grid

    FigureText {
        Accessible.ignored: true
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: 20 * Theme.scale
        dim: true
        text: step.number
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        AppText {
            Layout.fillWidth: true
            text: step.text
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: step.leads + (step.authorities.length > 0 ? " · " + step.authorities : "")
        }
    }
}
