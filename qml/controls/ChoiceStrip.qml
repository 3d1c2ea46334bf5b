pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import CaseAudit.Ui

// A few options side by side, of which one holds. `chosen` is only a wish: bind `value` to what holds.
Row {
    id: strip

    // Maps with `id` and `label`.
    required property var options
    property string value: ""
    property string name: ""

    signal chosen(string id)

    function choose(index: int) {
        const place = Math.max(0, Math.min(options.length - 1, index));
        chosen(options[place].id);
        (segments.itemAt(place) as Item).forceActiveFocus(Qt.TabFocusReason);
    }

    Accessible.name: name
    Accessible.role: Accessible.Grouping
    spacing: -1

    Repeater {
        id: segments

        model: strip.options

        T.RadioButton {
            id: segment

            required property int index
            required property var modelData

            function wish() {
                if (enabled)
                    strip.chosen(modelData.id);
                // A click is a wish: ticked is what holds.
                checked = Qt.binding(() => modelData.id === strip.value);
            }

            Accessible.checkable: true
            Accessible.checked: checked
            Accessible.description: enabled ? "" : "not available"
            Accessible.name: text
            Accessible.onPressAction: wish()
            Accessible.onToggleAction: wish()
            Accessible.role: Accessible.RadioButton
            Keys.onEnterPressed: wish()
            Keys.onLeftPressed: strip.choose(index - 1)
            Keys.onReturnPressed: wish()
            Keys.onRightPressed: strip.choose(index + 1)
            activeFocusOnTab: checked
            autoExclusive: false
            checked: modelData.id === strip.value
            hoverEnabled: true
            implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + 2 * padding)
            implicitWidth: implicitContentWidth + 2 * Theme.grid * 1.5
            padding: Theme.half
            text: modelData.label
            z: checked || activeFocus ? 1 : 0

            onClicked: wish()

            background: Rectangle {
                border.color: segment.checked ? Theme.accent : Theme.strongLine
                color: segment.checked ? Theme.accentSoft : segment.hovered ? Theme.hover : Theme.surface
                radius: Theme.radius

                FocusFrame {
                    target: segment
                }
            }
            contentItem: AppText {
                Accessible.ignored: true
                color: segment.checked ? Theme.accent : Theme.ink
                font.weight: segment.checked ? Font.DemiBold : Font.Normal
                horizontalAlignment: Text.AlignHCenter
                text: segment.text
                wrapMode: Text.NoWrap
            }
        }
    }
}
