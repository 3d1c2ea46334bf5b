pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import CaseAudit.Ui

// One of a list of options, each a map with `id` and `label`. `chosen` is only a wish: `value` shows what holds.
FieldFrame {
    id: field

    required property var options
    property string value: ""
    property string placeholder: ""
    property bool readOnly: false
    property string accessibleName: label
    readonly property alias box: box

    signal chosen(string id)

    function indexOfId(id: string): int {
        for (let index = 0; index < options.length; ++index) {
            if (options[index].id === id)
                return index;
        }
        return -1;
    }

    ComboBox {
        id: box

        readonly property var spoken: [displayText, !enabled ? "not available" : popup.visible ? "list open" : "", field.error.length > 0 ? field.error : field.note]

        // What is chosen, since Qt 6.4 tells assistive technology no value of a combo box, nor that its list is open.
        Accessible.description: spoken.filter(text => text.length > 0).join(", ")
        Accessible.name: field.accessibleName
        Accessible.onPressAction: {
            if (enabled)
                popup.visible ? popup.close() : popup.open();
        }
        Accessible.role: Accessible.ComboBox
        activeFocusOnTab: true
        currentIndex: field.indexOfId(field.value)
        displayText: currentIndex < 0 ? field.placeholder : currentText
        enabled: !field.readOnly
        focus: true
        font.family: Theme.textFamily
        font.pixelSize: Theme.body
        implicitHeight: Theme.controlHeight
        model: field.options
        textRole: "label"
        valueRole: "id"
        width: field.width

        background: Rectangle {
            border.color: box.activeFocus ? Theme.accent : field.error.length > 0 ? Theme.error : Theme.strongLine
            border.width: box.activeFocus ? 2 : 1
            color: field.readOnly ? Theme.sunken : box.hovered ? Theme.hover : Theme.surface
            radius: Theme.radius
        }
        contentItem: AppText {
            Accessible.ignored: true
            dim: box.currentIndex < 0
            elide: Text.ElideRight
            leftPadding: Theme.grid
            objectName: "mayElide"
            rightPadding: Theme.grid * 3
            text: box.displayText
            wrapMode: Text.NoWrap
        }
        delegate: ItemDelegate {
            id: entry

            required property int index
            required property var modelData

            Accessible.name: modelData.label
            Accessible.onPressAction: {
                box.popup.close();
                box.activated(index);
            }
            Accessible.role: Accessible.ListItem
            Accessible.selectable: true
            Accessible.selected: box.currentIndex === index
            highlighted: box.highlightedIndex === index
            padding: Theme.grid
            width: ListView.view ? ListView.view.width : implicitWidth

            background: Rectangle {
                color: entry.highlighted ? Theme.accentSoft : Theme.surface
            }
            contentItem: AppText {
                Accessible.ignored: true
                font.weight: box.currentIndex === entry.index ? Font.DemiBold : Font.Normal
                text: entry.modelData.label
            }
        }
        indicator: Text {
            anchors.right: parent.right
            anchors.rightMargin: Theme.grid
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.dimInk
            font.pixelSize: Theme.body
            text: "\u25BE"
            visible: !field.readOnly
        }
        popup: Popup {
            implicitHeight: Math.min(contentItem.implicitHeight + 2, 320 * Theme.scale)
            padding: 1
            width: Math.max(box.width, 200 * Theme.scale)
            y: box.height + 2

            background: Rectangle {
                border.color: Theme.strongLine
                color: Theme.surface
                radius: Theme.radius
            }
            contentItem: ListView {
                Accessible.name: field.accessibleName
                Accessible.role: Accessible.List
                ScrollBar.vertical: AppScrollBar {}
                clip: true
                currentIndex: box.highlightedIndex
                implicitHeight: contentHeight
                model: box.popup.visible ? box.delegateModel : null
            }
        }

        onActivated: index => {
            field.chosen(field.options[index].id);
            currentIndex = Qt.binding(() => field.indexOfId(field.value));
        }
    }
}
