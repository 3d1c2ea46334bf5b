#include "app/viewmodels/actions_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/action_wording.h"
#include "app/wording/evidence_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "app/workspace/action_register.h"

#include <algorithm>
#include <array>

namespace caseaudit {

namespace {

const QString todayPage = QStringLiteral("today");

/// The three rows that ask for an audit of files: what the program is for.
constexpr std::array pinnedRefs{"A6", "B6", "E4"};

} // namespace

ActionsViewModel::ActionsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_filter(filter)
    , m_rows({QStringLiteral("ref"), QStringLiteral("theme"), QStringLiteral("title"), QStringLiteral("appliesTo"),
              QStringLiteral("leads"), QStringLiteral("due"), QStringLiteral("overdue"),
              QStringLiteral("followedByHand"), QStringLiteral("work"), QStringLiteral("evidence"),
              QStringLiteral("evidenceKind")})
{
    m_reader.setSingleShot(true);
    m_reader.setInterval(0);
    connect(&m_reader, &QTimer::timeout, this, &ActionsViewModel::readNextEvidence);
    connect(&holder, &WorkspaceHolder::opened, this, &ActionsViewModel::openBook);
    connect(&holder, &WorkspaceHolder::closed, this, &ActionsViewModel::clear);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &ActionsViewModel::readChanges);
    connect(&filter, &FilterViewModel::filterChanged, this, &ActionsViewModel::readChanges);
    openBook();
}

const ActionPlan *ActionsViewModel::plan() const
{
    return m_book && m_book->plan() ? &*m_book->plan() : nullptr;
}

