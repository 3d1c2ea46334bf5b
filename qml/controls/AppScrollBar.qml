pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import CaseAudit.Ui

// A thin bar that is there whenever there is more to see.
T.ScrollBar {
    id: bar

    Accessible.ignored: true
    implicitHeight: Theme.grid + 4
    implicitWidth: Theme.grid + 4
    minimumSize: 0.06
    padding: 2
    policy: size < 1 ? T.ScrollBar.AlwaysOn : T.ScrollBar.AlwaysOff
    visible: policy === T.ScrollBar.AlwaysOn

    contentItem: Rectangle {
        color: bar.pressed || bar.hovered ? Theme.dimInk : Theme.strongLine
        opacity: bar.pressed || bar.hovered ? 1 : 0.6
        radius: width / 2
    }
}
