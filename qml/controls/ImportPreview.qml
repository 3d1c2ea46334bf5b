pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// What importing the chosen file would do, and why it would be refused.
Card {
    id: preview

    required property ImportViewModel importer
    readonly property bool isRefused: importer.problemCount > 0

    caption: "What would happen"

    AppText {
        Layout.fillWidth: true
        font.pixelSize: Theme.heading
        text: preview.importer.outcome
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        text: preview.importer.fileShape
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        text: "Empty columns left out: " + preview.importer.ignoredColumns
        visible: preview.importer.ignoredColumns.length > 0
    }
    Banner {
        Layout.fillWidth: true
        kind: "error"
        text: preview.isRefused ? "Nothing can be imported until " + (preview.importer.problemCount === 1 ? "this is corrected." : "these " + preview.importer.problemCount + " places are corrected.") : ""
    }
    ProblemList {
        Layout.fillWidth: true
        model: preview.importer.problems
        visible: preview.isRefused
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        spacing: Theme.grid

        AppButton {
            enabled: preview.importer.canRun
            kind: "primary"
            text: "Import"

            onClicked: preview.importer.run()
        }
        AppButton {
            hint: "After the file was corrected"
            text: "Read again"

            onClicked: preview.importer.readAgain()
        }
        AppButton {
            kind: "quiet"
            text: "Choose other files"

            onClicked: preview.importer.startAgain()
        }
    }
    AppText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        font.weight: Font.DemiBold
        text: "The first rows, as understood"
        visible: preview.importer.preview.count > 0
    }
    PreviewTable {
        Layout.fillWidth: true
        model: preview.importer.preview
        visible: preview.importer.preview.count > 0
    }
}
