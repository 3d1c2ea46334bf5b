pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// What may be said of all rows at once; while it is worked out, how far that is, and a way to stop it.
// Not a layout: lines that come and go are no matter for those of Qt 6.4.
Column {
    id: status

    required property ComparisonViewModel comparison

    spacing: Theme.half

    Repeater {
        model: status.comparison.together

        AppText {
            required property string modelData

            font.weight: Font.DemiBold
            text: modelData
            width: status.width
        }
    }
    AppText {
        text: status.comparison.headline
        visible: text.length > 0
        width: status.width
    }
    RowLayout {
        objectName: "comparisonRuns"
        spacing: Theme.grid * 2
        visible: status.comparison.takesLong
        width: status.width

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
        width: status.width

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
        kind: "error"
        text: status.comparison.failure
        width: status.width
    }
}