void ActionsViewModel::openBook()
{
    m_lastKnown.clear();
    if (Workspace *workspace = m_holder.workspace())
        m_book.emplace(*workspace);
    readPlan();
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

QVariantList ActionsViewModel::works() const
{
    QVariantList options{option(QString(), QStringLiteral("Any work status"))};
    for (const WorkStatus status : allWorkStatuses())
        options.append(option(workStatusId(status), wording::workStatus(status)));
    return options;
}

QVariantList ActionsViewModel::evidences() const
{
    QVariantList options{option(QString(), QStringLiteral("Any evidence"))};
    for (const QString &id : evidenceStatusIds())
        options.append(option(id, wording::evidenceStatus(*evidenceStatusFor(id))));
    return options;
}

QVariantList ActionsViewModel::pinned() const
{
    QVariantList list;
    const Workspace *workspace = m_holder.workspace();
    if (!workspace || !plan())
        return list;
    failureOf([&] {
        for (const char *ref : pinnedRefs) {
            const PlanRow *row = plan()->row(QLatin1String(ref));
            if (!row)
                continue;
            QVariantMap line = actionLine(*row, *plan(), workStatus(*workspace, row->ref).status, known(row->ref),
                                          workspace->surroundings().today);
            const QString reason = m_book->isKnown(row->ref)
                                       ? wording::missingBriefly(m_book->of(row->ref), *row, workspace->pack())
                                       : QString();
            line.insert(QStringLiteral("summary"),
                        wording::joinedFacts({line.value(QStringLiteral("due")).toString(),
                                              line.value(QStringLiteral("evidence")).toString(), reason}));
            list.append(line);
        }
    });
    return list;
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
    m_wanted.lead = lead;
    readList();
}

void ActionsViewModel::setDue(const QString &due)
{
    m_wanted.due = due;
    readList();
}

void ActionsViewModel::setSearch(const QString &search)
{
    m_wanted.search = search;
    readList();
}

void ActionsViewModel::setWork(const QString &work)
{
    m_wanted.work = work;
    readList();
}

void ActionsViewModel::setEvidence(const QString &evidence)
{
    m_wanted.evidence = evidence;
    readList();
}

bool ActionsViewModel::isFiltered() const
{
    return m_wanted != ActionFilter();
}

void ActionsViewModel::clearFilters()
{
    m_wanted = ActionFilter();
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

void ActionsViewModel::openRuleAudits(const QString &key, const QString &part)
{
    Workspace *workspace = m_holder.workspace();
    const PlanRow *row = plan() ? plan()->row(m_detail.ref) : nullptr;
    const EvidenceRule *found = row ? ruleOf(*row, key) : nullptr;
    if (!workspace || !found)
        return;
    const EvidenceRule rule = *found;
    QStringList records;
    setError(failureOf([&] { records = m_book->auditsBehind(m_detail.ref, rule, part); }));
    if (!records.isEmpty()) {
        Q_EMIT auditsRequested(records,
                               wording::joinedFacts({m_detail.ref, wording::rulePart(rule, part, workspace->pack()),
                                                     wording::evidencePeriod(currentPeriod(*workspace))}));
    }
}

void ActionsViewModel::dismiss()
{
    setError(QString());
}

void ActionsViewModel::pageShown(const QString &page)
{
    m_page = page;
    if (m_isStale)
        readChanges();
    m_reader.start();
}

void ActionsViewModel::pageHidden(const QString &page)
{
    // The page that comes may say so before the one that goes.
    if (m_page == page)
        m_page.clear();
}

void ActionsViewModel::readChanges()
{
    m_isStale = m_page.isEmpty();
    if (m_isStale)
        return;
    // An action that was added brings its month along.
    readPlan();
}

void ActionsViewModel::readNextEvidence()
{
    if (!plan() || m_page.isEmpty())
        return;
    QStringList wanted;
    for (const char *ref : pinnedRefs)
        wanted.append(QLatin1String(ref));
    if (m_page != todayPage) {
        for (const PlanRow &row : plan()->rows)
            wanted.append(row.ref);
    }
    const auto next = std::find_if(wanted.begin(), wanted.end(),
                                   [this](const QString &ref) { return plan()->row(ref) && !m_book->isKnown(ref); });
    if (next == wanted.end())
        return;
    const QString error = failureOf([&] { m_lastKnown.insert(*next, m_book->of(*next).status); });
    setError(error);
    readList();
    // What failed would only fail again.
    if (error.isEmpty())
        m_reader.start();
}

void ActionsViewModel::readPlan()
{
    m_leads = {option(QString(), QStringLiteral("All leads"))};
    m_months = {option(QString(), QStringLiteral("All months"))};
    if (const ActionPlan *actionPlan = plan()) {
        for (const Lead &lead : actionPlan->leads)
            m_leads.append(option(lead.id, lead.name));
        m_months.append(option(action_due::overdue, QStringLiteral("Overdue")));
        m_months.append(option(action_due::soon, QStringLiteral("Due soon")));
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

std::optional<EvidenceStatus> ActionsViewModel::known(const QString &ref) const
{
    const auto found = m_lastKnown.constFind(ref);
    return found == m_lastKnown.cend() ? std::nullopt : std::optional(*found);
}

void ActionsViewModel::readList()
{
    const ActionPlan *actionPlan = plan();
    if (!actionPlan)
        return;
    ActionFilter wanted = m_wanted;
    wanted.authority = m_filter.filter().authority;
    const QDate today = m_holder.workspace()->surroundings().today;
    QList<QVariantMap> lines;
    const QString error = failureOf([&] {
        const QHash<QString, StatusChange> statuses = workStatuses(*m_holder.workspace());
        for (const PlanRow &row : actionPlan->rows) {
            const WorkStatus work = statuses.value(row.ref).status;
            if (m_book->isKnown(row.ref))
                m_lastKnown.insert(row.ref, m_book->of(row.ref).status);
            if (passes(row, *actionPlan, work, known(row.ref), today, wanted))
                lines.append(actionLine(row, *actionPlan, work, known(row.ref), today));
        }
    });
    if (!error.isEmpty())
        setError(error);
    m_rows.setRows(lines);
    Q_EMIT listChanged();
    Q_EMIT placeChanged();
    m_reader.start();
}

void ActionsViewModel::select(const QString &ref)
{
    Workspace *workspace = m_holder.workspace();
    const PlanRow *row = plan() ? plan()->row(ref) : nullptr;
    if (!row)
        return;
    const PlanRow opened = *row;
    setError(failureOf([&] { m_detail = actionDetail(opened, *workspace, *m_book, m_cells, m_filter.filter()); }));
    Q_EMIT detailChanged();
    Q_EMIT placeChanged();
}

void ActionsViewModel::readAgain()
{
    select(m_detail.ref);
}

void ActionsViewModel::clear()
{
    m_reader.stop();
    m_book.reset();
    m_cells.clear();
    m_lastKnown.clear();
    m_leads.clear();
    m_months.clear();
    m_rows.setRows({});
    m_detail = ActionDetail();
    setDetailIsOpen(false);
    setError(QString());
    Q_EMIT planChanged();
    Q_EMIT listChanged();
    Q_EMIT detailChanged();
    Q_EMIT placeChanged();
}

void ActionsViewModel::setError(const QString &error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

} // namespace caseaudit
