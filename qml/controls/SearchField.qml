pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// Finds while one types; Escape clears.
TextInputField {
    id: search

    implicitWidth: Math.round(220 * Theme.scale)
    placeholder: "Search"

    Keys.onEscapePressed: event => {
        event.accepted = text.length > 0;
        clear();
        handOver();
    }
}
