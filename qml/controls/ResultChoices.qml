pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// What is set beside what, and how it is shown.
Flow {
    id: choices

    required property ResultsViewModel results
    property string view: "table"
    // Where the list of tables has no room beside the page.
    property bool withTables: false

    signal viewChosen(string view)

    spacing: Theme.grid * 2

    SelectBox {
        accessibleName: "Table"
        focus: choices.withTables
        options: choices.results.entries
        value: choices.results.currentTable
        visible: choices.withTables
        width: Math.min(choices.width, Math.round(400 * Theme.scale))

        onChosen: id => choices.results.currentTable = id
    }
    Row {
        spacing: Theme.grid
        visible: choices.results.withOptions.length > 0

        AppText {
            Accessible.ignored: true
            dim: true
            height: Theme.controlHeight
            text: "Compare with"
            wrapMode: Text.NoWrap
        }
        SelectBox {
            accessibleName: "Compare with"
            objectName: "compareWith"
            options: choices.results.withOptions
            value: choices.results.with
            width: Math.round(160 * Theme.scale)

            onChosen: id => choices.results.with = id
        }
    }
    ChoiceStrip {
        name: "View"
        objectName: "resultView"
        options: [{
                "id": "table",
                "label": "Table"
            }, {
                "id": "plot",
                "label": "Plot"
            }]
        value: choices.view
        visible: !choices.results.isOverview

        onChosen: id => choices.viewChosen(id)
    }
    CheckLine {
        checked: choices.results.sideBySide
        enabled: choices.results.maySideBySide
        height: Theme.controlHeight
        text: "Authorities side by side"
        visible: !choices.results.isOverview

        onToggledTo: on => choices.results.sideBySide = on
    }
    CheckLine {
        checked: choices.results.beyondBaseline
        height: Theme.controlHeight
        text: "Also what " + choices.results.baselineName + " did not have"
        visible: choices.withTables && choices.results.baselineName.length > 0

        onToggledTo: on => choices.results.beyondBaseline = on
    }
}
