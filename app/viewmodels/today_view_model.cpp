#include "app/viewmodels/today_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/wording.h"

namespace caseaudit {

namespace {

constexpr int draftsListed = 8;

} // namespace

TodayViewModel::TodayViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_filter(filter)
    , m_drafts(holder)
{
    connect(&holder, &WorkspaceHolder::opened, this, &TodayViewModel::load);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &TodayViewModel::load);
    connect(&filter, &FilterViewModel::filterChanged, this, &TodayViewModel::load);
}

QString TodayViewModel::date() const
{
    const Workspace *workspace = m_holder.workspace();
    return workspace ? wording::date(workspace->surroundings().today) : QString();
}

QString TodayViewModel::planTitle() const
{
    const Workspace *workspace = m_holder.workspace();
    return workspace && workspace->pack().actionPlan ? workspace->pack().actionPlan->title : QString();
}

void TodayViewModel::load()
{
    m_error = failureOf([this] {
        m_forms.clear();
        AuditQuery drafts = queryFor(m_filter.filter());
        drafts.states = statesThat(isEditable);
        drafts.limit = draftsListed;
        m_drafts.load(drafts);
        if (const Workspace *workspace = m_holder.workspace())
            readForms(*workspace);
    });
    Q_EMIT changed();
}

void TodayViewModel::readForms(const Workspace &workspace)
{
    for (const FormDefinition &form : workspace.pack().forms) {
        AuditQuery query = queryFor(m_filter.filter());
        query.form = form.id;
        QVariantMap entry = option(form.id, form.shortTitle);
        entry.insert(QStringLiteral("title"), form.title);
        query.states = statesThat(isEditable);
        entry.insert(QStringLiteral("drafts"), workspace.countAudits(query));
        query.states = statesThat(isCounted);
        entry.insert(QStringLiteral("complete"), workspace.countAudits(query));
        m_forms.append(entry);
    }
}

} // namespace caseaudit
