pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// One audit: its header, dates and choices, contact log and questions; the guidance of the question in hand beside it.
FocusScope {
    id: page

    required property AppViewModel app
    readonly property ScoringViewModel scoring: app.scoring

    property bool showsGuidance: true
    property var current: null
    readonly property real room: width / Theme.scale
    readonly property bool low: height / Theme.scale < 400
    readonly property bool guidanceAtSide: room > 860
    readonly property bool wide: content.width / Theme.scale > 620
    readonly property real answersWidth: Math.min(400 * Theme.scale, content.width * 0.6)
    readonly property bool readOnly: !scoring.isEditable

    signal leaveRequested
    signal printRequested

    // What the arrow keys move among, top to bottom.
    function stations(): var {
        const items = [];
        for (const repeater of [facts, questions]) {
            for (let index = 0; index < repeater.count; ++index)
                items.push(repeater.itemAt(index));
            if (repeater === facts)
                items.push(contactLog);
        }
        return items.filter(item => item && item.asked);
    }
    function enter(item: var) {
        item.take();
        if (item !== contactLog)
            content.revealLater(item);
    }
    function move(from: var, step: int) {
        const items = stations();
        const next = items.indexOf(from) + step;
        if (next < 0)
            headerItem("case_ref").take();
        else if (next < items.length)
            enter(items[next]);
    }
    function headerItem(key: string): var {
        for (let index = 0; index < headers.count; ++index) {
            if (headers.itemAt(index).key === key)
                return headers.itemAt(index);
        }
        return null;
    }
    // To the first thing that is needed and still empty.
    function goToEmpty() {
        for (const key of ["case_ref", "authority", "auditor", "audited_on"]) {
            const item = headerItem(key);
            if (item && item.value.length === 0) {
                item.take();
                return;
            }
        }
        const items = stations();
        const empty = items.find(item => !item.answered && !item.emptyOnPurpose);
        if (empty)
            enter(empty);
        else if (items.length > 0)
            enter(items[items.length - 1]);
    }
    function goToField(field: string) {
        const item = stations().find(candidate => candidate.fieldId === field);
        if (item)
            enter(item);
        else if (headerItem(field))
            headerItem(field).take();
    }
    function complete() {
        keepWhatIsTyped();
        if (scoring.complete()) {
            app.newAudit(scoring.formId);
            return;
        }
        if (blockers.onlyWarnings)
            blockers.take();
        else
            goToBlocker();
    }
    function acceptAndComplete() {
        scoring.acceptAllWarnings();
        complete();
    }
    function goToBlocker() {
        for (let index = 0; index < headers.count; ++index) {
            const item = headers.itemAt(index) as HeaderEditor;
            if (item.complaintKind === "error") {
                item.take();
                content.contentY = 0;
                return;
            }
        }
        for (let index = 0; index < scoring.blocking.length; ++index) {
            const finding = scoring.blocking[index];
            if (finding.severity === "error" && finding.field.length > 0) {
                goToField(finding.field);
                return;
            }
        }
    }
    // A text that is being typed is handed over when it loses the focus.
    function keepWhatIsTyped() {
        page.forceActiveFocus(Qt.OtherFocusReason);
        keeper.forceActiveFocus(Qt.OtherFocusReason);
    }
    function start() {
        content.contentY = 0;
        current = null;
        if (readOnly)
            bar.take();
        else if (scoring.caseRef.length > 0)
            goToEmpty();
        else if (headers.count > 0)
            headerItem("case_ref").take();
    }
    function toPaper() {
        keepWhatIsTyped();
        printRequested();
    }
    function leave() {
        keepWhatIsTyped();
        leaveRequested();
    }

    function showHistory() {
        keepWhatIsTyped();
        app.showHistory(scoring.record);
    }

    Component.onCompleted: starter.start()
    Keys.onEscapePressed: leave()

    Connections {
        function onOpened() {
            starter.restart();
        }

        target: page.scoring
    }
    Shortcut {
        enabled: !page.readOnly
        sequences: ["Ctrl+Return", "Ctrl+Enter"]

        onActivated: page.complete()
    }
    Shortcut {
        enabled: !page.readOnly
        sequence: "Ctrl+Z"

        onActivated: page.goToField(page.scoring.undo())
    }
    Shortcut {
        enabled: !page.readOnly
        sequences: ["Ctrl+Y", "Ctrl+Shift+Z"]

        onActivated: page.goToField(page.scoring.redo())
    }
    Shortcut {
        enabled: page.scoring.isOpen
        sequence: "Ctrl+P"

        onActivated: page.toPaper()
    }
    Shortcut {
        sequence: "Ctrl+H"

        onActivated: page.showHistory()
    }
    Shortcut {
        sequence: "F1"

        onActivated: page.showsGuidance = !page.showsGuidance
    }
    // Once the rows of the audit are there.
    Timer {
        id: starter

        interval: 0

        onTriggered: page.start()
    }
    Item {
        id: keeper

        focus: true
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ScoringBar {
            id: bar

            Layout.fillWidth: true
            readings: page.app.readings
            scoring: page.scoring

            onCompleteRequested: page.complete()
            onHistoryRequested: page.showHistory()
            onLeaveRequested: page.leave()
            onPrintRequested: page.toPaper()
            onRedoRequested: page.goToField(page.scoring.redo())
            onReopenRequested: reopenDialog.open()
            onSecondReadingRequested: readerDialog.open()
            onUndoRequested: page.goToField(page.scoring.undo())
            onUnlockRequested: unlockDialog.open()
        }
        ErrorBanner {
            Layout.fillWidth: true
            radius: 0
            text: page.scoring.error

            onDismissed: page.scoring.clearError()
        }
        ErrorBanner {
            Layout.fillWidth: true
            radius: 0
            text: page.app.readings.error

            onDismissed: page.app.readings.dismiss()
        }
        Banner {
            Layout.fillWidth: true
            dismissText: "Dismiss"
            kind: "done"
            radius: 0
            text: page.app.readings.notice

            onDismissed: page.app.readings.dismiss()
        }
        NoticeBanners {
            id: notices

            Layout.fillWidth: true
            scoring: page.scoring

            onLeaving: page.keepWhatIsTyped()
        }
        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            columnSpacing: 0
            columns: page.guidanceAtSide ? 2 : 1
            rowSpacing: 0

            ScrollPage {
                id: content

                Layout.fillHeight: true
                Layout.fillWidth: true
                padding: Theme.grid * 2

                Banner {
                    Layout.fillWidth: true
                    text: page.scoring.stateReason.length > 0 ? page.scoring.state + ": " + page.scoring.stateReason : ""
                }
                Banner {
                    Layout.fillWidth: true
                    text: page.app.readings.otherReading
                }
                Banner {
                    Layout.fillWidth: true
                    text: page.scoring.note
                }
                Card {
                    Layout.fillWidth: true

                    GridLayout {
                        Layout.fillWidth: true
                        columnSpacing: Theme.grid
                        columns: Math.max(1, Math.min(4, Math.floor(width / (150 * Theme.scale))))
                        rowSpacing: Theme.grid

                        Repeater {
                            id: headers

                            model: page.scoring.header

                            HeaderEditor {
                                Layout.alignment: Qt.AlignTop
                                Layout.fillWidth: true
                                Layout.preferredWidth: 1
                                readOnly: page.readOnly
                                scoring: page.scoring

                                onActiveFocusChanged: {
                                    if (activeFocus)
                                        page.current = null;
                                }
                                onPassedOn: page.goToEmpty()
                            }
                        }
                    }
                    Repeater {
                        id: facts

                        model: page.scoring.facts

                        FactRow {
                            Layout.fillWidth: true
                            answersWidth: page.answersWidth
                            readOnly: page.readOnly
                            scoring: page.scoring
                            wide: page.wide

                            onIsCurrentChanged: {
                                if (isCurrent)
                                    page.current = this;
                            }
                            onMoveRequested: step => page.move(this, step)
                        }
                    }
                }
                ContactLog {
                    id: contactLog

                    Layout.fillWidth: true
                    log: page.scoring.contactLog
                    readOnly: page.readOnly
                    visible: page.scoring.hasContactLog

                    onIsCurrentChanged: {
                        if (isCurrent)
                            page.current = null;
                    }
                    onMoveRequested: step => page.move(contactLog, step)
                    onRevealRequested: part => content.revealLater(contactLog.height < content.height ? contactLog : part)
                    onUndoRequested: page.goToField(page.scoring.undo())
                }
                Card {
                    Layout.fillWidth: true
                    padding: Theme.grid

                    Repeater {
                        id: questions

                        model: page.scoring.questions

                        QuestionRow {
                            Layout.fillWidth: true
                            answersWidth: page.answersWidth
                            readOnly: page.readOnly
                            scoring: page.scoring
                            wide: page.wide

                            onActionRequested: ref => page.app.showAction(ref)
                            onFollowUpRequested: followUpDialog.ask(page.scoring.record, fieldId, label + ": " + answerText)
                            onIsCurrentChanged: {
                                if (isCurrent) {
                                    page.current = this;
                                    content.revealLater(this);
                                }
                            }
                            onHeightChanged: {
                                if (isCurrent)
                                    content.revealLater(this);
                            }
                            onMoveRequested: step => page.move(this, step)
                            onYChanged: {
                                if (isCurrent)
                                    content.revealLater(this);
                            }
                        }
                    }
                }
            }
            GuidancePanel {
                Layout.fillHeight: page.guidanceAtSide
                Layout.fillWidth: !page.guidanceAtSide
                Layout.preferredHeight: page.height * 0.28
                Layout.preferredWidth: 304 * Theme.scale
                about: page.scoring.about
                guidance: page.current ? page.current.guidance : null
                visible: page.showsGuidance && (page.guidanceAtSide || (!blockers.visible && !notices.shown))

                onActionRequested: ref => page.app.showAction(ref)
            }
        }
        CompletionPanel {
            id: blockers

            Layout.fillWidth: true
            findings: page.scoring.blocking

            onAllAccepted: page.acceptAndComplete()
            onFieldRequested: field => page.goToField(field)
            onWarningAccepted: (name, accepted) => page.scoring.acceptWarning(name, accepted)
        }
        KeyStrip {
            Layout.fillWidth: true
            inContacts: contactLog.isCurrent
            visible: !page.readOnly && !page.low
        }
    }
    PersonDialog {
        id: readerDialog

        confirmText: "Begin"
        explanation: "Neither reader sees what the other wrote until both readings are complete."
        known: page.app.readings.readers
        label: "Reader's staff code"
        title: "Second reading by whom?"

        onConfirmed: reader => page.app.readings.begin(reader)
    }
    FollowUpDialog {
        id: followUpDialog

        work: page.app.actionWork
    }
    ReasonDialog {
        id: unlockDialog

        confirmText: "Unlock"
        explanation: "It can be reopened then. What the report said stays on record, with its seal."
        title: "Unlock an audit that a report includes"

        onConfirmed: reason => page.scoring.unlock(reason)
    }
    ReasonDialog {
        id: reopenDialog

        confirmText: "Reopen"
        explanation: "It becomes a draft and counts nowhere until it is completed again."
        title: "Reopen this audit"

        onConfirmed: reason => page.scoring.reopen(reason)
    }
}
