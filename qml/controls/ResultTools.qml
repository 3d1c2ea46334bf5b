pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// Ways to take a results table elsewhere.
Flow {
    id: tools

    required property ResultsViewModel results

    signal pictureRequested
    signal saveRequested

    spacing: Theme.grid

    AppButton {
        hint: "The printed table and the present one, as text"
        text: "Copy"

        onClicked: tools.results.copyText()
    }
    AppButton {
        hint: "The present figures, one line each, for a spreadsheet"
        text: "Copy as CSV"

        onClicked: tools.results.copyCsv()
    }
    AppButton {
        text: "Save as CSV…"

        onClicked: tools.saveRequested()
    }
    AppButton {
        hint: "The table as it looks here"
        text: "Copy picture"

        onClicked: tools.pictureRequested()
    }
}
