pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// A line typed below a question: a reason or a comment. Enter keeps it, Escape does not.
ColumnLayout {
    id: inline

    property string label: ""
    property string value: ""
    property bool mayBeEmpty: true
    // Texts offered first; a digit as the first key takes one.
    property var offers: []

    signal kept(string text)
    signal dropped

    function begin() {
        input.value = Qt.binding(() => inline.value);
        input.input.text = value;
        input.forceActiveFocus(Qt.TabFocusReason);
        input.selectAll();
    }
    function keep(text: string) {
        if (text.trim().length > 0 || mayBeEmpty)
            kept(text);
    }

    spacing: Theme.half

    Keys.onEscapePressed: dropped()

    Item {
        id: digits

        Keys.onPressed: event => {
            const number = parseInt(event.text);
            if (input.text.length > 0 || !(number > 0) || number > inline.offers.length)
                return;
            event.accepted = true;
            inline.keep(inline.offers[number - 1]);
        }
    }
    TextInputField {
        id: input

        Layout.fillWidth: true
        keyFilter: digits
        label: inline.label
        suggestions: inline.offers

        onAccepted: inline.keep(text)
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.half
        visible: inline.offers.length > 0

        Repeater {
            model: inline.offers

            IconlessTool {
                required property int index
                required property string modelData

                keyHint: String(index + 1)
                text: modelData
                width: Math.min(implicitWidth, inline.width)

                onClicked: inline.keep(modelData)
            }
        }
    }
}
