#include "app/wording/wording.h"

#include "analytics/tables/filter.h"
#include "audit_forms/action_plan.h"
#include "audit_forms/form_definition.h"
#include "audit_forms/pack.h"

#include <QLocale>

namespace caseaudit::wording {

namespace {

/// Text is British English whatever the system's locale says.
const QLocale &british()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

QString dayAndMonth(const QDate &date)
{
    return british().toString(date, QStringLiteral("d MMMM"));
}

/// "1 March and 29 March 2005"; with both years where they differ.
QString bothEnds(const QDate &first, const QDate &last)
{
    const QString start = first.year() == last.year() ? dayAndMonth(first) : date(first);
    return QStringLiteral("%1 and %2").arg(start, date(last));
}

/// "28 February, 3, 9 and 16 March": a month is named once, after its last day; a year only where the dates span two.
QString listedDates(const QList<Contact> &contacts)
{
    const bool sameYear = !contacts.isEmpty() && contacts.first().date.year() == contacts.last().date.year();
    QString text;
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        const QDate day = contacts.at(i).date;
        const bool isLast = i + 1 == contacts.size();
        const QDate next = isLast ? QDate() : contacts.at(i + 1).date;
        if (i > 0)
            text += isLast ? QStringLiteral(" and ") : QStringLiteral(", ");
        if (!sameYear && next.year() != day.year())
            text += date(day);
        else if (isLast || next.month() != day.month() || next.year() != day.year())
            text += dayAndMonth(day);
        else
            text += QString::number(day.day());
    }
    return text;
}

/// What the contacts that count have in common, as the log names it.
QString countedOutcome(const QList<Contact> &contacts)
{
    for (const Contact &contact : contacts) {
        if (contact.outcome != ContactOutcome::Kept)
            return QStringLiteral("kept or missed by the person");
    }
    return QStringLiteral("kept");
}

QString proposedAnswer(const KpiProposal &proposal)
{
    switch (proposal.reason) {
    case KpiReason::EnoughInWindow:
        return QStringLiteral("Yes");
    case KpiReason::WindowNotOver:
        return QStringLiteral("Not applicable, not yet due");
    case KpiReason::OrderEnded:
        return QStringLiteral("Not applicable, the order ended first");
    case KpiReason::MissedOrPrevented:
        return QStringLiteral("No – outwith organisational control");
    case KpiReason::NotArranged:
        break;
    }
    return QStringLiteral("No – organisational control");
}

QString period(const QDate &from, const QDate &to)
{
    if (from.isValid() && to.isValid())
        return QStringLiteral("%1 to %2").arg(date(from), date(to));
    if (from.isValid())
        return QStringLiteral("from %1").arg(date(from));
    return to.isValid() ? QStringLiteral("to %1").arg(date(to)) : QString();
}

QString number(std::int64_t value)
{
    return british().toString(static_cast<qlonglong>(value));
}

QString number(double value, ColumnKind kind)
{
    constexpr int fractionDigits = 2;
    return british().toString(value, 'f', kind == ColumnKind::Fraction ? fractionDigits : 0);
}

} // namespace

QString date(const QDate &date)
{
    return date.isValid() ? british().toString(date, QStringLiteral("d MMMM yyyy")) : QString();
}

QString month(const QDate &month)
{
    return month.isValid() ? british().toString(month, QStringLiteral("MMMM yyyy")) : QString();
}

QString moment(const QString &writtenAt)
{
    QDateTime written = QDateTime::fromString(writtenAt, Qt::ISODateWithMs);
    if (!written.isValid())
        return {};
    // A moment without a zone is what the log writes: UTC.
    if (written.timeSpec() == Qt::LocalTime)
        written.setTimeSpec(Qt::UTC);
    const QDateTime local = written.toLocalTime();
    return QStringLiteral("%1, %2").arg(date(local.date()), clockTime(local));
}

QString clockTime(const QDateTime &moment)
{
    return moment.isValid() ? british().toString(moment.toLocalTime().time(), QStringLiteral("HH:mm")) : QString();
}

QString counted(qint64 count, const QString &singular, const QString &plural)
{
    return QStringLiteral("%1 %2").arg(number(std::int64_t{count}), count == 1 ? singular : plural);
}

QString cell(const Cell &cell, ColumnKind kind)
{
    QString text;
    if (const auto *words = std::get_if<QString>(&cell))
        return *words;
    if (const auto *whole = std::get_if<std::int64_t>(&cell))
        text = kind == ColumnKind::Fraction ? number(static_cast<double>(*whole), kind) : number(*whole);
    else if (const auto *fraction = std::get_if<double>(&cell))
        text = number(*fraction, kind);
    if (kind == ColumnKind::Percent && !text.isEmpty())
        text += QStringLiteral(" %");
    return text;
}

QString origin(Origin origin)
{
    switch (origin) {
    case Origin::Read:
        return QStringLiteral("read");
    case Origin::Imported:
        return QStringLiteral("imported");
    case Origin::Reconstructed:
        return QStringLiteral("reconstructed from printed figures");
    case Origin::Invented:
        break;
    }
    return QStringLiteral("invented");
}

QString auditState(AuditState state)
{
    switch (state) {
    case AuditState::Draft:
        return QStringLiteral("draft");
    case AuditState::Complete:
        return QStringLiteral("complete");
    case AuditState::Reopened:
        return QStringLiteral("reopened");
    case AuditState::Locked:
        return QStringLiteral("locked");
    case AuditState::Withdrawn:
        break;
    }
    return QStringLiteral("withdrawn");
}

