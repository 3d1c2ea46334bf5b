pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// What the clipboard holds, line by line as it is understood. Nothing is added until it is confirmed.
AppDialog {
    id: dialog

    required property ContactLogViewModel log
    property string failure: ""

    function look() {
        log.readClipboard();
        failure = "";
        open();
        (log.canAddPasted ? addButton : closeButton).forceActiveFocus(Qt.TabFocusReason);
    }
    function add() {
        failure = log.addPasted();
        if (failure.length === 0)
            close();
    }

    title: "Contacts from the clipboard"
    width: Math.min(880 * Theme.scale, parent ? parent.width - Theme.grid * 4 : 880)

    buttons: [
        AppButton {
            id: closeButton

            keyHint: "Esc"
            text: "Cancel"

            onClicked: dialog.close()
        },
        AppButton {
            id: addButton

            enabled: dialog.log.canAddPasted
            keyHint: "Enter"
            kind: "primary"
            objectName: "addPasted"
            text: dialog.log.pasteConfirmation

            onClicked: dialog.add()
        }
    ]

    Banner {
        Layout.fillWidth: true
        kind: dialog.failure.length > 0 ? "error" : dialog.log.hasUnreadable || !dialog.log.canAddPasted ? "warning" : "note"
        text: dialog.failure.length > 0 ? dialog.failure : dialog.log.pasteOutcome
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        text: dialog.log.pastedColumns
        visible: text.length > 0
    }
    Item {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(lines.contentHeight, 288 * Theme.scale)

        ListView {
            id: lines

            Accessible.name: "Lines as understood"
            Accessible.role: Accessible.List
            Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + Theme.rowHeight)
            Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.rowHeight)
            ScrollBar.vertical: AppScrollBar {}
            activeFocusOnTab: count > 0
            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: dialog.log.pasted

            delegate: Rectangle {
                id: line

                required property int line
                required property string pasted
                required property string understood
                required property string state

                Accessible.name: "Line " + line.line + ": " + understood
                Accessible.role: Accessible.ListItem
                color: state === "wrong" ? Theme.errorSoft : "transparent"
                implicitHeight: cells.implicitHeight + Theme.grid
                width: lines.width

                RowLayout {
                    id: cells

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.half
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.grid * 2
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.grid

                    FigureText {
                        Accessible.ignored: true
                        Layout.alignment: Qt.AlignTop
                        Layout.preferredWidth: 40 * Theme.scale
                        dim: true
                        text: line.line
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0

                        AppText {
                            Accessible.ignored: true
                            Layout.fillWidth: true
                            color: line.state === "wrong" ? Theme.error : line.state === "known" ? Theme.dimInk : Theme.ink
                            text: (line.state === "wrong" ? "\u2717 " : line.state === "known" ? "– " : "\u2713 ") + line.understood
                            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        }
                        AppText {
                            Accessible.ignored: true
                            Layout.fillWidth: true
                            dim: true
                            elide: Text.ElideRight
                            font.pixelSize: Theme.small
                            maximumLineCount: 2
                            objectName: "mayElide"
                            text: line.pasted
                            visible: line.state === "wrong"
                            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        }
                    }
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    color: Theme.line
                    height: 1
                    opacity: 0.6
                    width: parent.width
                }
            }
        }
        FocusFrame {
            target: lines
        }
    }
}
