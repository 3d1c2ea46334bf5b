pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The revisions of one audit, the newest first; the contents of the selected one beside them, with what differs.
FocusScope {
    id: page

    required property AppViewModel app
    readonly property HistoryViewModel history: app.history
    // Where both do not fit, the list or the contents are seen, one in place of the other.
    readonly property bool wide: width > 760 * Theme.scale
    property bool showsContents: false
    readonly property bool listShown: wide || !showsContents
    readonly property bool contentsShown: wide || showsContents

    objectName: "historyPage"

    signal leaveRequested

    function scroll(pages: real) {
        contents.contentY = Math.max(0, Math.min(contents.contentHeight - contents.height, contents.contentY + pages * contents.height * 0.8));
    }

    function enter() {
        if (wide || showsContents)
            app.openAudit(history.record);
        else
            showsContents = true;
    }
    function back() {
        if (listShown)
            leaveRequested();
        showsContents = false;
    }

    Keys.onEnterPressed: enter()
    Keys.onEscapePressed: back()
    Keys.onPressed: event => {
        const pages = event.key === Qt.Key_PageDown ? 1 : event.key === Qt.Key_PageUp ? -1 : 0;
        scroll(pages);
        event.accepted = pages !== 0;
    }
    Keys.onReturnPressed: enter()
    // What is hidden cannot keep the keyboard.
    onListShownChanged: (listShown ? list : contents).forceActiveFocus(Qt.OtherFocusReason)

    Shortcut {
        enabled: !reasonDialog.opened
        sequence: "N"

        onActivated: page.history.comparesWithNow = !page.history.comparesWithNow
    }
    Shortcut {
        enabled: page.history.canRestore && !reasonDialog.opened
        sequence: "R"

        onActivated: reasonDialog.open()
    }
    // Placed by hand: a layout of a fixed height would ask its wrapped lines for their height too early.
    PageHeader {
        id: header

        subtitle: page.listShown ? page.history.subtitle : ""
        width: page.width - 2 * x
        x: Theme.grid * 3
        y: Theme.grid * 2
        title: page.history.caseRef.length > 0 ? "History of " + page.history.caseRef : "History"

        AppButton {
            keyHint: "Esc"
            text: "‹ Back"

            onClicked: page.back()
        }
        AppButton {
            enabled: page.history.caseRef.length > 0 && page.history.message.length === 0
            keyHint: page.contentsShown ? "Enter" : ""
            text: "Open the audit"

            onClicked: page.app.openAudit(page.history.record)
        }
    }
    ColumnLayout {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.grid * 2
        anchors.left: header.left
        anchors.right: header.right
        anchors.top: header.bottom
        anchors.topMargin: Theme.grid * 1.5
        spacing: Theme.grid * 1.5

        ErrorBanner {
            Layout.fillWidth: true
            text: page.history.error

            onDismissed: page.history.clearError()
        }
        Banner {
            Layout.fillWidth: true
            kind: "warning"
            text: page.history.withdrawn

            AppButton {
                text: "Restore the audit"

                onClicked: page.history.restoreWithdrawn()
            }
        }
        Banner {
            Layout.fillWidth: true
            text: page.history.refusal
        }
        Item {
            id: room

            Layout.fillHeight: true
            Layout.fillWidth: true
            visible: page.history.message.length === 0

            ColumnLayout {
                id: listSide

                height: room.height
                spacing: Theme.grid
                width: page.wide ? 352 * Theme.scale : room.width
                visible: page.listShown

                Rectangle {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    border.color: Theme.line
                    color: Theme.surface
                    radius: Theme.radius + 2
                    visible: list.count > 0

                    ListView {
                        id: list

                        Accessible.name: "Revisions"
                        Accessible.role: Accessible.List
                        Keys.onDownPressed: page.history.select(page.history.selected + 1)
                        Keys.onUpPressed: page.history.select(page.history.selected - 1)
                        ScrollBar.vertical: AppScrollBar {}
                        activeFocusOnTab: true
                        anchors.fill: parent
                        anchors.margins: 1
                        boundsBehavior: Flickable.StopAtBounds
                        clip: true
                        currentIndex: page.history.selected
                        focus: true
                        highlightMoveDuration: 0
                        keyNavigationEnabled: false
                        model: page.history.revisions
                        objectName: "revisionList"

                        delegate: RevisionLine {
                            isCurrent: index === page.history.selected
                            listHasFocus: list.activeFocus
                            width: list.width

                            onChosen: index => {
                                list.forceActiveFocus(Qt.MouseFocusReason);
                                page.history.select(index);
                                page.showsContents = !page.wide;
                            }
                        }

                        onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
                    }
                }
                AppText {
                    Layout.fillWidth: true
                    dim: true
                    text: page.history.hint
                    visible: text.length > 0
                }
                Item {
                    Layout.fillHeight: true
                    visible: list.count === 0
                }
            }
            Rectangle {
                border.color: Theme.line
                color: Theme.surface
                height: room.height
                radius: Theme.radius + 2
                visible: page.history.selected >= 0 && page.contentsShown
                width: room.width - x
                x: page.wide ? listSide.width + Theme.grid * 2 : 0

                ColumnLayout {
                    anchors.fill: parent
                    anchors.margins: 1
                    spacing: 0

                    GridLayout {
                        Layout.fillHeight: false
                        Layout.fillWidth: true
                        Layout.margins: Theme.grid * 1.5
                        columnSpacing: Theme.grid * 2
                        columns: page.wide ? 2 : 1
                        rowSpacing: Theme.grid

                        AppText {
                            Accessible.role: Accessible.Heading
                            Layout.fillWidth: true
                            font.pixelSize: Theme.heading
                            font.weight: Font.DemiBold
                            text: page.history.selectedTitle
                        }
                        RowLayout {
                            spacing: Theme.grid

                            CheckLine {
                                Layout.fillWidth: true
                                checked: page.history.comparesWithNow
                                text: "Compare with now (N)"

                                onToggledTo: on => page.history.comparesWithNow = on
                            }
                            AppButton {
                                enabled: page.history.canRestore
                                hint: "Puts these contents back as a new revision; nothing is lost."
                                keyHint: "R"
                                text: "Restore…"

                                onClicked: reasonDialog.open()
                            }
                        }
                    }
                    Rectangle {
                        Layout.fillWidth: true
                        color: Theme.line
                        implicitHeight: 1
                    }
                    ScrollPage {
                        id: contents

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        objectName: "revisionContents"
                        padding: Theme.grid * 1.5

                        ColumnLayout {
                            Layout.fillWidth: true
                            spacing: 0

                            AppText {
                                Layout.fillWidth: true
                                dim: true
                                text: page.history.contentsMessage
                                visible: text.length > 0
                            }
                            Repeater {
                                model: page.history.contents

                                StatementLine {
                                    Layout.fillWidth: true
                                    wide: contents.width > 520 * Theme.scale
                                }
                            }
                        }
                    }
                }
            }
        }
        EmptyState {
            Layout.fillHeight: true
            Layout.fillWidth: true
            text: page.history.message
            title: "Nothing to be seen here"
            visible: page.history.message.length > 0
        }
    }
    ReasonDialog {
        id: reasonDialog

        confirmText: "Restore"
        explanation: "The contents of this revision become the newest one; those of now stay in the history."
        title: "Restore the revision of " + page.history.selectedTitle

        onConfirmed: reason => page.history.restore(reason)
    }
}
