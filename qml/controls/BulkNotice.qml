pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// What the last action did, why it left some as they were, and the way back.
Banner {
    id: notice

    required property BulkViewModel bulk

    signal refusalsRequested

    dismissText: "Dismiss"
    kind: bulk.refusedCount > 0 ? "warning" : "done"
    text: bulk.notice

    onDismissed: bulk.dismiss()

    IconlessTool {
        hint: "Which audits stay as they were, and why"
        text: "Why…"
        visible: notice.bulk.refusedCount > 0

        onClicked: notice.refusalsRequested()
    }
    IconlessTool {
        keyHint: "Ctrl+Z"
        text: "Undo"
        visible: notice.bulk.canUndo

        onClicked: notice.bulk.undo()
    }
    IconlessTool {
        keyHint: "Ctrl+Y"
        text: "Redo"
        visible: notice.bulk.canRedo

        onClicked: notice.bulk.redo()
    }
}
