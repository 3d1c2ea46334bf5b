#include "app/viewmodels/cycles_view_model.h"

#include "app/exchange/typed_date.h"
#include "app/viewmodels/failure.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/cycle_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"

#include <algorithm>

namespace caseaudit {

namespace {

constexpr int largestNumber = 1'000'000;

const QString targetsKind = QStringLiteral("targets");
const QString caseloadsKind = QStringLiteral("caseloads");
const QString weightsKind = QStringLiteral("weights");

const QStringList progressRoles{QStringLiteral("form"),   QStringLiteral("authority"), QStringLiteral("label"),
                                QStringLiteral("figure"), QStringLiteral("sentence"),  QStringLiteral("isPart"),
                                QStringLiteral("share"),  QStringLiteral("isMet"),     QStringLiteral("audits")};

QVariantMap progressRow(const CycleProgress &line, const QString &formLabel, const QString &authorityLabel)
{
    const double share =
        line.target && *line.target > 0 ? std::min(1.0, double(line.complete) / double(*line.target)) : -1;
    return {{QStringLiteral("form"), line.form},
            {QStringLiteral("authority"), line.authority},
            {QStringLiteral("label"), authorityLabel.isEmpty() ? formLabel : authorityLabel},
            {QStringLiteral("figure"), wording::cycleFigure(line.complete, line.target)},
            {QStringLiteral("sentence"), wording::cycleProgress(formLabel, authorityLabel, line.complete, line.target)},
            {QStringLiteral("isPart"), !authorityLabel.isEmpty()},
            {QStringLiteral("share"), share},
            {QStringLiteral("isMet"), line.target && line.complete >= *line.target},
            {QStringLiteral("audits"), line.complete}};
}

/// The lines of one form together; nothing is owed by an authority that has done more than its target.
CycleProgress together(const QString &form, const QList<CycleProgress> &lines)
{
    CycleProgress all{form, QString(), 0, std::nullopt};
    for (const CycleProgress &line : lines) {
        all.complete += line.complete;
        if (line.target)
            all.target = all.target.value_or(0) + *line.target;
    }
    return all;
}

QString daysOf(const AuditCycle &cycle)
{
    switch (cycle.kind) {
    case CycleKind::Described:
        return wording::cycleDays(cycle.first, cycle.last);
    case CycleKind::Named:
        return wording::cycleNotDescribed();
    case CycleKind::Printed:
        break;
    }
    return wording::cyclePrinted();
}

/// Towards the targets and all of them, over every form and authority.
std::pair<int, int> totalOf(const QList<CycleProgress> &progress)
{
    std::pair<int, int> total{0, 0};
    for (const CycleProgress &line : progress) {
        total.first += std::min(line.complete, line.target.value_or(0));
        total.second += line.target.value_or(0);
    }
    return total;
}

QString factsOf(const AuditCycle &cycle, const QList<CycleProgress> &progress)
{
    QStringList facts{daysOf(cycle)};
    if (const auto [done, target] = totalOf(progress); target > 0)
        facts.append(wording::cycleTotal(done, target));
    return wording::joinedFacts(facts);
}

QString nameOf(const QString &id, const Pack &pack)
{
    const Authority *authority = pack.authority(id);
    return authority ? authority->name : id;
}

QString textOf(int number)
{
    return number == 0 ? QString() : QString::number(number);
}

} // namespace

CyclesViewModel::CyclesViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_filter(filter)
    , m_progress(progressRoles)
    , m_rows({QStringLiteral("name"), QStringLiteral("facts"), QStringLiteral("canEdit")})
    , m_numbers({QStringLiteral("kind"), QStringLiteral("form"), QStringLiteral("label"), QStringLiteral("texts")})
{
    connect(&holder, &WorkspaceHolder::opened, this, &CyclesViewModel::load);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &CyclesViewModel::load);
    connect(&holder, &WorkspaceHolder::closed, this, &CyclesViewModel::clear);
    connect(&filter, &FilterViewModel::filterChanged, this, &CyclesViewModel::show);
}

void CyclesViewModel::beginShowing()
{
    ++m_pages;
    if (!m_isRead)
        load();
}

void CyclesViewModel::endShowing()
{
    --m_pages;
}

