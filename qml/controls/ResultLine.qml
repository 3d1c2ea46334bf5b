pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The figures of one row at one time: "2004" as printed, or "Now" as counted, with a bar.
GridLayout {
    id: line

    required property ResultMeasures measures
    required property stackedBar bar
    property string period: ""
    property bool isNow: false

    default property alias figures: row.data

    columnSpacing: 0
    columns: measures.barBelow ? 1 : 2
    rowSpacing: 2

    Row {
        id: row

        AppText {
            Accessible.role: Accessible.RowHeader
            dim: !line.isNow
            font.pixelSize: Theme.small
            font.weight: line.isNow ? Font.DemiBold : Font.Normal
            text: line.period
            topPadding: 3
            width: line.measures.period
        }
    }
    StackedBarItem {
        Accessible.name: description
        Accessible.role: Accessible.Graphic
        Layout.alignment: Qt.AlignTop
        Layout.bottomMargin: 2
        Layout.fillWidth: true
        Layout.leftMargin: line.measures.barBelow ? line.measures.period : Theme.grid * 2
        Layout.topMargin: 2
        bar: line.bar
        font.family: Theme.textFamily
        font.pixelSize: Theme.small
        implicitHeight: Math.round(Theme.body * 1.45)
        ink: Theme.ink
        surface: Theme.surface
        tones: Theme.tones
    }
}
