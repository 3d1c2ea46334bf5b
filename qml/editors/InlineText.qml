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
        input.begin(value);
    }
    function keep(text: string) {
        if (!mayBeEmpty && text.trim().length === 0)
            return;
        kept(text);
    }

    spacing: Theme.half

    Keys.onEscapePressed: dropped()

    Item {
        id: digits

        Keys.onPressed: event => {
            const number = Number(event.text);
            if (!input.untouched || !(number > 0) || number > inline.offers.length)
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

        onAccepted: inline.keep(input.text)
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
