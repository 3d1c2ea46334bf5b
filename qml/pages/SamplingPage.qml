pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Drawing cases to audit from a list of all there are, what has become of the samples drawn, and the cycles they are for.
ScrollPage {
    id: page

    required property AppViewModel app
    readonly property SamplingViewModel sampling: app.sampling

    maximumContentWidth: 1120 * Theme.scale
    objectName: "samplingPage"

    Component.onCompleted: {
        sampling.isShown = true;
        app.cycles.beginShowing();
    }
    Component.onDestruction: {
        sampling.isShown = false;
        app.cycles.endShowing();
    }

    FileDialog {
        id: fileDialog

        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        nameFilters: ["CSV files (*.csv *.txt *.tsv)", "All files (*)"]
        title: "A list of cases"

        onAccepted: page.sampling.chooseFile(selectedFile)
    }
    ReasonDialog {
        id: replaceDialog

        property int row: -1

        confirmText: "Replace"
        explanation: "The next case in the random order of the same group takes its place, with its auditor. The reason is kept with the sample, and a draft not yet complete is withdrawn."

        onConfirmed: reason => page.sampling.replace(row, reason)
    }
    CycleDialog {
        id: cycleDialog

        cycles: page.app.cycles
    }
    PageHeader {
        Layout.fillWidth: true
        subtitle: "Cases to audit, drawn at random from a list of all there are. Nothing is written before you draw."
        title: "Sampling"
    }
    ErrorBanner {
        Layout.fillWidth: true
        text: page.sampling.error

        onDismissed: page.sampling.dismiss()
    }
    Banner {
        Layout.fillWidth: true
        dismissText: "Dismiss"
        kind: "done"
        text: page.sampling.notice

        onDismissed: page.sampling.dismiss()
    }
    Card {
        Layout.fillWidth: true
        caption: "The list of cases"

        FileLine {
            Layout.fillWidth: true
            button.focus: true
            button.objectName: "chooseFrame"
            fileName: page.sampling.fileName
            label: "List"
            note: "A CSV file with reference and authority, and team, worker and category where they are known"

            onChooseRequested: fileDialog.open()
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            text: page.sampling.frameText
            visible: text.length > 0
        }
        SelectBox {
            Layout.fillWidth: true
            Layout.maximumWidth: 480 * Theme.scale
            label: "Draw apart by authority and"
            options: page.sampling.categories
            value: page.sampling.category
            visible: page.sampling.hasFrame

            onChosen: id => page.sampling.category = id
        }
    }
    ProblemList {
        Layout.fillWidth: true
        model: page.sampling.problems
        visible: page.sampling.problemCount > 0
    }
    Flow {
        Layout.fillWidth: true
        visible: page.sampling.problemCount > 0

        AppButton {
            hint: "After the file was corrected"
            text: "Read again"

            onClicked: page.sampling.readAgain()
        }
    }
    SampleDesign {
        Layout.fillWidth: true
        sampling: page.sampling
        visible: page.sampling.hasFrame && page.sampling.problemCount === 0

        onDrawRequested: page.sampling.draw()
    }
    Card {
        Layout.fillWidth: true
        caption: page.sampling.sampleTitle
        note: page.sampling.sampleFacts
        visible: page.sampling.sampleId.length > 0

        FigureTable {
            Layout.fillWidth: true
            headings: ["Group", "Cases", "Drawn", "Drafted", "Complete", "Replaced", "Twice"]
            model: page.sampling.coverage
            name: "How far the sample is"

            onRowChosen: row => page.sampling.openStratum(row)
        }
        SelectBox {
            Layout.fillWidth: true
            Layout.maximumWidth: 480 * Theme.scale
            label: "Form of the drafts"
            options: page.sampling.forms
            value: page.sampling.form
            visible: page.sampling.needsForm

            onChosen: id => page.sampling.form = id
        }
        AppButton {
            enabled: page.sampling.canDraft && (!page.sampling.needsForm || page.sampling.form.length > 0)
            hint: "Begins an audit for each case that has none, and for its second reader"
            kind: "primary"
            objectName: "makeDrafts"
            text: "Make drafts"

            onClicked: page.sampling.makeDrafts()
        }
        SampleCases {
            Layout.fillWidth: true
            model: page.sampling.cases

            onCaseOpened: row => page.sampling.openCase(row)
            onReplaceRequested: (row, caseRef) => {
                replaceDialog.row = row;
                replaceDialog.title = "Replace " + caseRef;
                replaceDialog.open();
            }
        }
    }
    Card {
        Layout.fillWidth: true
        caption: "Samples so far"
        note: page.sampling.samples.count === 0 ? "None yet. Every sample is kept with its seed, so that it can be drawn again." : ""

        Repeater {
            model: page.sampling.samples

            LinkLine {
                required property string record
                required property string title
                required property string facts
                required property bool isShown

                Layout.fillWidth: true
                note: facts
                text: title
                trailing: isShown ? "shown above" : ""

                onClicked: page.sampling.showSample(record)
            }
        }
    }
    CycleList {
        Layout.fillWidth: true
        cycles: page.app.cycles

        onEditRequested: name => cycleDialog.openCycle(name)
        onNewRequested: cycleDialog.openNew()
    }
}
