pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Everyone's answer to the question in the same files, to talk over in a meeting of the readers.
Card {
    id: card

    required property AgreementViewModel agreement

    signal reached(Item spot)
    signal saveRequested

    caption: "For a meeting of the readers"
    note: "Everyone's answer to this question in the files that two or more have read, with the agreed answer. Names and references stay out until you tick them; a saved picture or CSV is as shown."

    ButtonFlow {
        AppButton {
            objectName: "calibrate"
            text: card.agreement.calibrating ? "Hide the answers" : "Show everyone's answers"

            onClicked: card.agreement.calibrating = !card.agreement.calibrating
        }
        AppButton {
            text: "Save as picture or CSV…"
            visible: card.agreement.hasCalibration

            onClicked: card.saveRequested()
        }
    }
    ButtonFlow {
        spacing: Theme.grid * 2
        visible: card.agreement.calibrating

        CheckLine {
            checked: card.agreement.namesReaders
            text: "Readers' codes"

            onToggledTo: on => card.agreement.namesReaders = on
        }
        CheckLine {
            checked: card.agreement.namesFiles
            text: "Case references"

            onToggledTo: on => card.agreement.namesFiles = on
        }
    }
    AppText {
        Layout.fillWidth: true
        text: card.agreement.calibrationText
        visible: text.length > 0
    }
    AnswerGrid {
        Layout.fillWidth: true
        action: "Enter opens the readings of a file"
        grid: card.agreement.calibration
        objectName: "calibrationGrid"
        visible: card.agreement.hasCalibration

        onActivated: (row, column) => card.agreement.openCalibration(row)
        onReached: spot => card.reached(spot)
    }
}
