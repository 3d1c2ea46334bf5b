pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// The answers to one question, side by side in scale order; nothing is chosen until somebody does.
RowLayout {
    id: cells

    required property var options
    property string value: ""
    property bool notApplicable: false
    property bool offersNotApplicable: true
    property bool showsWords: false
    property bool readOnly: false
    property string proposedCategory: ""
    // The cell the arrow keys stand on; -1 when they were not used. The last is "not applicable".
    property int cursor: -1
    readonly property int count: options.length + (offersNotApplicable ? 1 : 0)

    signal chosen(string id)
    signal notApplicableRequested

    function chooseAtCursor() {
        if (cursor >= 0 && cursor < options.length)
            chosen(options[cursor].id);
        else if (cursor === options.length && offersNotApplicable)
            notApplicableRequested();
    }

    spacing: 3

    Repeater {
        model: cells.options

        AnswerCell {
            required property int index
            required property var modelData

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            chosen: cells.value === modelData.id
            hasCursor: cells.cursor === index
            keyCap: modelData.key
            proposed: cells.proposedCategory === modelData.id
            readOnly: cells.readOnly
            showsWord: cells.showsWords
            text: modelData.label
            tone: modelData.tone ?? 1

            onClicked: cells.chosen(modelData.id)
        }
    }
    AnswerCell {
        Layout.fillHeight: true
        Layout.leftMargin: Theme.half
        Layout.preferredWidth: 48 * Theme.scale
        chosen: cells.notApplicable
        hasCursor: cells.cursor === cells.options.length
        keyCap: "0"
        readOnly: cells.readOnly
        text: "n/a"
        visible: cells.offersNotApplicable
        Accessible.name: "Not applicable"

        onClicked: cells.notApplicableRequested()
    }
}
