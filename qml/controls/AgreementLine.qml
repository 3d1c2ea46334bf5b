pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import CaseAudit.Ui

// One question and how far its readers agree; pressed, it is the one that is looked at. Figures stand in columns, or
// below the question where it is narrow.
T.AbstractButton {
    id: line

    required property int index
    required property string label
    required property string pairs
    required property string exact
    required property string within
    required property string kappa
    required property string linear
    required property string alpha
    required property string mark
    required property string figures
    property bool isCurrent: false
    property bool wide: true
    property var widths: []
    readonly property string facts: figures + (figures.length > 0 && mark.length > 0 ? " · " : "") + mark

    signal moved(int lines)

    Accessible.description: facts + (isCurrent ? ", shown below" : "")
    Accessible.name: label
    Accessible.onPressAction: {
        if (line.enabled)
            line.clicked();
    }
    Accessible.role: Accessible.Button
    Keys.onDownPressed: line.moved(1)
    Keys.onEnterPressed: line.clicked()
    Keys.onReturnPressed: line.clicked()
    Keys.onUpPressed: line.moved(-1)
    activeFocusOnTab: true
    hoverEnabled: true
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Theme.grid
    padding: Theme.half + 2
    rightPadding: Theme.grid

    background: Rectangle {
        color: line.isCurrent ? Theme.accentSoft : line.hovered ? Theme.hover : "transparent"
        radius: Theme.radius

        Rectangle {
            color: Theme.accent
            height: parent.height
            radius: Theme.radius
            visible: line.isCurrent
            width: 3
        }
        FocusFrame {
            anchors.margins: 0
            target: line
        }
    }
    contentItem: Row {
        id: content

        readonly property real figuresWidth: line.wide ? line.widths.reduce((sum, width) => sum + width + Theme.grid, 0) : 0
        readonly property real labelWidth: Math.max(1, line.availableWidth - figuresWidth)

        spacing: Theme.grid

        Column {
            width: content.labelWidth

            AppText {
                Accessible.ignored: true
                font.weight: line.isCurrent ? Font.DemiBold : Font.Normal
                text: line.label
                width: content.labelWidth
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            AppText {
                Accessible.ignored: true
                dim: true
                font.pixelSize: Theme.small
                text: line.wide ? line.mark : line.facts
                visible: text.length > 0
                width: content.labelWidth
            }
        }
        Repeater {
            model: line.wide ? [line.pairs, line.exact, line.within, line.kappa, line.linear, line.alpha] : []

            FigureText {
                required property int index
                required property string modelData

                Accessible.ignored: true
                text: modelData.length > 0 ? modelData : "–"
                width: line.widths[index]
            }
        }
    }
}
