pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// A date of the calendar, new or changed.
AppDialog {
    id: dialog

    required property CalendarViewModel calendar
    // As typed so far; the page's keys (see CalendarViewModel.draft).
    property var typed: ({})
    readonly property bool repeats: (typed.repeats ?? "").length > 0

    function problem(key: string): string {
        return calendar.problems[key] ?? "";
    }
    function set(key: string, value: var) {
        const changed = Object.assign({}, typed);
        changed[key] = value;
        typed = changed;
    }
    function concerns(authority: string, yes: bool) {
        const others = typed.authorities.filter(id => id !== authority);
        set("authorities", yes ? others.concat(authority) : others);
    }
    function openNew() {
        calendar.beginNew();
        typed = calendar.draft;
        open();
    }
    function openChange(id: string) {
        if (!calendar.beginChange(id))
            return;
        typed = calendar.draft;
        open();
    }
    function keep() {
        // What is still being typed is handed over when it loses the keyboard.
        keepButton.forceActiveFocus(Qt.TabFocusReason);
        if (calendar.keep(typed)) {
            close();
            return;
        }
        for (const field of [titleField, dayField, lastDayField, everyField, timesField, untilField, noteField]) {
            if (field.error.length > 0) {
                field.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
    }

    title: (typed.id ?? "").length > 0 ? "Change a date" : "Add a date"

    buttons: [
        AppButton {
            text: "Cancel"

            onClicked: dialog.close()
        },
        AppButton {
            id: keepButton

            kind: "primary"
            objectName: "keepDate"
            text: "Keep"

            onClicked: dialog.keep()
        }
    ]

    onOpened: titleField.forceActiveFocus(Qt.TabFocusReason)

    AppText {
        Layout.fillWidth: true
        dim: true
        text: "The source says: " + (dialog.typed.printed ?? "")
        visible: (dialog.typed.printed ?? "").length > 0
    }
    ErrorBanner {
        Layout.fillWidth: true
        text: dialog.calendar.error

        onDismissed: dialog.calendar.dismiss()
    }
    TextInputField {
        id: titleField

        Layout.fillWidth: true
        error: dialog.problem("title")
        label: "What"
        objectName: "dateTitle"
        value: dialog.typed.title ?? ""

        onAccepted: dialog.keep()
        onEdited: text => dialog.set("title", text)
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.grid
        columns: dialog.width > 480 * Theme.scale ? 2 : 1
        rowSpacing: Theme.grid

        TextInputField {
            id: dayField

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            error: dialog.problem("date")
            label: "Date"
            note: "A day, or a month when the day is not known"
            objectName: "dateDay"
            placeholder: "27 March 2006, or January 2006"
            value: dialog.typed.date ?? ""

            onAccepted: dialog.keep()
            onEdited: text => dialog.set("date", text)
        }
        TextInputField {
            id: lastDayField

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            error: dialog.problem("last_day")
            label: "Last day, when it lasts longer"
            objectName: "dateLastDay"
            value: dialog.typed.last_day ?? ""

            onAccepted: dialog.keep()
            onEdited: text => dialog.set("last_day", text)
        }
        SelectBox {
            Layout.fillWidth: true
            error: dialog.problem("kind")
            label: "Kind"
            options: dialog.calendar.kindChoices
            value: dialog.typed.kind ?? ""

            onChosen: id => dialog.set("kind", id)
        }
        SelectBox {
            Layout.fillWidth: true
            error: dialog.problem("row")
            label: "Action of the plan"
            options: dialog.calendar.rowChoices
            value: dialog.typed.row ?? ""

            onChosen: id => dialog.set("row", id)
        }
        SelectBox {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            error: dialog.problem("repeats")
            label: "Comes back"
            options: dialog.calendar.unitChoices
            value: dialog.typed.repeats ?? ""

            onChosen: id => dialog.set("repeats", id)
        }
        TextInputField {
            id: everyField

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            error: dialog.problem("every")
            label: dialog.typed.repeats === "years" ? "Every so many years" : dialog.typed.repeats === "months" ? "Every so many months" : "Every so many weeks"
            objectName: "dateEvery"
            value: dialog.typed.every ?? ""
            visible: dialog.repeats

            onAccepted: dialog.keep()
            onEdited: text => dialog.set("every", text)
        }
        TextInputField {
            id: timesField

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            error: dialog.problem("times")
            label: "So many times"
            objectName: "dateTimes"
            placeholder: "No end"
            value: dialog.typed.times ?? ""
            visible: dialog.repeats

            onAccepted: dialog.keep()
            onEdited: text => dialog.set("times", text)
        }
        TextInputField {
            id: untilField

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            error: dialog.problem("until")
            label: "or until"
            objectName: "dateUntil"
            placeholder: "No end"
            value: dialog.typed.until ?? ""
            visible: dialog.repeats

            onAccepted: dialog.keep()
            onEdited: text => dialog.set("until", text)
        }
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        font.pixelSize: Theme.small
        text: "In a month that lacks the day it falls on the last one."
        visible: dialog.repeats
    }
    FieldFrame {
        Layout.fillWidth: true
        error: dialog.problem("authorities")
        label: "Whose date it is; none ticked: everybody's"

        Flow {
            Accessible.name: "Whose date it is"
            Accessible.role: Accessible.Grouping
            spacing: Theme.grid * 2
            width: parent.width

            Repeater {
                model: dialog.calendar.authorityChoices

                CheckLine {
                    required property var modelData

                    checked: (dialog.typed.authorities ?? []).indexOf(modelData.id) >= 0
                    text: modelData.label

                    onToggledTo: on => dialog.concerns(modelData.id, on)
                }
            }
        }
    }
    TextInputField {
        id: noteField

        Layout.fillWidth: true
        error: dialog.problem("note")
        label: "Note"
        objectName: "dateNote"
        value: dialog.typed.note ?? ""

        onAccepted: dialog.keep()
        onEdited: text => dialog.set("note", text)
    }
}
