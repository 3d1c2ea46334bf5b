#include "app/viewmodels/audits_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/wording.h"
#include "app/workspace/audit_deeds.h"

#include <algorithm>
#include <array>

namespace caseaudit {

namespace {

struct SortColumn {
    const char *id;
    AuditQuery::Sort sort;
};

constexpr std::array sortColumns{
    SortColumn{"changedAt", AuditQuery::Sort::ChangedAt}, SortColumn{"caseRef", AuditQuery::Sort::CaseRef},
    SortColumn{"form", AuditQuery::Sort::Form},           SortColumn{"authority", AuditQuery::Sort::Authority},
    SortColumn{"auditor", AuditQuery::Sort::Auditor},     SortColumn{"auditedOn", AuditQuery::Sort::AuditedOn},
    SortColumn{"state", AuditQuery::Sort::State}};

} // namespace

AuditsViewModel::AuditsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_filter(filter)
    , m_model(holder)
{
    connect(&holder, &WorkspaceHolder::opened, this, [this] {
        m_query = {};
        m_caption.clear();
        Q_EMIT formsChanged();
        load();
    });
    connect(&holder, &WorkspaceHolder::dataChanged, this, &AuditsViewModel::load);
    connect(&filter, &FilterViewModel::filterChanged, this, &AuditsViewModel::load);
}

QString AuditsViewModel::state() const
{
    return m_query.states.isEmpty() ? QString() : auditStateId(m_query.states.constFirst());
}

QString AuditsViewModel::sortColumn() const
{
    const auto column = std::find_if(sortColumns.begin(), sortColumns.end(),
                                     [this](const SortColumn &candidate) { return candidate.sort == m_query.sort; });
    return QLatin1String(column->id);
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
    QVariantList list{option(QString(), QStringLiteral("All but withdrawn"))};
    for (const QString &id : auditStateIds())
        list.append(option(id, wording::auditState(*auditStateFor(id))));
    return list;
}

void AuditsViewModel::setSearch(const QString &search)
{
    if (search == m_query.search)
        return;
    m_query.search = search;
    load();
}

void AuditsViewModel::setForm(const QString &form)
{
    if (form == m_query.form)
        return;
    m_query.form = form;
    load();
}

void AuditsViewModel::setState(const QString &state)
{
    const std::optional<AuditState> found = auditStateFor(state);
    const QList<AuditState> wanted = found ? QList{*found} : QList<AuditState>();
    if (wanted == m_query.states)
        return;
    m_query.states = wanted;
    load();
}

void AuditsViewModel::sortBy(const QString &column)
{
    const auto found = std::find_if(sortColumns.begin(), sortColumns.end(), [&column](const SortColumn &candidate) {
        return column == QLatin1String(candidate.id);
    });
    if (found == sortColumns.end())
        return;
    m_query.descending = m_query.sort == found->sort && !m_query.descending;
    m_query.sort = found->sort;
    load();
}

void AuditsViewModel::showRecords(const QStringList &records, const QString &caption)
{
    m_query = {};
    m_query.records = records;
    m_caption = caption;
    load();
}

void AuditsViewModel::showAll()
{
    showRecords({}, {});
}

void AuditsViewModel::withdraw(const QString &record, const QString &reason)
{
    change([&](Workspace &workspace) { carryOut(workspace, AuditDeed::Withdraw, {record}, reason); });
}

void AuditsViewModel::restore(const QString &record)
{
    change([&](Workspace &workspace) { carryOut(workspace, AuditDeed::Restore, {record}, {}); });
}

void AuditsViewModel::change(const std::function<void(Workspace &)> &work)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    const QString failure = failureOf([&] { work(*workspace); });
    if (failure.isEmpty()) {
        m_holder.announceChange();
        return;
    }
    m_error = failure;
    Q_EMIT listChanged();
}

void AuditsViewModel::load()
{
    // The audits behind a figure are exactly those, whatever the filter says by now.
    AuditQuery query = m_query;
    if (m_query.records.isEmpty()) {
        query = queryFor(m_filter.filter());
        query.search = m_query.search;
        query.form = m_query.form;
        query.states = m_query.states;
        query.sort = m_query.sort;
        query.descending = m_query.descending;
    }
    m_error = failureOf([&] {
        m_fileIsEmpty = true;
        m_model.load(query);
        if (const Workspace *workspace = m_holder.workspace()) {
            const AuditCounts counts = workspace->auditCounts();
            m_fileIsEmpty = counts.all() == 0;
        }
    });
    Q_EMIT queryChanged();
    Q_EMIT listChanged();
}

} // namespace caseaudit
