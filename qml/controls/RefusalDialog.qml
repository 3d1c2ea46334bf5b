pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Which audits the last action left as they were, and why.
AppDialog {
    id: dialog

    required property BulkViewModel bulk

    title: bulk.refusedCount === 1 ? "1 audit stays as it was" : bulk.refusedCount + " audits stay as they were"

    onOpened: closeButton.forceActiveFocus(Qt.TabFocusReason)

    buttons: AppButton {
        id: closeButton

        kind: "primary"
        text: "Close"

        onClicked: dialog.close()
    }

    ProblemList {
        Layout.fillWidth: true
        model: dialog.bulk.refusals
        objectName: "refusals"
        widths: [136 * Theme.scale, -1]
    }
}
