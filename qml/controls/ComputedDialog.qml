pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// How the figures of a row came about: the method by its name, the numbers that went in, and what is assumed.
AppDialog {
    id: dialog

    required property ResultsViewModel results
    property int place: 0
    property int row: 0
    property int picture: ResultPictures.Bars
    readonly property var explanation: visible ? results.comparison.explanation(place, row) : ({})
    readonly property bool isThere: explanation.title !== undefined

    function show(place: int, row: int) {
        results.dismiss();
        dialog.place = place;
        dialog.row = row;
        open();
    }

    title: "How is this computed?"
    width: Math.min(720 * Theme.scale, parent ? parent.width - Theme.grid * 4 : 720)

    buttons: AppButton {
        focus: true
        kind: "primary"
        objectName: "closeComputed"
        text: "Close"

        onClicked: dialog.close()
    }

    AppText {
        Layout.fillWidth: true
        text: "The row is not compared yet."
        visible: !dialog.isThere
    }
    AppText {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        text: dialog.explanation.title ?? ""
        visible: dialog.isThere
    }
    AppText {
        Layout.fillWidth: true
        text: dialog.explanation.sentence ?? ""
        visible: dialog.isThere
    }
    AppText {
        Layout.fillWidth: true
        dim: true
        font.pixelSize: Theme.small
        text: dialog.explanation.scope ?? ""
        visible: dialog.isThere
    }
    FactLines {
        Layout.fillWidth: true
        facts: dialog.explanation.facts ?? []
    }
    AppText {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        font.weight: Font.DemiBold
        text: "What is assumed"
        visible: dialog.isThere
    }
    Repeater {
        model: dialog.explanation.assumed ?? []

        AppText {
            required property string modelData

            Layout.fillWidth: true
            text: "• " + modelData
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.grid
        spacing: Theme.grid
        visible: dialog.isThere

        SelectBox {
            accessibleName: "Picture"
            options: [{
                    "id": "bars",
                    "label": "Picture of the bars"
                }, {
                    "id": "difference",
                    "label": "Picture of the difference"
                }]
            value: dialog.picture === ResultPictures.Bars ? "bars" : "difference"
            width: Math.round(208 * Theme.scale)

            onChosen: id => dialog.picture = id === "bars" ? ResultPictures.Bars : ResultPictures.Difference
        }
        AppButton {
            hint: "To paste it into a report"
            text: "Copy picture"

            onClicked: dialog.results.pictures.copyRow(dialog.place, dialog.row, dialog.picture)
        }
        AppButton {
            text: "Save picture…"

            onClicked: saveDialog.open()
        }
    }
    Banner {
        Layout.fillWidth: true
        kind: "done"
        text: dialog.results.notice
    }
    ErrorBanner {
        Layout.fillWidth: true
        text: dialog.results.error

        onDismissed: dialog.results.dismiss()
    }
    FileDialog {
        id: saveDialog

        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        defaultSuffix: "pdf"
        fileMode: FileDialog.SaveFile
        nameFilters: ["PDF files (*.pdf)", "SVG files (*.svg)"]
        title: "Save the picture"

        onAccepted: dialog.results.pictures.saveRow(dialog.place, dialog.row, dialog.picture, selectedFile)
    }
}
