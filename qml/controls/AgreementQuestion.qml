pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The question that is looked at: its table of pairs, what can be said, the disagreements, and how it is computed.
Card {
    id: card

    required property AgreementViewModel agreement
    property bool explains: false
    readonly property bool wide: width > 820 * Theme.scale

    signal reached(Item spot)
    signal saveRequested

    caption: agreement.questionTitle

    // Positioned, not laid out: the heights of long texts follow their widths at once.
    Grid {
        id: halves

        readonly property real gridWidth: wide ? Math.round(width * 0.5) : width
        readonly property bool wide: card.wide

        Layout.fillWidth: true
        columnSpacing: Theme.grid * 3
        columns: wide ? 2 : 1
        rowSpacing: Theme.grid * 2

        AnswerGrid {
            action: "Enter opens the audits of a cell"
            grid: card.agreement.grid
            height: implicitHeight
            objectName: "pairsGrid"
            width: halves.gridWidth

            onActivated: (row, column) => card.agreement.openCell(row, column)
            onReached: spot => card.reached(spot)
        }
        Column {
            id: said

            spacing: Theme.grid
            width: halves.wide ? halves.width - halves.gridWidth - halves.columnSpacing : halves.width

            Repeater {
                model: card.agreement.questionText

                AppText {
                    required property string modelData

                    text: modelData
                    width: said.width
                }
            }
            Flow {
                spacing: Theme.grid
                width: said.width

                AppButton {
                    objectName: "explainAgreement"
                    text: card.explains ? "Hide how this is computed" : "How is this computed?"

                    onClicked: card.explains = !card.explains
                }
                AppButton {
                    text: "Save the picture…"

                    onClicked: card.saveRequested()
                }
            }
            AppText {
                Accessible.role: Accessible.Heading
                font.weight: Font.DemiBold
                text: card.agreement.disagreements.count > 0 ? "Disagreements, the widest first" : "No disagreement"
                topPadding: Theme.grid
                width: said.width
            }
            Repeater {
                model: card.agreement.disagreements

                LinkLine {
                    required property int index
                    required property string label
                    required property string answers

                    note: answers
                    objectName: "disagreement" + index
                    text: label
                    width: said.width

                    onClicked: card.agreement.openDisagreement(index)
                }
            }
            AppText {
                dim: true
                text: card.agreement.disagreementsNote
                visible: text.length > 0
                width: said.width
            }
        }
    }
    FactsCard {
        Layout.fillWidth: true
        border.width: 0
        caption: "How this is computed"
        color: Theme.sunken
        facts: card.explains ? card.agreement.facts : []
        visible: card.explains
    }
}
