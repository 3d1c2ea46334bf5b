pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import CaseAudit.Ui

// How far one form has got, in all or in one authority; pressed, it leads to the audits that are complete.
T.AbstractButton {
    id: line

    required property int index
    required property string label
    required property string figure
    required property string sentence
    required property bool isPart
    required property real share
    required property bool isMet
    required property int audits

    Accessible.description: audits > 0 ? "Opens the audits behind it" : "not available"
    Accessible.name: sentence
    Accessible.onPressAction: {
        if (line.enabled)
            line.clicked();
    }
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: line.clicked()
    Keys.onReturnPressed: line.clicked()
    activeFocusOnTab: enabled
    enabled: audits > 0
    hoverEnabled: true
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: isPart ? Theme.grid * 3 : Theme.half + 2
    padding: Theme.half + 2

    background: Rectangle {
        color: line.hovered && line.enabled ? Theme.hover : "transparent"
        radius: Theme.radius

        FocusFrame {
            anchors.margins: 0
            target: line
        }
    }
    contentItem: RowLayout {
        spacing: Theme.grid

        AppText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: line.enabled ? Theme.accent : Theme.ink
            dim: line.isPart
            text: line.label
        }
        // How much of the target: the figure beside it says the same in digits.
        Rectangle {
            Accessible.ignored: true
            Layout.preferredHeight: Math.round(6 * Theme.scale)
            Layout.preferredWidth: Math.round(88 * Theme.scale)
            color: Theme.sunken
            opacity: line.share < 0 ? 0 : 1
            radius: height / 2

            Rectangle {
                color: line.isMet ? Theme.done : Theme.accent
                height: parent.height
                radius: height / 2
                width: Math.round(parent.width * Math.max(0, line.share))
            }
        }
        FigureText {
            Accessible.ignored: true
            Layout.preferredWidth: Math.round(80 * Theme.scale)
            text: line.figure
        }
    }

    ToolTipText {
        shown: line.hovered
        text: line.sentence
    }
}
