pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// One row of the action plan: what is needed, what will happen, and which figures speak to it.
ColumnLayout {
    id: panel

    required property ActionsViewModel actions
    required property MonthlyCountsViewModel counts
    required property ActionWorkViewModel work
    readonly property actionDetail detail: actions.detail

    signal auditRequested(string record)
    signal changeRequested

    spacing: Theme.grid * 2

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.half

        AppText {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            text: panel.detail.ref + "  " + panel.detail.title
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.grid

            Tag {
                kind: panel.detail.overdue ? "warning" : "plain"
                text: panel.detail.due
            }
            Tag {
                text: "Applies to " + panel.detail.appliesTo
            }
            Tag {
                kind: panel.detail.workKind
                text: "Work: " + panel.detail.work
            }
            Tag {
                kind: panel.detail.evidenceKind
                text: panel.detail.evidenceStatus.length > 0 ? "Evidence: " + panel.detail.evidenceStatus : ""
            }
            IconlessTool {
                hint: "Say how far the work is"
                objectName: "setStatus"
                text: "Set status…"

                onClicked: dialogs.askStatus()
            }
            IconlessTool {
                hint: "Change what this action of the Partnership's own says"
                objectName: "changeAction"
                text: "Change…"
                visible: panel.detail.isAdded

                onClicked: panel.changeRequested()
            }
        }
    }
    Banner {
        Layout.fillWidth: true
        kind: "error"
        text: panel.detail.contradiction
    }
    ErrorBanner {
        Layout.fillWidth: true
        text: panel.work.error

        onDismissed: panel.work.dismiss()
    }
    Card {
        Layout.fillWidth: true
        caption: "What is needed"

        AppText {
            Layout.fillWidth: true
            text: panel.detail.need
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: panel.detail.provenance
            visible: text.length > 0
        }
        AppText {
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: panel.detail.shares
            visible: text.length > 0
        }
    }
    Card {
        Layout.fillWidth: true
        caption: panel.detail.actions.length === 1 ? "What will happen" : "What will happen: " + panel.detail.actions.length + " actions"

        Repeater {
            model: panel.detail.actions

            ActionStep {
                required property int index
                required property var modelData

                Layout.fillWidth: true
                authorities: modelData.authorities
                leads: modelData.leads
                number: index + 1
                text: modelData.text
            }
        }
    }
    Card {
        Layout.fillWidth: true
        caption: "Standards it covers"
        visible: panel.detail.aspects.length > 0

        Repeater {
            model: panel.detail.aspects

            RowLayout {
                id: aspect

                required property var modelData

                Layout.fillWidth: true
                spacing: Theme.grid * 2

                AppText {
                    Layout.fillWidth: true
                    text: aspect.modelData.label
                }
                AppText {
                    Layout.maximumWidth: panel.width * 0.55
                    dim: true
                    horizontalAlignment: Text.AlignRight
                    text: aspect.modelData.appliesTo
                }
                Tag {
                    kind: aspect.modelData.workKind
                    text: aspect.modelData.work
                }
            }
        }
    }
    Card {
        Layout.fillWidth: true
        caption: "Evidence: " + panel.detail.evidenceStatus
        note: panel.detail.period
        visible: panel.detail.rules.length > 0

        Repeater {
            model: panel.detail.rules

            RuleLine {
                id: rule

                Layout.fillWidth: true

                onAuditsRequested: part => panel.actions.openRuleAudits(rule.modelData.key, part)
                onThresholdRequested: threshold => dialogs.askThreshold(rule.modelData, threshold)
            }
        }
    }
    ActionCasesCard {
        Layout.fillWidth: true
        detail: panel.detail
        visible: panel.detail.hasList

        onAuditRequested: record => panel.auditRequested(record)
        onCaseRequested: dialogs.askCase()
        onListRequested: dialogs.askList()
    }
    ActionFollowUpsCard {
        Layout.fillWidth: true
        detail: panel.detail
        visible: panel.detail.followUps.length > 0
        work: panel.work

        onAuditRequested: record => panel.auditRequested(record)
        onClosingRequested: record => dialogs.askClosing(record)
    }
    Card {
        Layout.fillWidth: true
        caption: "Followed by hand"
        visible: panel.detail.handReason.length > 0

        AppText {
            Layout.fillWidth: true
            text: panel.detail.handReason
        }
    }
    Repeater {
        model: panel.counts.hasMeasures(panel.detail.ref) ? 1 : 0

        Card {
            Layout.fillWidth: true
            caption: "Counted by month"

            // Its own height, whatever the card has: layouts within layouts stop measuring.
            Item {
                Layout.fillWidth: true
                implicitHeight: months.implicitHeight

                MonthlyCountsPanel {
                    id: months

                    counts: panel.counts
                    row: panel.detail.ref
                    surface: Theme.surface
                    width: parent.width
                }
            }
            Shortcut {
                sequence: "Ctrl+Z"

                onActivated: months.undo()
            }
        }
    }
    ActionWorkCard {
        Layout.fillWidth: true
        detail: panel.detail
        work: panel.work

        onNoteRequested: dialogs.askNote()
        onOwnersRequested: dialogs.askOwners()
    }
    Card {
        Layout.fillWidth: true
        caption: "Figures that speak to it"
        note: panel.actions.figuresScope
        visible: panel.detail.evidence.length > 0

        Repeater {
            model: panel.detail.evidence

            EvidenceLine {
                required property var modelData

                Layout.fillWidth: true
                answered: modelData.answered
                figure: modelData.figure
                note: modelData.note
                title: modelData.title

                onAuditsRequested: panel.actions.openAudits(modelData.row)
                onResultsRequested: panel.actions.openRow(modelData.row)
            }
        }
    }
    Card {
        Layout.fillWidth: true
        caption: "Other plans it belongs to"
        visible: panel.detail.otherPlans.length > 0

        Repeater {
            model: panel.detail.otherPlans

            AppText {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
            }
        }
    }
    Card {
        Layout.fillWidth: true
        caption: "How the source prints it"
        visible: panel.detail.oddities.length > 0

        Repeater {
            model: panel.detail.oddities

            AppText {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        font.pixelSize: Theme.small
        text: panel.actions.planSource
    }
    ActionDialogs {
        id: dialogs

        actions: panel.actions
        work: panel.work
    }
}
