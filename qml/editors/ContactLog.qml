pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Contacts as the file records them, typed fast: a date, a letter for the kind, a letter for the outcome.
Card {
    id: log

    required property ScoringViewModel scoring
    property bool readOnly: false
    property string complaint: ""

    function take() {
        date.forceActiveFocus(Qt.TabFocusReason);
    }
    function isLetterOf(text: string, options: var): bool {
        return text.length === 1 && options.some(option => option.id === text.toUpperCase());
    }
    function add() {
        complaint = scoring.addContact(date.text, kind.text, outcome.text, note.text);
        if (complaint.length > 0)
            return;
        for (const field of [date, kind, outcome, note])
            field.clear();
        take();
    }
    function letters(options: var): string {
        return options.map(option => option.id).join(" ");
    }
    function legend(options: var): string {
        return options.map(option => option.id + " " + option.label).join(" · ");
    }

    caption: "Contact log"
    note: log.scoring.contacts.count === 0 ? "The contacts of the first 12 weeks propose the answers on standards." : ""

    ContactStrip {
        Layout.bottomMargin: Theme.grid
        Layout.fillWidth: true
        contacts: log.scoring.contacts
        visible: log.scoring.contacts.count > 0 && log.scoring.windows.length > 0
        windows: log.scoring.windows
    }
    Repeater {
        model: log.scoring.contacts

        RowLayout {
            id: line

            required property int index
            required property string date
            required property string kind
            required property string outcome
            required property string note
            required property bool kept

            readonly property var spoken: [date, kind, outcome, note]

            Accessible.name: spoken.filter(text => text.length > 0).join(", ")
            Accessible.role: Accessible.ListItem
            Layout.fillWidth: true
            spacing: Theme.grid

            AppText {
                Accessible.ignored: true
                Layout.preferredWidth: 136 * Theme.scale
                font.family: Theme.figureFamily
                text: line.date
            }
            AppText {
                Accessible.ignored: true
                Layout.preferredWidth: 96 * Theme.scale
                text: line.kind
            }
            AppText {
                Accessible.ignored: true
                Layout.preferredWidth: 152 * Theme.scale
                color: line.kept ? Theme.ink : Theme.warning
                text: line.outcome
            }
            AppText {
                Accessible.ignored: true
                Layout.fillWidth: true
                dim: true
                text: line.note
            }
            IconlessTool {
                hint: "Removes this contact; Ctrl+Z brings it back"
                text: "Remove"
                visible: !log.readOnly

                onClicked: log.scoring.removeContact(line.index)
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.grid
        columns: width > 560 * Theme.scale ? 5 : 2
        rowSpacing: Theme.grid
        visible: !log.readOnly

        TextInputField {
            id: date

            Layout.preferredWidth: 128 * Theme.scale
            label: "Date"
            objectName: "contactDate"
            placeholder: "27/3"

            onAccepted: kind.forceActiveFocus(Qt.TabFocusReason)
        }
        TextInputField {
            id: kind

            Layout.preferredWidth: 88 * Theme.scale
            label: "Kind"
            placeholder: log.letters(log.scoring.contactKinds)

            onAccepted: outcome.forceActiveFocus(Qt.TabFocusReason)
            onTyped: text => {
                if (log.isLetterOf(text, log.scoring.contactKinds))
                    outcome.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        TextInputField {
            id: outcome

            Layout.preferredWidth: 88 * Theme.scale
            label: "Outcome"
            placeholder: log.letters(log.scoring.contactOutcomes)

            onAccepted: log.add()
            onTyped: text => {
                if (log.isLetterOf(text, log.scoring.contactOutcomes))
                    note.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        TextInputField {
            id: note

            Layout.fillWidth: true
            label: "Note"

            onAccepted: log.add()
        }
        AppButton {
            Layout.alignment: Qt.AlignBottom
            keyHint: "Enter"
            text: "Add"

            onClicked: log.add()
        }
    }
    AppText {
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
        color: Theme.error
        text: log.complaint
        visible: text.length > 0
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        font.pixelSize: Theme.small
        text: "Kind: " + log.legend(log.scoring.contactKinds) + "\nOutcome: " + log.legend(log.scoring.contactOutcomes)
        visible: !log.readOnly
    }
}
