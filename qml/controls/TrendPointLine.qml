pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// One period of a trend: its figures lead to the audits they count.
RowLayout {
    id: line

    required property int index
    required property string period
    required property string favourable
    required property string answered
    required property string share
    required property string limits
    required property string signals
    required property string words
    required property bool hasAnswers
    property string shareLabel: ""
    property real figureWidth: 0
    property bool roomy: true

    signal answeredRequested
    signal favourableRequested
    signal moved(int rows, int column)
    signal reached

    function focusFigure(column: int) {
        (column === 0 ? favourableFigure : answeredFigure).forceActiveFocus(Qt.TabFocusReason);
    }

    Accessible.name: words
    Accessible.role: Accessible.ListItem
    spacing: Theme.grid

    AppText {
        Accessible.ignored: true
        Layout.fillWidth: true
        Layout.minimumWidth: Math.round(96 * Theme.scale)
        Layout.preferredWidth: Math.round(160 * Theme.scale)
        dim: !line.hasAnswers
        text: line.period
    }
    FigureButton {
        id: favourableFigure

        Layout.preferredWidth: line.figureWidth
        enabled: line.favourable !== "0"
        sentence: line.period + ": " + line.favourable + " " + line.shareLabel
        text: line.favourable

        onClicked: line.favourableRequested()
        onMoved: (rows, columns) => line.moved(rows, Math.max(0, columns))
        onReached: line.reached()
    }
    FigureButton {
        id: answeredFigure

        Layout.preferredWidth: line.figureWidth
        enabled: line.hasAnswers
        sentence: line.period + ": " + line.answered + " answered"
        text: line.answered

        onClicked: line.answeredRequested()
        onMoved: (rows, columns) => line.moved(rows, columns < 0 ? 0 : 1)
        onReached: line.reached()
    }
    FigureText {
        Accessible.ignored: true
        Layout.preferredWidth: line.figureWidth
        font.weight: Font.DemiBold
        text: line.share
    }
    FigureText {
        Accessible.ignored: true
        Layout.preferredWidth: Math.round(120 * Theme.scale)
        dim: true
        text: line.limits
        visible: line.roomy
    }
    AppText {
        Accessible.ignored: true
        Layout.fillWidth: true
        Layout.preferredWidth: Math.round(200 * Theme.scale)
        color: Theme.warning
        text: line.signals
    }
}
