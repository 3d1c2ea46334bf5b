#include "app/viewmodels/scoring_view_model.h"

#include "app/exchange/typed_date.h"
#include "app/viewmodels/failure.h"
#include "app/viewmodels/scoring_rows.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/wording.h"
#include "app/workspace/audit_deeds.h"
#include "app/workspace/readings.h"
#include "audit_forms/validation.h"

#include <stdexcept>

namespace caseaudit {

namespace {

/// What is only missing is not held against a person who has not come to it yet.
bool isMissing(const Finding &finding)
{
    return finding.code.startsWith(QLatin1String("missing_")) || finding.code == QLatin1String("left_empty");
}

} // namespace

ScoringViewModel::ScoringViewModel(WorkspaceHolder &holder, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_settings(settings)
    , m_header(headerRoles())
    , m_facts(questionRoles())
    , m_questions(questionRoles())
    , m_contactLog([this](const ContactLogViewModel::Work &work) {
        change(work);
        return m_error;
    })
{
    m_carried.authority = settings.value(QStringLiteral("scoring/authority")).toString();
    m_carried.team = settings.value(QStringLiteral("scoring/team")).toString();
    connect(&holder, &WorkspaceHolder::closed, this, [this] {
        leave();
        m_carried.cycle.clear();
    });
    connect(&holder, &WorkspaceHolder::dataChanged, this, &ScoringViewModel::lookElsewhere);
}

ScoringViewModel::~ScoringViewModel() = default;

QString ScoringViewModel::state() const
{
    return m_session ? wording::auditState(m_session->audit().state) : QString();
}

QString ScoringViewModel::origin() const
{
    if (!m_session || m_session->audit().origin == Origin::Read)
        return {};
    return wording::origin(m_session->audit().origin);
}

QString ScoringViewModel::savedAt() const
{
    return m_session && m_session->savedAt() ? wording::clockTime(*m_session->savedAt()) : QString();
}

QVariantList ScoringViewModel::blocking() const
{
    QVariantList list;
    for (const Finding &finding : m_blocking)
        list.append(findingMap(finding, *m_session));
    return list;
}

void ScoringViewModel::newAudit(const QString &form)
{
    start([this, &form](Workspace &workspace) { return AuditSession::create(workspace, form, defaults()); });
}

void ScoringViewModel::openAudit(const QString &record)
{
    start([&record](Workspace &workspace) { return AuditSession::open(workspace, record); });
}

void ScoringViewModel::start(const std::function<AuditSession(Workspace &)> &open)
{
    leave();
    Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    m_error = failureOf([&] {
        m_session.emplace(open(*workspace));
        m_pair.reset();
        if (m_session->audit().reading == QLatin1String("agreed"))
            m_pair = compareReadings(*workspace, record());
        readKnownTexts();
    });
    refresh();
    Q_EMIT opened();
}

void ScoringViewModel::leave()
{
    if (!m_session)
        return;
    carryOver();
    const QString failure = failureOf([this] { m_session->leave(); });
    m_session.reset();
    m_unreadable.clear();
    m_blocking.clear();
    m_attempted = false;
    m_error = failure;
    refresh();
    m_holder.announceChange();
}

void ScoringViewModel::setHeader(const QString &key, const QString &text)
{
    if (key != QLatin1String("audited_on")) {
        change([&](AuditSession &session) { session.setHeader(key, text); });
        return;
    }
    QDate date;
    if (readDate(key, text, date))
        change([&](AuditSession &session) { session.setHeader(key, date.toString(Qt::ISODate)); });
}

void ScoringViewModel::setField(const QString &fieldId, const QString &text)
{
    const Field *field = m_session ? m_session->form().field(fieldId) : nullptr;
    if (!field)
        return;
    if (field->kind == FieldKind::Choice) {
        change([&](AuditSession &session) { session.setChoice(fieldId, text); });
        return;
    }
    QDate date;
    if (readDate(fieldId, text, date))
        change([&](AuditSession &session) { session.setDate(fieldId, date); });
}

bool ScoringViewModel::readDate(const QString &key, const QString &text, QDate &date)
{
    date = typedDate(text, m_holder.workspace() ? m_holder.workspace()->surroundings().today : QDate());
    if (date.isValid() || text.trimmed().isEmpty()) {
        m_unreadable.remove(key);
        return true;
    }
    m_unreadable.insert(key, text);
    refresh();
    return false;
}

void ScoringViewModel::choose(const QString &field, const QString &category)
{
    changeAnswer(field, [&](Answer &answer) {
        answer.category = category;
        answer.notApplicable = false;
        answer.reason.clear();
        answer.fromProposal = false;
    });
}

bool ScoringViewModel::chooseByKey(const QString &fieldId, const QString &key)
{
    const Field *field = m_session ? m_session->form().field(fieldId) : nullptr;
    if (!field || key.size() != 1)
        return false;
    const int position = key.toInt() - 1;
    if (position >= 0 && position < field->choices.size()) {
        setField(fieldId, field->choices.at(position).id);
        return true;
    }
    const Scale *scale = m_holder.workspace()->pack().scale(field->scale);
    for (const Category &category : scale ? scale->categories : QList<Category>()) {
        if (!category.inputOnly && category.keys.contains(key, Qt::CaseInsensitive)) {
            choose(fieldId, category.id);
            return true;
        }
    }
    return false;
}

void ScoringViewModel::setNotApplicable(const QString &field, const QString &reason)
{
    changeAnswer(field, [&](Answer &answer) {
        answer.category.clear();
        answer.notApplicable = true;
        answer.reason = reason.simplified();
        answer.fromProposal = false;
    });
}

void ScoringViewModel::setReason(const QString &field, const QString &reason)
{
    changeAnswer(field, [&](Answer &answer) { answer.reason = reason.simplified(); });
}

void ScoringViewModel::setComment(const QString &field, const QString &comment)
{
    changeAnswer(field, [&](Answer &answer) { answer.comment = comment.trimmed(); });
}

void ScoringViewModel::clearAnswer(const QString &field)
{
    changeAnswer(field, [](Answer &answer) {
        const QString comment = answer.comment;
        answer = {};
        answer.comment = comment;
    });
}

void ScoringViewModel::changeAnswer(const QString &field, const std::function<void(Answer &)> &work)
{
    change([&](AuditSession &session) {
        Answer answer = session.audit().answers.value(field);
        work(answer);
        session.setAnswer(field, answer);
    });
}

void ScoringViewModel::acceptProposal(const QString &field)
{
    change([&](AuditSession &session) { session.acceptProposal(field); });
}

void ScoringViewModel::leaveEmpty(const QString &field)
{
    acceptWarning(findingName({QStringLiteral("left_empty"), Severity::Warning, field, {}}), true);
}

QString ScoringViewModel::undo()
{
    QString field;
    change([&](AuditSession &session) { field = session.undo(); });
    return field;
}

QString ScoringViewModel::redo()
{
    QString field;
    change([&](AuditSession &session) { field = session.redo(); });
    return field;
}

void ScoringViewModel::acceptWarning(const QString &name, bool accepted)
{
    change([&](AuditSession &session) {
        session.acceptWarning(name, accepted ? Acceptance::Accepted : Acceptance::TakenBack);
    });
}

void ScoringViewModel::acceptAllWarnings()
{
    change([this](AuditSession &session) {
        for (const Finding &finding : std::as_const(m_blocking)) {
            if (finding.severity == Severity::Warning)
                session.acceptWarning(findingName(finding), Acceptance::Accepted);
        }
    });
}

bool ScoringViewModel::complete()
{
    if (!isEditable() || !m_unreadable.isEmpty())
        return false;
    m_attempted = true;
    bool done = false;
    attempt([&](AuditSession &session) {
        m_blocking = session.complete();
        done = m_blocking.isEmpty();
    });
    if (done)
        carryOver();
    refresh();
    if (done) {
        m_holder.announceChange();
        Q_EMIT completed(caseRef());
    }
    return done;
}

void ScoringViewModel::reopen(const QString &reason)
{
    m_attempted = false;
    change([&](AuditSession &session) { session.reopen(reason); });
    m_holder.announceChange();
}

void ScoringViewModel::unlock(const QString &reason)
{
    carryOut(AuditDeed::Unlock, reason);
}

void ScoringViewModel::restore()
{
    carryOut(AuditDeed::Restore, {});
}

void ScoringViewModel::carryOut(AuditDeed deed, const QString &reason)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace || !m_session)
        return;
    m_error = failureOf([&] {
        const BulkChange change = caseaudit::carryOut(*workspace, deed, {record()}, reason);
        if (!change.refused.isEmpty())
            throw std::invalid_argument(
                wording::finding(change.refused.constFirst().findings.constFirst(), &m_session->form()).toStdString());
        m_session.emplace(AuditSession::open(*workspace, record()));
    });
    refresh();
    m_holder.announceChange();
}

