pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// A figure in a column: a door where there are audits behind it, else no more than its text.
Item {
    id: cell

    property bool opens: false
    property string text: ""
    property string detail: ""
    property string sentence: ""
    property bool strong: false
    // Whether Tab stops here.
    property bool reachable: false

    signal clicked
    signal moved(int rows, int columns)
    signal reached

    function take() {
        button.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: opens ? button.implicitHeight : plain.implicitHeight

    FigureButton {
        id: button

        activeFocusOnTab: cell.reachable
        detail: cell.detail
        sentence: cell.sentence
        strong: cell.strong
        text: cell.text
        visible: cell.opens
        width: cell.width

        onClicked: cell.clicked()
        onMoved: (rows, columns) => cell.moved(rows, columns)
        onReached: cell.reached()
    }
    FigureText {
        id: plain

        Accessible.name: cell.sentence
        dim: true
        rightPadding: Theme.half
        text: cell.text
        topPadding: 2
        visible: !cell.opens
        width: cell.width
    }
}
