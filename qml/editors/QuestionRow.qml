pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// One scored question: number keys choose and go on, arrows move and never choose.
FocusScope {
    id: row

    required property int index
    required property string fieldId
    required property int number
    required property string label
    required property string help
    required property bool asked
    required property bool startsScale
    required property var options
    required property string value
    required property bool notApplicable
    required property bool answered
    required property bool failing
    required property string answerText
    required property string reason
    required property string comment
    required property var reasons
    required property var recommendations
    required property string proposal
    required property string proposedCategory
    required property bool proposalPending
    required property bool proposalOverridden
    required property bool proposalChanged
    required property string proposalNote
    required property var overrideReasons
    required property string complaint
    required property string complaintKind
    required property string readings
    required property ScoringViewModel scoring
    property bool wide: true
    property bool readOnly: false
    property real answersWidth: 0

    // What is being typed below: "", "notApplicable", "override" or "comment".
    property string typing: ""

    readonly property bool isCurrent: activeFocus
    // Reckoned, not laid out: a layout asks wrapped text for its height before it has given it a width.
    readonly property real labelWidth: Math.max(1, width - 20 * Theme.scale - Theme.grid * 3 - (wide ? answersWidth + Theme.grid : 0))
    // Nobody has judged by what the contact log proposes now.
    readonly property bool proposalOffered: proposal.length > 0 && (proposalPending || proposalChanged)
    readonly property var guidance: ({
            "label": row.label,
            "help": row.help,
            "options": row.options,
            "value": row.value,
            "recommendations": row.recommendations
        })

    signal moveRequested(int step)
    signal actionRequested(string ref)
    signal followUpRequested

    function take() {
        keys.forceActiveFocus(Qt.TabFocusReason);
    }
    function chose() {
        cells.cursor = -1;
        if (proposalOverridden && reason.length === 0)
            type("override");
        else
            moveRequested(1);
    }
    function type(what: string) {
        typing = what;
        inline.begin();
    }
    function keepTyped(text: string) {
        const what = typing;
        typing = "";
        take();
        if (what === "comment") {
            scoring.setComment(fieldId, text);
            return;
        }
        if (what === "notApplicable")
            scoring.setNotApplicable(fieldId, text);
        else
            scoring.setReason(fieldId, text);
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
        }
        if (!readOnly && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)))
            event.accepted = edited(event);
        else
            event.accepted = false;
    }
    function edited(event: var): bool {
        switch (event.key) {
        case Qt.Key_Space:
            cells.chooseAtCursor();
            return true;
        case Qt.Key_Enter:
        case Qt.Key_Return:
            if (proposalOffered)
                scoring.acceptProposal(fieldId);
            moveRequested(1);
            return true;
        case Qt.Key_Backspace:
        case Qt.Key_Delete:
            scoring.clearAnswer(fieldId);
            return true;
        case Qt.Key_0:
            type("notApplicable");
            return true;
        case Qt.Key_C:
            type("comment");
            return true;
        }
        if (!scoring.chooseByKey(fieldId, event.text))
            return false;
        chose();
        return true;
    }

    // The row is what assistive technology sees of the question; the answers are in it.
    Accessible.description: complaint
    Accessible.focusable: asked
    Accessible.name: number + ". " + label + (!asked ? ": not asked here" : answered ? ": " + answerText : "")
    Accessible.onPressAction: {
        if (asked)
            take();
    }
    Accessible.role: Accessible.Grouping
    implicitHeight: asked ? body.implicitHeight : folded.implicitHeight

    onActiveFocusChanged: {
        if (!activeFocus)
            cells.cursor = -1;
    }

    AppText {
        id: folded

        Accessible.ignored: true
        bottomPadding: Theme.half
        dim: true
        font.pixelSize: Theme.small
        leftPadding: Theme.grid * 5
        text: row.label + " – not asked here"
        topPadding: Theme.half
        visible: !row.asked
        width: row.width
    }
    Rectangle {
        anchors.fill: body
        anchors.topMargin: heading.visible ? heading.height + body.spacing : 0
        color: row.isCurrent ? Theme.accentSoft : "transparent"
        radius: Theme.radius
        visible: row.asked

        Rectangle {
            color: Theme.accent
            height: parent.height
            radius: 1
            visible: row.isCurrent
            width: 3
        }
    }
    ColumnLayout {
        id: body

        spacing: Theme.half
        visible: row.asked
        width: row.width

        ScaleHeading {
            id: heading

            Layout.alignment: Qt.AlignRight
            Layout.maximumWidth: row.answersWidth
            Layout.minimumWidth: row.answersWidth
            Layout.rightMargin: Theme.grid
            Layout.topMargin: row.index > 0 ? Theme.grid : 0
            options: row.options
            visible: row.startsScale && row.wide
        }
        GridLayout {
            Layout.bottomMargin: Theme.half
            Layout.fillWidth: true
            Layout.leftMargin: Theme.grid
            Layout.rightMargin: Theme.grid
            Layout.topMargin: Theme.half
            columnSpacing: Theme.grid
            columns: row.wide ? 3 : 2
            rowSpacing: Theme.half

            FigureText {
                Accessible.ignored: true
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 20 * Theme.scale
                Layout.topMargin: row.wide ? Theme.grid - 1 : 0
                dim: true
                text: row.number
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignVCenter
                Layout.fillWidth: true
                spacing: 2

                Item {
                    id: keys

                    Keys.onPressed: event => row.pressed(event)
                    Layout.fillWidth: true
                    activeFocusOnTab: row.asked
                    focus: true
                    implicitHeight: question.implicitHeight
                    objectName: "question-" + row.fieldId

                    AppText {
                        id: question

                        Accessible.ignored: true
                        text: row.label
                        width: row.labelWidth
                    }
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.half
                    visible: row.recommendations.length > 0 || row.failing

                    Repeater {
                        model: row.recommendations

                        RefTool {
                            required property var modelData

                            title: modelData.title
                            text: modelData.ref

                            onClicked: row.actionRequested(modelData.ref)
                        }
                    }
                    RefTool {
                        Accessible.name: "Follow up: " + row.label
                        text: "Follow up…"
                        title: "Note what is to be done about this answer"
                        visible: row.failing

                        onClicked: row.followUpRequested()
                    }
                }
            }
            AnswerCells {
                id: cells

                Layout.alignment: Qt.AlignVCenter
                Layout.columnSpan: row.wide ? 1 : 2
                Layout.fillWidth: !row.wide
                Layout.maximumWidth: row.wide ? row.answersWidth : -1
                Layout.preferredWidth: row.answersWidth
                notApplicable: row.notApplicable
                options: row.options
                proposedCategory: row.proposalPending ? row.proposedCategory : ""
                readOnly: row.readOnly
                showsWords: !row.wide
                value: row.value

                onChosen: id => {
                    row.take();
                    row.scoring.choose(row.fieldId, id);
                    row.chose();
                }
                onNotApplicableRequested: row.type("notApplicable")
            }
        }
        QuestionNotes {
            Layout.bottomMargin: visible ? Theme.grid : 0
            Layout.fillWidth: true
            Layout.leftMargin: Theme.grid * 4 + 20 * (Theme.scale - 1)
            Layout.rightMargin: Theme.grid
            comment: row.comment
            complaint: row.complaint
            complaintKind: row.complaintKind
            proposal: row.proposal
            proposalChanged: row.proposalChanged
            proposalNote: row.proposalNote
            proposalOffered: row.proposalOffered && !row.readOnly
            readings: row.readings
            reason: row.reason
            typing: row.typing

            onProposalAccepted: {
                row.take();
                row.scoring.acceptProposal(row.fieldId);
                row.moveRequested(1);
            }
        }
        InlineText {
            id: inline

            Layout.bottomMargin: Theme.grid
            Layout.fillWidth: true
            Layout.leftMargin: Theme.grid * 4 + 20 * (Theme.scale - 1)
            Layout.rightMargin: Theme.grid
            label: row.typing === "comment" ? "Comment" : row.typing === "override" ? "Why not as the contact log proposes?" : "Why not applicable?"
            mayBeEmpty: row.typing !== "notApplicable"
            offers: row.typing === "notApplicable" ? row.reasons : row.typing === "override" ? row.overrideReasons : []
            value: row.typing === "comment" ? row.comment : row.reason
            visible: row.typing.length > 0

            onDropped: {
                row.typing = "";
                row.take();
            }
            onKept: text => row.keepTyped(text)
        }
    }
}
