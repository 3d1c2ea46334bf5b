pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import CaseAudit.Ui

// One line of text. Shows exactly what was typed; `edited` says so when the person pauses, leaves or presses Enter.
FieldFrame {
    id: field

    property string value: ""
    property string placeholder: ""
    property string accessibleName: label.length > 0 ? label : placeholder
    property bool readOnly: false
    // Texts that complete what is being typed.
    property var suggestions: []
    readonly property alias text: input.text
    // Nothing typed yet, or all of it about to be replaced.
    readonly property bool untouched: input.selectedText.length === input.text.length

    // Sees keys before the text does.
    property Item keyFilter: null

    // At every key; `edited` is for what is to be kept.
    signal typed(string text)
    signal edited(string text)
    // Enter was pressed; what was typed has been handed over.
    signal accepted

    function handOver() {
        pause.stop();
        if (input.text !== field.value)
            field.edited(input.text);
    }
    function clear() {
        pause.stop();
        input.text = "";
    }
    // Takes the focus with `start` in it, all of it selected.
    function begin(start: string) {
        input.text = start;
        input.forceActiveFocus(Qt.TabFocusReason);
        input.selectAll();
    }
    function selectAll() {
        input.selectAll();
    }

    onValueChanged: {
        if (!pause.running && input.text !== value)
            input.text = value;
    }

    Timer {
        id: pause

        // Assistive technology may write where the keyboard is not.
        interval: input.activeFocus ? 700 : 0

        onTriggered: field.handOver()
    }
    T.TextField {
        id: input

        property int lengthBefore: 0

        function complete() {
            const typed = text;
            const grew = typed.length > lengthBefore;
            lengthBefore = typed.length;
            if (!grew || cursorPosition !== typed.length || typed.length === 0)
                return;
            for (const candidate of field.suggestions) {
                if (candidate.length > typed.length && candidate.toLowerCase().startsWith(typed.toLowerCase())) {
                    insert(typed.length, candidate.slice(typed.length));
                    select(candidate.length, typed.length);
                    return;
                }
            }
        }

        Accessible.description: field.error.length > 0 ? field.error : field.note
        Accessible.editable: !field.readOnly
        Accessible.name: field.accessibleName
        Accessible.readOnly: field.readOnly
        Accessible.role: Accessible.EditableText
        Keys.forwardTo: field.keyFilter ? [field.keyFilter] : []
        activeFocusOnTab: true
        color: Theme.ink
        focus: true
        font.family: Theme.textFamily
        font.pixelSize: Theme.body
        implicitHeight: Math.max(Theme.controlHeight, contentHeight + topPadding + bottomPadding)
        leftPadding: Theme.grid
        padding: Theme.half
        readOnly: field.readOnly
        rightPadding: Theme.grid
        selectByMouse: true
        selectedTextColor: Theme.accentInk
        selectionColor: Theme.accent
        text: field.value
        verticalAlignment: TextInput.AlignVCenter
        width: field.width

        background: Rectangle {
            border.color: input.activeFocus ? Theme.accent : field.error.length > 0 ? Theme.error : Theme.strongLine
            border.width: input.activeFocus ? 2 : 1
            color: field.readOnly ? Theme.sunken : Theme.surface
            radius: Theme.radius

            AppText {
                Accessible.ignored: true
                anchors.fill: parent
                anchors.leftMargin: Theme.grid
                anchors.rightMargin: Theme.grid
                dim: true
                elide: Text.ElideRight
                text: field.placeholder
                visible: input.text.length === 0
                wrapMode: Text.NoWrap
            }
        }

        onAccepted: {
            field.handOver();
            field.accepted();
        }
        onActiveFocusChanged: {
            if (!activeFocus)
                field.handOver();
        }
        onTextEdited: {
            complete();
            field.typed(text);
        }
        onTextChanged: {
            if (text !== field.value)
                pause.restart();
        }
    }
}
