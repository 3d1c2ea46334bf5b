#include "app/viewmodels/action_work_view_model.h"

#include "app/exchange/typed_date.h"
#include "app/viewmodels/action_draft.h"
#include "app/viewmodels/failure.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/action_wording.h"
#include "app/wording/import_wording.h"
#include "app/wording/wording.h"
#include "app/workspace/action_changes.h"
#include "app/workspace/action_register.h"
#include "app/workspace/follow_ups.h"

#include <stdexcept>

namespace caseaudit {

namespace {

/// A number as it is shown, "25", "95 %" or "0.6".
double shownNumber(const QString &text)
{
    QString digits = text.simplified();
    const bool isPercentage = digits.endsWith(u'%');
    if (isPercentage)
        digits = digits.chopped(1).trimmed();
    bool isNumber = false;
    const double number = digits.toDouble(&isNumber);
    if (!isNumber)
        throw std::invalid_argument("“" + text.toStdString() + "” is no number");
    constexpr double hundred = 100;
    return isPercentage ? number / hundred : number;
}

} // namespace

ActionWorkViewModel::ActionWorkViewModel(WorkspaceHolder &holder, QObject *parent) : QObject(parent), m_holder(holder)
{
    connect(&holder, &WorkspaceHolder::opened, this, &ActionWorkViewModel::fileChanged);
    connect(&holder, &WorkspaceHolder::closed, this, &ActionWorkViewModel::dismiss);
}

QString ActionWorkViewModel::today() const
{
    const Workspace *workspace = m_holder.workspace();
    return workspace ? wording::date(workspace->surroundings().today) : QString();
}

QVariantList ActionWorkViewModel::statuses() const
{
    QVariantList options;
    for (const WorkStatus status : allWorkStatuses())
        options.append(option(workStatusId(status), wording::workStatus(status)));
    return options;
}

QVariantList ActionWorkViewModel::authorities() const
{
    QVariantList options;
    if (const Workspace *workspace = m_holder.workspace()) {
        for (const Authority &authority : workspace->pack().authorities)
            options.append(option(authority.id, authority.name));
    }
    return options;
}

QVariantList ActionWorkViewModel::places() const
{
    return QVariantList{option(QString(), QStringLiteral("All authorities"))} + authorities();
}

QStringList ActionWorkViewModel::leads() const
{
    QStringList names;
    const Workspace *workspace = m_holder.workspace();
    if (workspace && workspace->pack().actionPlan) {
        for (const Lead &lead : workspace->pack().actionPlan->leads)
            names.append(lead.name);
    }
    return names;
}

QVariantMap ActionWorkViewModel::draft(const QString &ref)
{
    QVariantMap draft;
    if (const Workspace *workspace = m_holder.workspace()) {
        m_error = failureOf([&] { draft = actionDraft(*workspace, ref); });
        Q_EMIT errorChanged();
    }
    return draft;
}

QString ActionWorkViewModel::keepAction(const QVariantMap &draft)
{
    QString ref;
    const bool isKept = attempt([&](Workspace &workspace) {
        const AddedAction action = actionFrom(draft, workspace);
        ref = action.row.ref;
        if (ref.isEmpty())
            ref = addAction(workspace, action);
        else
            changeAction(workspace, action);
    });
    return isKept ? ref : QString();
}

bool ActionWorkViewModel::setStatus(const QString &ref, const QString &standard, const QString &status,
                                    const QString &day, const QString &note)
{
    return attempt([&](Workspace &workspace) {
        const std::optional<WorkStatus> known = workStatusFor(status);
        if (!known)
            throw std::invalid_argument("choose a status");
        setWorkStatus(workspace, {.ref = ref,
                                  .aspect = standard,
                                  .status = *known,
                                  .on = dayOf(day, workspace),
                                  .note = note,
                                  .author = {},
                                  .writtenAt = {}});
    });
}

bool ActionWorkViewModel::addNote(const QString &ref, const QString &day, const QString &text)
{
    return addCellNote(ref, {}, {}, day, text);
}

bool ActionWorkViewModel::addCellNote(const QString &ref, const QString &row, const QString &authority,
                                      const QString &day, const QString &text)
{
    return attempt([&](Workspace &workspace) {
        addActionNote(workspace, {.record = {},
                                  .ref = ref,
                                  .date = dayOf(day, workspace),
                                  .text = text,
                                  .about = {row, authority},
                                  .author = {},
                                  .writtenAt = {}});
    });
}

bool ActionWorkViewModel::removeNote(const QString &record)
{
    return attempt([&](Workspace &workspace) { removeActionNote(workspace, record); });
}

bool ActionWorkViewModel::setOwners(const QString &ref, const QString &standard, const QString &authority,
                                    const QString &names)
{
    return attempt([&](Workspace &workspace) {
        caseaudit::setOwners(workspace, {ref, standard, authority, names.split(u',', Qt::SkipEmptyParts)});
    });
}

bool ActionWorkViewModel::setThreshold(const QString &ref, const QString &rule, const QString &name,
                                       const QString &value, const QString &why)
{
    return attempt([&](Workspace &workspace) {
        const bool isBack = value.simplified().isEmpty();
        changeThreshold(workspace, ref, rule, name, isBack ? std::nullopt : std::optional(shownNumber(value)), why);
    });
}

bool ActionWorkViewModel::noteFollowUp(const QString &audit, const QString &field, const QString &what,
                                       const QString &who, const QString &day)
{
    return attempt([&](Workspace &workspace) {
        FollowUp followUp;
        followUp.audit = audit;
        followUp.field = field;
        followUp.what = what;
        followUp.who = who;
        if (!day.simplified().isEmpty())
            followUp.due = dayOf(day, workspace);
        caseaudit::noteFollowUp(workspace, followUp);
    });
}

bool ActionWorkViewModel::closeFollowUp(const QString &record, const QString &note)
{
    return attempt([&](Workspace &workspace) { caseaudit::closeFollowUp(workspace, record, note); });
}

bool ActionWorkViewModel::reopenFollowUp(const QString &record)
{
    return attempt([&](Workspace &workspace) { caseaudit::reopenFollowUp(workspace, record); });
}

bool ActionWorkViewModel::importList(const QString &ref, const QUrl &file, const QString &day)
{
    return attempt([&](Workspace &workspace) {
        const QList<ImportProblem> problems =
            caseaudit::importList(workspace, ref, dayOf(day, workspace), file.toLocalFile(), ListChange::Replace);
        if (problems.isEmpty())
            return;
        QStringList lines;
        for (const ImportProblem &problem : problems)
            lines.append(
                wording::importProblem(problem.file, problem.line, problem.column, problem.found, problem.expected));
        throw std::invalid_argument(lines.join(u'\n').toStdString());
    });
}

bool ActionWorkViewModel::nameCase(const QString &ref, const QString &authority, const QString &caseRef,
                                   const QString &day)
{
    return attempt([&](Workspace &workspace) {
        receiveList(workspace, ref, dayOf(day, workspace), {{authority, caseRef}}, ListChange::Add);
    });
}

void ActionWorkViewModel::dismiss()
{
    m_error.clear();
    Q_EMIT errorChanged();
}

bool ActionWorkViewModel::attempt(const std::function<void(Workspace &)> &work)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return false;
    m_error = failureOf([&] { work(*workspace); });
    Q_EMIT errorChanged();
    if (m_error.isEmpty())
        m_holder.announceChange();
    return m_error.isEmpty();
}

QDate ActionWorkViewModel::dayOf(const QString &text, const Workspace &workspace) const
{
    const QDate day = typedDate(text, workspace.surroundings().today);
    if (!day.isValid())
        throw std::invalid_argument("“" + text.toStdString() + "” is no date: try 27/3/2005");
    return day;
}

} // namespace caseaudit
