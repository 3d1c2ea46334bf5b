pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// What a row of a results table is about, what its figures rest on, and what was left out of them.
ColumnLayout {
    id: about

    property string label: ""
    property string marks: ""
    property var notes: []
    property var recommendations: []
    property string baselineName: ""
    property string printedBase: ""
    property int notApplicable: 0
    property int notRecorded: 0
    property bool tooFew: false
    // Whether Tab comes here: to the row it is on, not to all of them.
    property bool reachable: false

    signal figureRequested(int figure)
    signal actionRequested(string ref)

    spacing: 0

    AppText {
        Accessible.description: about.notes.join(" ")
        Accessible.name: about.label
        Accessible.role: Accessible.RowHeader
        Layout.fillWidth: true
        rightPadding: Theme.grid
        text: about.label + " " + about.marks
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        font.pixelSize: Theme.small
        rightPadding: Theme.grid
        text: about.baselineName + ": " + about.printedBase
        visible: about.printedBase.length > 0
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.half

        Tag {
            kind: "warning"
            text: about.tooFew ? "too few to judge" : ""
        }
        IconlessTool {
            hint: "Opens the audits where this does not apply: they are in no percentage"
            leftPadding: 0
            rightPadding: Theme.half
            activeFocusOnTab: about.reachable
            text: about.notApplicable + " not applicable"
            visible: about.notApplicable > 0

            onClicked: about.figureRequested(ResultsViewModel.NotApplicable)
        }
        IconlessTool {
            hint: "Opens the audits where this was left empty: they are in no percentage"
            leftPadding: 0
            rightPadding: Theme.half
            activeFocusOnTab: about.reachable
            text: about.notRecorded + " not recorded"
            visible: about.notRecorded > 0

            onClicked: about.figureRequested(ResultsViewModel.NotRecorded)
        }
        Repeater {
            model: about.recommendations

            IconlessTool {
                required property var modelData

                hint: "Evidence for action " + modelData.id + ": " + modelData.label
                leftPadding: Theme.half
                rightPadding: Theme.half
                activeFocusOnTab: about.reachable
                text: modelData.id

                onClicked: about.actionRequested(modelData.id)
            }
        }
    }
}
