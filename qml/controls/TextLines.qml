pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// Several texts one below the other; there is always an empty line for one more.
FieldFrame {
    id: lines

    property var values: []
    // Texts that complete what is being typed.
    property var suggestions: []

    signal changedTo(var values)
    signal accepted

    function put(index: int, text: string) {
        const changed = values.slice();
        changed[index] = text;
        changedTo(changed);
    }
    // One by one, so that the line with the keyboard stays.
    function makeRoom() {
        while (places.count > values.length + 1)
            places.remove(places.count - 1);
        while (places.count <= values.length)
            places.append({
                    "place": places.count
                });
    }

    Component.onCompleted: makeRoom()
    onValuesChanged: makeRoom()

    ListModel {
        id: places
    }
    ColumnLayout {
        spacing: Theme.half
        width: parent.width

        Repeater {
            model: places

            TextInputField {
                required property int index

                Layout.fillWidth: true
                accessibleName: lines.label + ", " + (index + 1)
                suggestions: lines.suggestions
                value: lines.values[index] ?? ""

                onAccepted: lines.accepted()
                onEdited: text => lines.put(index, text)
            }
        }
    }
}
