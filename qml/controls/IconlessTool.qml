pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// A small button without a frame, for tools inside rows and headers.
AppButton {
    font.pixelSize: Theme.small
    implicitHeight: Math.max(Math.round(Theme.small * 2), implicitContentHeight)
    kind: "quiet"
    padding: 2
}
