pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// Who is auditing, how the window looks, what is open.
ScrollPage {
    id: page

    required property AppViewModel app
    readonly property SettingsViewModel settings: app.settings

    maximumContentWidth: 880 * Theme.scale

    PageHeader {
        Layout.fillWidth: true
        title: "Settings"
    }
    Card {
        Layout.fillWidth: true
        caption: "Who is auditing"
        note: "Written with every audit and every change."

        TextInputField {
            Layout.maximumWidth: 320 * Theme.scale
            accessibleName: "Your name or staff code"
            focus: true
            implicitWidth: 320 * Theme.scale
            objectName: "userName"
            note: page.app.userIsSet ? "" : "Until you say who you are, the system's name stands in."
            placeholder: "Your name or staff code"
            value: page.app.user

            onEdited: text => page.app.user = text
        }
    }
    Card {
        Layout.fillWidth: true
        caption: "Colours"

        SelectBox {
            Layout.maximumWidth: 320 * Theme.scale
            accessibleName: "Colours"
            implicitWidth: 320 * Theme.scale
            options: [{
                    "id": "system",
                    "label": "As the system"
                }, {
                    "id": "light",
                    "label": "Light"
                }, {
                    "id": "dark",
                    "label": "Dark"
                }]
            value: page.settings.themeMode

            onChosen: id => page.settings.themeMode = id
        }
    }
    FactsCard {
        Layout.fillWidth: true
        caption: "This file"
        facts: page.settings.fileFacts
    }
    FactsCard {
        Layout.fillWidth: true
        caption: "What it is scored with"
        facts: page.settings.packFacts
    }
    FactsCard {
        Layout.fillWidth: true
        caption: "Abbreviations"
        facts: page.settings.abbreviations
    }
    FactsCard {
        Layout.fillWidth: true
        caption: "About"
        facts: page.settings.programFacts
    }
}
