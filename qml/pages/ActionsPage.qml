pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The register of the action plan, and the row that is open beside it; where both do not fit, one in place of the other.
FocusScope {
    id: page

    required property AppViewModel app
    readonly property ActionsViewModel actions: app.actions
    readonly property bool wide: width > 840 * Theme.scale
    // Where there is little room, search and filters come when they are asked for.
    property bool showsFilters: false
    readonly property bool showsDetail: actions.detailIsOpen
    readonly property string currentRef: actions.currentRef

    Component.onCompleted: actions.pageShown("actions")
    Component.onDestruction: actions.pageHidden("actions")
    onCurrentRefChanged: detailScroll.contentY = 0
    Keys.onPressed: event => detailScroll.turnPage(event)

    ColumnLayout {
        anchors.bottomMargin: Theme.grid * 2
        anchors.fill: parent
        anchors.leftMargin: Theme.grid * 3
        anchors.rightMargin: page.wide ? 0 : Theme.grid * 3
        anchors.topMargin: Theme.grid * 2
        spacing: Theme.grid * 1.5

        RowLayout {
            Layout.fillWidth: true
            Layout.rightMargin: page.wide ? Theme.grid * 3 : 0
            spacing: Theme.grid
            visible: page.wide || !page.showsDetail

            PageHeader {
                Layout.fillWidth: true
                subtitle: (page.wide ? page.actions.planCount + " · showing " : "") + page.actions.shown + ", " + page.actions.overdueCount
                title: page.actions.planTitle

                AppButton {
                    text: page.showsFilters ? "Hide search" : "Search"
                    visible: !page.wide

                    onClicked: page.showsFilters = !page.showsFilters
                }
            }
            AppButton {
                objectName: "addAction"
                text: "Add an action…"

                onClicked: draftDialog.begin("")
            }
        }
        ErrorBanner {
            Layout.fillWidth: true
            text: page.actions.error

            onDismissed: page.actions.dismiss()
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.grid
            visible: page.wide || (page.showsFilters && !page.showsDetail)

            SearchField {
                accessibleName: "Search the action plan"
                placeholder: "Search the plan"
                value: page.actions.search
                width: Math.round(200 * Theme.scale)

                Keys.onDownPressed: register.forceActiveFocus(Qt.TabFocusReason)
                onAccepted: register.forceActiveFocus(Qt.TabFocusReason)
                onEdited: text => page.actions.search = text
            }
            SelectBox {
                accessibleName: "Lead"
                options: page.actions.leads
                value: page.actions.lead
                width: Math.round(248 * Theme.scale)

                onChosen: id => page.actions.lead = id
            }
            SelectBox {
                accessibleName: "Due"
                options: page.actions.months
                value: page.actions.due
                width: Math.round(168 * Theme.scale)

                onChosen: id => page.actions.due = id
            }
            SelectBox {
                accessibleName: "Work status"
                options: page.actions.works
                value: page.actions.work
                width: Math.round(168 * Theme.scale)

                onChosen: id => page.actions.work = id
            }
            SelectBox {
                accessibleName: "Evidence status"
                options: page.actions.evidences
                value: page.actions.evidence
                width: Math.round(168 * Theme.scale)

                onChosen: id => page.actions.evidence = id
            }
            AppButton {
                enabled: page.actions.isFiltered
                kind: "quiet"
                text: "Show all rows"

                onClicked: page.actions.clearFilters()
            }
        }
        AppButton {
            id: back

            kind: "quiet"
            text: "‹ All rows"
            visible: !page.wide && page.showsDetail

            onClicked: {
                page.actions.closeDetail();
                register.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: 0

            ActionRegister {
                id: register

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumWidth: page.wide ? Math.round(480 * Theme.scale) : page.width
                Layout.preferredWidth: page.wide ? page.width * 0.42 : page.width
                actions: page.actions
                focus: true
                visible: page.wide || !page.showsDetail

                onEntered: {
                    page.actions.open(page.actions.currentRef);
                    if (!page.wide)
                        back.forceActiveFocus(Qt.TabFocusReason);
                }
            }
            ScrollPage {
                id: detailScroll

                Accessible.name: page.actions.currentRef
                Accessible.role: Accessible.Pane
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: page.width * 0.58
                maximumContentWidth: 760 * Theme.scale
                objectName: "actionDetail"
                padding: page.wide ? Theme.grid * 3 : 0
                topMargin: page.wide ? -padding : 0
                visible: (page.wide || page.showsDetail) && page.actions.currentRef.length > 0

                ActionPanel {
                    Layout.fillWidth: true
                    actions: page.actions
                    counts: page.app.monthlyCounts
                    work: page.app.actionWork

                    onAuditRequested: record => page.app.openAudit(record)
                    onChangeRequested: draftDialog.begin(page.currentRef)
                }
            }
        }
    }
    ActionDraftDialog {
        id: draftDialog

        work: page.app.actionWork

        onKept: ref => page.actions.open(ref)
    }
}
