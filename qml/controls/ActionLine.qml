pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import CaseAudit.Ui

// One row of the action plan in the register.
T.ItemDelegate {
    id: line

    required property string ref
    required property string title
    required property string appliesTo
    required property string leads
    required property string due
    required property bool overdue
    required property bool followedByHand
    required property string work
    required property string evidence
    required property string evidenceKind
    property bool isCurrent: false
    property bool hasFocus: false

    Accessible.description: leads
    Accessible.focused: hasFocus
    Accessible.name: ref + ", " + title + ", " + due + ", applies to " + appliesTo + ", work: " + work + (followedByHand ? ", followed by hand" : evidence.length > 0 ? ", evidence: " + evidence : "")
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
        color: line.isCurrent ? Theme.accentSoft : line.hovered ? Theme.hover : "transparent"

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.line
            height: 1
            opacity: 0.6
            visible: !line.hasFocus
            width: parent.width
        }
    }
    contentItem: RowLayout {
        spacing: Theme.grid

        AppText {
            Accessible.ignored: true
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: 32 * Theme.scale
            color: Theme.accent
            font.weight: Font.DemiBold
            text: line.ref
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            AppText {
                Accessible.ignored: true
                Layout.fillWidth: true
                font.weight: line.isCurrent ? Font.DemiBold : Font.Normal
                text: line.title
            }
            AppText {
                Accessible.ignored: true
                Layout.fillWidth: true
                dim: true
                font.pixelSize: Theme.small
                text: line.leads
            }
            Flow {
                Layout.fillWidth: true
                Layout.topMargin: 2
                spacing: Theme.half

                Tag {
                    Accessible.ignored: true
                    kind: line.work === "Complete" ? "done" : "plain"
                    text: line.work
                }
                Tag {
                    Accessible.ignored: true
                    kind: line.evidenceKind
                    text: line.evidence
                }
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: 0

            AppText {
                Accessible.ignored: true
                Layout.alignment: Qt.AlignRight
                color: line.overdue ? Theme.warning : Theme.dimInk
                font.pixelSize: Theme.small
                text: line.due
                wrapMode: Text.NoWrap
            }
            AppText {
                Accessible.ignored: true
                Layout.alignment: Qt.AlignRight
                dim: true
                font.pixelSize: Theme.small
                text: line.followedByHand ? line.appliesTo + " · by hand" : line.appliesTo
                wrapMode: Text.NoWrap
            }
        }
    }
}
