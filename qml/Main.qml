// qmllint disable unqualified
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import CaseAudit.Ui
import CaseAudit.ViewModels

// The window: where one is on the left, what is open above, one page in the rest.
// Its components are not bound: the Loader of Qt 6.4 cannot make bound ones.
ApplicationWindow {
    id: window

    required property AppViewModel app
    property string page: app.settings.lastPage
    readonly property bool onScoring: page === "scoring"
    // Where Esc leads back to from a history.
    property string beforeHistory: "audits"
    // The same from two readings side by side.
    property string beforeReadings: "audits"
    readonly property bool compact: height / Theme.scale < 480
    readonly property bool filtered: page === "today" || page === "audits" || page === "results" || page === "hotspots" || page === "trends" || page === "actions" || page === "agreement" || page === "reports"

    readonly property var destinations: [{
            "id": "today",
            "label": "Today"
        }, {
            "id": "audits",
            "label": "Audits"
        }, {
            "id": "import",
            "label": "Import"
        }, {
            "id": "results",
            "label": "Results"
        }, {
            "id": "hotspots",
            "label": "Hot spots"
        }, {
            "id": "trends",
            "label": "Trends"
        }, {
            "id": "actions",
            "label": "Actions"
        }, {
            "id": "agreement",
            "label": "Agreement"
        }, {
            "id": "sampling",
            "label": "Sampling"
        }, {
            "id": "calendar",
            "label": "Calendar"
        }, {
            "id": "reports",
            "label": "Reports"
        }, {
            "id": "settings",
            "label": "Settings"
        }]

    // A text that is being typed is handed over when it loses the focus.
    function keepWhatIsTyped() {
        nobody.forceActiveFocus(Qt.OtherFocusReason);
    }
    function show(destination: string) {
        if (destination !== "scoring" || !onScoring)
            keepWhatIsTyped();
        if (onScoring && destination !== "scoring")
            app.scoring.leave();
        if (destination === "history" && page !== "history")
            beforeHistory = page;
        if (destination === "readings" && page !== "readings")
            beforeReadings = page === "agreement" ? page : "audits";
        page = destination;
        // A page about one audit has nothing to show at the next start.
        if (destinations.some(entry => entry.id === destination))
            app.settings.lastPage = destination;
    }

    function leaveHistory() {
        if (beforeHistory === "scoring")
            app.openAudit(app.history.record);
        else
            show(beforeHistory);
    }
    function startAudit() {
        keepWhatIsTyped();
        if (onScoring && app.scoring.isOpen)
            app.newAudit(app.scoring.formId);
        else
            formDialog.open();
    }

    color: Theme.window
    height: app.settings.windowMeasure("height", 720)
    minimumHeight: 400
    minimumWidth: 560
    title: app.isOpen ? app.fileName + " – CaseAudit" : "CaseAudit"
    visible: true
    width: app.settings.windowMeasure("width", 1280)

    Component.onCompleted: {
        // Where it was, unless that place is on no screen of today.
        const left = app.settings.windowMeasure("x", -1);
        const top = app.settings.windowMeasure("y", -1);
        if (left >= 0 && top >= 0 && left + minimumWidth <= Screen.desktopAvailableWidth && top + minimumHeight <= Screen.desktopAvailableHeight) {
            x = left;
            y = top;
        }
    }
    onActiveChanged: {
        if (active)
            app.lookForChanges();
    }
    onClosing: close => {
        // What runs keeps the file until it is done or cancelled.
        close.accepted = !app.work.isRunning;
        if (!close.accepted)
            return;
        app.settings.setWindowMeasure("width", width);
        app.settings.setWindowMeasure("height", height);
        app.settings.setWindowMeasure("x", x);
        app.settings.setWindowMeasure("y", y);
        keepWhatIsTyped();
        app.closeFile();
    }

    Item {
        id: nobody
    }
    Binding {
        property: "mode"
        target: Theme
        value: window.app.settings.themeMode
    }
    Connections {
        function onPageRequested(page: string) {
            window.show(page);
        }

        target: window.app
    }
    Repeater {
        model: window.app.isOpen ? window.destinations : []

        Item {
            id: entry

            required property int index
            required property var modelData

            Shortcut {
                enabled: entry.index < 10
                sequence: "Alt+" + (entry.index + 1) % 10

                onActivated: window.show(entry.modelData.id)
            }
        }
    }
    Shortcut {
        enabled: window.app.isOpen
        sequence: "Ctrl+N"

        onActivated: window.startAudit()
    }
    Shortcut {
        sequence: "?"

        onActivated: shortcutSheet.open()
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0
        visible: window.app.isOpen

        NavigationRail {
            Layout.fillHeight: true
            compact: window.compact
            current: window.page === "readings" ? window.beforeReadings : window.onScoring || window.page === "history" ? "audits" : window.page
            destinations: window.destinations

            onChosen: destination => window.show(destination)
            onHelpRequested: shortcutSheet.open()
        }
        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: 0

            HeaderBar {
                Layout.fillWidth: true
                app: window.app

                onUserRequested: window.show("settings")
            }
            Banner {
                Layout.fillWidth: true
                kind: "warning"
                radius: 0
                text: window.app.isDemonstration ? "Demonstration: these audits are invented, or reconstructed from printed figures." : ""
            }
            ErrorBanner {
                Layout.fillWidth: true
                radius: 0
                text: window.app.error

                onDismissed: window.app.clearError()
            }
            FilterBar {
                Layout.fillWidth: true
                filter: window.app.filter
                visible: window.filtered
            }
            Loader {
                id: pageLoader

                Layout.fillHeight: true
                Layout.fillWidth: true
                active: window.app.isOpen
                focus: true
                objectName: "pageLoader"
                sourceComponent: {
                    switch (window.page) {
                    case "audits":
                        return auditsPage;
                    case "scoring":
                        return scoringPage;
                    case "history":
                        return historyPage;
                    case "import":
                        return importPage;
                    case "results":
                        return resultsPage;
                    case "hotspots":
                        return hotSpotsPage;
                    case "actions":
                        return actionsPage;
                    case "agreement":
                        return agreementPage;
                    case "readings":
                        return readingsPage;
                    case "calendar":
                        return calendarPage;
                    case "sampling":
                        return samplingPage;
                    case "reports":
                        return reportsPage;
                    case "settings":
                        return settingsPage;
                    case "trends":
                        return trendsPage;
                    default:
                        return todayPage;
                    }
                }

                onLoaded: (item as Item).forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
    Loader {
        active: !window.app.isOpen
        anchors.fill: parent

        sourceComponent: WelcomePage {
            app: window.app
        }
    }
    NewAuditDialog {
        id: formDialog

        forms: window.app.audits.forms

        onBlankRequested: paperDialog.openBlank()
        onChosen: form => window.app.newAudit(form)
    }
    PaperDialog {
        id: paperDialog

        forms: window.app.audits.forms
        paper: window.app.paper
    }
    ShortcutSheet {
        id: shortcutSheet
    }
    ProgressDialog {
        work: window.app.work
    }
    Component {
        id: todayPage

        TodayPage {
            app: window.app

            onNewAuditRequested: window.startAudit()
        }
    }
    Component {
        id: auditsPage

        AuditsPage {
            app: window.app

            onHistoryRequested: record => window.app.showHistory(record)
            onNewAuditRequested: window.startAudit()
        }
    }
    Component {
        id: scoringPage

        ScoringPage {
            app: window.app

            onLeaveRequested: window.show("audits")
            onPrintRequested: paperDialog.openAudit()
        }
    }
    Component {
        id: historyPage

        HistoryPage {
            app: window.app

            onLeaveRequested: window.leaveHistory()
        }
    }
    Component {
        id: importPage

        ImportPage {
            app: window.app
        }
    }
    Component {
        id: resultsPage

        ResultsPage {
            app: window.app
        }
    }
    Component {
        id: hotSpotsPage

        HotSpotsPage {
            app: window.app
        }
    }
    Component {
        id: actionsPage

        ActionsPage {
            app: window.app
        }
    }
    Component {
        id: readingsPage

        ReadingsPage {
            app: window.app
            backText: window.beforeReadings === "agreement" ? "‹ Agreement" : "‹ Audits"

            onLeaveRequested: window.show(window.beforeReadings)
        }
    }
    Component {
        id: agreementPage

        AgreementPage {
            app: window.app
        }
    }
    Component {
        id: calendarPage

        CalendarPage {
            app: window.app
        }
    }
    Component {
        id: samplingPage

        SamplingPage {
            app: window.app
        }
    }
    Component {
        id: reportsPage

        ReportsPage {
            app: window.app
        }
    }
    Component {
        id: settingsPage

        SettingsPage {
            app: window.app
        }
    }
    Component {
        id: trendsPage

        TrendsPage {
            app: window.app
        }
    }
}
