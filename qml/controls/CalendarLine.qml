pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import CaseAudit.Ui

// One date of the strategic calendar: when, what, and how near it is.
T.ItemDelegate {
    id: line

    required property string when
    required property string title
    required property string facts
    required property string standing
    required property string urgency
    required property string row
    required property bool changeable
    required property bool removable
    property bool isCurrent: false
    property bool hasFocus: false
    readonly property bool wide: width > 620 * Theme.scale

    signal actionRequested
    signal changeRequested
    signal removeRequested

    Accessible.description: facts
    Accessible.focused: hasFocus
    Accessible.name: when + ", " + title + ", " + standing
    Accessible.onPressAction: {
        if (line.enabled)
            line.clicked();
    }
    Accessible.role: Accessible.ListItem
    Accessible.selectable: true
    Accessible.selected: isCurrent
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.half + 2
    rightPadding: Theme.grid * 2

    background: Rectangle {
        border.color: Theme.accent
        border.width: line.hasFocus ? 2 : 0
        color: line.isCurrent && line.hasFocus ? Theme.accentSoft : line.hovered ? Theme.hover : "transparent"

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.line
            height: 1
            opacity: 0.6
            visible: !line.hasFocus
            width: parent.width
        }
    }
    contentItem: GridLayout {
        columnSpacing: Theme.grid * 2
        columns: line.wide ? 3 : 1
        rowSpacing: 2

        AppText {
            Accessible.ignored: true
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: !line.wide
            Layout.preferredWidth: 168 * Theme.scale
            dim: line.urgency === "past"
            text: line.when
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: 0

            AppText {
                Accessible.ignored: true
                Layout.fillWidth: true
                dim: line.urgency === "past"
                text: line.title
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            AppText {
                Accessible.ignored: true
                Layout.fillWidth: true
                dim: true
                font.pixelSize: Theme.small
                text: line.facts
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
        ColumnLayout {
            Layout.alignment: line.wide ? Qt.AlignTop | Qt.AlignRight : Qt.AlignLeft
            spacing: 0

            AppText {
                Accessible.ignored: true
                Layout.alignment: line.wide ? Qt.AlignRight : Qt.AlignLeft
                color: line.urgency === "overdue" ? Theme.warning : line.urgency === "now" ? Theme.accent : Theme.dimInk
                font.pixelSize: Theme.small
                font.weight: line.urgency === "overdue" || line.urgency === "now" ? Font.DemiBold : Font.Normal
                text: line.standing
                wrapMode: Text.NoWrap
            }
            Row {
                Layout.alignment: line.wide ? Qt.AlignRight : Qt.AlignLeft
                spacing: 0
                visible: line.row.length > 0 || line.changeable

                IconlessTool {
                    Accessible.name: "Open action " + line.row
                    activeFocusOnTab: false
                    focusPolicy: Qt.NoFocus
                    keyHint: line.hasFocus ? "Enter" : ""
                    text: "Open " + line.row
                    visible: line.row.length > 0

                    onClicked: line.actionRequested()
                }
                IconlessTool {
                    Accessible.name: "Change " + line.title
                    activeFocusOnTab: false
                    focusPolicy: Qt.NoFocus
                    keyHint: line.hasFocus ? "F2" : ""
                    text: "Change"
                    visible: line.changeable

                    onClicked: line.changeRequested()
                }
                IconlessTool {
                    Accessible.name: "Remove " + line.title
                    activeFocusOnTab: false
                    focusPolicy: Qt.NoFocus
                    hint: "Takes all of this date out of the calendar; Ctrl+Z brings it back"
                    keyHint: line.hasFocus ? "Del" : ""
                    text: "Remove"
                    visible: line.removable

                    onClicked: line.removeRequested()
                }
            }
        }
    }
}
