pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// How far the cycle on show has got, form by form.
Card {
    id: card

    required property CyclesViewModel cycles

    signal editRequested

    caption: "Cycle " + cycles.current
    note: cycles.progress.count === 0 ? "No audit is complete in this cycle, and it has no targets yet." : cycles.currentFacts

    Repeater {
        model: card.cycles.progress

        CycleProgressLine {
            Layout.fillWidth: true

            onClicked: card.cycles.openAudits(index)
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.grid

        CheckLine {
            checked: card.cycles.byAuthority
            text: "By authority"
            visible: card.cycles.progress.count > 0

            onToggledTo: on => card.cycles.byAuthority = on
        }
        IconlessTool {
            Accessible.name: "Days and targets of cycle " + card.cycles.current
            text: "Days and targets…"
            visible: card.cycles.canEditCurrent

            onClicked: card.editRequested()
        }
    }
}
