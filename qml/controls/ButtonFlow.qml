pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Buttons side by side; in a layout they take one line where there is room for it, and wrap where there is not.
Flow {
    id: flow

    readonly property real lineWidth: {
        let total = 0;
        for (let index = 0; index < children.length; ++index) {
            const child = children[index];
            if (child.visible)
                total += child.implicitWidth + spacing;
        }
        return Math.ceil(Math.max(0, total - spacing));
    }

    Layout.fillWidth: true
    Layout.maximumWidth: lineWidth
    Layout.preferredWidth: lineWidth
    spacing: Theme.grid
    visible: children.length > 0
}
