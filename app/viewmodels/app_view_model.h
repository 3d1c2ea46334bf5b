#pragma once

#include "app/viewmodels/action_work_view_model.h"
#include "app/viewmodels/actions_view_model.h"
#include "app/viewmodels/agreement_view_model.h"
#include "app/viewmodels/audits_view_model.h"
#include "app/viewmodels/calendar_view_model.h"
#include "app/viewmodels/cycles_view_model.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/history_view_model.h"
#include "app/viewmodels/hot_spots_view_model.h"
#include "app/viewmodels/import_view_model.h"
#include "app/viewmodels/monthly_counts_view_model.h"
#include "app/viewmodels/paper_view_model.h"
#include "app/viewmodels/readings_view_model.h"
#include "app/viewmodels/reports_view_model.h"
#include "app/viewmodels/results_view_model.h"
#include "app/viewmodels/sampling_view_model.h"
#include "app/viewmodels/scoring_view_model.h"
#include "app/viewmodels/settings_view_model.h"
#include "app/viewmodels/today_view_model.h"
#include "app/viewmodels/trends_view_model.h"
#include "app/viewmodels/workspace_holder.h"

#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QUrl>
#include <qqmlintegration.h>

namespace caseaudit {

/// The window: which file is open, who is auditing, and the view models of its pages.
///
/// Pages ask it to go elsewhere (showAudits, showAction, openAudit, newAudit); the window listens to `pageRequested`.
class AppViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY fileChanged)
    Q_PROPERTY(QString fileName READ fileName NOTIFY fileChanged)
    Q_PROPERTY(QString filePath READ filePath NOTIFY fileChanged)
    Q_PROPERTY(bool isDemonstration READ isDemonstration NOTIFY demonstrationChanged)
    Q_PROPERTY(QString user READ user WRITE setUser NOTIFY userChanged)
    Q_PROPERTY(bool userIsSet READ userIsSet NOTIFY userChanged)
    Q_PROPERTY(QStringList recentFiles READ recentFiles NOTIFY recentFilesChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)
    Q_PROPERTY(caseaudit::FilterViewModel *filter READ filter CONSTANT)
    Q_PROPERTY(caseaudit::TodayViewModel *today READ today CONSTANT)
    Q_PROPERTY(caseaudit::AuditsViewModel *audits READ audits CONSTANT)
    Q_PROPERTY(caseaudit::ScoringViewModel *scoring READ scoring CONSTANT)
    Q_PROPERTY(caseaudit::ReadingsViewModel *readings READ readings CONSTANT)
    Q_PROPERTY(caseaudit::PaperViewModel *paper READ paper CONSTANT)
    Q_PROPERTY(caseaudit::HistoryViewModel *history READ history CONSTANT)
    Q_PROPERTY(caseaudit::ImportViewModel *importer READ importer CONSTANT)
    Q_PROPERTY(caseaudit::ResultsViewModel *results READ results CONSTANT)
    Q_PROPERTY(caseaudit::HotSpotsViewModel *hotSpots READ hotSpots CONSTANT)
    Q_PROPERTY(caseaudit::TrendsViewModel *trends READ trends CONSTANT)
    Q_PROPERTY(caseaudit::ActionsViewModel *actions READ actions CONSTANT)
    Q_PROPERTY(caseaudit::AgreementViewModel *agreement READ agreement CONSTANT)
    Q_PROPERTY(caseaudit::CalendarViewModel *calendar READ calendar CONSTANT)
    Q_PROPERTY(caseaudit::MonthlyCountsViewModel *monthlyCounts READ monthlyCounts CONSTANT)
    Q_PROPERTY(caseaudit::ActionWorkViewModel *actionWork READ actionWork CONSTANT)
    Q_PROPERTY(caseaudit::CyclesViewModel *cycles READ cycles CONSTANT)
    Q_PROPERTY(caseaudit::SamplingViewModel *sampling READ sampling CONSTANT)
    Q_PROPERTY(caseaudit::ReportsViewModel *reports READ reports CONSTANT)
    Q_PROPERTY(caseaudit::LongWork *work READ work CONSTANT)
    Q_PROPERTY(caseaudit::SettingsViewModel *settings READ settings CONSTANT)

