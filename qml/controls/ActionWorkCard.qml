pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// How far the work on an action is, who owns it, and everything that was said of it.
Card {
    id: card

    required property actionDetail detail
    required property ActionWorkViewModel work

    signal noteRequested
    signal ownersRequested

    caption: "Work: " + detail.work
    note: detail.workSince.length > 0 ? detail.workSince : "Nobody has said anything yet."

    ButtonFlow {
        Layout.fillWidth: true

        AppButton {
            text: "Add a note…"

            onClicked: card.noteRequested()
        }
        AppButton {
            kind: "quiet"
            text: "Owners…"

            onClicked: card.ownersRequested()
        }
    }
    Repeater {
        model: card.detail.owners

        AppText {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
    AppText {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        text: "Notes"
        visible: card.detail.notes.length > 0
    }
    Repeater {
        model: card.detail.notes

        SaidLine {
            id: noted

            required property var modelData

            Layout.fillWidth: true
            by: modelData.by + (modelData.about.length > 0 ? " · " + modelData.about : "")
            note: [modelData.text, modelData.standing].filter(text => text.length > 0).join("\n")
            what: modelData.date

            IconlessTool {
                Accessible.name: "Remove the note of " + noted.modelData.date
                text: "Remove"

                onClicked: card.work.removeNote(noted.modelData.record)
            }
        }
    }
    AppText {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        text: "History"
        visible: card.detail.history.length > 0
    }
    Repeater {
        model: card.detail.history

        SaidLine {
            required property var modelData

            Layout.fillWidth: true
            by: modelData.by + (modelData.subject.length > 0 ? " · " + modelData.subject : "")
            note: modelData.note
            what: modelData.what
        }
    }
}
