#include "app/wording/audit_wording.h"

#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/form_definition.h"
#include "audit_forms/pack.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace caseaudit::wording {

namespace {

const QString headerHeading = QStringLiteral("Audit");
const QString questionsHeading = QStringLiteral("Questions");
const QString contactsHeading = QStringLiteral("Contact log");

QString authorityName(const QString &id, const Pack &pack)
{
    const Authority *authority = pack.authority(id);
    if (authority)
        return authority->name;
    return id == pack.partnership.id ? pack.partnership.name : id;
}

/// "Left empty: Report date" for `left_empty:report_date`.
QString acceptedWarning(const QString &name, const FormDefinition *form)
{
    QString code = name.section(u':', 0, 0).replace(u'_', u' ');
    code.replace(0, 1, code.left(1).toUpper());
    const QString fieldId = name.section(u':', 1);
    const Field *field = form ? form->field(fieldId) : nullptr;
    if (fieldId.isEmpty())
        return code;
    return QStringLiteral("%1: %2").arg(code, field ? field->label : fieldId);
}

/// Collects statements.
class Statements {
public:
    Statements(const AuditRecord &audit, const Pack &pack) : m_audit(audit), m_pack(pack), m_form(pack.form(audit.form))
    {}

    QList<Statement> all()
    {
        addHeader();
        if (m_form) {
            for (const Field &field : m_form->fields) {
                if (isAsked(field, *m_form, m_audit) != Asked::No || isGiven(field.id))
                    addField(field);
            }
        }
        addUnknownFields();
        addContacts();
        return m_statements;
    }

private:
    void say(const QString &heading, const QString &key, const QString &label, const QString &value)
    {
        m_statements.append({key, heading, label, value, false});
    }
    void remark(const QString &key, const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_statements.append({key, questionsHeading, label, value, true});
    }
    void header(const QString &key, const QString &value) { say(headerHeading, key, headerLabel(key), value); }
    bool isGiven(const QString &fieldId) const
    {
        return m_audit.answers.contains(fieldId) || m_audit.dates.contains(fieldId) ||
               m_audit.choices.contains(fieldId);
    }

    void addHeader()
    {
        header(QStringLiteral("form"),
               QStringLiteral("%1, version %2")
                   .arg(m_form ? m_form->title : m_audit.form, QString::number(m_audit.formVersion)));
        header(QStringLiteral("case_ref"), m_audit.caseRef);
        header(QStringLiteral("authority"), authorityName(m_audit.authority, m_pack));
        header(QStringLiteral("team"), m_audit.team);
        header(QStringLiteral("worker"), m_audit.worker);
        header(QStringLiteral("auditor"), m_audit.auditor);
        header(QStringLiteral("audited_on"), date(m_audit.auditedOn));
        header(QStringLiteral("cycle"), m_audit.cycle);
        header(QStringLiteral("reading"), reading(m_audit.reading));
        header(QStringLiteral("state"), auditState(m_audit.state));
        header(QStringLiteral("state_reason"), m_audit.stateReason);
        header(QStringLiteral("origin"), origin(m_audit.origin));
        header(QStringLiteral("note"), m_audit.note);
        QStringList accepted;
        for (const QString &name : m_audit.acceptedWarnings)
            accepted.append(acceptedWarning(name, m_form));
        header(QStringLiteral("accepted_warnings"), accepted.join(QStringLiteral("; ")));
        QStringList imports;
        for (const ImportMark &mark : m_audit.imports)
            imports.append(mark.withdrawn ? QStringLiteral("%1 (taken back)").arg(mark.batch) : mark.batch);
        header(QStringLiteral("imports"), imports.join(QStringLiteral("; ")));
    }

    void addField(const Field &field)
    {
        if (field.kind != FieldKind::Scored) {
            say(questionsHeading, field.id, field.label, isGiven(field.id) ? given(field, m_audit, m_pack) : QString());
            return;
        }
        const Answer found = m_audit.answers.value(field.id);
        addAnswer(field, found);
    }

    void addAnswer(const Field &field, const Answer &found)
    {
        say(questionsHeading, field.id, field.label, found.isAnswered() ? answer(found, field, m_pack) : QString());
        if (!found.notApplicable)
            remark(field.id + QStringLiteral("/reason"), QStringLiteral("Reason"), found.reason);
        remark(field.id + QStringLiteral("/comment"), QStringLiteral("Comment"), found.comment);
        Answer proposed;
        proposed.notApplicable = found.proposal == QLatin1String("not_applicable");
        if (!proposed.notApplicable)
            proposed.category = found.proposal;
        if (!found.proposal.isEmpty())
            remark(field.id + QStringLiteral("/proposal"),
                   found.fromProposal ? QStringLiteral("Taken from the contact log")
                                      : QStringLiteral("Contact log says"),
                   answer(proposed, field, m_pack));
    }

