pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// What the list of audits is narrowed to, beside the filter of all pages.
Flow {
    id: filters

    required property AuditsViewModel audits

    // The list is wanted, for what was found.
    signal leaveRequested

    function search() {
        searchField.forceActiveFocus(Qt.ShortcutFocusReason);
        searchField.selectAll();
    }

    Accessible.name: "What is listed"
    Accessible.role: Accessible.Grouping
    spacing: Theme.grid

    SearchField {
        id: searchField

        accessibleName: "Search case references"
        objectName: "auditSearch"
        placeholder: "Search references  /"
        value: filters.audits.search
        width: Math.round(176 * Theme.scale)

        Keys.onDownPressed: {
            handOver();
            filters.leaveRequested();
        }
        onAccepted: filters.leaveRequested()
        onEdited: text => filters.audits.search = text
    }
    SelectBox {
        accessibleName: "Form"
        options: filters.audits.formChoices
        value: filters.audits.form
        width: Math.round(136 * Theme.scale)

        onChosen: id => filters.audits.form = id
    }
    SelectBox {
        accessibleName: "State"
        options: filters.audits.states
        value: filters.audits.state
        width: Math.round(160 * Theme.scale)

        onChosen: id => filters.audits.state = id
    }
    SelectBox {
        accessibleName: "Auditor"
        options: filters.audits.auditors
        value: filters.audits.auditor
        width: Math.round(128 * Theme.scale)

        onChosen: id => filters.audits.auditor = id
    }
    SelectBox {
        accessibleName: "Reading"
        options: filters.audits.readings
        value: filters.audits.reading
        width: Math.round(128 * Theme.scale)

        onChosen: id => filters.audits.reading = id
    }
    SelectBox {
        accessibleName: "Origin"
        options: filters.audits.origins
        value: filters.audits.origin
        width: Math.round(128 * Theme.scale)

        onChosen: id => filters.audits.origin = id
    }
    CheckLine {
        checked: filters.audits.mine
        height: Theme.controlHeight
        text: "Mine"

        onToggledTo: on => filters.audits.mine = on
    }
    AppButton {
        kind: "quiet"
        text: "Show all"
        visible: filters.audits.isNarrowed

        onClicked: filters.audits.showAll()
    }
}
