pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Issuing a report, which locks the audits it counts, and the reports issued so far.
ScrollPage {
    id: page

    required property AppViewModel app
    readonly property ReportsViewModel reports: app.reports

    function issue() {
        if (!issueButton.enabled)
            return;
        reports.issue(reportTitle.text);
        if (reports.error.length === 0)
            reportTitle.clear();
        reports.readScope();
    }

    maximumContentWidth: 880 * Theme.scale
    objectName: "reportsPage"

    Component.onCompleted: reports.readScope()

    Connections {
        function onFilterChanged() {
            page.reports.readScope();
        }

        target: page.app.filter
    }
    PageHeader {
        Layout.fillWidth: true
        title: "Reports"
    }
    ErrorBanner {
        Layout.fillWidth: true
        text: page.reports.error

        onDismissed: page.reports.dismiss()
    }
    Banner {
        Layout.fillWidth: true
        dismissText: "Dismiss"
        kind: "done"
        text: page.reports.notice

        onDismissed: page.reports.dismiss()
    }
    Card {
        Layout.fillWidth: true
        caption: "Issue a report"
        note: "Keeps which audits its figures count, with a seal, and locks them: a locked audit cannot be changed until it is unlocked with a reason."

        TextInputField {
            id: reportTitle

            focus: true
            Layout.fillWidth: true
            label: "Title"
            objectName: "reportTitle"
            placeholder: "Progress report to the Social Work Committee, January 2006"

            onAccepted: page.issue()
        }
        SelectBox {
            Layout.maximumWidth: 400 * Theme.scale
            accessibleName: "Form"
            implicitWidth: 400 * Theme.scale
            options: page.reports.formChoices
            value: page.reports.form

            onChosen: id => page.reports.form = id
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.grid

            AppText {
                Layout.fillWidth: true
                objectName: "wouldLock"
                text: page.reports.wouldLock
            }
            AppButton {
                id: issueButton

                enabled: page.reports.canIssue && reportTitle.text.trim().length > 0
                kind: "primary"
                text: "Issue and lock"

                onClicked: page.issue()
            }
        }
    }
    Card {
        Layout.fillWidth: true
        caption: "Issued"
        note: page.reports.rows.count === 0 ? "No report has been issued from this file." : ""

        Repeater {
            model: page.reports.rows

            ReportLine {
                Layout.fillWidth: true

                onAuditsRequested: page.reports.openAudits(index)
                onSealRequested: page.reports.copySeal(index)
            }
        }
    }
}