    /// What a form of another version asked.
    void addUnknownFields()
    {
        const auto isUnknown = [this](const QString &id) { return !m_form || !m_form->field(id); };
        for (auto date = m_audit.dates.begin(); date != m_audit.dates.end(); ++date) {
            if (isUnknown(date.key()))
                say(questionsHeading, date.key(), date.key(), wording::date(date.value()));
        }
        for (auto choice = m_audit.choices.begin(); choice != m_audit.choices.end(); ++choice) {
            if (isUnknown(choice.key()))
                say(questionsHeading, choice.key(), choice.key(), choice.value());
        }
        for (auto found = m_audit.answers.begin(); found != m_audit.answers.end(); ++found) {
            Field field;
            field.id = found.key();
            field.label = found.key();
            if (isUnknown(found.key()))
                addAnswer(field, found.value());
        }
    }

    void addContacts()
    {
        QHash<QString, int> seen;
        for (const Contact &contact : m_audit.contacts) {
            const QString text =
                joinedFacts({contactKind(contact.kind), contactOutcome(contact.outcome), contact.note});
            const QString name = QStringLiteral("contact %1 %2").arg(contact.date.toString(Qt::ISODate), text);
            // Two contacts may be alike; each is one of its own.
            say(contactsHeading, QStringLiteral("%1 %2").arg(name, QString::number(++seen[name])), date(contact.date),
                text);
        }
    }

    const AuditRecord &m_audit;
    const Pack &m_pack;
    const FormDefinition *m_form;
    QList<Statement> m_statements;
};

QString keyLabel(const QString &key, const FormDefinition *form)
{
    if (const Field *field = form ? form->field(key) : nullptr)
        return field->label;
    const QString label = headerLabel(key);
    return label.isEmpty() ? key : label;
}

QString withReason(const QString &deed, const QString &reason)
{
    return reason.isEmpty() ? deed : QStringLiteral("%1: %2").arg(deed, reason);
}

QString quoted(const QString &value)
{
    return value.isEmpty() ? QStringLiteral("nothing") : QStringLiteral("“%1”").arg(value);
}

QString deedOf(AuditState before, AuditState now)
{
    if (before == AuditState::Withdrawn)
        return QStringLiteral("restored");
    if (before == AuditState::Locked && now == AuditState::Complete)
        return QStringLiteral("unlocked");
    return now == AuditState::Complete ? QStringLiteral("completed") : auditState(now);
}

} // namespace

QList<Statement> statements(const AuditRecord &audit, const Pack &pack)
{
    return Statements(audit, pack).all();
}

QList<ComparedStatement> compared(const AuditRecord &before, const AuditRecord &after, const Pack &pack)
{
    QList<Statement> earlier = statements(before, pack);
    QList<ComparedStatement> all;
    const auto takeEarlier = [&](qsizetype count) {
        for (; count > 0; --count) {
            Statement gone = earlier.takeFirst();
            const QString value = std::exchange(gone.value, {});
            if (!value.isEmpty())
                all.append({gone, value});
        }
    };
    for (const Statement &now : statements(after, pack)) {
        const auto same =
            std::find_if(earlier.begin(), earlier.end(), [&now](const Statement &each) { return each.key == now.key; });
        if (same == earlier.end()) {
            all.append({now, {}});
            continue;
        }
        // What only the earlier version has keeps its place before this one.
        takeEarlier(same - earlier.begin());
        all.append({now, earlier.takeFirst().value});
    }
    takeEarlier(earlier.size());
    all.removeIf([](const ComparedStatement &each) {
        return each.now.value.isEmpty() && each.before.isEmpty() && each.now.heading == headerHeading;
    });
    return all;
}

QString auditFacts(const AuditRecord &audit, const Pack &pack)
{
    const FormDefinition *form = pack.form(audit.form);
    return joinedFacts({form ? form->title : audit.form, authorityName(audit.authority, pack),
                        audit.cycle.isEmpty() ? QString() : QStringLiteral("cycle %1").arg(audit.cycle),
                        QStringLiteral("%1 reading").arg(reading(audit.reading)), auditState(audit.state)});
}

