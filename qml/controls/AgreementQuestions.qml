pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The questions of a form with their coefficients; one of them is looked at.
ColumnLayout {
    id: questions

    required property AgreementViewModel agreement
    readonly property bool wide: width > 760 * Theme.scale
    readonly property var widths: [44, 60, 76, 136, 60, 52].map(width => Math.round(width * Theme.scale))

    function focusLine(index: int) {
        const line = lines.itemAt(index);
        if (line)
            line.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 0

    RowLayout {
        Layout.bottomMargin: Theme.half
        Layout.leftMargin: Theme.grid
        Layout.rightMargin: Theme.grid
        spacing: Theme.grid
        visible: questions.wide

        AppText {
            Layout.fillWidth: true
            dim: true
            font.pixelSize: Theme.small
            text: "Question"
        }
        Repeater {
            model: ["n", "Same", "Within one", "κ (95 %)", "κ linear", "α"]

            AppText {
                required property int index
                required property string modelData

                Layout.preferredWidth: questions.widths[index]
                dim: true
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignRight
                text: modelData
            }
        }
    }
    Repeater {
        id: lines

        model: questions.agreement.rows

        AgreementLine {
            Layout.fillWidth: true
            isCurrent: questions.agreement.currentRow === index
            objectName: "agreementLine" + index
            wide: questions.wide
            widths: questions.widths

            onClicked: questions.agreement.currentRow = index
            onMoved: count => questions.focusLine(index + count)
        }
    }
    Rectangle {
        Layout.bottomMargin: Theme.half
        Layout.fillWidth: true
        Layout.preferredHeight: 1
        Layout.topMargin: Theme.half
        color: Theme.line
    }
    Repeater {
        model: questions.agreement.scales

        AppText {
            required property string label
            required property string figures

            Layout.fillWidth: true
            Layout.leftMargin: Theme.grid
            Layout.rightMargin: Theme.grid
            dim: true
            font.pixelSize: Theme.small
            text: label + ": " + figures
        }
    }
}
