#include "app/viewmodels/contact_rows.h"

#include "app/exchange/contact_paste.h"
#include "app/wording/contact_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/kpi_answer.h"

#include <algorithm>

namespace caseaudit {

namespace {

constexpr int twelveWeeks = 84;

QDate startOf(const AuditSession &session)
{
    return session.audit().dates.value(session.form().fieldWithRole(FieldRole::StartDate));
}

/// The standards that are asked and have a window.
QList<const Field *> standardsOf(const AuditSession &session)
{
    QList<const Field *> standards;
    for (const Field *field : session.form().scoredFields()) {
        if (field->kpi && field->kpi->windowDays && isAsked(*field, session.form(), session.audit()) == Asked::Yes)
            standards.append(field);
    }
    return standards;
}

/// What each contact does for a standard. Contacts and proposals are in order of date, so one pass tells.
class ContactUses {
public:
    explicit ContactUses(const std::optional<KpiProposal> &proposal) : m_proposal(proposal) {}

    QString next(const Contact &contact)
    {
        if (m_proposal && isNext(m_proposal->counted, m_counted, contact))
            return QStringLiteral("counted");
        const bool isExcused = m_proposal && isNext(m_proposal->excused, m_excused, contact);
        return isExcused ? QStringLiteral("excused") : QStringLiteral("unused");
    }

private:
    static bool isNext(const QList<Contact> &contacts, qsizetype &position, const Contact &contact)
    {
        if (position >= contacts.size() || contacts.at(position) != contact)
            return false;
        ++position;
        return true;
    }

    const std::optional<KpiProposal> &m_proposal;
    qsizetype m_counted = 0;
    qsizetype m_excused = 0;
};

QVariantList marksOf(const AuditSession &session, const std::optional<KpiProposal> &proposal)
{
    const QDate start = startOf(session);
    const int days = stripDays(session);
    const QString count = QStringLiteral("count");
    ContactUses uses(proposal);
    QVariantList marks;
    for (const Contact &contact : session.audit().contacts) {
        const QString use = uses.next(contact);
        const qint64 day = start.isValid() ? start.daysTo(contact.date) : -1;
        if (day < 0 || day > days)
            continue;
        QVariantMap mark{{QStringLiteral("day"), static_cast<int>(day)},
                         {QStringLiteral("letter"), contactKindLetter(contact.kind).toUpper()},
                         {QStringLiteral("use"), use},
                         {count, 1}};
        const QVariantMap last = marks.isEmpty() ? QVariantMap() : marks.constLast().toMap();
        QVariantMap repeated = last;
        repeated.insert(count, 1);
        if (repeated == mark) {
            mark.insert(count, last.value(count).toInt() + 1);
            marks.removeLast();
        }
        marks.append(mark);
    }
    return marks;
}

QString pastedState(const PastedLine &line)
{
    if (!line.contact)
        return QStringLiteral("wrong");
    return line.isKnown ? QStringLiteral("known") : QStringLiteral("new");
}

} // namespace

QStringList contactRoles()
{
    return {QStringLiteral("date"), QStringLiteral("kind"), QStringLiteral("outcome"), QStringLiteral("note"),
            QStringLiteral("kept")};
}

QList<QVariantMap> contactRows(const AuditSession &session)
{
    QList<QVariantMap> rows;
    for (const Contact &contact : session.audit().contacts) {
        rows.append({{QStringLiteral("date"), wording::date(contact.date)},
                     {QStringLiteral("kind"), wording::contactKind(contact.kind)},
                     {QStringLiteral("outcome"), wording::contactOutcome(contact.outcome)},
                     {QStringLiteral("note"), contact.note},
                     {QStringLiteral("kept"), contact.outcome == ContactOutcome::Kept}});
    }
    return rows;
}

QStringList standardRoles()
{
    return {QStringLiteral("label"),   QStringLiteral("windowDays"), QStringLiteral("marks"),
            QStringLiteral("counted"), QStringLiteral("needed"),     QStringLiteral("met"),
            QStringLiteral("proposal")};
}

QList<QVariantMap> standardRows(const AuditSession &session)
{
    QList<QVariantMap> rows;
    for (const Field *field : standardsOf(session)) {
        const std::optional<KpiProposal> proposal = session.proposal(*field);
        const int counted = proposal ? static_cast<int>(proposal->counted.size()) : 0;
        rows.append({{QStringLiteral("label"), field->label},
                     {QStringLiteral("windowDays"), *field->kpi->windowDays},
                     {QStringLiteral("marks"), marksOf(session, proposal)},
                     {QStringLiteral("counted"), counted},
                     {QStringLiteral("needed"), proposal ? proposal->needed : 0},
                     {QStringLiteral("met"), proposal && counted >= proposal->needed},
                     {QStringLiteral("proposal"), proposal ? wording::kpiProposal(*proposal) : QString()}});
    }
    return rows;
}

int stripDays(const AuditSession &session)
{
    int days = twelveWeeks;
    for (const Field *field : standardsOf(session))
        days = std::max(days, *field->kpi->windowDays);
    return days;
}

QStringList pastedRoles()
{
    return {QStringLiteral("line"), QStringLiteral("pasted"), QStringLiteral("understood"), QStringLiteral("state")};
}

QList<QVariantMap> pastedRows(const PastedContacts &pasted)
{
    QList<QVariantMap> rows;
    for (const PastedLine &line : pasted.lines) {
        const QString understood = line.contact ? wording::contact(*line.contact) : line.problem;
        rows.append({{QStringLiteral("line"), line.line},
                     {QStringLiteral("pasted"), line.text.simplified()},
                     {QStringLiteral("understood"),
                      line.isKnown ? QStringLiteral("%1 – %2").arg(understood, wording::inLogAlready()) : understood},
                     {QStringLiteral("state"), pastedState(line)}});
    }
    return rows;
}

} // namespace caseaudit