QString headerLabel(const QString &key)
{
    static const QHash<QString, QString> labels{
        {QStringLiteral("form"), QStringLiteral("Form")},
        {QStringLiteral("form_version"), QStringLiteral("Form version")},
        {QStringLiteral("case_ref"), QStringLiteral("Case reference")},
        {QStringLiteral("authority"), QStringLiteral("Authority")},
        {QStringLiteral("team"), QStringLiteral("Team")},
        {QStringLiteral("worker"), QStringLiteral("Author or worker")},
        {QStringLiteral("auditor"), QStringLiteral("Auditor")},
        {QStringLiteral("audited_on"), QStringLiteral("Audited on")},
        {QStringLiteral("cycle"), QStringLiteral("Cycle")},
        {QStringLiteral("reading"), QStringLiteral("Reading")},
        {QStringLiteral("state"), QStringLiteral("State")},
        {QStringLiteral("state_reason"), QStringLiteral("Why")},
        {QStringLiteral("origin"), QStringLiteral("Origin")},
        {QStringLiteral("note"), QStringLiteral("Note")},
        {QStringLiteral("accepted_warnings"), QStringLiteral("Warnings accepted")},
        {QStringLiteral("contacts"), QStringLiteral("Contact log")},
        {QStringLiteral("imports"), QStringLiteral("Imports")},
    };
    return labels.value(key);
}

QStringList changedLabels(const QStringList &keys, const FormDefinition *form)
{
    const QStringList unsaid{QStringLiteral("kind"), QStringLiteral("pack"), QStringLiteral("state"),
                             QStringLiteral("state_before"), QStringLiteral("state_reason")};
    QStringList labels;
    for (const QString &key : keys) {
        if (!unsaid.contains(key))
            labels.append(keyLabel(key, form));
    }
    labels.removeDuplicates();
    return labels;
}

QString changedSummary(const QStringList &labels)
{
    constexpr qsizetype named = 4;
    if (labels.isEmpty())
        return {};
    const QString first = labels.mid(0, named).join(QStringLiteral(", "));
    if (labels.size() <= named)
        return QStringLiteral("changed: %1").arg(first);
    return QStringLiteral("changed: %1 and %2 more").arg(first, QString::number(labels.size() - named));
}

QString happened(std::optional<AuditState> before, AuditState now, const QString &reason)
{
    if (!before)
        return withReason(now == AuditState::Draft ? QStringLiteral("begun") : auditState(now), reason);
    if (*before != now)
        return withReason(deedOf(*before, now), reason);
    return reason.isEmpty() ? QStringLiteral("saved") : withReason(QStringLiteral("put back"), reason);
}

QString withdrawnBecause(const QString &reason)
{
    return withReason(QStringLiteral("Withdrawn"), reason);
}

QString erased()
{
    return QStringLiteral("The contents of this revision were erased.");
}

QString noDifference()
{
    return QStringLiteral("No difference.");
}

QString stillTyped()
{
    return QStringLiteral("What has been typed since becomes history when the audit is left or completed.");
}

QString noHistory()
{
    return QStringLiteral("No history yet: the audit is a draft that nobody has left or completed.");
}

QString notRestorable(AuditState state)
{
    return state == AuditState::Locked
               ? QStringLiteral(
                     "A report that was issued has locked this audit: unlock it before anything is restored.")
               : QString();
}

QString changedElsewhere(AuditState before, AuditState now, const QString &author, const QString &writtenAt)
{
    const QString clock = moment(writtenAt).section(QStringLiteral(", "), 1);
    const QString at = clock.isEmpty() ? QString() : QStringLiteral(" at %1").arg(clock);
    const QString by = author.isEmpty() ? QString() : QStringLiteral(" by %1").arg(author);
    const QString deed = before == now ? QStringLiteral("changed") : deedOf(before, now);
    return QStringLiteral("This audit was %1 in another window%2%3; it is shown as it is now.").arg(deed, by, at);
}

QString waitingChange(const ComparedStatement &change)
{
    return QStringLiteral("%1 was changed in another window, too: there it is %2, here you entered %3.")
        .arg(change.now.label, quoted(change.before), quoted(change.now.value));
}

QString waitingInVain(const ComparedStatement &change, AuditState now)
{
    return QStringLiteral("Not saved, since the audit is %1 by now: %2, where you entered %3.")
        .arg(auditState(now), change.now.label, quoted(change.now.value));
}

QString alreadyThere(const QString &caseRef, const QString &auditor, AuditState state, const QDate &auditedOn)
{
    const QString by = auditor.isEmpty() ? QString() : QStringLiteral(" by %1").arg(auditor);
    QString text = QStringLiteral("There is already an audit of %1%2, %3").arg(caseRef, by, auditState(state));
    if (auditedOn.isValid())
        text += QStringLiteral(", %1").arg(date(auditedOn));
    return text + u'.';
}

} // namespace caseaudit::wording