void ScoringViewModel::clearError()
{
    m_error.clear();
    Q_EMIT changed();
}

void ScoringViewModel::change(const std::function<void(AuditSession &)> &work)
{
    if (!m_session)
        return;
    attempt(work);
    refresh();
}

void ScoringViewModel::attempt(const std::function<void(AuditSession &)> &work)
{
    m_error = failureOf([&] {
        try {
            work(*m_session);
        } catch (const ConcurrentChange &) {
            takeOver();
        }
    });
}

void ScoringViewModel::lookElsewhere()
{
    if (!m_session)
        return;
    const QString failure = failureOf([this] {
        if (m_session->isOutdated())
            takeOver();
    });
    if (!failure.isEmpty())
        m_error = failure;
    refresh();
}

void ScoringViewModel::takeOver()
{
    try {
        m_notices.tellElsewhere(m_session->audit(), m_session->record(), *m_holder.workspace());
        m_session->reload();
        m_attempted = m_attempted && m_session->isEditable();
    } catch (const std::invalid_argument &) {
        // It must not be seen any more: a second reading by this person has begun.
        m_session.reset();
        m_unreadable.clear();
        m_blocking.clear();
        m_attempted = false;
        throw;
    }
}

void ScoringViewModel::makeWaitingChange()
{
    change([](AuditSession &session) { session.makeWaitingChange(); });
}

