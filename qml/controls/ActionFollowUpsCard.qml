pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// What is to be done about failing answers that an action is about.
Card {
    id: card

    required property actionDetail detail
    required property ActionWorkViewModel work

    signal auditRequested(string record)
    signal closingRequested(string record)

    caption: "Follow-ups"
    note: detail.followUpCount

    Repeater {
        model: card.detail.followUps

        SaidLine {
            id: line

            required property var modelData

            Layout.fillWidth: true
            by: modelData.facts
            isDone: !modelData.isOpen
            note: modelData.task
            what: modelData.what

            IconlessTool {
                Accessible.name: "Open the audit of: " + line.modelData.what
                text: "Audit"

                onClicked: card.auditRequested(line.modelData.audit)
            }
            IconlessTool {
                Accessible.name: (line.modelData.isOpen ? "Close: " : "Reopen: ") + line.modelData.what
                text: line.modelData.isOpen ? "Close…" : "Reopen"

                onClicked: line.modelData.isOpen ? card.closingRequested(line.modelData.record) : card.work.reopenFollowUp(line.modelData.record)
            }
        }
    }
}
