#include "app/viewmodels/audits_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/wording.h"

#include <algorithm>
#include <array>

namespace caseaudit {

namespace {

struct SortColumn {
    const char *id;
    AuditQuery::Sort sort;
};

/// The first is the usual order.
constexpr std::array sortColumns{
    SortColumn{"changedAt", AuditQuery::Sort::ChangedAt}, SortColumn{"caseRef", AuditQuery::Sort::CaseRef},
    SortColumn{"form", AuditQuery::Sort::Form},           SortColumn{"authority", AuditQuery::Sort::Authority},
    SortColumn{"team", AuditQuery::Sort::Team},           SortColumn{"worker", AuditQuery::Sort::Worker},
    SortColumn{"auditor", AuditQuery::Sort::Auditor},     SortColumn{"auditedOn", AuditQuery::Sort::AuditedOn},
    SortColumn{"cycle", AuditQuery::Sort::Cycle},         SortColumn{"reading", AuditQuery::Sort::Reading},
    SortColumn{"progress", AuditQuery::Sort::Answered},   SortColumn{"state", AuditQuery::Sort::State}};

const QString unfinishedId = QStringLiteral("unfinished");
const QString everyStateId = QStringLiteral("all");

const SortColumn *sortColumnOf(const QString &id)
{
    const auto *const found = std::find_if(sortColumns.begin(), sortColumns.end(), [&id](const SortColumn &candidate) {
        return id == QLatin1String(candidate.id);
    });
    return found == sortColumns.end() ? nullptr : found;
}

QString key(const char *name)
{
    return QStringLiteral("audits/") + QLatin1String(name);
}

} // namespace

AuditsViewModel::AuditsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_filter(filter)
    , m_settings(settings)
    , m_model(holder)
    , m_bulk(holder, m_model)
{
    recall();
    connect(&holder, &WorkspaceHolder::opened, this, &AuditsViewModel::open);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &AuditsViewModel::load);
    connect(&filter, &FilterViewModel::filterChanged, this, &AuditsViewModel::load);
}

void AuditsViewModel::recall()
{
    m_wanted.search = m_settings.value(key("search")).toString();
    m_wanted.form = m_settings.value(key("form")).toString();
    m_wanted.state = m_settings.value(key("state")).toString();
    m_wanted.auditor = m_settings.value(key("auditor")).toString();
    m_wanted.mine = m_settings.value(key("mine")).toBool();
    m_wanted.reading = m_settings.value(key("reading")).toString();
    m_wanted.origin = m_settings.value(key("origin")).toString();
    m_wanted.sortColumn = m_settings.value(key("sort")).toString();
    m_wanted.descending = m_settings.value(key("descending"), true).toBool();
    if (!sortColumnOf(m_wanted.sortColumn))
        m_wanted.sortColumn = QLatin1String(sortColumns.front().id);
}

void AuditsViewModel::remember()
{
    m_settings.setValue(key("search"), m_wanted.search);
    m_settings.setValue(key("form"), m_wanted.form);
    m_settings.setValue(key("state"), m_wanted.state);
    m_settings.setValue(key("auditor"), m_wanted.auditor);
    m_settings.setValue(key("mine"), m_wanted.mine);
    m_settings.setValue(key("reading"), m_wanted.reading);
    m_settings.setValue(key("origin"), m_wanted.origin);
    m_settings.setValue(key("sort"), m_wanted.sortColumn);
    m_settings.setValue(key("descending"), m_wanted.descending);
}

void AuditsViewModel::open()
{
    m_records.clear();
    m_caption.clear();
    m_loadedQuery.reset();
    Q_EMIT formsChanged();
    readAuditors();
    // What was asked of another file must not silently hide everything in this one.
    if (!m_holder.workspace()->pack().form(m_wanted.form))
        m_wanted.form.clear();
    if (!m_auditors.contains(m_wanted.auditor))
        m_wanted.auditor.clear();
    load();
}

void AuditsViewModel::readAuditors()
{
    QStringList auditors;
    // load says what is wrong with the file; here the list just stays short.
    failureOf([&] { auditors = m_holder.workspace()->distinct(QStringLiteral("auditor")); });
    if (auditors == m_auditors)
        return;
    m_auditors = auditors;
    Q_EMIT auditorsChanged();
}

QString AuditsViewModel::title() const
{
    return wording::counted(total(), QStringLiteral("audit"), QStringLiteral("audits"));
}

bool AuditsViewModel::isNarrowed() const
{
    return m_wanted != withoutNarrowing() || !m_records.isEmpty();
}

AuditsViewModel::Wanted AuditsViewModel::withoutNarrowing() const
{
    Wanted wanted;
    wanted.sortColumn = m_wanted.sortColumn;
    wanted.descending = m_wanted.descending;
    return wanted;
}

QVariantList AuditsViewModel::forms() const
{
    QVariantList list;
    if (const Workspace *workspace = m_holder.workspace()) {
        for (const FormDefinition &form : workspace->pack().forms) {
            QVariantMap entry = option(form.id, form.shortTitle);
            entry.insert(QStringLiteral("title"), form.title);
            list.append(entry);
        }
    }
    return list;
}

