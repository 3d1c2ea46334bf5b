pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// All cycles, and describing one.
Card {
    id: card

    required property CyclesViewModel cycles

    signal newRequested
    signal editRequested(string name)

    caption: "Cycles"
    note: "A cycle is one round of audits; its name is what audits carry."

    Repeater {
        model: card.cycles.rows

        LinkLine {
            required property string name
            required property string facts
            required property bool canEdit

            Accessible.description: canEdit ? facts : facts + ", changing not available"
            Layout.fillWidth: true
            enabled: canEdit
            note: facts
            text: name
            trailing: canEdit ? "Change…" : ""

            onClicked: card.editRequested(name)
        }
    }
    AppButton {
        objectName: "newCycle"
        text: "New cycle…"

        onClicked: card.newRequested()
    }
}