void ScoringViewModel::dropWaitingChange()
{
    change([](AuditSession &session) { session.dropWaitingChange(); });
}

void ScoringViewModel::openDuplicate()
{
    const QString record = m_notices.duplicateRecord();
    if (!m_session || record.isEmpty())
        return;
    const QString failure = failureOf([this] { m_session->abandon(); });
    openAudit(record);
    if (m_error.isEmpty())
        m_error = failure;
}

void ScoringViewModel::readDuplicateAgain()
{
    const QString first = m_notices.duplicateRecord();
    if (!m_session || first.isEmpty())
        return;
    if (!m_session->isBare()) {
        // What was answered already belongs to the new reading.
        change([](AuditSession &session) { session.setHeader(QStringLiteral("reading"), QStringLiteral("2")); });
        return;
    }
    QString second;
    change([&](AuditSession &session) {
        Workspace &workspace = *m_holder.workspace();
        second = beginSecondReading(workspace, first, workspace.surroundings().user);
        session.abandon();
    });
    if (!second.isEmpty())
        openAudit(second);
}

void ScoringViewModel::readKnownTexts()
{
    m_knownTexts.clear();
    for (const QString &key :
         {QStringLiteral("team"), QStringLiteral("worker"), QStringLiteral("auditor"), QStringLiteral("cycle")})
        m_knownTexts.insert(key, m_holder.workspace()->distinct(key));
}

void ScoringViewModel::refresh()
{
    if (!m_session) {
        m_header.setRows({});
        m_facts.setRows({});
        m_questions.setRows({});
        m_contactLog.show(nullptr, {});
        m_notices.clear();
        Q_EMIT changed();
        return;
    }
    QList<Finding> shown;
    for (const Finding &finding : m_session->findings()) {
        if (m_session->isEditable() && (m_attempted || !isMissing(finding)))
            shown.append(finding);
    }
    // What stood in the way may have been put right since; what came up since waits for the next attempt.
    m_blocking.removeIf([&shown](const Finding &finding) { return !shown.contains(finding); });
    const ScoringState state{*m_session, *m_holder.workspace(), m_unreadable, m_knownTexts, shown, m_pair};
    m_header.setRows(headerRows(state));
    m_facts.setRows(factRows(state));
    m_questions.setRows(questionRows(state));
    m_contactLog.show(&*m_session, shown);
    m_notices.read(*m_session, *m_holder.workspace());
    Q_EMIT changed();
}

void ScoringViewModel::carryOver()
{
    const AuditRecord &audit = m_session->audit();
    if (!m_session->isEditable() && !m_attempted)
        return; // only looked at
    m_carried = {audit.authority, audit.team, audit.auditor, audit.cycle};
    m_carriedFor = m_holder.workspace() ? m_holder.workspace()->surroundings().user : QString();
    m_settings.setValue(QStringLiteral("scoring/authority"), audit.authority);
    m_settings.setValue(QStringLiteral("scoring/team"), audit.team);
}

AuditDefaults ScoringViewModel::defaults() const
{
    AuditDefaults defaults = m_carried;
    const Workspace *workspace = m_holder.workspace();
    if (workspace->surroundings().user != m_carriedFor)
        defaults.auditor = workspace->surroundings().user;
    if (defaults.cycle.isEmpty())
        defaults.cycle = workspace->currentCycle();
    return defaults;
}

} // namespace caseaudit
