pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Contacts as the file records them, typed fast in one field or pasted, and what they propose.
Card {
    id: card

    required property ContactLogViewModel log
    property bool readOnly: false

    // What the page asks of everything that the arrow keys move among.
    readonly property string fieldId: "contacts"
    readonly property bool asked: visible && !readOnly
    readonly property bool answered: log.contacts.count > 0
    readonly property bool emptyOnPurpose: false
    readonly property bool isCurrent: lines.activeFocus || entry.typing

    signal moveRequested(int step)
    signal undoRequested
    // The keyboard is in `part`.
    signal revealRequested(Item part)

    function take() {
        entry.take();
    }

    caption: "Contact log"
    note: log.note

    ContactLines {
        id: lines

        Layout.fillWidth: true
        log: card.log
        objectName: "contactLines"
        readOnly: card.readOnly
        visible: count > 0

        onActiveFocusChanged: {
            if (activeFocus)
                card.revealRequested(lines);
        }
        onEditRequested: line => entry.edit(line)
        onLeaveRequested: step => {
            if (step > 0)
                card.take();
            else
                card.moveRequested(-1);
        }
    }
    ContactEntry {
        id: entry

        Layout.fillWidth: true
        log: card.log
        visible: !card.readOnly

        onEditEnded: line => lines.takeAt(line)
        onMoveRequested: step => {
            if (step < 0 && lines.count > 0)
                lines.takeAt(lines.count - 1);
            else
                card.moveRequested(step);
        }
        onPasteRequested: paste.look()
        onTypingChanged: {
            if (typing)
                card.revealRequested(entry);
        }
        onUndoRequested: card.undoRequested()
    }
    Repeater {
        model: card.log.complaints

        AppText {
            required property string modelData

            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
            color: Theme.warning
            font.pixelSize: Theme.small
            text: modelData
        }
    }
    ContactStrip {
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        log: card.log
        visible: card.log.contacts.count > 0 && card.log.standards.count > 0
    }
    ContactPaste {
        id: paste

        log: card.log

        onClosed: card.take()
    }
}