void CyclesViewModel::load()
{
    m_isRead = false;
    const Workspace *workspace = m_holder.workspace();
    if (m_pages == 0 || !workspace)
        return;
    m_error = failureOf([&] {
        m_all = progressOfCycles(*workspace);
        m_isRead = true;
    });
    Q_EMIT noticeChanged();
    show();
}

void CyclesViewModel::show()
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace || !m_isRead)
        return;
    m_error = failureOf([&] {
        readProgress(*workspace);
        readRows(*workspace);
    });
    Q_EMIT changed();
    Q_EMIT noticeChanged();
}

void CyclesViewModel::readProgress(const Workspace &workspace)
{
    const QString wanted = m_filter.filter().cycle;
    m_current = wanted.isEmpty() ? workspace.currentCycle() : wanted;
    const AuditCycle cycle =
        auditCycle(workspace, m_current).value_or(AuditCycle{.name = m_current, .kind = CycleKind::Named});
    m_currentFacts = factsOf(cycle, m_all.value(m_current));
    m_canEditCurrent = cycle.kind != CycleKind::Printed;
    QMap<QString, QList<CycleProgress>> byForm;
    for (const CycleProgress &line : m_all.value(m_current)) {
        const QString &authority = m_filter.filter().authority;
        if (authority.isEmpty() || authority == line.authority)
            byForm[line.form].append(line);
    }
    QList<QVariantMap> rows;
    for (const FormDefinition &form : workspace.pack().forms) {
        const QList<CycleProgress> lines = byForm.value(form.id);
        if (lines.isEmpty())
            continue;
        rows.append(progressRow(together(form.id, lines), form.shortTitle, {}));
        for (const CycleProgress &line : m_byAuthority ? lines : QList<CycleProgress>())
            rows.append(progressRow(line, form.shortTitle, nameOf(line.authority, workspace.pack())));
    }
    m_progress.setRows(rows);
}

void CyclesViewModel::readRows(const Workspace &workspace)
{
    QList<QVariantMap> rows;
    for (const AuditCycle &cycle : auditCycles(workspace)) {
        rows.append({{QStringLiteral("name"), cycle.name},
                     {QStringLiteral("facts"), factsOf(cycle, m_all.value(cycle.name))},
                     {QStringLiteral("canEdit"), cycle.kind != CycleKind::Printed}});
    }
    m_rows.setRows(rows);
}

void CyclesViewModel::setByAuthority(bool byAuthority)
{
    if (byAuthority == m_byAuthority)
        return;
    m_byAuthority = byAuthority;
    show();
}

QVariantList CyclesViewModel::authorities() const
{
    QVariantList list;
    if (const Workspace *workspace = m_holder.workspace()) {
        for (const Authority &authority : workspace->pack().authorities)
            list.append(option(authority.id, authority.name));
    }
    return list;
}

void CyclesViewModel::openAudits(int row)
{
    const Workspace *workspace = m_holder.workspace();
    const QVariant form = m_progress.value(row, QStringLiteral("form"));
    if (!workspace || !form.isValid())
        return;
    QStringList records;
    QString authority = m_progress.value(row, QStringLiteral("authority")).toString();
    if (authority.isEmpty())
        authority = m_filter.filter().authority;
    m_error = failureOf([&] { records = auditsOfCycle(*workspace, m_current, form.toString(), authority); });
    Q_EMIT noticeChanged();
    if (records.isEmpty())
        return;
    const Authority *known = workspace->pack().authority(authority);
    const FormDefinition *definition = workspace->pack().form(form.toString());
    Q_EMIT auditsRequested(records,
                           wording::auditsOfCycle(definition->shortTitle, known ? known->name : QString(), m_current));
}

void CyclesViewModel::startNew()
{
    edit({}, CycleEntry::New);
}

void CyclesViewModel::startEditing(const QString &name)
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    AuditCycle cycle;
    m_error = failureOf([&] { cycle = auditCycle(*workspace, name).value_or(AuditCycle{.name = name}); });
    edit(cycle, CycleEntry::Change);
}

