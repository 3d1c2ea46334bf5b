pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Two complete readings of one case file side by side, and the final reading the pair agree on.
ScrollPage {
    id: page

    required property AppViewModel app
    readonly property ReadingsViewModel readings: app.readings
    readonly property bool wide: width > 640 * Theme.scale

    signal leaveRequested

    maximumContentWidth: 1120 * Theme.scale
    objectName: "readingsPage"

    Component.onCompleted: agree.forceActiveFocus(Qt.TabFocusReason)
    Keys.onEscapePressed: page.leaveRequested()
    Keys.onPressed: event => {
        const pages = event.key === Qt.Key_PageDown ? 1 : event.key === Qt.Key_PageUp ? -1 : 0;
        contentY = Math.max(0, Math.min(contentHeight - height, contentY + pages * height * 0.8));
        event.accepted = pages !== 0;
    }

    PageHeader {
        Layout.fillWidth: true
        subtitle: page.readings.formTitle
        title: "Two readings of " + page.readings.caseRef

        AppButton {
            keyHint: "Esc"
            kind: "quiet"
            text: "‹ Audits"

            onClicked: page.leaveRequested()
        }
        AppButton {
            id: agree

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

        GridLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.half
            Layout.rightMargin: Theme.half
            columnSpacing: Theme.grid
            columns: page.wide ? (page.readings.hasAgreed ? 4 : 3) : 1

            AppText {
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                dim: true
                text: "Question"
                visible: page.wide
            }
            LinkLine {
                Layout.fillWidth: true
                Layout.leftMargin: -padding
                Layout.preferredWidth: 2
                text: page.readings.firstTitle

                onClicked: page.readings.openReading(ReadingsViewModel.First)
            }
            LinkLine {
                Layout.fillWidth: true
                Layout.leftMargin: -padding
                Layout.preferredWidth: 2
                text: page.readings.secondTitle

                onClicked: page.readings.openReading(ReadingsViewModel.Second)
            }
            LinkLine {
                Layout.fillWidth: true
                Layout.leftMargin: -padding
                Layout.preferredWidth: 2
                text: page.readings.agreedTitle
                visible: page.readings.hasAgreed

                onClicked: page.readings.openReading(ReadingsViewModel.Agreed)
            }
        }
        Repeater {
            model: page.readings.rows

            ReadingLine {
                Layout.fillWidth: true
                hasAgreed: page.readings.hasAgreed
                wide: page.wide
            }
        }
    }
}
