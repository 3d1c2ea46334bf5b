#include "app/wording/contact_wording.h"

#include "app/wording/import_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/form_definition.h"
#include "audit_forms/kpi_answer.h"
#include "audit_forms/pack.h"

namespace caseaudit::wording {

namespace {

/// An answer or a proposal by its id, as people read it.
QString answerLabel(const QString &id, const Field &field, const Pack &pack)
{
    const Scale *scale = pack.scale(field.scale);
    const int index = scale ? scale->indexOf(id) : -1;
    return index < 0 ? QStringLiteral("Not applicable") : scale->categories.at(index).label;
}

} // namespace

QString expectedTypedDay()
{
    return QStringLiteral("a day such as 27/3 or 27/3/2005");
}

QString expectedTypedKind()
{
    QStringList letters;
    for (const ContactKind kind : contactKinds)
        letters.append(QStringLiteral("%1 %2").arg(contactKindLetter(kind), contactKind(kind)));
    return oneOf(letters);
}

QString expectedTypedOutcome()
{
    QStringList letters;
    for (const ContactOutcome outcome : contactOutcomes)
        letters.append(QStringLiteral("%1 %2").arg(contactOutcomeLetter(outcome), contactOutcome(outcome)));
    return oneOf(letters);
}

QString nextPart(const QStringList &understood, const QString &expected)
{
    const QString comma = QStringLiteral(", ");
    return understood.isEmpty() ? expected : QStringLiteral("%1, then %2").arg(understood.join(comma), expected);
}

QString wrongPart(const QString &part, const QString &found, const QString &expected)
{
    constexpr qsizetype shownLength = 60;
    if (found.isEmpty())
        return QStringLiteral("%1: nothing found, expected %2").arg(part, expected);
    const QString shown = found.size() > shownLength ? found.left(shownLength) + u'…' : found;
    return QStringLiteral("%1: found “%2”, expected %3").arg(part, shown, expected);
}

QString quoted(const QString &name)
{
    return QStringLiteral("“%1”").arg(name);
}

QString columnNumber(int number)
{
    return QStringLiteral("column %1").arg(number);
}

QString partFrom(const QString &part, const QString &column)
{
    return QStringLiteral("%1 from %2").arg(part, column);
}

QString columnsFound(const QStringList &found, const QStringList &unused)
{
    QString text = QStringLiteral("Read: %1.").arg(found.join(QStringLiteral(", ")));
    if (!unused.isEmpty())
        text += QStringLiteral(" Left out: %1.").arg(unused.join(QStringLiteral(", ")));
    return text;
}

QString linesAsTyped()
{
    return QStringLiteral("Each line is read as one contact: date, kind, outcome, note.");
}

QString pasteOutcome(qsizetype added, int unreadable, int known)
{
    const QString line = QStringLiteral("line");
    const QString lines = QStringLiteral("lines");
    QStringList parts;
    parts.append(
        added == 0
            ? QStringLiteral("No contact to add.")
            : QStringLiteral("%1 to add.").arg(counted(added, QStringLiteral("contact"), QStringLiteral("contacts"))));
    if (unreadable > 0)
        parts.append(QStringLiteral("%1 cannot be read and would be left out.").arg(counted(unreadable, line, lines)));
    if (known > 0)
        parts.append(QStringLiteral("%1 in the log already and would be left out.")
                         .arg(counted(known, QStringLiteral("line stands"), QStringLiteral("lines stand"))));
    return parts.join(u' ');
}

QString addContacts(qsizetype count)
{
    return count == 0
               ? QStringLiteral("Add")
               : QStringLiteral("Add %1").arg(counted(count, QStringLiteral("contact"), QStringLiteral("contacts")));
}

QString inLogAlready()
{
    return QStringLiteral("in the log already");
}

QString nothingPasted()
{
    return QStringLiteral(
        "The clipboard holds no contacts. Copy the rows in the spreadsheet first: date, kind, outcome, "
        "and a note if there is one.");
}

QString sentence(const QString &problem)
{
    return problem.isEmpty() ? QString() : problem.left(1).toUpper() + problem.mid(1) + u'.';
}

QString contactLegend()
{
    return QStringLiteral("%1 · %2").arg(expectedTypedKind(), expectedTypedOutcome());
}

QString contactLogNote(const AuditRecord &audit, const FormDefinition &form)
{
    if (audit.contacts.isEmpty())
        return QStringLiteral("The contacts of the first 12 weeks propose the answers on standards.");
    if (!audit.dates.value(form.fieldWithRole(FieldRole::StartDate)).isValid())
        return QStringLiteral("Nothing is proposed yet: the start date is missing.");
    if (!audit.auditedOn.isValid())
        return QStringLiteral("Nothing is proposed yet: the date of the audit is missing.");
    const QString orderType = form.fieldWithRole(FieldRole::OrderType);
    if (!orderType.isEmpty() && audit.choices.value(orderType).isEmpty())
        return QStringLiteral("Not everything is proposed yet: the type of order is missing.");
    return {};
}

QString proposalNote(const Answer &answer, const std::optional<KpiProposal> &now, const Field &field, const Pack &pack)
{
    if (!answer.isAnswered())
        return now ? QStringLiteral("The contact log proposes") : QString();
    const QString then = answer.proposal.isEmpty() ? QString() : answerLabel(answer.proposal, field, pack);
    if (!now) {
        return answer.fromProposal ? QStringLiteral("Taken from the contact log, which proposes nothing any more.")
                                   : QString();
    }
    if (isOutdated(answer, now)) {
        if (then.isEmpty())
            return QStringLiteral("Answered before the contact log proposed anything. It now proposes");
        return QStringLiteral("Changed: the contact log proposed “%1” when this was answered. It now proposes")
            .arg(then);
    }
    if (isAsProposed(answer, *now))
        return answer.fromProposal ? QStringLiteral("Taken from the contact log")
                                   : QStringLiteral("As the contact log proposes");
    return QStringLiteral("Answered otherwise. The contact log proposes");
}

} // namespace caseaudit::wording