QString reading(const QString &reading)
{
    if (reading == QLatin1String("1"))
        return QStringLiteral("first");
    return reading == QLatin1String("2") ? QStringLiteral("second") : reading;
}

QString contactKind(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Office:
        return QStringLiteral("office");
    case ContactKind::HomeVisit:
        return QStringLiteral("home visit");
    case ContactKind::Review:
        return QStringLiteral("review");
    case ContactKind::Phone:
        return QStringLiteral("phone");
    case ContactKind::Other:
        break;
    }
    return QStringLiteral("other");
}

QString contactOutcome(ContactOutcome outcome)
{
    switch (outcome) {
    case ContactOutcome::Kept:
        return QStringLiteral("kept");
    case ContactOutcome::MissedByPerson:
        return QStringLiteral("missed by the person");
    case ContactOutcome::CancelledByService:
        return QStringLiteral("cancelled by the service");
    case ContactOutcome::Prevented:
        break;
    }
    return QStringLiteral("prevented");
}

QString contact(const Contact &contact)
{
    const QString text = QStringLiteral("%1, %2, %3")
                             .arg(date(contact.date), contactKind(contact.kind), contactOutcome(contact.outcome));
    return contact.note.isEmpty() ? text : QStringLiteral("%1: %2").arg(text, contact.note);
}

QString answer(const Answer &answer, const Field &field, const Pack &pack)
{
    if (answer.notApplicable) {
        const QString text = QStringLiteral("Not applicable");
        return answer.reason.isEmpty() ? text : QStringLiteral("%1: %2").arg(text, answer.reason);
    }
    if (answer.category.isEmpty())
        return QStringLiteral("Not recorded");
    const Scale *scale = pack.scale(field.scale);
    const int index = scale ? scale->indexOf(answer.category) : -1;
    return index < 0 ? answer.category : scale->categories.at(index).label;
}

QString given(const Field &field, const AuditRecord &audit, const Pack &pack)
{
    QString text;
    switch (field.kind) {
    case FieldKind::Date:
        text = date(audit.dates.value(field.id));
        break;
    case FieldKind::Choice: {
        const int index = field.choiceIndex(audit.choices.value(field.id));
        text = index < 0 ? audit.choices.value(field.id) : field.choices.at(index).label;
        break;
    }
    case FieldKind::Scored:
        return answer(audit.answers.value(field.id), field, pack);
    }
    return text.isEmpty() ? answer({}, field, pack) : text;
}

QString kpiProposal(const KpiProposal &proposal)
{
    const QString many = proposal.counted.isEmpty() ? QStringLiteral("none") : number(proposal.counted.size());
    QString text = QStringLiteral("%1: %2 %3 between %4 (%5 needed)")
                       .arg(proposedAnswer(proposal), many, countedOutcome(proposal.counted),
                            bothEnds(proposal.windowStart, proposal.windowEnd))
                       .arg(proposal.needed);
    if (!proposal.counted.isEmpty())
        text += QStringLiteral(": %1").arg(listedDates(proposal.counted));
    if (!proposal.excused.isEmpty() && proposal.reason != KpiReason::EnoughInWindow)
        text += QStringLiteral("; missed or prevented: %1").arg(listedDates(proposal.excused));
    return text + u'.';
}

QString filter(const Filter &filter, const Pack &pack)
{
    QStringList parts;
    if (!filter.authority.isEmpty()) {
        const Authority *authority = pack.authority(filter.authority);
        parts.append(authority ? authority->name : filter.authority);
    }
    if (!filter.team.isEmpty())
        parts.append(QStringLiteral("team %1").arg(filter.team));
    if (!filter.worker.isEmpty())
        parts.append(QStringLiteral("worker %1").arg(filter.worker));
    if (!filter.cycle.isEmpty())
        parts.append(QStringLiteral("cycle %1").arg(filter.cycle));
    if (const QString dates = period(filter.from, filter.to); !dates.isEmpty())
        parts.append(dates);
    return parts.isEmpty() ? QStringLiteral("all audits") : parts.join(QStringLiteral(" · "));
}

QString inferredDenominators(const QList<qint64> &fitting)
{
    constexpr qsizetype shownNumbers = 3;
    if (fitting.isEmpty())
        return QStringLiteral("n not published; no number of cases fits");
    QStringList numbers;
    for (const qint64 cases : fitting.first(qMin(shownNumbers, fitting.size())))
        numbers.append(number(std::int64_t{cases}));
    if (fitting.size() > shownNumbers)
        return QStringLiteral("n not published; %1 … fit").arg(numbers.join(QStringLiteral(", ")));
    if (numbers.size() == 1)
        return QStringLiteral("n not published; %1 fits").arg(numbers.first());
    const QString last = numbers.takeLast();
    return QStringLiteral("n not published; %1 and %2 fit").arg(numbers.join(QStringLiteral(", ")), last);
}

QString due(const QDate &due, const QDate &today)
{
    if (!isOverdue(due, today))
        return QStringLiteral("Due %1").arg(month(due));
    const QDate firstDayLate = QDate(due.year(), due.month(), 1).addMonths(1);
    return QStringLiteral("Overdue since %1").arg(date(firstDayLate));
}

} // namespace caseaudit::wording
