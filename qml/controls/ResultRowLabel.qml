pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// What a row of a results table is about, what its figures rest on, and what was left out of them.
ColumnLayout {
    id: label

    required property var row

    spacing: 0

    AppText {
        Accessible.description: label.row.notes.join(" ")
        Accessible.name: label.row.label
        Accessible.role: Accessible.RowHeader
        Layout.fillWidth: true
        rightPadding: Theme.grid
        text: label.row.label + " " + label.row.marks
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        font.pixelSize: Theme.small
        rightPadding: Theme.grid
        text: label.row.baselineName + ": " + label.row.printedBase
        visible: label.row.printedBase.length > 0
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.half

        Tag {
            kind: "warning"
            text: label.row.tooFew ? "too few to judge" : ""
        }
        IconlessTool {
            hint: "Opens the audits where this does not apply: they are in no percentage"
            leftPadding: 0
            rightPadding: Theme.half
            text: label.row.notApplicable + " not applicable"
            visible: label.row.notApplicable > 0

            onClicked: label.row.figureRequested(ResultsViewModel.NotApplicable)
        }
        IconlessTool {
            hint: "Opens the audits where this was left empty: they are in no percentage"
            leftPadding: 0
            rightPadding: Theme.half
            text: label.row.notRecorded + " not recorded"
            visible: label.row.notRecorded > 0

            onClicked: label.row.figureRequested(ResultsViewModel.NotRecorded)
        }
        Repeater {
            model: label.row.recommendations

            IconlessTool {
                required property var modelData

                hint: "Evidence for action " + modelData.id + ": " + modelData.label
                leftPadding: Theme.half
                rightPadding: Theme.half
                text: modelData.id

                onClicked: label.row.actionRequested(modelData.id)
            }
        }
    }
}
