pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// How to draw from the list of cases, and what would be drawn.
Card {
    id: card

    required property SamplingViewModel sampling
    readonly property int columns: width > 760 * Theme.scale ? 3 : width > 480 * Theme.scale ? 2 : 1

    signal drawRequested

    caption: "How to draw"

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.grid * 2
        columns: card.columns
        rowSpacing: Theme.grid

        SelectBox {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: "How many"
            options: [{
                    "id": "fraction",
                    "label": "A share of all cases"
                }, {
                    "id": "per_authority",
                    "label": "A number in each authority"
                }, {
                    "id": "precision",
                    "label": "As many as a precision needs"
                }]
            value: card.sampling.method

            onChosen: id => card.sampling.method = id
        }
        TextInputField {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: card.sampling.method === "fraction" ? "Per cent of the cases" : card.sampling.method === "precision" ? "Points either way" : "Cases in each authority"
            note: card.sampling.method === "precision" ? "To which a share over all authorities is to be known" : ""
            objectName: "sampleAmount"
            value: card.sampling.amount

            onEdited: text => card.sampling.amount = text
        }
        TextInputField {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: "At least in each group"
            note: "So that small groups are heard"
            value: card.sampling.least

            onEdited: text => card.sampling.least = text
        }
        TextInputField {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: "Read twice, per cent of the sample"
            value: card.sampling.secondShare

            onEdited: text => card.sampling.secondShare = text
        }
        TextInputField {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: "Read twice, at least"
            value: card.sampling.secondLeast

            onEdited: text => card.sampling.secondLeast = text
        }
        TextInputField {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: "Auditors"
            note: "Codes with commas between; cases are dealt out evenly"
            placeholder: "jm, kl"
            value: card.sampling.auditors

            onEdited: text => card.sampling.auditors = text
        }
        SelectBox {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: "Form"
            options: card.sampling.forms
            value: card.sampling.form

            onChosen: id => card.sampling.form = id
        }
        TextInputField {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: "Cycle"
            value: card.sampling.cycle

            onEdited: text => card.sampling.cycle = text
        }
        TextInputField {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: "Seed"
            note: "Decides the draw: the same list and seed give the same sample"
            value: card.sampling.seed

            onEdited: text => card.sampling.seed = text
        }
    }
    ErrorBanner {
        Layout.fillWidth: true
        dismissText: ""
        text: card.sampling.designError
    }
    FigureTable {
        Layout.fillWidth: true
        figureWidth: Math.round(104 * Theme.scale)
        headings: ["Group", "Cases", "To draw", "Known to"]
        model: card.sampling.preview
        name: "What would be drawn"
        visible: card.sampling.preview.count > 0
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.grid

        AppText {
            Layout.fillWidth: true
            text: card.sampling.previewText
        }
        AppButton {
            enabled: card.sampling.canDraw
            kind: "primary"
            objectName: "drawSample"
            text: "Draw the sample"

            onClicked: card.drawRequested()
        }
    }
}
