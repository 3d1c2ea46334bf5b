pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// What is to be said above an audit that is being scored, and what can be done about it.
ColumnLayout {
    id: banners

    required property ScoringViewModel scoring
    readonly property ScoringNotices notices: scoring.notices
    readonly property bool shown: notices.elsewhere.length + notices.waiting.length + notices.duplicate.length > 0

    // About to open another audit: a text that is being typed has to be handed over.
    signal leaving

    function openDuplicate() {
        leaving();
        scoring.openDuplicate();
    }
    function readAgain() {
        leaving();
        scoring.readDuplicateAgain();
    }

    spacing: 1

    Shortcut {
        enabled: banners.notices.duplicate.length > 0
        sequence: "Alt+O"

        onActivated: banners.openDuplicate()
    }
    Shortcut {
        enabled: banners.notices.canReadAgain
        sequence: "Alt+R"

        onActivated: banners.readAgain()
    }
    Shortcut {
        enabled: banners.notices.waiting.length > 0 && banners.notices.canMakeWaiting
        sequence: "Alt+M"

        onActivated: banners.scoring.makeWaitingChange()
    }
    Shortcut {
        enabled: banners.notices.waiting.length > 0
        sequence: "Alt+T"

        onActivated: banners.scoring.dropWaitingChange()
    }
    Banner {
        Layout.fillWidth: true
        dismissText: "Dismiss"
        kind: "warning"
        objectName: "elsewhere"
        radius: 0
        text: banners.notices.elsewhere

        onDismissed: banners.notices.dismissElsewhere()
    }
    Banner {
        Layout.fillWidth: true
        kind: "warning"
        objectName: "waiting"
        radius: 0
        text: banners.notices.waiting

        AppButton {
            keyHint: "Alt+M"
            text: "Take mine"
            visible: banners.notices.canMakeWaiting

            onClicked: banners.scoring.makeWaitingChange()
        }
        AppButton {
            keyHint: "Alt+T"
            text: banners.notices.canMakeWaiting ? "Leave theirs" : "Dismiss"

            onClicked: banners.scoring.dropWaitingChange()
        }
    }
    Banner {
        Layout.fillWidth: true
        kind: "warning"
        objectName: "duplicate"
        radius: 0
        text: banners.notices.duplicate

        AppButton {
            keyHint: "Alt+O"
            text: "Open it"

            onClicked: banners.openDuplicate()
        }
        AppButton {
            keyHint: "Alt+R"
            text: "Begin a second reading"
            visible: banners.notices.canReadAgain

            onClicked: banners.readAgain()
        }
    }
}
