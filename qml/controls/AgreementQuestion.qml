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
    readonly property real inner: width - 2 * padding
    readonly property real gridWidth: wide ? Math.round(inner * 0.48) : inner

    signal saveRequested

    caption: agreement.questionTitle

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.grid * 3
        columns: card.wide ? 2 : 1
        rowSpacing: Theme.grid * 2

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: card.gridWidth
            spacing: Theme.grid

            AnswerGrid {
                Layout.fillWidth: true
                action: "Enter opens the audits of a cell"
                grid: card.agreement.grid
                objectName: "pairsGrid"

                onActivated: (row, column) => card.agreement.openCell(row, column)
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: card.wide ? card.inner - card.gridWidth - Theme.grid * 3 : card.inner
            spacing: Theme.grid

            Repeater {
                model: card.agreement.questionText

                AppText {
                    required property string modelData

                    Layout.fillWidth: true
                    text: modelData
                }
            }
            ButtonFlow {
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
                Layout.fillWidth: true
                Layout.topMargin: Theme.grid
                font.weight: Font.DemiBold
                text: card.agreement.disagreements.count > 0 ? "Disagreements, the widest first" : "No disagreement"
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Repeater {
                    model: card.agreement.disagreements

                    LinkLine {
                        required property int index
                        required property string label
                        required property string answers

                        Layout.fillWidth: true
                        note: answers
                        objectName: "disagreement" + index
                        text: label

                        onClicked: card.agreement.openDisagreement(index)
                    }
                }
            }
            AppText {
                Layout.fillWidth: true
                dim: true
                text: card.agreement.disagreementsNote
                visible: text.length > 0
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