void CyclesViewModel::edit(const AuditCycle &cycle, CycleEntry entry)
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    m_entry = entry;
    m_name = cycle.name;
    m_first = wording::date(cycle.first);
    m_last = wording::date(cycle.last);
    m_editorError.clear();
    QList<QVariantMap> rows;
    const auto add = [&](const QString &kind, const QString &form, const QString &label, const auto &numberFor) {
        QStringList texts;
        for (const Authority &authority : workspace->pack().authorities)
            texts.append(textOf(numberFor(authority.id)));
        rows.append({{QStringLiteral("kind"), kind},
                     {QStringLiteral("form"), form},
                     {QStringLiteral("label"), label},
                     {QStringLiteral("texts"), texts}});
    };
    for (const auto &[kind, numbers] :
         {std::pair{targetsKind, cycle.targets}, std::pair{caseloadsKind, cycle.caseloads}}) {
        for (const FormDefinition &form : workspace->pack().forms)
            add(kind, form.id, form.title, [&, &found = numbers](const QString &authority) {
                return found.value({form.id, authority});
            });
    }
    add(weightsKind, {}, QStringLiteral("Weight"),
        [&](const QString &authority) { return cycle.weights.value(authority); });
    m_numbers.setRows(rows);
    Q_EMIT editorChanged();
}

void CyclesViewModel::setName(const QString &name)
{
    m_name = name;
    Q_EMIT editorChanged();
}

void CyclesViewModel::setFirst(const QString &day)
{
    m_first = day;
    Q_EMIT editorChanged();
}

void CyclesViewModel::setLast(const QString &day)
{
    m_last = day;
    Q_EMIT editorChanged();
}

void CyclesViewModel::setNumber(int row, int authority, const QString &text)
{
    QList<QVariantMap> rows = m_numbers.rows();
    if (row < 0 || row >= rows.size())
        return;
    QStringList texts = rows.at(row).value(QStringLiteral("texts")).toStringList();
    if (authority < 0 || authority >= texts.size())
        return;
    texts[authority] = text;
    rows[row].insert(QStringLiteral("texts"), texts);
    m_numbers.setRows(rows);
}

AuditCycle CyclesViewModel::typed(QStringList &problems) const
{
    AuditCycle cycle{.name = m_name};
    const auto day = [&](const QString &text) {
        const QDate date = typedDate(text);
        if (!date.isValid() && !text.trimmed().isEmpty())
            problems.append(wording::notADay(text));
        return date;
    };
    cycle.first = day(m_first);
    cycle.last = day(m_last);
    const QList<Authority> &authorities = m_holder.workspace()->pack().authorities;
    for (const QVariantMap &row : m_numbers.rows()) {
        const QString kind = row.value(QStringLiteral("kind")).toString();
        const QStringList texts = row.value(QStringLiteral("texts")).toStringList();
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (texts.at(i).trimmed().isEmpty())
                continue;
            bool isNumber = false;
            const int number = texts.at(i).trimmed().remove(u',').toInt(&isNumber);
            const std::pair key{row.value(QStringLiteral("form")).toString(), authorities.at(i).id};
            if (!isNumber || number < 0 || number > largestNumber)
                problems.append(wording::notANumber(texts.at(i)));
            else if (kind == weightsKind)
                cycle.weights.insert(key.second, number);
            else
                (kind == targetsKind ? cycle.targets : cycle.caseloads).insert(key, number);
        }
    }
    return cycle;
}

bool CyclesViewModel::keep()
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return false;
    QStringList problems;
    const AuditCycle cycle = typed(problems);
    const QString failure = failureOf([&] {
        const QList<Finding> findings =
            problems.isEmpty() ? describeCycle(*workspace, cycle, m_entry) : QList<Finding>();
        for (const Finding &finding : findings)
            problems.append(wording::cycleFinding(finding, workspace->pack()));
    });
    if (!failure.isEmpty())
        problems.append(failure);
    m_editorError = problems.join(QLatin1Char('\n'));
    Q_EMIT editorChanged();
    if (!problems.isEmpty())
        return false;
    m_holder.announceChange();
    m_notice = wording::cycleKept(cycle.name.simplified());
    Q_EMIT noticeChanged();
    return true;
}

void CyclesViewModel::dismiss()
{
    m_error.clear();
    m_notice.clear();
    Q_EMIT noticeChanged();
}

void CyclesViewModel::clear()
{
    m_isRead = false;
    m_all.clear();
    m_current.clear();
    m_currentFacts.clear();
    m_progress.setRows({});
    m_rows.setRows({});
    m_numbers.setRows({});
    dismiss();
    Q_EMIT changed();
}

} // namespace caseaudit
