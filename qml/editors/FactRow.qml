pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// A date or a choice about the case. Enter on an empty one says that it is empty on purpose.
FocusScope {
    id: row

    required property int index
    required property string fieldId
    required property string kind
    required property string label
    required property string help
    required property bool asked
    required property var options
    required property string value
    required property string complaint
    required property string complaintKind
    required property bool emptyOnPurpose
    required property string readings
    required property ScoringViewModel scoring
    property bool wide: true
    property bool readOnly: false
    property real answersWidth: 0

    readonly property bool isCurrent: activeFocus
    readonly property bool answered: value.length > 0
    readonly property var guidance: ({
            "label": row.label,
            "help": row.help,
            "options": [],
            "value": "",
            "recommendations": []
        })

    signal moveRequested(int step)

    function take() {
        (kind === "date" ? date : keys).forceActiveFocus(Qt.TabFocusReason);
        if (kind === "date")
            date.selectAll();
    }
    function passOn() {
        if (!answered && !readOnly)
            scoring.leaveEmpty(fieldId);
        moveRequested(1);
    }
    function pressed(event: var) {
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Up:
            moveRequested(-1);
            return;
        case Qt.Key_Down:
            moveRequested(1);
            return;
        case Qt.Key_Left:
            cells.cursor = Math.max(0, cells.cursor - 1);
            return;
        case Qt.Key_Right:
            cells.cursor = Math.min(cells.count - 1, cells.cursor + 1);
            return;
        case Qt.Key_Enter:
        case Qt.Key_Return:
            passOn();
            return;
        }
        event.accepted = !readOnly && edited(event);
    }
    function edited(event: var): bool {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false;
        if (event.key === Qt.Key_Space) {
            cells.chooseAtCursor();
            return true;
        }
        if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete) {
            scoring.setField(fieldId, "");
            return true;
        }
        if (!scoring.chooseByKey(fieldId, event.text))
            return false;
        cells.cursor = -1;
        moveRequested(1);
        return true;
    }

    implicitHeight: body.implicitHeight + Theme.half * 2

    onActiveFocusChanged: {
        if (!activeFocus)
            cells.cursor = -1;
    }

    GridLayout {
        id: body

        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Theme.grid
        columns: row.wide ? 2 : 1
        rowSpacing: 2
        width: row.width

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            AppText {
                Accessible.ignored: true
                Layout.fillWidth: true
                text: row.label
            }
            AppText {
                Layout.fillWidth: true
                font.pixelSize: Theme.small
                text: row.readings
                visible: text.length > 0
            }
            AppText {
                Layout.fillWidth: true
                color: row.complaintKind === "error" ? Theme.error : row.complaintKind === "warning" ? Theme.warning : Theme.dimInk
                font.pixelSize: Theme.small
                text: row.complaint.length > 0 ? row.complaint : "Left empty on purpose"
                visible: row.complaint.length > 0 || (row.emptyOnPurpose && !row.answered)
            }
        }
        Item {
            id: keys

            Accessible.description: row.complaint
            Accessible.focusable: row.kind === "choice"
            Accessible.ignored: row.kind !== "choice"
            Accessible.name: row.label
            Accessible.onPressAction: row.take()
            Accessible.role: Accessible.Grouping
            Keys.onPressed: event => row.pressed(event)
            Layout.maximumWidth: row.wide ? row.answersWidth : -1
            Layout.fillWidth: !row.wide
            Layout.preferredWidth: row.answersWidth
            activeFocusOnTab: row.kind === "choice"
            focus: row.kind === "choice"
            implicitHeight: row.kind === "choice" ? cells.implicitHeight : date.implicitHeight
            objectName: "fact-" + row.fieldId

            FocusFrame {
                target: keys
            }
            AnswerCells {
                id: cells

                anchors.fill: parent
                offersNotApplicable: false
                options: row.options
                readOnly: row.readOnly
                showsWords: true
                value: row.value
                visible: row.kind === "choice"

                onChosen: id => {
                    keys.forceActiveFocus(Qt.TabFocusReason);
                    row.scoring.setField(row.fieldId, id);
                    row.moveRequested(1);
                }
            }
            TextInputField {
                id: date

                accessibleName: row.label
                focus: row.kind === "date"
                keyFilter: arrows
                placeholder: row.readOnly ? "Not recorded" : "Date, such as 27/3/2005"
                readOnly: row.readOnly
                value: row.value
                visible: row.kind === "date"
                width: Math.min(parent.width, 200 * Theme.scale)

                onAccepted: row.passOn()
                onEdited: text => row.scoring.setField(row.fieldId, text)
            }
            Item {
                id: arrows

                Keys.onDownPressed: row.moveRequested(1)
                Keys.onUpPressed: row.moveRequested(-1)
            }
        }
    }
}
