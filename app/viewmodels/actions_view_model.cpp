#include "app/viewmodels/actions_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"

#include <algorithm>

namespace caseaudit {

namespace {

const QString overdueId = QStringLiteral("overdue");

QString monthId(const QDate &month)
{
    return month.toString(QStringLiteral("yyyy-MM"));
}

/// Canonical leads of a row, each once, in printed order.
QStringList leadsOf(const PlanRow &row)
{
    QStringList leads;
    for (const PlannedAction &action : row.actions) {
        for (const LeadUse &use : action.leads)
            leads.append(use.lead);
    }
    leads.removeDuplicates();
    return leads;
}

QStringList leadNames(const PlanRow &row, const ActionPlan &plan)
{
    QStringList names;
    for (const QString &id : leadsOf(row)) {
        const Lead *lead = plan.lead(id);
        names.append(lead ? lead->name : id);
    }
    return names;
}

/// Whether every word of `search` stands somewhere in what a person reads of the row.
bool matches(const PlanRow &row, const ActionPlan &plan, const QString &search)
{
    QStringList texts{row.ref, row.title, row.need, leadNames(row, plan).join(u' '), row.otherPlans.join(u' ')};
    for (const PlannedAction &action : row.actions)
        texts.append(action.text);
    const QString all = texts.join(u' ');
    const QStringList words = search.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

QVariantMap lineOf(const PlanRow &row, const ActionPlan &plan, const QDate &today)
{
    const Theme *theme = plan.theme(row.theme);
    return {{QStringLiteral("ref"), row.ref},
            {QStringLiteral("theme"), theme ? wording::themeTitle(*theme) : QString()},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("appliesTo"), row.appliesTo},
            {QStringLiteral("leads"), leadNames(row, plan).join(QStringLiteral(", "))},
            {QStringLiteral("due"), wording::due(row.due, today)},
            {QStringLiteral("overdue"), isOverdue(row.due, today)},
            {QStringLiteral("followedByHand"), row.followedByHand}};
}

} // namespace

ActionsViewModel::ActionsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_filter(filter)
    , m_rows({QStringLiteral("ref"), QStringLiteral("theme"), QStringLiteral("title"), QStringLiteral("appliesTo"),
              QStringLiteral("leads"), QStringLiteral("due"), QStringLiteral("overdue"),
              QStringLiteral("followedByHand")})
{
    connect(&holder, &WorkspaceHolder::opened, this, &ActionsViewModel::readPlan);
    connect(&holder, &WorkspaceHolder::closed, this, &ActionsViewModel::clear);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &ActionsViewModel::readAgain);
    connect(&filter, &FilterViewModel::filterChanged, this, [this] {
        readList();
        readAgain();
    });
    readPlan();
}

const ActionPlan *ActionsViewModel::plan() const
{
    const Workspace *workspace = m_holder.workspace();
    return workspace && workspace->pack().actionPlan ? &*workspace->pack().actionPlan : nullptr;
}

QString ActionsViewModel::planTitle() const
{
    return plan() ? plan()->title : QString();
}

QString ActionsViewModel::planCount() const
{
    return plan() ? wording::planCount(*plan()) : QString();
}

QString ActionsViewModel::planSource() const
{
    return plan() ? plan()->source : QString();
}

QString ActionsViewModel::shown() const
{
    return plan() ? wording::shownOf(m_rows.rows().size(), plan()->rows.size()) : QString();
}

QString ActionsViewModel::overdueCount() const
{
    const QList<QVariantMap> &lines = m_rows.rows();
    const auto overdue = std::count_if(lines.begin(), lines.end(), [](const QVariantMap &line) {
        return line.value(QStringLiteral("overdue")).toBool();
    });
    return wording::overdueCount(static_cast<int>(overdue));
}

void ActionsViewModel::setLead(const QString &lead)
{
    m_lead = lead;
    readList();
}

void ActionsViewModel::setDue(const QString &due)
{
    m_due = due;
    readList();
}

void ActionsViewModel::setSearch(const QString &search)
{
    m_search = search;
    readList();
}

void ActionsViewModel::clearFilters()
{
    m_lead.clear();
    m_due.clear();
    m_search.clear();
    readList();
}

int ActionsViewModel::currentIndex() const
{
    const QList<QVariantMap> &lines = m_rows.rows();
    const auto line = std::find_if(lines.begin(), lines.end(), [this](const QVariantMap &candidate) {
        return candidate.value(QStringLiteral("ref")).toString() == m_detail.ref;
    });
    return line == lines.end() ? -1 : static_cast<int>(line - lines.begin());
}

