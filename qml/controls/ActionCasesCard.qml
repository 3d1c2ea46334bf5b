pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The cases that the inspectorate named for an action, and where each stands.
Card {
    id: card

    required property actionDetail detail

    signal auditRequested(string record)
    signal listRequested
    signal caseRequested

    caption: "Named cases"
    note: detail.listState

    Repeater {
        model: card.detail.cases

        LinkLine {
            required property var modelData

            Layout.fillWidth: true
            enabled: modelData.audit.length > 0
            note: modelData.state
            text: modelData.caseRef
            trailing: modelData.authority

            onClicked: card.auditRequested(modelData.audit)
        }
    }
    ButtonFlow {
        Layout.fillWidth: true

        AppButton {
            text: "Import a list…"

            onClicked: card.listRequested()
        }
        AppButton {
            kind: "quiet"
            text: "Name a case…"

            onClicked: card.caseRequested()
        }
    }
}
