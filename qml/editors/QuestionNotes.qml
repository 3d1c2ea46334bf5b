pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// What stands below a question: the proposal, the reason, the comment, what is wrong.
ColumnLayout {
    id: notes

    property string proposal: ""
    // How the answer stands to the proposal.
    property string proposalNote: ""
    property bool proposalOffered: false
    property bool proposalChanged: false
    property string reason: ""
    property string comment: ""
    property string complaint: ""
    property string complaintKind: ""
    property string typing: ""
    // What the two readings give, on a final one.
    property string readings: ""

    signal proposalAccepted

    spacing: 2
    visible: readings.length > 0 || proposalNote.length > 0 || reason.length > 0 || comment.length > 0 || complaint.length > 0

    AppText {
        Layout.fillWidth: true
        font.pixelSize: Theme.small
        text: notes.readings
        visible: text.length > 0
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.grid
        visible: notes.proposalNote.length > 0

        AppText {
            Accessible.role: notes.proposalChanged ? Accessible.AlertMessage : Accessible.StaticText
            Layout.fillWidth: true
            color: notes.proposalChanged ? Theme.warning : notes.proposalOffered ? Theme.ink : Theme.dimInk
            font.pixelSize: Theme.small
            text: notes.proposalNote + (notes.proposal.length > 0 ? ": " + notes.proposal : "")
        }
        IconlessTool {
            Layout.alignment: Qt.AlignTop
            hint: "Takes what the contact log proposes"
            keyHint: "Enter"
            text: "Accept"
            visible: notes.proposalOffered

            onClicked: notes.proposalAccepted()
        }
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        font.pixelSize: Theme.small
        text: "Reason: " + notes.reason
        visible: notes.reason.length > 0 && (notes.typing === "" || notes.typing === "comment")
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        font.pixelSize: Theme.small
        text: "Comment: " + notes.comment
        visible: notes.comment.length > 0 && notes.typing !== "comment"
    }
    AppText {
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
        color: notes.complaintKind === "error" ? Theme.error : Theme.warning
        font.pixelSize: Theme.small
        text: notes.complaint
        visible: text.length > 0
    }
}