QString ActionsViewModel::figuresScope() const
{
    const Workspace *workspace = m_holder.workspace();
    return workspace ? wording::filter(m_filter.filter(), workspace->pack()) : QString();
}

void ActionsViewModel::open(const QString &ref)
{
    select(ref);
    if (currentIndex() < 0 && isFiltered())
        clearFilters();
    setDetailIsOpen(m_detail.ref == ref);
}

void ActionsViewModel::closeDetail()
{
    setDetailIsOpen(false);
}

void ActionsViewModel::setDetailIsOpen(bool isOpen)
{
    if (isOpen == m_detailIsOpen)
        return;
    m_detailIsOpen = isOpen;
    Q_EMIT detailIsOpenChanged();
}

void ActionsViewModel::openRow(const QString &rowId)
{
    Q_EMIT rowRequested(rowId);
}

void ActionsViewModel::openAudits(const QString &rowId)
{
    Workspace *workspace = m_holder.workspace();
    const TableRow *row = workspace ? workspace->pack().tableRow(rowId) : nullptr;
    if (!row)
        return;
    QStringList records;
    setError(failureOf([&] {
        const Scale &scale = *workspace->pack().scale(row->scale);
        for (int i = 0; i < scale.categories.size(); ++i) {
            const auto code = static_cast<quint8>(answer_code::firstCategory + i);
            records += workspace->behind(rowId.section(u'.', 0, 0), row->field, code, m_filter.filter());
        }
    }));
    if (!records.isEmpty()) {
        Q_EMIT auditsRequested(
            records, wording::auditsBehind(row->label, wording::answered(), m_filter.filter(), workspace->pack()));
    }
}

void ActionsViewModel::dismiss()
{
    setError(QString());
}

void ActionsViewModel::readPlan()
{
    m_leads = {option(QString(), QStringLiteral("All leads"))};
    m_months = {option(QString(), QStringLiteral("All months"))};
    if (const ActionPlan *actionPlan = plan()) {
        for (const Lead &lead : actionPlan->leads)
            m_leads.append(option(lead.id, lead.name));
        m_months.append(option(overdueId, QStringLiteral("Overdue")));
        QList<QDate> months;
        for (const PlanRow &row : actionPlan->rows) {
            if (row.due.isValid() && !months.contains(row.due))
                months.append(row.due);
        }
        std::sort(months.begin(), months.end());
        for (const QDate &month : std::as_const(months))
            m_months.append(option(monthId(month), wording::month(month)));
    }
    Q_EMIT planChanged();
    readList();
    if (m_detail.ref.isEmpty() && !m_rows.rows().isEmpty())
        select(m_rows.rows().constFirst().value(QStringLiteral("ref")).toString());
    else
        readAgain();
}

void ActionsViewModel::readList()
{
    const ActionPlan *actionPlan = plan();
    if (!actionPlan)
        return;
    const QDate today = m_holder.workspace()->surroundings().today;
    const QString authority = m_filter.filter().authority;
    QList<QVariantMap> lines;
    for (const PlanRow &row : actionPlan->rows) {
        const bool dueMatches =
            m_due.isEmpty() || (m_due == overdueId ? isOverdue(row.due, today) : monthId(row.due) == m_due);
        const bool leadMatches = m_lead.isEmpty() || leadsOf(row).contains(m_lead);
        const bool authorityMatches = authority.isEmpty() || row.authorities.contains(authority);
        if (dueMatches && leadMatches && authorityMatches && matches(row, *actionPlan, m_search))
            lines.append(lineOf(row, *actionPlan, today));
    }
    m_rows.setRows(lines);
    Q_EMIT listChanged();
    Q_EMIT detailChanged(); // its place in the list may be another
}

void ActionsViewModel::select(const QString &ref)
{
    Workspace *workspace = m_holder.workspace();
    const PlanRow *row = plan() ? plan()->row(ref) : nullptr;
    if (!row)
        return;
    setError(failureOf([&] { m_detail = actionDetail(*row, *workspace, m_filter.filter()); }));
    Q_EMIT detailChanged();
}

void ActionsViewModel::readAgain()
{
    select(m_detail.ref);
}

void ActionsViewModel::clear()
{
    m_leads.clear();
    m_months.clear();
    m_rows.setRows({});
    m_detail = ActionDetail();
    setDetailIsOpen(false);
    setError(QString());
    Q_EMIT planChanged();
    Q_EMIT listChanged();
    Q_EMIT detailChanged();
}

void ActionsViewModel::setError(const QString &error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

} // namespace caseaudit
