#include "app/reports/form_paper.h"

#include "app/wording/paper_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/kpi_answer.h"
#include "audit_forms/pack.h"

namespace caseaudit {

namespace {

/// Contacts of twelve weeks at two a week, and two to spare; they fit one page with the standards above them.
constexpr int blankContactRows = 26;

PaperEntry writtenEntry(const QString &label, const QString &value, PaperWidth width = PaperWidth::Half)
{
    return {label, value, {}, {}, width};
}

PaperEntry tickedEntry(const QString &label, const QList<PaperTick> &ticks)
{
    return {label, {}, ticks, {}, PaperWidth::Half};
}

/// Whether the guidance stands beside what it guides: it is no use once a form is filled.
enum class PaperHelp { Printed, LeftOut };

/// Boxes for `options` (id and label) with the one of id `chosen` crossed; what is chosen and no option gets a box.
QList<PaperTick> ticksFor(const QList<std::pair<QString, QString>> &options, const QString &chosen)
{
    QList<PaperTick> ticks;
    bool isAmongThem = chosen.isEmpty();
    for (const auto &[id, label] : options) {
        ticks.append({label, !chosen.isEmpty() && id == chosen});
        isAmongThem = isAmongThem || id == chosen;
    }
    if (!isAmongThem)
        ticks.append({chosen, true});
    return ticks;
}

QList<PaperTick> authorityTicks(const AuditRecord &audit, const Pack &pack)
{
    QList<std::pair<QString, QString>> options;
    for (const Authority &authority : pack.authorities)
        options.append({authority.id, authority.name});
    // Not for anybody to choose, but what a reconstructed audit has.
    if (audit.authority == pack.partnership.id)
        options.append({pack.partnership.id, pack.partnership.name});
    return ticksFor(options, audit.authority);
}

QList<PaperTick> readingTicks(const QString &chosen)
{
    QList<std::pair<QString, QString>> options;
    for (const QString &reading : {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("agreed")})
        options.append({reading, wording::capitalised(wording::reading(reading))});
    return ticksFor(options, chosen);
}

QList<PaperTick> choiceTicks(const Field &field, const QString &chosen)
{
    QList<std::pair<QString, QString>> options;
    for (const Choice &choice : field.choices)
        options.append({choice.id, choice.label});
    return ticksFor(options, chosen);
}

/// Categories in scale order; one that is read but never offered has a box only where it was given.
QList<PaperTick> categoryTicks(const Field &field, const Pack &pack, const QString &chosen)
{
    QList<std::pair<QString, QString>> options;
    if (const Scale *scale = pack.scale(field.scale)) {
        for (const Category &category : scale->categories) {
            if (!category.inputOnly || category.id == chosen)
                options.append({category.id, category.label});
        }
    }
    return ticksFor(options, chosen);
}

QList<PaperEntry> headerEntries(const AuditRecord &audit, const QString &reading, const Pack &pack)
{
    return {writtenEntry(QStringLiteral("Case reference (never a name)"), audit.caseRef),
            tickedEntry(QStringLiteral("Authority"), authorityTicks(audit, pack)),
            writtenEntry(QStringLiteral("Team"), audit.team),
            writtenEntry(QStringLiteral("Author or worker (staff code)"), audit.worker),
            writtenEntry(QStringLiteral("Auditor"), audit.auditor),
            writtenEntry(QStringLiteral("Audited on"), wording::date(audit.auditedOn)),
            writtenEntry(QStringLiteral("Cycle"), audit.cycle),
            tickedEntry(QStringLiteral("Reading"), readingTicks(reading))};
}

QList<PaperEntry> factEntries(const FormDefinition &form, const AuditRecord &audit, PaperHelp guidance)
{
    QList<PaperEntry> entries;
    for (const Field &field : form.fields) {
        const QString help = guidance == PaperHelp::Printed ? field.help : QString();
        if (field.kind == FieldKind::Date)
            entries.append({field.label, wording::date(audit.dates.value(field.id)), {}, help, PaperWidth::Half});
        else if (field.kind == FieldKind::Choice)
            entries.append(
                {field.label, {}, choiceTicks(field, audit.choices.value(field.id)), help, PaperWidth::Full});
    }
    return entries;
}

QStringList standards(const FormDefinition &form, const Pack &pack)
{
    QStringList lines;
    int number = 0;
    for (const Field *field : form.scoredFields()) {
        ++number;
        const QString standard = field->kpi ? wording::kpiStandard(*field->kpi, form, pack) : QString();
        if (!standard.isEmpty())
            lines.append(QStringLiteral("%1  %2: %3.").arg(QString::number(number), field->label, standard));
    }
    return lines;
}

FormPaper headOf(const FormDefinition &form, const Pack &pack)
{
    FormPaper paper;
    paper.letterhead = pack.title;
    paper.title = form.title;
    paper.about = form.about;
    return paper;
}

PaperQuestion blankQuestion(const Field &field, int number, const FormDefinition &form, const Pack &pack)
{
    const QString examples = wording::notApplicableExamples(field);
    PaperQuestion question{.number = number,
                           .label = field.label,
                           .condition = wording::onlyIf(field, form, pack),
                           .help = QStringList{field.help, examples}.join(QLatin1Char(' ')).trimmed(),
                           .ticks = categoryTicks(field, pack, QString()),
                           .notApplicable = {QStringLiteral("Not applicable, because"), false},
                           .asksReason = true,
                           .remarks = {},
                           .lines = {QStringLiteral("Comment")}};
    if (field.kpi && form.hasContactLog)
        question.lines = {QStringLiteral("Why the answer differs from the contact log, or comment")};
    return question;
}

PaperQuestion filledQuestion(const Field &field, int number, const FormDefinition &form, const Pack &pack,
                             const AuditRecord &audit)
{
    PaperQuestion question{.number = number,
                           .label = field.label,
                           .condition = {},
                           .help = {},
                           .ticks = {},
                           .notApplicable = {QStringLiteral("Not applicable"), false},
                           .remarks = {},
                           .lines = {}};
    // What was given before the question folded away is kept in the file, but is no answer.
    const Asked asked = isAsked(field, form, audit);
    if (asked != Asked::Yes)
        question.condition = wording::onlyIf(field, form, pack);
    if (asked == Asked::No) {
        question.remarks = {QStringLiteral("Not asked.")};
        return question;
    }
    const Answer answer = audit.answers.value(field.id);
    question.ticks = categoryTicks(field, pack, answer.category);
    question.notApplicable.crossed = answer.notApplicable;
    if (!answer.isAnswered())
        question.remarks.append(wording::answer(answer, field, pack) + QLatin1Char('.'));
    const std::optional<KpiProposal> proposal = proposalFor(field, form, audit);
    const QString log = wording::proposalBeside(answer, proposal ? &*proposal : nullptr, field, pack);
    if (!log.isEmpty())
        question.remarks.append(log);
    if (!answer.reason.isEmpty())
        question.remarks.append(QStringLiteral("Reason: %1").arg(answer.reason));
    if (!answer.comment.isEmpty())
        question.remarks.append(QStringLiteral("Comment: %1").arg(answer.comment));
    return question;
}

} // namespace

QString FormPaper::documentTitle() const
{
    return caseReference.isEmpty() ? title : QStringLiteral("%1 – %2").arg(title, caseReference);
}

FormPaper blankPaper(const FormDefinition &form, const Pack &pack)
{
    FormPaper paper = headOf(form, pack);
    paper.version = wording::formVersion(form.id, form.version);
    paper.entries = headerEntries({}, QString(), pack) + factEntries(form, {}, PaperHelp::Printed);
    for (const Field *field : form.scoredFields())
        paper.questions.append(blankQuestion(*field, static_cast<int>(paper.questions.size()) + 1, form, pack));
    if (form.hasContactLog)
        paper.contacts = PaperContacts{standards(form, pack), wording::contactLetters(), {}, blankContactRows};
    return paper;
}

FormPaper filledPaper(const AuditRecord &audit, const FormDefinition &form, const Pack &pack)
{
    FormPaper paper = headOf(form, pack);
    paper.version = wording::formVersion(form.id, audit.formVersion);
    paper.caseReference = audit.caseRef;
    paper.mark = wording::stateMark(audit.state);
    paper.entries = headerEntries(audit, audit.reading, pack);
    paper.entries.append(
        writtenEntry(QStringLiteral("State"), wording::stateWithReason(audit.state, audit.stateReason)));
    paper.entries.append(writtenEntry(QStringLiteral("Origin"), wording::capitalised(wording::origin(audit.origin))));
    if (!audit.note.isEmpty())
        paper.entries.append(writtenEntry(QStringLiteral("Note"), audit.note, PaperWidth::Full));
    paper.entries.append(factEntries(form, audit, PaperHelp::LeftOut));
    for (const Field *field : form.scoredFields())
        paper.questions.append(filledQuestion(*field, static_cast<int>(paper.questions.size()) + 1, form, pack, audit));
    if (form.hasContactLog) {
        paper.contacts = PaperContacts{standards(form, pack), QString(), {}, 0};
        for (const Contact &contact : audit.contacts)
            paper.contacts->rows.append({wording::date(contact.date), wording::contactKind(contact.kind),
                                         wording::contactOutcome(contact.outcome), contact.note});
    }
    return paper;
}

} // namespace caseaudit
