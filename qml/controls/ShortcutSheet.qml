pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Every key of the program on one sheet.
AppDialog {
    id: sheet

    readonly property var everywhere: [["Alt+1 … 9, 0", "Go to a page"], ["Ctrl+N", "New audit"], ["Ctrl+H", "History of the audit"], ["N  R", "In a history: compare with now, restore"], ["Tab", "Next control"], ["Esc", "Leave, close"], ["?", "This sheet"]]
    readonly property var scoring: [["1 2 3 4", "Choose an answer and go on"], ["Y N", "Yes, no"], ["↑ ↓", "Question above or below"], ["← →", "Move among answers, Space chooses"], ["0", "Not applicable, with a reason"], ["C", "Comment"], ["F1", "Guidance"], ["Backspace", "Take the answer back"], ["Enter", "Take what the contact log proposes; next field"], ["Ctrl+Z  Ctrl+Y", "Undo, redo"], ["27/3hk", "In the contact log: a contact in one go (day, kind, outcome, note), Enter adds it"], ["F2  Delete", "Change or remove the contact that the arrows stand on"], ["Ctrl+V", "Contacts copied from a spreadsheet"], ["Ctrl+Enter", "Complete and begin the next audit"], ["Ctrl+P", "Print or PDF"], ["Ctrl+N", "New audit of the same form"], ["Alt+O", "Open the audit there is of this case already"], ["Alt+R", "Begin a second reading of it"], ["Alt+M  Alt+T", "Changed in two windows: take mine, leave theirs"]]

    readonly property var listing: [["/  Ctrl+F", "Search references; ↓ goes to the list"], ["↑ ↓  Page  Home End", "Move"], ["Shift with these", "Select from here to there"], ["Space", "Select one more, or one less"], ["Ctrl+A  Esc", "Select all, none"], ["Enter", "Open"], ["H", "History"], ["Del", "Withdraw, or restore"], ["A", "Assign to an auditor"], ["C", "Complete"], ["R", "Second reading"], ["U", "Unlock"], ["Ctrl+Z  Ctrl+Y", "Undo, redo what was done to them"]]

    readonly property var reading: [["↑ ↓ ← →", "From figure to figure, or from row to row of a plot"], ["Home End", "To either end of a chart or plot"], ["Enter", "The audits behind a figure or a point; a row of a plot"], ["F1", "How is this computed?"], ["K", "I know the number of cases behind the print"]]

    readonly property var planning: [["Ins", "A new date"], ["F2", "Change the date"], ["Delete", "Remove the date; in a sample, replace the case"], ["Enter", "The action of a date; the audit of a case"], ["↑ ↓ ← →", "From number to number, or along a chart"], ["Ctrl+Z", "Take a date or a number back"]]

    title: "Keys"

    buttons: AppButton {
        focus: true
        kind: "primary"
        objectName: "closeKeys"
        text: "Close"

        onClicked: sheet.close()
    }

    AppText {
        Layout.fillWidth: true
        dim: true
        text: "While scoring"
    }
    Repeater {
        model: sheet.scoring

        KeyLine {
            required property var modelData

            Layout.fillWidth: true
            key: modelData[0]
            text: modelData[1]
        }
    }
    AppText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        dim: true
        text: "In the list of audits"
    }
    Repeater {
        model: sheet.listing

        KeyLine {
            required property var modelData

            Layout.fillWidth: true
            key: modelData[0]
            text: modelData[1]
        }
    }
    AppText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        dim: true
        text: "In results, hot spots, trends and agreement"
    }
    Repeater {
        model: sheet.reading

        KeyLine {
            required property var modelData

            Layout.fillWidth: true
            key: modelData[0]
            text: modelData[1]
        }
    }
    AppText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        dim: true
        text: "In the calendar, monthly counts and samples"
    }
    Repeater {
        model: sheet.planning

        KeyLine {
            required property var modelData

            Layout.fillWidth: true
            key: modelData[0]
            text: modelData[1]
        }
    }
    AppText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        dim: true
        text: "Everywhere"
    }
    Repeater {
        model: sheet.everywhere

        KeyLine {
            required property var modelData

            Layout.fillWidth: true
            key: modelData[0]
            text: modelData[1]
        }
    }
}
