pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import CaseAudit.Ui
import CaseAudit.ViewModels

// A short table of figures with its headings, from rows with `texts`, `isTotal` and `hasAudits`: pressing one that
// has audits leads to them.
ColumnLayout {
    id: table

    required property RowsModel model
    required property var headings
    property string name: ""
    property int figureWidth: Math.round(72 * Theme.scale)

    signal rowChosen(int row)

    Accessible.name: name
    Accessible.role: Accessible.Table
    spacing: 0

    FigureCells {
        Layout.bottomMargin: Theme.half
        Layout.fillWidth: true
        Layout.leftMargin: Theme.half
        Layout.rightMargin: Theme.half
        figureWidth: table.figureWidth
        isHeading: true
        texts: table.headings
    }
    Repeater {
        model: table.model

        Item {
            id: row

            required property int index
            required property var texts
            required property bool isTotal
            required property bool hasAudits

            readonly property string sentence: texts.map((text, column) => column === 0 ? text : table.headings[column] + " " + text).join(", ")

            Accessible.ignored: hasAudits
            Accessible.name: sentence
            Accessible.role: Accessible.StaticText
            Layout.fillWidth: true
            implicitHeight: cells.implicitHeight + Theme.grid

            Rectangle {
                color: Theme.line
                height: 1
                width: parent.width
            }
            FigureCells {
                id: cells

                anchors.left: parent.left
                anchors.margins: Theme.half
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                figureWidth: table.figureWidth
                isTotal: row.isTotal
                texts: row.texts
                z: 1
            }
            T.AbstractButton {
                id: button

                Accessible.description: "Opens the audits behind it"
                Accessible.name: row.sentence
                Accessible.onPressAction: button.clicked()
                Accessible.role: Accessible.Button
                Keys.onEnterPressed: button.clicked()
                Keys.onReturnPressed: button.clicked()
                activeFocusOnTab: true
                anchors.fill: parent
                hoverEnabled: true
                visible: row.hasAudits

                background: Rectangle {
                    color: button.hovered ? Theme.hover : "transparent"
                    radius: Theme.radius

                    FocusFrame {
                        anchors.margins: 0
                        target: button
                    }
                }

                onClicked: table.rowChosen(row.index)
            }
        }
    }
}
