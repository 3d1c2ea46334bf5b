pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// What a row of a results table is about, and what its printed figures rest on.
Column {
    id: about

    property string label: ""
    property string marks: ""
    property var notes: []
    property var recommendations: []
    property string baselineName: ""
    property string printedBase: ""
    // Whether somebody may say how many cases stand behind the print, and whether somebody did.
    property bool mayBeKnown: false
    property bool isKnown: false
    // Whether Tab comes here: to the row it is on, not to all of them.
    property bool reachable: false

    signal numberRequested
    signal actionRequested(string ref)

    spacing: 0

    AppText {
        Accessible.description: about.notes.join(" ")
        Accessible.name: about.label
        Accessible.role: Accessible.RowHeader
        width: about.width
        rightPadding: Theme.grid
        text: about.label + " " + about.marks
    }
    AppText {
        width: about.width
        dim: true
        font.pixelSize: Theme.small
        rightPadding: Theme.grid
        text: about.baselineName + ": " + about.printedBase
        visible: about.printedBase.length > 0
    }
    Flow {
        width: about.width
        spacing: Theme.half

        IconlessTool {
            activeFocusOnTab: about.reachable
            hint: "Enter how many cases stand behind the printed percentages: K"
            leftPadding: 0
            rightPadding: Theme.half
            text: about.isKnown ? "Change the number" : "I know the number"
            visible: about.mayBeKnown

            onClicked: about.numberRequested()
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
