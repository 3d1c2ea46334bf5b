#include "app/viewmodels/app_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/wording/wording.h"
#include "app/workspace/demonstration.h"
#include "app/workspace/readings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace caseaudit {

namespace {

constexpr qsizetype recentFilesKept = 8;

const QString userKey = QStringLiteral("user");
const QString recentKey = QStringLiteral("recentFiles");
const QString fileSuffix = QStringLiteral("caseaudit");

QStringList stillThere(const QStringList &paths)
{
    QStringList found;
    for (const QString &path : paths) {
        if (QFileInfo::exists(path))
            found.append(path);
    }
    return found;
}

} // namespace

AppViewModel::AppViewModel(Pack pack, Surroundings surroundings, QSettings &settings, std::uint64_t seed,
                           QObject *parent)
    : QObject(parent)
    , m_pack(std::move(pack))
    , m_surroundings(std::move(surroundings))
    , m_settings(settings)
    , m_recentFiles(stillThere(settings.value(recentKey).toStringList()))
    , m_filter(m_holder, settings)
    , m_today(m_holder, m_filter)
    , m_audits(m_holder, m_filter, settings)
    , m_scoring(m_holder, settings)
    , m_readings(m_holder)
    , m_paper(m_holder, m_scoring)
    , m_history(m_holder)
    , m_importer(m_holder)
    , m_results(m_holder, m_filter)
    , m_hotSpots(m_holder, m_filter)
    , m_trends(m_holder, m_filter)
    , m_actions(m_holder, m_filter)
    , m_agreement(m_holder, m_filter)
    , m_calendar(m_holder, m_filter)
    , m_monthlyCounts(m_holder)
    , m_actionWork(m_holder)
    , m_cycles(m_holder, m_filter)
    , m_sampling(m_holder, seed)
    , m_reports(m_holder, m_filter)
    , m_settingsViewModel(m_holder, settings)
{
    if (userIsSet())
        m_surroundings.user = settings.value(userKey).toString();
    connectPages();
}

void AppViewModel::connectPages()
{
    connect(&m_holder, &WorkspaceHolder::dataChanged, this, &AppViewModel::readDemonstration);
    connect(&m_results, &ResultsViewModel::auditsRequested, this, &AppViewModel::showAudits);
    connect(&m_trends, &TrendsViewModel::auditsRequested, this, &AppViewModel::showAudits);
    connect(&m_results, &ResultsViewModel::actionRequested, this, &AppViewModel::showAction);
    connect(&m_hotSpots, &HotSpotsViewModel::auditsRequested, this, &AppViewModel::showAudits);
    connect(&m_hotSpots, &HotSpotsViewModel::actionRequested, this, &AppViewModel::showAction);
    connect(&m_hotSpots, &HotSpotsViewModel::rowRequested, this, &AppViewModel::showRow);
    const auto followReadings = [this] { m_readings.setAudit(m_scoring.record()); };
    connect(&m_scoring, &ScoringViewModel::opened, this, followReadings);
    connect(&m_scoring, &ScoringViewModel::completed, this, followReadings);
    connect(&m_readings, &ReadingsViewModel::auditRequested, this, &AppViewModel::openAudit);
    connect(&m_readings, &ReadingsViewModel::comparisonRequested, this,
            [this] { Q_EMIT pageRequested(QStringLiteral("readings")); });
    connect(&m_agreement, &AgreementViewModel::auditsRequested, this, &AppViewModel::showAudits);
    connect(&m_agreement, &AgreementViewModel::readingsRequested, this, [this](const QString &record) {
        m_readings.setAudit(record);
        m_readings.compare();
    });
    connect(&m_cycles, &CyclesViewModel::auditsRequested, this, &AppViewModel::showAudits);
    connect(&m_sampling, &SamplingViewModel::auditsRequested, this, &AppViewModel::showAudits);
    connect(&m_sampling, &SamplingViewModel::auditRequested, this, &AppViewModel::openAudit);
    connect(&m_reports, &ReportsViewModel::auditsRequested, this, &AppViewModel::showAudits);
    connect(&m_calendar, &CalendarViewModel::actionRequested, this, &AppViewModel::showAction);
    connect(&m_importer, &ImportViewModel::auditsRequested, this, &AppViewModel::showAudits);
    connect(&m_actions, &ActionsViewModel::auditsRequested, this, &AppViewModel::showAudits);
    connect(&m_actions, &ActionsViewModel::rowRequested, this, &AppViewModel::showRow);
}

QString AppViewModel::fileName() const
{
    return isOpen() ? QFileInfo(filePath()).fileName() : QString();
}

QString AppViewModel::filePath() const
{
    const Workspace *workspace = m_holder.workspace();
    return workspace ? workspace->path() : QString();
}

bool AppViewModel::userIsSet() const
{
    return !m_settings.value(userKey).toString().isEmpty();
}