QVariantList AuditsViewModel::formChoices() const
{
    return QVariantList{option(QString(), QStringLiteral("All forms"))} + forms();
}

QVariantList AuditsViewModel::states() const
{
    QVariantList list{option(QString(), QStringLiteral("All but withdrawn")),
                      option(unfinishedId, QStringLiteral("draft or reopened"))};
    for (const QString &id : auditStateIds())
        list.append(option(id, wording::auditState(*auditStateFor(id))));
    list.append(option(everyStateId, QStringLiteral("All, withdrawn too")));
    return list;
}

QVariantList AuditsViewModel::auditors() const
{
    QVariantList list{option(QString(), QStringLiteral("All auditors"))};
    for (const QString &auditor : m_auditors)
        list.append(option(auditor, auditor));
    return list;
}

QVariantList AuditsViewModel::readings() const
{
    QVariantList list{option(QString(), QStringLiteral("All readings"))};
    for (const QString &id : {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("agreed")})
        list.append(option(id, wording::reading(id)));
    return list;
}

QVariantList AuditsViewModel::origins() const
{
    QVariantList list{option(QString(), QStringLiteral("All origins"))};
    for (const Origin origin : {Origin::Read, Origin::Imported, Origin::Invented, Origin::Reconstructed})
        list.append(option(originId(origin), wording::origin(origin)));
    return list;
}

void AuditsViewModel::setSearch(const QString &search)
{
    Wanted wanted = m_wanted;
    wanted.search = search;
    want(wanted);
}

void AuditsViewModel::setForm(const QString &form)
{
    Wanted wanted = m_wanted;
    wanted.form = form;
    want(wanted);
}

void AuditsViewModel::setState(const QString &state)
{
    Wanted wanted = m_wanted;
    wanted.state = state;
    want(wanted);
}

void AuditsViewModel::setAuditor(const QString &auditor)
{
    Wanted wanted = m_wanted;
    wanted.auditor = auditor;
    wanted.mine = false;
    want(wanted);
}

void AuditsViewModel::setMine(bool mine)
{
    Wanted wanted = m_wanted;
    wanted.mine = mine;
    if (mine)
        wanted.auditor.clear();
    want(wanted);
}

void AuditsViewModel::setReading(const QString &reading)
{
    Wanted wanted = m_wanted;
    wanted.reading = reading;
    want(wanted);
}

void AuditsViewModel::setOrigin(const QString &origin)
{
    Wanted wanted = m_wanted;
    wanted.origin = origin;
    want(wanted);
}

void AuditsViewModel::sortBy(const QString &column)
{
    if (!sortColumnOf(column))
        return;
    Wanted wanted = m_wanted;
    wanted.descending = wanted.sortColumn == column && !wanted.descending;
    wanted.sortColumn = column;
    want(wanted);
}

void AuditsViewModel::want(const Wanted &wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    remember();
    load();
}

void AuditsViewModel::showRecords(const QStringList &records, const QString &caption)
{
    m_records = records;
    m_caption = caption;
    // What was asked for before stays in the settings: it is only set aside while one looks at these.
    m_wanted = withoutNarrowing();
    load();
}

void AuditsViewModel::showAll()
{
    showRecords({}, {});
    remember();
}

AuditQuery AuditsViewModel::query() const
{
    // The audits behind a figure are exactly those, whatever the filter says by now.
    AuditQuery query;
    if (m_records.isEmpty())
        query = queryFor(m_filter.filter());
    else
        query.records = m_records;
    query.search = m_wanted.search;
    query.form = m_wanted.form;
    query.auditor = m_wanted.mine ? m_holder.workspace()->surroundings().user : m_wanted.auditor;
    query.reading = m_wanted.reading;
    query.origin = originFor(m_wanted.origin);
    if (query.origin == Origin::Reconstructed)
        query.reconstructed = AuditQuery::Reconstructed::Included;
    if (m_wanted.state == unfinishedId)
        query.states = statesThat(isEditable);
    else if (m_wanted.state == everyStateId)
        query.withdrawn = AuditQuery::Withdrawn::Included;
    else if (const std::optional<AuditState> state = auditStateFor(m_wanted.state))
        query.states = {*state};
    query.sort = sortColumnOf(m_wanted.sortColumn)->sort;
    query.descending = m_wanted.descending;
    return query;
}

void AuditsViewModel::load()
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    m_error = failureOf([&] {
        const AuditQuery wanted = query();
        const ChangeMark mark = workspace->changeMark();
        // One change is often told twice: by whoever made it, and by the filter that looks at it.
        if (m_loadedQuery == wanted && m_loadedMark == mark)
            return;
        m_loadedQuery.reset();
        m_fileIsEmpty = true;
        m_model.load(wanted);
        m_fileIsEmpty = total() == 0 && workspace->auditCounts().all() == 0;
        readAuditors();
        m_loadedQuery = wanted;
        m_loadedMark = mark;
    });
    Q_EMIT queryChanged();
    Q_EMIT listChanged();
}

} // namespace caseaudit
