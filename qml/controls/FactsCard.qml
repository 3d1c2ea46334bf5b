pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Facts with their names; each is a map with `label` and `value`.
Card {
    id: card

    required property var facts

    FactLines {
        Layout.fillWidth: true
        facts: card.facts
    }
}
