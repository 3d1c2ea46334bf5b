pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui

// One cell that stands out: which question, why in words, and ways on from there.
ColumnLayout {
    id: line

    required property int index
    required property string title
    required property string reason
    required property string audits
    required property var recommendations

    signal auditsRequested
    signal rowRequested
    signal actionRequested(string ref)

    spacing: 2

    Rectangle {
        Layout.bottomMargin: Theme.half
        Layout.fillWidth: true
        color: Theme.line
        implicitHeight: 1
        visible: line.index > 0
    }
    AppText {
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        text: line.title
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    AppText {
        Layout.fillWidth: true
        text: line.reason
    }
    HotSpotTools {
        Layout.fillWidth: true
        recommendations: line.recommendations
        subject: line.title
        unfavourable: line.audits

        onActionRequested: ref => line.actionRequested(ref)
        onRowRequested: line.rowRequested()
        onUnfavourableRequested: line.auditsRequested()
    }
}
