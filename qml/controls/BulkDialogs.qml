pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// What is asked before audits are changed, and what is shown while and after.
Item {
    id: dialogs

    required property AuditsViewModel audits
    readonly property BulkViewModel bulk: audits.bulk

    function assign() {
        if (bulk.canAssign)
            assignDialog.open();
    }
    function complete() {
        if (bulk.canComplete)
            completeDialog.open();
    }
    function readAgain() {
        if (bulk.canReadAgain)
            readerDialog.open();
    }
    function unlock() {
        if (bulk.canUnlock)
            unlockDialog.open();
    }
    function withdraw() {
        if (bulk.canWithdraw)
            withdrawDialog.open();
    }
    // What is withdrawn comes back, unless there is something to withdraw.
    function withdrawOrRestore() {
        if (bulk.canWithdraw)
            withdrawDialog.open();
        else if (bulk.canRestore)
            bulk.restore();
    }
    function showRefusals() {
        refusalDialog.open();
    }

    PersonDialog {
        id: assignDialog

        confirmText: "Assign"
        explanation: "Who audits from now on. Complete, locked and withdrawn audits stay with who audited them."
        known: dialogs.audits.knownAuditors
        title: "Assign " + dialogs.bulk.targets

        onConfirmed: person => dialogs.bulk.assignTo(person)
    }
    PersonDialog {
        id: readerDialog

        confirmText: "Begin second readings"
        explanation: "A second reading is a draft for another reader, who does not see what the first wrote. Audits that have one already, or that this reader has read, are left out."
        known: dialogs.audits.knownAuditors
        label: "Second reader"
        title: "Second reading of " + dialogs.bulk.targets

        onConfirmed: person => dialogs.bulk.giveForSecondReading(person)
    }
    ReasonDialog {
        id: withdrawDialog

        confirmText: "Withdraw"
        explanation: "A withdrawn audit counts nowhere. It can be restored, and its history stays."
        title: "Withdraw " + dialogs.bulk.targets

        onConfirmed: reason => dialogs.bulk.withdraw(reason)
    }
    ReasonDialog {
        id: unlockDialog

        confirmText: "Unlock"
        explanation: "A report that was issued includes these audits. Unlocked they can be reopened and changed; what the report said stays provable."
        title: "Unlock " + dialogs.bulk.targets

        onConfirmed: reason => dialogs.bulk.unlock(reason)
    }
    AppDialog {
        id: completeDialog

        property bool acceptWarnings: false

        function confirm() {
            close();
            dialogs.bulk.complete(acceptWarnings);
        }

        title: "Complete " + dialogs.bulk.targets

        onOpened: {
            acceptWarnings = false;
            completeButton.forceActiveFocus(Qt.TabFocusReason);
        }

        buttons: [
            AppButton {
                text: "Cancel"

                onClicked: completeDialog.close()
            },
            AppButton {
                id: completeButton

                kind: "primary"
                text: "Complete"

                onClicked: completeDialog.confirm()
            }
        ]

        AppText {
            Layout.fillWidth: true
            dim: true
            text: "Audits with an error stay as they are, and so do those with a warning that nobody has accepted."
        }
        CheckLine {
            Layout.fillWidth: true
            checked: completeDialog.acceptWarnings
            text: "Accept the warnings that stand, each by its name"

            onToggledTo: on => completeDialog.acceptWarnings = on
        }
    }
    RefusalDialog {
        id: refusalDialog

        bulk: dialogs.bulk
    }
}