public:
    /// `settings` must outlive the object. The name kept there, when there is one, replaces the one in `surroundings`.
    /// `seed` is proposed for the first random draw.
    AppViewModel(Pack pack, Surroundings surroundings, QSettings &settings, std::uint64_t seed = 1,
                 QObject *parent = nullptr);

    bool isOpen() const { return m_holder.workspace() != nullptr; }
    QString fileName() const;
    QString filePath() const;
    bool isDemonstration() const { return m_isDemonstration; }
    QString user() const { return m_surroundings.user; }
    /// Whether the person has said who they are; before, the system's name stands in.
    bool userIsSet() const;
    void setUser(const QString &user);
    /// Paths of files opened before that are still there, the latest first.
    QStringList recentFiles() const { return m_recentFiles; }
    /// Why the last attempt to open or make a file failed; empty when it did not.
    QString error() const { return m_error; }

    FilterViewModel *filter() { return &m_filter; }
    TodayViewModel *today() { return &m_today; }
    AuditsViewModel *audits() { return &m_audits; }
    ScoringViewModel *scoring() { return &m_scoring; }
    ReadingsViewModel *readings() { return &m_readings; }
    PaperViewModel *paper() { return &m_paper; }
    HistoryViewModel *history() { return &m_history; }
    ImportViewModel *importer() { return &m_importer; }
    ResultsViewModel *results() { return &m_results; }
    HotSpotsViewModel *hotSpots() { return &m_hotSpots; }
    TrendsViewModel *trends() { return &m_trends; }
    ActionsViewModel *actions() { return &m_actions; }
    AgreementViewModel *agreement() { return &m_agreement; }
    CalendarViewModel *calendar() { return &m_calendar; }
    MonthlyCountsViewModel *monthlyCounts() { return &m_monthlyCounts; }
    ActionWorkViewModel *actionWork() { return &m_actionWork; }
    CyclesViewModel *cycles() { return &m_cycles; }
    SamplingViewModel *sampling() { return &m_sampling; }
    ReportsViewModel *reports() { return &m_reports; }
    LongWork *work() { return &m_holder.work(); }
    SettingsViewModel *settings() { return &m_settingsViewModel; }

    /// Makes an empty file, with our suffix when the name has none. Refuses a name that is taken.
    Q_INVOKABLE void newFile(const QUrl &file);
    Q_INVOKABLE void openFile(const QUrl &file);
    Q_INVOKABLE void openPath(const QString &path);
    Q_INVOKABLE void openRecent(const QString &path);
    /// Opens the demonstration file of this person, filled the first time.
    Q_INVOKABLE void openDemonstration();
    Q_INVOKABLE void closeFile();
    /// Looks whether another program has written to the file, without waiting for the next time it is looked at.
    Q_INVOKABLE void lookForChanges() { m_holder.lookForChanges(); }
    Q_INVOKABLE void clearError();

    /// Lists just these audits, under a caption that says what they have in common.
    Q_INVOKABLE void showAudits(const QStringList &records, const QString &caption);
    /// Opens the row of the action plan with that reference.
    Q_INVOKABLE void showAction(const QString &ref);
    /// Shows the table of a row `<table>.<field>` and points to the row.
    Q_INVOKABLE void showRow(const QString &rowId);
    /// Opens an audit to be scored or read; one that cannot be seen is not opened, and `error` says why.
    Q_INVOKABLE void openAudit(const QString &record);
    Q_INVOKABLE void newAudit(const QString &form);
    /// Shows the history of an audit. One that is being scored is left first, so that all of it is history.
    Q_INVOKABLE void showHistory(const QString &record);

Q_SIGNALS:
    void fileChanged();
    void demonstrationChanged();
    void userChanged();
    void recentFilesChanged();
    void errorChanged();
    /// "today", "audits", "scoring", "readings", "history", "import", "results", "hotspots", "trends", "actions",
    /// "agreement", "sampling", "calendar", "reports" or "settings".
    void pageRequested(const QString &page);

private:
    void open(const QString &path, OpenMode mode);
    void adopt(std::unique_ptr<Workspace> workspace);
    void remember(const QString &path);
    void readDemonstration();
    void setError(const QString &error);
    void connectPages();
    QString unopenedText(const QString &record) const;

    Pack m_pack;
    Surroundings m_surroundings;
    QSettings &m_settings;
    WorkspaceHolder m_holder;
    QStringList m_recentFiles;
    QString m_error;
    bool m_isDemonstration = false;

    FilterViewModel m_filter;
    TodayViewModel m_today;
    AuditsViewModel m_audits;
    ScoringViewModel m_scoring;
    ReadingsViewModel m_readings;
    PaperViewModel m_paper;
    HistoryViewModel m_history;
    ImportViewModel m_importer;
    ResultsViewModel m_results;
    HotSpotsViewModel m_hotSpots;
    TrendsViewModel m_trends;
    ActionsViewModel m_actions;
    AgreementViewModel m_agreement;
    CalendarViewModel m_calendar;
    MonthlyCountsViewModel m_monthlyCounts;
    ActionWorkViewModel m_actionWork;
    CyclesViewModel m_cycles;
    SamplingViewModel m_sampling;
    ReportsViewModel m_reports;
    SettingsViewModel m_settingsViewModel;
};

} // namespace caseaudit
