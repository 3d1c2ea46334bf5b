pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui
import CaseAudit.ViewModels

// One key of an audit's header, edited by what it is.
FocusScope {
    id: editor

    required property string key
    required property string label
    required property string editorKind
    required property string value
    required property var options
    required property var suggestions
    required property string complaint
    required property string complaintKind
    required property ScoringViewModel scoring
    property bool readOnly: false

    readonly property bool isChoice: editorKind === "choice"

    // Enter: what was typed is kept, on to what is still empty.
    signal passedOn

    function take() {
        if (isChoice) {
            choice.box.forceActiveFocus(Qt.TabFocusReason);
        } else {
            text.forceActiveFocus(Qt.TabFocusReason);
            text.selectAll();
        }
    }

    implicitHeight: isChoice ? choice.implicitHeight : text.implicitHeight
    implicitWidth: text.implicitWidth
    objectName: "header-" + key

    TextInputField {
        id: text

        error: editor.complaintKind === "error" ? editor.complaint : ""
        label: editor.label
        note: editor.complaint
        readOnly: editor.readOnly
        suggestions: editor.suggestions
        value: editor.value
        visible: !editor.isChoice
        width: editor.width

        onAccepted: editor.passedOn()
        onEdited: text => editor.scoring.setHeader(editor.key, text)
    }
    SelectBox {
        id: choice

        error: editor.complaintKind === "error" ? editor.complaint : ""
        label: editor.label
        note: editor.complaint
        options: editor.options
        placeholder: editor.readOnly ? "" : "Choose"
        readOnly: editor.readOnly
        value: editor.value
        visible: editor.isChoice
        width: editor.width

        onChosen: id => editor.scoring.setHeader(editor.key, id)
    }
}
