#include "app/wording/bulk_wording.h"
#include "app/wording/wording.h"

#include "audit_forms/form_definition.h"

#include <QHash>

namespace caseaudit::wording {

namespace {

/// The sentence of every code. `{question}` is the question as the form prints it, `{1}` and `{2}` are the finding's
/// arguments as they stand, `{date 1}` and `{date 2}` the same read as dates, `{deed 1}` as what was to be done.
const QHash<QString, QString> &sentences()
{
    static const QHash<QString, QString> byCode{
        {QStringLiteral("unknown_form"), QStringLiteral("There is no form “{1}”.")},
        {QStringLiteral("missing_reference"), QStringLiteral("The case reference is missing.")},
        {QStringLiteral("missing_authority"), QStringLiteral("The authority is missing.")},
        {QStringLiteral("unknown_authority"), QStringLiteral("“{1}” is not an authority of this partnership.")},
        {QStringLiteral("missing_auditor"), QStringLiteral("The auditor is missing.")},
        {QStringLiteral("missing_date"), QStringLiteral("The date of the audit is missing.")},
        {QStringLiteral("date_in_future"),
         QStringLiteral("The audit is dated {date 1}, which is after today, {date 2}.")},
        {QStringLiteral("unknown_reading"), QStringLiteral("“{1}” is not a reading; it is 1, 2 or agreed.")},
        {QStringLiteral("unknown_category"), QStringLiteral("“{1}” is not an answer to “{question}”.")},
        {QStringLiteral("unknown_choice"), QStringLiteral("“{1}” is not an answer to “{question}”.")},
        {QStringLiteral("missing_group"),
         QStringLiteral("“{question}” decides in which table the audit counts and must be answered.")},
        {QStringLiteral("contact_after_audit"),
         QStringLiteral("The contact of {date 1} is later than the audit of {date 2}.")},
        {QStringLiteral("contact_without_date"), QStringLiteral("A contact has no date.")},
        {QStringLiteral("not_applicable_without_reason"),
         QStringLiteral("“{question}” is not applicable, but no reason is given.")},
        {QStringLiteral("partnership_not_reconstructed"),
         QStringLiteral("Only audits reconstructed from printed figures belong to the whole partnership; choose an "
                        "authority.")},
        {QStringLiteral("key_exists"),
         QStringLiteral("There is already an audit with this form, authority, reference, cycle and reading.")},
        {QStringLiteral("same_reader"),
         QStringLiteral("Both readings would be by {1}; a second reading needs another reader.")},
        {QStringLiteral("not_allowed"), QStringLiteral("A {2} audit cannot be {deed 1}.")},
        {QStringLiteral("hidden_reading"),
         QStringLiteral("The other reading of this case stays hidden until both are complete.")},
        {QStringLiteral("changed_since"), QStringLiteral("It has been changed since.")},
        {QStringLiteral("no_such_audit"), QStringLiteral("There is no such audit.")},
        {QStringLiteral("not_a_first_reading"), QStringLiteral("Only a first reading can be read again.")},
        {QStringLiteral("second_reading_exists"), QStringLiteral("There is a second reading of “{1}” already.")},
        {QStringLiteral("left_empty"), QStringLiteral("“{question}” is empty.")},
        {QStringLiteral("contact_before_start"),
         QStringLiteral("The contact of {date 1} is before the start on {date 2} and does not count.")},
        {QStringLiteral("override_without_reason"),
         QStringLiteral("“{question}” differs from what the contact log proposes, but no reason is given.")},
        {QStringLiteral("proposal_changed"),
         QStringLiteral("“{question}”: what the contact log proposes has changed since this was answered.")},
        {QStringLiteral("date_after_audit"),
         QStringLiteral("“{question}” is {date 1}, which is after the audit of {date 2}.")},
        {QStringLiteral("end_before_start"),
         QStringLiteral("“{question}” is {date 1}, which is before the start on {date 2}.")},
        {QStringLiteral("reference_looks_like_name"),
         QStringLiteral("“{1}” has no digit in it; a case reference is never a name.")},
    };
    return byCode;
}

QString placeholderText(const QString &name, const QString &question, const QStringList &args)
{
    if (name == QStringLiteral("question"))
        return question;
    const QString arg = args.value(name.back().digitValue() - 1);
    if (name.startsWith(QStringLiteral("deed")))
        return deedDone(arg, QStringLiteral("somebody else"));
    return name.startsWith(QStringLiteral("date")) ? date(QDate::fromString(arg, Qt::ISODate)) : arg;
}

/// Fills a sentence in one pass, so that braces in a person's own text are left as they are.
QString filled(const QString &sentence, const QString &question, const QStringList &args)
{
    QString text;
    qsizetype position = 0;
    for (qsizetype open = sentence.indexOf(u'{'); open >= 0; open = sentence.indexOf(u'{', position)) {
        const qsizetype close = sentence.indexOf(u'}', open);
        text += sentence.mid(position, open - position);
        text += placeholderText(sentence.mid(open + 1, close - open - 1), question, args);
        position = close + 1;
    }
    return text + sentence.mid(position);
}

} // namespace

QString finding(const Finding &finding, const FormDefinition *form)
{
    const QString sentence =
        sentences().value(finding.code, QStringLiteral("The check “%1” failed.").arg(finding.code));
    const Field *field = form ? form->field(finding.field) : nullptr;
    return filled(sentence, field ? field->label : finding.field, finding.args);
}

} // namespace caseaudit::wording
