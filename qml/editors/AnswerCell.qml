pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import CaseAudit.Ui

// One answer that may be chosen. Chosen, it has its colour, a tick, and its word where there is room.
T.RadioButton {
    id: cell

    property string keyCap: ""
    property real tone: -1
    property bool chosen: false
    property bool hasCursor: false
    property bool proposed: false
    property bool showsWord: false
    property bool readOnly: false

    readonly property color fill: chosen ? Theme.tone(tone) : hovered && !readOnly ? Theme.hover : Theme.sunken
    readonly property bool wordFits: word.implicitWidth <= width - Theme.grid

    function wish() {
        if (enabled)
            clicked();
    }

    Accessible.description: !enabled ? "not available" : proposed ? "proposed by the contact log" : ""
    Accessible.name: text
    Accessible.onPressAction: cell.wish()
    Accessible.onToggleAction: cell.wish()
    Accessible.role: Accessible.RadioButton
    autoExclusive: false
    checked: chosen
    enabled: !readOnly
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    implicitHeight: Math.max(Math.round(Theme.controlHeight * 0.95), showsWord ? label.implicitHeight + Theme.grid : 0)
    implicitWidth: 40 * Theme.scale

    background: Rectangle {
        border.color: cell.hasCursor ? Theme.accent : cell.chosen ? Theme.strongLine : cell.proposed ? Theme.accent : Theme.line
        border.width: cell.hasCursor ? 2 : 1
        color: cell.fill
        radius: Theme.radius
    }
    // A click is a wish: ticked is what was chosen.
    onToggled: checked = Qt.binding(() => chosen)

    contentItem: Item {
        AppText {
            id: label

            Accessible.ignored: true
            anchors.centerIn: parent
            color: cell.chosen ? Theme.inkOn(cell.fill) : Theme.dimInk
            font.pixelSize: Theme.small
            font.weight: cell.chosen ? Font.DemiBold : Font.Normal
            horizontalAlignment: Text.AlignHCenter
            text: {
                if (cell.showsWord)
                    return (cell.chosen ? "\u2713 " : cell.keyCap + " ") + cell.text;
                if (cell.chosen)
                    return cell.wordFits ? "\u2713 " + cell.text : "\u2713";
                return cell.keyCap;
            }
            width: parent.width - Theme.half
        }
        AppText {
            id: word

            Accessible.ignored: true
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            text: "\u2713 " + cell.text
            visible: false
            wrapMode: Text.NoWrap
        }
    }
}
