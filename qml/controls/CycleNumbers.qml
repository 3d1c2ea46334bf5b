pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Numbers of one kind to type: a line for each form, a column for each authority.
ColumnLayout {
    id: block

    required property CyclesViewModel cycles
    required property string kind
    property string caption: ""
    property string note: ""
    readonly property var authorities: cycles.authorities
    readonly property int fieldWidth: Math.round(96 * Theme.scale)

    function headings(): var {
        const texts = [""];
        for (const authority of authorities)
            texts.push(authority.label);
        return texts;
    }

    spacing: Theme.half

    AppText {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        font.weight: Font.DemiBold
        text: block.caption
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        font.pixelSize: Theme.small
        text: block.note
        visible: text.length > 0
    }
    FigureCells {
        Layout.fillWidth: true
        figureWidth: block.fieldWidth
        isHeading: true
        texts: block.headings()
    }
    Repeater {
        model: block.cycles.numbers

        RowLayout {
            id: line

            required property int index
            required property string kind
            required property string label
            required property var texts

            Layout.fillWidth: true
            spacing: Theme.grid
            visible: kind === block.kind

            AppText {
                Layout.fillWidth: true
                text: line.label
            }
            Repeater {
                model: block.authorities

                TextInputField {
                    id: number

                    required property int index
                    required property var modelData

                    Layout.preferredWidth: block.fieldWidth
                    accessibleName: block.caption + ", " + line.label + ", " + number.modelData.label
                    implicitWidth: block.fieldWidth
                    value: line.texts[number.index] ?? ""

                    onEdited: text => block.cycles.setNumber(line.index, number.index, text)
                }
            }
        }
    }
}
