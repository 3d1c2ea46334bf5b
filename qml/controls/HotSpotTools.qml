pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// Where a cell of the matrix leads: to its audits, its row among the results, and the actions it is evidence for.
Flow {
    id: tools

    required property string subject
    property string unfavourable: ""
    property string answered: ""
    property var recommendations: []

    signal unfavourableRequested
    signal answeredRequested
    signal rowRequested
    signal actionRequested(string ref)

    spacing: Theme.half

    IconlessTool {
        Accessible.name: tools.unfavourable + ": " + tools.subject
        hint: "Opens the audits behind it"
        leftPadding: 0
        text: tools.unfavourable
        visible: text.length > 0

        onClicked: tools.unfavourableRequested()
    }
    IconlessTool {
        Accessible.name: tools.answered + ": " + tools.subject
        hint: "Opens the audits behind it"
        text: tools.answered
        visible: text.length > 0

        onClicked: tools.answeredRequested()
    }
    IconlessTool {
        Accessible.name: "Row on Results: " + tools.subject
        hint: "Shows the row with all its categories beside the printed table"
        text: "Row on Results"

        onClicked: tools.rowRequested()
    }
    Repeater {
        model: tools.recommendations

        IconlessTool {
            required property var modelData

            hint: "Evidence for action " + modelData.id + ": " + modelData.label
            text: modelData.id

            onClicked: tools.actionRequested(modelData.id)
        }
    }
}