void AppViewModel::setUser(const QString &user)
{
    const QString name = user.simplified();
    if (name.isEmpty() || (userIsSet() && name == m_surroundings.user))
        return;
    m_settings.setValue(userKey, name);
    m_surroundings.user = name;
    if (Workspace *workspace = m_holder.workspace()) {
        workspace->setUser(name);
        // Which audits are one's own, and which readings stay hidden, depends on who one is.
        m_holder.announceChange();
    }
    Q_EMIT userChanged();
}

void AppViewModel::newFile(const QUrl &file)
{
    QString path = file.toLocalFile();
    if (QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.') + fileSuffix;
    if (QFileInfo::exists(path)) {
        setError(QStringLiteral("%1 exists already: open it, or choose another name.").arg(path));
        return;
    }
    open(path, OpenMode::CreateIfMissing);
}

void AppViewModel::openFile(const QUrl &file)
{
    openPath(file.toLocalFile());
}

void AppViewModel::openPath(const QString &path)
{
    open(path, OpenMode::Existing);
}

void AppViewModel::openRecent(const QString &path)
{
    openPath(path);
}

void AppViewModel::openDemonstration()
{
    setError(failureOf([this] {
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
        folder.mkpath(QStringLiteral("."));
        const QString path = folder.filePath(QStringLiteral("demonstration.") + fileSuffix);
        auto workspace = std::make_unique<Workspace>(path, OpenMode::CreateIfMissing, m_pack, m_surroundings);
        const AuditCounts counts = workspace->auditCounts();
        if (counts.all() == 0)
            fillDemonstration(*workspace);
        adopt(std::move(workspace));
    }));
}

void AppViewModel::closeFile()
{
    m_scoring.leave();
    m_holder.close();
    readDemonstration();
    Q_EMIT fileChanged();
}

void AppViewModel::clearError()
{
    setError({});
}

void AppViewModel::showAudits(const QStringList &records, const QString &caption)
{
    m_audits.showRecords(records, caption);
    Q_EMIT pageRequested(QStringLiteral("audits"));
}

void AppViewModel::showAction(const QString &ref)
{
    m_actions.open(ref);
    Q_EMIT pageRequested(QStringLiteral("actions"));
}

void AppViewModel::showRow(const QString &rowId)
{
    m_results.openRow(rowId);
    Q_EMIT pageRequested(QStringLiteral("results"));
}

void AppViewModel::openAudit(const QString &record)
{
    m_scoring.openAudit(record);
    // A page without an audit would only puzzle: one stays where one is, and reads why.
    if (m_scoring.isOpen()) {
        Q_EMIT pageRequested(QStringLiteral("scoring"));
        return;
    }
    setError(unopenedText(record));
    m_scoring.clearError();
}

QString AppViewModel::unopenedText(const QString &record) const
{
    const Workspace *workspace = m_holder.workspace();
    QString text = m_scoring.error();
    failureOf([&] {
        const std::optional<AuditRecord> audit = workspace ? workspace->audit(record) : std::nullopt;
        if (!audit)
            text = wording::finding({QStringLiteral("no_such_audit"), Severity::Error, {}, {}}, nullptr);
        else if (isHiddenFrom(*workspace, record, *audit))
            text = wording::finding({QStringLiteral("hidden_reading"), Severity::Error, {}, {}}, nullptr);
    });
    return text;
}

void AppViewModel::newAudit(const QString &form)
{
    m_scoring.newAudit(form);
    Q_EMIT pageRequested(QStringLiteral("scoring"));
}

void AppViewModel::showHistory(const QString &record)
{
    if (record.isEmpty())
        return;
    m_scoring.leave();
    m_history.show(record);
    Q_EMIT pageRequested(QStringLiteral("history"));
}

void AppViewModel::open(const QString &path, OpenMode mode)
{
    setError(failureOf([&] {
        // The old file stays open until the new one has proved to be readable.
        auto workspace = std::make_unique<Workspace>(path, mode, m_pack, m_surroundings);
        adopt(std::move(workspace));
        remember(QFileInfo(path).absoluteFilePath());
    }));
}

void AppViewModel::adopt(std::unique_ptr<Workspace> workspace)
{
    m_scoring.leave();
    m_holder.open(std::move(workspace));
    readDemonstration();
    Q_EMIT fileChanged();
    Q_EMIT pageRequested(QStringLiteral("today"));
}

void AppViewModel::remember(const QString &path)
{
    m_recentFiles.removeAll(path);
    m_recentFiles.prepend(path);
    m_recentFiles = m_recentFiles.mid(0, recentFilesKept);
    m_settings.setValue(recentKey, m_recentFiles);
    Q_EMIT recentFilesChanged();
}

void AppViewModel::readDemonstration()
{
    const Workspace *workspace = m_holder.workspace();
    bool isDemonstrationNow = false;
    failureOf([&] { isDemonstrationNow = workspace && workspace->isDemonstration(); });
    if (isDemonstrationNow == m_isDemonstration)
        return;
    m_isDemonstration = isDemonstrationNow;
    Q_EMIT demonstrationChanged();
}

void AppViewModel::setError(const QString &error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

} // namespace caseaudit
