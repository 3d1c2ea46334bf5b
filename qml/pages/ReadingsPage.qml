pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Two complete readings of one case file side by side, and the final reading the pair agree on.
ScrollPage {
    id: page

    required property AppViewModel app
    property string backText: "‹ Audits"
    readonly property ReadingsViewModel readings: app.readings
    readonly property bool wide: width > 640 * Theme.scale
    readonly property int columns: wide ? (readings.hasAgreed ? 4 : 3) : 1

    signal leaveRequested

    maximumContentWidth: 1120 * Theme.scale
    objectName: "readingsPage"

    Keys.onEscapePressed: page.leaveRequested()

    PageHeader {
        Layout.fillWidth: true
        subtitle: page.readings.formTitle
        title: "Two readings of " + page.readings.caseRef

        AppButton {
            keyHint: "Esc"
            kind: "quiet"
            text: page.backText

            onClicked: page.leaveRequested()
        }
        AppButton {
            id: agree

            focus: true
            kind: "primary"
            objectName: "agree"
            text: page.readings.hasAgreed ? "Open the final reading" : "Agree a final reading"

            onClicked: page.readings.agree()
        }
    }
    ErrorBanner {
        Layout.fillWidth: true
        text: page.readings.error

        onDismissed: page.readings.dismiss()
    }
    AppText {
        Layout.fillWidth: true
        objectName: "readingsSummary"
        text: page.readings.summary
    }
    Card {
        Layout.fillWidth: true

        ReadingHeadings {
            Layout.fillWidth: true
            columns: page.columns
            readings: page.readings
        }
        Repeater {
            model: page.readings.rows

            ReadingLine {
                Layout.fillWidth: true
                columns: page.columns
                hasAgreed: page.readings.hasAgreed
            }
        }
    }
}
