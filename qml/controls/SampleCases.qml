pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The cases of a sample in its order. Arrows go from one to the next, Enter opens its audit, Delete replaces it.
ColumnLayout {
    id: cases

    required property RowsModel model
    readonly property bool wide: width > 640 * Theme.scale
    readonly property var widths: [wide ? 136 * Theme.scale : 96 * Theme.scale, -1, wide ? 144 * Theme.scale : 0, -1]
    readonly property CaseLine current: list.currentItem as CaseLine
    readonly property bool canOpen: current !== null && current.record.length > 0
    readonly property bool canReplace: current !== null && current.canReplace

    signal caseOpened(int row)
    signal replaceRequested(int row, string caseRef)

    function requestReplacement() {
        if (canReplace)
            replaceRequested(list.currentIndex, current.caseRef);
    }

    component CaseLine: TextCells {
        required property int index
        required property string caseRef
        required property string record
        required property bool canReplace
    }

    spacing: Theme.half

    TextCells {
        Layout.fillWidth: true
        color: Theme.sunken
        isHeading: true
        texts: ["Reference", "Group", "Auditor", "Audit"]
        widths: cases.widths
    }
    ListView {
        id: list

        Accessible.name: "Cases of the sample"
        Accessible.role: Accessible.List
        Keys.onDeletePressed: cases.requestReplacement()
        Keys.onEnterPressed: cases.caseOpened(currentIndex)
        Keys.onReturnPressed: cases.caseOpened(currentIndex)
        Layout.fillWidth: true
        ScrollBar.vertical: AppScrollBar {}
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        implicitHeight: Math.min(contentHeight, 320 * Theme.scale)
        model: cases.model
        objectName: "sampleCases"

        onCountChanged: {
            if (currentIndex < 0 && count > 0)
                currentIndex = 0;
        }

        delegate: CaseLine {
            id: line

            function mark() {
                list.currentIndex = index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }

            Accessible.focusable: true
            Accessible.onPressAction: mark()

            color: ListView.isCurrentItem ? Theme.accentSoft : "transparent"
            isCurrent: list.activeFocus && ListView.isCurrentItem
            widths: cases.widths
            width: list.width

            TapHandler {
                onTapped: line.mark()
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.grid

        AppButton {
            enabled: cases.canOpen
            hint: "The audit of the case that is marked in the list"
            keyHint: "Enter"
            text: "Open the audit"

            onClicked: cases.caseOpened(list.currentIndex)
        }
        AppButton {
            enabled: cases.canReplace
            hint: "Puts the next case of the same group in the place of the one that is marked"
            keyHint: "Del"
            objectName: "replaceCase"
            text: "Replace…"

            onClicked: cases.requestReplacement()
        }
    }
}
