pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// What may be claimed of a row: the sentence, what it rests on, and below the bars the difference with its interval.
Item {
    id: said

    required property ResultMeasures measures
    required property resultPeriod period
    required property resultStatement statement
    // Stands in the place of a sentence that is still worked out.
    property string pending: ""
    property bool reachable: false
    // How far from the left the bars begin.
    property real lead: measures.figures

    readonly property bool oneColumn: measures.barBelow
    readonly property bool isSaid: period.isNow && statement.sentence.length > 0
    readonly property bool isShown: isSaid || pending.length > 0 || period.tooFew || period.notApplicable > 0 || period.notRecorded > 0

    signal explanationRequested
    signal figureRequested(int figure)

    implicitHeight: !isSaid ? words.height : oneColumn ? figures.y + figures.height : Math.max(words.height, figures.height)

    Column {
        id: words

        spacing: 2
        width: said.oneColumn ? said.width : said.lead

        AppText {
            width: parent.width
            font.weight: said.statement.isChange ? Font.DemiBold : Font.Normal
            text: said.statement.sentence
            visible: said.isSaid
        }
        AppText {
            height: Math.max(implicitHeight, Theme.body * 2.6)
            dim: true
            text: said.pending
            verticalAlignment: Text.AlignTop
            visible: !said.isSaid && text.length > 0
        }
        Flow {
            width: parent.width
            spacing: Theme.grid

            Tag {
                kind: "warning"
                text: said.period.tooFew ? "too few to judge" : ""
            }
            AppText {
                id: probability

                dim: true
                font.pixelSize: Theme.small
                height: Math.max(implicitHeight, Math.round(Theme.small * 2))
                rightPadding: Theme.grid
                text: said.statement.probability
                visible: said.isSaid && text.length > 0
                width: Math.min(Math.ceil(natural.advanceWidth) + rightPadding + 1, parent.width)

                // Measured apart: a wrapped text's implicit width follows its width, which would turn in a circle.
                TextMetrics {
                    id: natural

                    font: probability.font
                    text: probability.text
                }
            }
            IconlessTool {
                activeFocusOnTab: said.reachable
                hint: "The method, the numbers that went in, and what is assumed: F1"
                leftPadding: 0
                objectName: "howComputed"
                rightPadding: Theme.grid
                text: "How is this computed?"
                visible: said.isSaid

                onClicked: said.explanationRequested()
            }
            IconlessTool {
                activeFocusOnTab: said.reachable
                hint: "Opens the audits where this does not apply: they are in no percentage"
                leftPadding: 0
                rightPadding: 0
                text: said.period.notApplicable + " not applicable"
                visible: said.period.notApplicable > 0

                onClicked: said.figureRequested(ResultsViewModel.NotApplicable)
            }
            IconlessTool {
                activeFocusOnTab: said.reachable
                hint: "Opens the audits where this was left empty: they are in no percentage"
                leftPadding: 0
                rightPadding: 0
                text: said.period.notRecorded + " not recorded"
                visible: said.period.notRecorded > 0

                onClicked: said.figureRequested(ResultsViewModel.NotRecorded)
            }
        }
    }
    Column {
        id: figures

        visible: said.isSaid
        width: said.width - x
        x: said.oneColumn ? said.measures.period : said.lead + Theme.grid * 2
        y: said.oneColumn ? words.height + Theme.half : 0

        DifferenceIntervalItem {
            id: difference

            Accessible.name: description
            Accessible.role: Accessible.Graphic
            width: parent.width
            font.family: Theme.textFamily
            font.pixelSize: Theme.small
            implicitHeight: Math.round(Theme.body * 1.7)
            ink: Theme.ink
            interval: said.statement.interval
            scale: said.statement.scale
            surface: Theme.surface
            tones: Theme.tones

            HoverHandler {
                id: pointer
            }
            ToolTipText {
                shown: pointer.hovered
                text: difference.description
            }
        }
        AppText {
            Accessible.ignored: true
            width: parent.width
            dim: true
            font.family: Theme.figureFamily
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignHCenter
            text: said.statement.figures
            visible: text.length > 0
        }
    }
}
