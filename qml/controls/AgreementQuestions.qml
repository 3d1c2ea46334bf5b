pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The questions of a form with their coefficients; one of them is looked at. Positioned, not laid out: the heights of
// long texts follow their widths at once.
Column {
    id: questions

    required property AgreementViewModel agreement
    readonly property bool wide: width > 760 * Theme.scale
    readonly property var widths: [44 * Theme.scale, 60 * Theme.scale, 76 * Theme.scale, 136 * Theme.scale, 60 * Theme.scale, 52 * Theme.scale]

    function focusLine(index: int) {
        const line = lines.itemAt(index);
        if (line)
            line.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 0

    RowLayout {
        spacing: Theme.grid
        visible: questions.wide
        width: questions.width - 2 * Theme.grid
        x: Theme.grid

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
            isCurrent: questions.agreement.currentRow === index
            objectName: "agreementLine" + index
            wide: questions.wide
            width: questions.width
            widths: questions.widths

            onClicked: questions.agreement.currentRow = index
            onMoved: count => questions.focusLine(index + count)
        }
    }
    Item {
        height: Theme.grid + 1
        width: questions.width

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.line
            height: 1
            width: parent.width
        }
    }
    Repeater {
        model: questions.agreement.scales

        AppText {
            required property string label
            required property string figures

            dim: true
            font.pixelSize: Theme.small
            leftPadding: Theme.grid
            rightPadding: Theme.grid
            text: label + ": " + figures
            width: questions.width
        }
    }
}
