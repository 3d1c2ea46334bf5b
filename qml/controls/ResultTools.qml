pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// Ways to take what is shown elsewhere.
Flow {
    id: tools

    required property ResultsViewModel results
    // Whether it is a plot, which can be saved as a picture.
    property bool isPlot: false

    signal pictureRequested
    signal pictureFileRequested
    signal saveRequested

    spacing: Theme.grid

    AppButton {
        hint: "Then, now, and what can be said of it, as text"
        text: "Copy"

        onClicked: tools.results.copyText()
    }
    AppButton {
        hint: "A line for each figure, with the comparison beside it, for a spreadsheet"
        text: "Copy as CSV"

        onClicked: tools.results.copyCsv()
    }
    AppButton {
        text: "Save as CSV…"

        onClicked: tools.saveRequested()
    }
    AppButton {
        hint: tools.isPlot ? "The plot, on white, for a report" : "The table as it looks here"
        text: "Copy picture"

        onClicked: tools.pictureRequested()
    }
    AppButton {
        hint: "As PDF or SVG"
        text: "Save picture…"
        visible: tools.isPlot

        onClicked: tools.pictureFileRequested()
    }
}
