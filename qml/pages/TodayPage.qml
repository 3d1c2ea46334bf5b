pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Where to go on: drafts, what each form has so far, the actions that ask for an audit of files.
ScrollPage {
    id: page

    required property AppViewModel app

    signal newAuditRequested

    readonly property bool wide: width > 880 * Theme.scale

    Component.onCompleted: {
        app.actions.pageShown("today");
        app.cycles.beginShowing();
    }
    Component.onDestruction: {
        app.actions.pageHidden("today");
        app.cycles.endShowing();
    }

    CycleDialog {
        id: cycleDialog

        cycles: page.app.cycles
    }
    PageHeader {
        Layout.fillWidth: true
        subtitle: page.app.filter.isEmpty ? "" : page.app.filter.text
        title: page.app.today.date

        AppButton {
            focus: true
            hint: "Begin another audit"
            keyHint: "Ctrl+N"
            kind: "primary"
            objectName: "newAudit"
            text: "New audit"

            onClicked: page.newAuditRequested()
        }
    }
    ErrorBanner {
        Layout.fillWidth: true
        dismissText: ""
        text: page.app.today.error
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.grid * 2
        columns: page.wide ? 2 : 1
        rowSpacing: Theme.grid * 2

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            spacing: Theme.grid * 2

            Card {
                Layout.fillWidth: true
                caption: "Drafts to go on with"
                note: page.app.today.draftCount === 0 ? "No drafts. A file half read will wait for you here." : ""

                Repeater {
                    model: page.app.today.drafts

                    LinkLine {
                        required property string record
                        required property string caseRef
                        required property string form
                        required property string authority
                        required property string auditor
                        required property string changedAt
                        required property int answered
                        required property int asked

                        readonly property var facts: [form, authority, auditor, changedAt]

                        Layout.fillWidth: true
                        note: facts.filter(part => part.length > 0).join(" · ")
                        text: caseRef.length > 0 ? caseRef : "No reference yet"
                        trailing: answered + " of " + asked

                        onClicked: page.app.openAudit(record)
                    }
                }
                AppButton {
                    kind: "quiet"
                    text: "All " + page.app.today.draftCount + " drafts"
                    visible: page.app.today.draftCount > page.app.today.draftsShown

                    onClicked: {
                        page.app.audits.state = "draft";
                        page.app.pageRequested("audits");
                    }
                }
            }
            CycleProgressCard {
                Layout.fillWidth: true
                cycles: page.app.cycles

                onEditRequested: cycleDialog.openCycle(page.app.cycles.current)
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            spacing: Theme.grid * 2

            Card {
                Layout.fillWidth: true
                caption: "Audits by form"

                FormCountLine {
                    Layout.fillWidth: true
                    complete: "Complete"
                    drafts: "Drafts"
                    isHeading: true
                    label: "Form"
                }
                Repeater {
                    model: page.app.today.forms

                    FormCountLine {
                        required property var modelData

                        Layout.fillWidth: true
                        complete: modelData.complete
                        drafts: modelData.drafts
                        label: modelData.label
                        title: modelData.title

                        onListRequested: {
                            page.app.audits.showAll();
                            page.app.audits.form = modelData.id;
                            page.app.pageRequested("audits");
                        }
                        onNewRequested: page.app.newAudit(modelData.id)
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                caption: page.app.today.planTitle
                note: "The actions that ask for an audit of case files"
                visible: page.app.actions.pinned.length > 0

                Repeater {
                    model: page.app.actions.pinned

                    LinkLine {
                        required property var modelData

                        Layout.fillWidth: true
                        note: modelData.summary
                        objectName: "pinned-" + modelData.ref
                        text: modelData.ref + "  " + modelData.title

                        onClicked: page.app.showAction(modelData.ref)
                    }
                }
            }
        }
    }
}
