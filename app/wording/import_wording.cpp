#include "app/wording/import_wording.h"

#include "app/wording/wording.h"
#include "audit_forms/contact_log.h"
#include "audit_forms/form_definition.h"
#include "audit_forms/pack.h"

#include <array>

namespace caseaudit::wording {

namespace {

QString lineNumbers(const QList<int> &lines)
{
    QStringList numbers;
    for (const int line : lines)
        numbers.append(QString::number(line));
    const QString last = numbers.takeLast();
    return QStringLiteral("%1 and %2").arg(numbers.join(QStringLiteral(", ")), last);
}

QStringList categoryLabels(const Field &field, const Pack &pack)
{
    QStringList labels;
    if (const Scale *scale = pack.scale(field.scale)) {
        for (const Category &category : scale->categories)
            labels.append(category.label);
    }
    return labels;
}

} // namespace

QString oneOf(const QStringList &alternatives)
{
    if (alternatives.size() < 2)
        return alternatives.value(0);
    return QStringLiteral("%1 or %2")
        .arg(alternatives.mid(0, alternatives.size() - 1).join(QStringLiteral(", ")), alternatives.last());
}

QString emptyFile()
{
    return QStringLiteral("the file is empty; a line with the names of the columns was expected");
}

QString notValidText(const QString &encoding)
{
    return QStringLiteral("the file begins as %1 but is damaged; save it again as CSV UTF-8").arg(encoding);
}

QString nulCharacter()
{
    return QStringLiteral("a NUL character, which no text has; the file may be a spreadsheet rather than CSV");
}

QString openQuote()
{
    return QStringLiteral("a quotation mark is opened in this row and never closed");
}

QString strayQuote(int line, int recordLine)
{
    const QString text =
        QStringLiteral("a quotation mark inside a cell; cells with quotation marks are put in quotation marks, and "
                       "those inside are doubled");
    return line == recordLine ? text : QStringLiteral("%1 (the row begins on line %2)").arg(text).arg(recordLine);
}

QString expectedColumn(const FormDefinition &form)
{
    return QStringLiteral("a column of the form “%1”: the id or label of a question, alone or with _comment or "
                          "_reason, or one of the columns that head an audit")
        .arg(form.title);
}

QString expectedOneMeaning(const QStringList &columns)
{
    return QStringLiteral("%1: several questions have this label").arg(oneOf(columns));
}

QString expectedColumnOnce(const QString &column)
{
    return QStringLiteral("each column once; “%1” means the same").arg(column);
}

QString noSuchColumn()
{
    return QStringLiteral("no such column");
}

QString namelessColumn(qsizetype position)
{
    return QStringLiteral("column %1 without a name").arg(position);
}

QString expectedRequiredColumn()
{
    return QStringLiteral("a column of that name, which every file needs");
}

QString foundCells(qsizetype cells)
{
    return counted(cells, QStringLiteral("cell"), QStringLiteral("cells"));
}

QString expectedCells(qsizetype cells)
{
    return QStringLiteral("%1 as in the header").arg(foundCells(cells));
}

QString expectedReference()
{
    return QStringLiteral("the authority's reference for the case");
}

QString expectedAuthority(const Pack &pack)
{
    QStringList names;
    for (const Authority &authority : pack.authorities)
        names.append(authority.name);
    return oneOf(names);
}

QString expectedAuditor()
{
    return QStringLiteral("the auditor's code");
}

QString expectedDate()
{
    return QStringLiteral("a date such as 2005-03-27 or 27/03/2005");
}

QString expectedDateUpTo(const QDate &last)
{
    return QStringLiteral("a date up to %1").arg(date(last));
}

QString expectedReading()
{
    return QStringLiteral("1, 2 or agreed");
}

QString expectedState()
{
    return QStringLiteral("complete or draft");
}

QString expectedOrigin()
{
    constexpr std::array origins{Origin::Read, Origin::Imported, Origin::Reconstructed, Origin::Invented};
    QStringList ids;
    for (const Origin origin : origins)
        ids.append(originId(origin));
    return oneOf(ids);
}

QString expectedFormVersion(int newest)
{
    return newest == 1 ? QStringLiteral("1") : QStringLiteral("a whole number from 1 to %1").arg(newest);
}

QString expectedAnswer(const Field &field, const Pack &pack)
{
    return oneOf(categoryLabels(field, pack) << QStringLiteral("not applicable"));
}

QString expectedChoice(const Field &field)
{
    QStringList labels;
    for (const Choice &choice : field.choices)
        labels.append(choice.label);
    return oneOf(labels);
}

QString expectedOneReason(const QString &otherReason)
{
    return QStringLiteral("one reason; the answer itself gives “%1”").arg(otherReason);
}

QString expectedProposal(const Field &field, const Pack &pack)
{
    return QStringLiteral("taken, none, %1").arg(expectedAnswer(field, pack));
}

QString expectedAnswerWithProposal()
{
    return QStringLiteral("an answer beside it, which was taken from the contact log");
}

QString expectedContactKind()
{
    QStringList ids;
    for (const ContactKind kind : contactKinds)
        ids.append(contactKindId(kind));
    return oneOf(ids);
}

QString expectedContactOutcome()
{
    QStringList ids;
    for (const ContactOutcome outcome : contactOutcomes)
        ids.append(contactOutcomeId(outcome));
    return oneOf(ids);
}

QString expectedAuditOnce(int earlierLine)
{
    return QStringLiteral("each audit once; line %1 has the same authority, reference, cycle and reading")
        .arg(earlierLine);
}

QString importProblem(const QString &file, int line, const QString &column, const QString &found,
                      const QString &expected)
{
    QStringList place{file};
    if (line > 0)
        place.append(QStringLiteral("line %1").arg(line));
    if (!column.isEmpty())
        place.append(QStringLiteral("column %1").arg(column));
    const QString what = found.isEmpty() ? QStringLiteral("nothing") : QStringLiteral("“%1”").arg(found);
    return QStringLiteral("%1: found %2, expected %3").arg(place.join(QStringLiteral(", ")), what, expected);
}

QString expectedCaseOnce(int earlierLine)
{
    return QStringLiteral("each case once; line %1 has the same authority and reference").arg(earlierLine);
}

QString expectedCases()
{
    return QStringLiteral("at least one case");
}

QString expectedKnownCase()
{
    return QStringLiteral("a case of the audit file");
}

QString expectedOneAudit(const QList<int> &lines)
{
    return QStringLiteral("one audit; lines %1 fit, so columns authority, cycle or reading must tell them apart")
        .arg(lineNumbers(lines));
}

QString contactsFile()
{
    return QStringLiteral("a file of contacts");
}

QString expectedNoContacts(const FormDefinition &form)
{
    return QStringLiteral("no contacts: the form “%1” has no contact log").arg(form.title);
}

QString expectedInstead(const Finding &finding, const FormDefinition &form, const Pack &pack)
{
    const auto is = [&finding](const char *code) { return finding.code == QLatin1String(code); };
    if (is("missing_reference"))
        return expectedReference();
    if (is("missing_authority") || is("partnership_not_reconstructed"))
        return expectedAuthority(pack);
    if (is("missing_auditor"))
        return expectedAuditor();
    if (is("missing_date"))
        return expectedDate();
    if (is("date_in_future"))
        return expectedDateUpTo(QDate::fromString(finding.args.value(1), Qt::ISODate));
    if (const Field *field = form.field(finding.field); field && is("missing_group"))
        return expectedChoice(*field);
    return wording::finding(finding, &form);
}

QString dictionaryTitle()
{
    return QStringLiteral("Data dictionary");
}

QString notApplicableCode()
{
    return QStringLiteral("not_applicable = Not applicable");
}

QString asImported()
{
    return QStringLiteral("as imported");
}

} // namespace caseaudit::wording
