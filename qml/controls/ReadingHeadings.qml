pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// Whose readings the columns of a comparison are; each opens its reading.
Item {
    id: headings

    required property ReadingsViewModel readings
    property int columns: 3

    readonly property real columnWidth: (width - 2 * Theme.half - (columns - 1) * Theme.grid) / columns

    implicitHeight: grid.height

    Grid {
        id: grid

        columnSpacing: Theme.grid
        columns: headings.columns
        x: Theme.half

        AppText {
            dim: true
            text: "Question"
            topPadding: Theme.half + 2
            visible: headings.columns > 1
            width: headings.columnWidth
        }
        LinkLine {
            leftPadding: 0
            text: headings.readings.firstTitle
            width: headings.columnWidth

            onClicked: headings.readings.openReading(ReadingsViewModel.First)
        }
        LinkLine {
            leftPadding: 0
            text: headings.readings.secondTitle
            width: headings.columnWidth

            onClicked: headings.readings.openReading(ReadingsViewModel.Second)
        }
        LinkLine {
            leftPadding: 0
            text: headings.readings.agreedTitle
            visible: headings.readings.hasAgreed
            width: headings.columnWidth

            onClicked: headings.readings.openReading(ReadingsViewModel.Agreed)
        }
    }
}
