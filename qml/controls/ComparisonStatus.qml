pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// What may be said of all rows at once; while it is worked out, how far that is, and a way to stop it.
ColumnLayout {
    id: status

    required property ComparisonViewModel comparison

    spacing: Theme.half

    Repeater {
        model: status.comparison.together

        AppText {
            required property string modelData

            Layout.fillWidth: true
            font.weight: Font.DemiBold
            text: modelData
        }
    }
    AppText {
        Layout.fillWidth: true
        text: status.comparison.headline
        visible: text.length > 0
    }
    RowLayout {
        objectName: "comparisonRuns"
        spacing: Theme.grid * 2
        visible: status.comparison.takesLong

        Rectangle {
            Accessible.name: "Comparing: " + status.comparison.progressText
            Accessible.role: Accessible.ProgressBar
            Layout.preferredWidth: 160 * Theme.scale
            color: Theme.line
            implicitHeight: Theme.grid
            radius: Theme.half

            Rectangle {
                color: Theme.accent
                height: parent.height
                radius: parent.radius
                width: parent.width * status.comparison.progress
            }
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            text: "Comparing: " + status.comparison.progressText
        }
        AppButton {
            objectName: "cancelComparison"
            text: "Cancel"

            onClicked: status.comparison.cancel()
        }
    }
    RowLayout {
        spacing: Theme.grid * 2
        visible: status.comparison.isCancelled

        AppText {
            Layout.fillWidth: true
            dim: true
            text: "The comparison was cancelled; the counts stand."
        }
        AppButton {
            objectName: "restartComparison"
            text: "Compare"

            onClicked: status.comparison.restart()
        }
    }
    Banner {
        Layout.fillWidth: true
        kind: "error"
        text: status.comparison.failure
    }
}
