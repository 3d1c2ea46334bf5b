#include "app/wording/paper_wording.h"

#include "app/wording/wording.h"
#include "audit_forms/kpi_answer.h"
#include "audit_forms/pack.h"

namespace caseaudit::wording {

namespace {

const QString orSeparator = QStringLiteral(" or ");

/// The label of what a condition's field may be, as the form shows it.
QString labelOfValue(const Field &field, const QString &value, const Pack &pack)
{
    if (field.kind == FieldKind::Choice) {
        const int index = field.choiceIndex(value);
        return index < 0 ? value : field.choices.at(index).label;
    }
    const Scale *scale = pack.scale(field.scale);
    const int index = scale ? scale->indexOf(value) : -1;
    return index < 0 ? value : scale->categories.at(index).label;
}

QString holds(const Condition &condition, const FormDefinition &form, const Pack &pack)
{
    const Field *deciding = form.field(condition.field);
    QStringList values;
    for (const QString &value : condition.is)
        values.append(deciding ? labelOfValue(*deciding, value, pack) : value);
    return QStringLiteral("“%1” is %2").arg(deciding ? deciding->label : condition.field, values.join(orSeparator));
}

/// What was proposed when the answer was given.
QString earlierProposal(const Answer &answer, const Field &field, const Pack &pack)
{
    Answer proposed;
    proposed.notApplicable = answer.proposal == QLatin1String("not_applicable");
    if (!proposed.notApplicable)
        proposed.category = answer.proposal;
    return QStringLiteral("%1, when the answer was given.").arg(wording::answer(proposed, field, pack));
}

} // namespace

QString conditions(const Field &field, const FormDefinition &form, const Pack &pack)
{
    QStringList all;
    for (const Condition &condition : field.askedWhen)
        all.append(holds(condition, form, pack));
    return all.join(QStringLiteral(" and "));
}

QString onlyIf(const Field &field, const FormDefinition &form, const Pack &pack)
{
    return field.askedWhen.isEmpty() ? QString() : QStringLiteral("Only if %1.").arg(conditions(field, form, pack));
}

QString notApplicableExamples(const Field &field)
{
    if (field.notApplicableReasons.isEmpty())
        return {};
    return QStringLiteral("Not applicable, for example: %1.")
        .arg(field.notApplicableReasons.join(QStringLiteral("; ")));
}

QString kpiStandard(const KpiRule &rule, const FormDefinition &form, const Pack &pack)
{
    if (!rule.windowDays)
        return {};
    QStringList kinds;
    for (const ContactKind kind : rule.kinds)
        kinds.append(contactKind(kind));
    QStringList outcomes;
    for (const ContactOutcome outcome : rule.outcomes)
        outcomes.append(contactOutcome(outcome));
    QString text = QStringLiteral("%1 × %2, %3, within %4 of the start")
                       .arg(QString::number(rule.needed), kinds.join(orSeparator), outcomes.join(orSeparator),
                            counted(*rule.windowDays, QStringLiteral("day"), QStringLiteral("days")));
    for (const KpiNeed &special : rule.neededWhen)
        text += QStringLiteral("; %1 where %2").arg(special.needed).arg(holds(special.when, form, pack));
    return text;
}

QString contactLetters()
{
    return QStringLiteral("Kind: O office, H home visit, R review, P phone, X other. Outcome: K kept, M missed by the "
                          "person, C cancelled by the service, P prevented (custody, hospital, bereavement and the "
                          "like).");
}

QString formVersion(const QString &formId, int version)
{
    return QStringLiteral("Form %1, version %2").arg(formId).arg(version);
}

QString stateMark(AuditState state)
{
    return state == AuditState::Complete ? QString() : auditState(state).toUpper();
}

QString stateWithReason(AuditState state, const QString &reason)
{
    const QString text = capitalised(auditState(state));
    return reason.isEmpty() ? text : QStringLiteral("%1: %2").arg(text, reason);
}

QString proposalBeside(const Answer &answer, const KpiProposal *proposal, const Field &field, const Pack &pack)
{
    if (!proposal && answer.proposal.isEmpty())
        return {};
    const QString said = proposal ? kpiProposal(*proposal) : earlierProposal(answer, field, pack);
    const QString text = QStringLiteral("Contact log: %1").arg(said);
    if (!answer.isAnswered())
        return text;
    const QString proposed = proposal ? proposalId(*proposal) : answer.proposal;
    const QString given = answer.notApplicable ? QStringLiteral("not_applicable") : answer.category;
    return given == proposed ? text : QStringLiteral("%1 The auditor answered otherwise.").arg(text);
}

QString imprint(const QString &program, const QDate &printedOn)
{
    return QStringLiteral("%1 · printed %2").arg(program, date(printedOn));
}

QString savedAs(const QString &path)
{
    return QStringLiteral("Saved as %1.").arg(path);
}

QString noViewer(const QString &path)
{
    return QStringLiteral("No program for PDF files was found. The file is %1.").arg(path);
}

QString sentToPrinter()
{
    return QStringLiteral("Sent to the printer.");
}

QString noPrintCommand()
{
    return QStringLiteral(
        "This computer has no “lp”, the command that prints (Debian and Ubuntu: cups-client). Save the "
        "form as PDF and print it from there.");
}

QString printerRefused(const QString &complaint)
{
    const QString said = complaint.simplified();
    return QStringLiteral("It was not printed: %1. Save the form as PDF and print it from there.")
        .arg(said.isEmpty() ? QStringLiteral("the printing system gave no reason") : said);
}

QString pageOf(int page, int pages)
{
    return QStringLiteral("Page %1 of %2").arg(page).arg(pages);
}

QString capitalised(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

} // namespace caseaudit::wording
