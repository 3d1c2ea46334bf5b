#include "app/cli/command.h"
#include "app/reports/agreement_report.h"
#include "app/reports/table_writers.h"
#include "app/reports/text_layout.h"
#include "app/wording/agreement_wording.h"
#include "app/workspace/agreement.h"

#include <QJsonDocument>

namespace caseaudit::cli {

namespace {

void writeForPeople(const AgreementTable &table, const ReadCases &cases, bool explains, const Context &context)
{
    const Pack &pack = context.pack();
    context.out() << wrapped(wording::agreementScope(table, cases.readers, pack), context.width(), 0) << "\n";
    QList<Table> sheets = agreementSheets(table, cases, pack);
    if (explains)
        sheets += agreementComputedSheets(table, cases, pack);
    for (const Table &sheet : std::as_const(sheets))
        context.out() << writeText(sheet, context.width()) << "\n";
}

/// The pair of auditors asked for.
std::optional<ReaderChoice> pairOf(const Arguments &given, const ReadCases &cases)
{
    if (!given.has(QStringLiteral("pair")))
        return std::nullopt;
    try {
        return readersNamed(given.value(QStringLiteral("pair")), cases);
    } catch (const std::invalid_argument &error) {
        throw UsageError(QString::fromUtf8(error.what()));
    }
}

} // namespace

ExitStatus runAgreement(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("agreement"), QString());
    given.addValue(QStringLiteral("form"), QStringLiteral("The form whose second readings are compared; required."),
                   QStringLiteral("form"));
    given.addValue(QStringLiteral("pair"), QStringLiteral("Only files that these two auditors have read."),
                   QStringLiteral("code,code"));
    given.addFlag(QStringLiteral("disagreements"), QStringLiteral("Lists the pairs that differ (text and csv)."));
    given.addValue(QStringLiteral("calibration"), QStringLiteral("Everyone's answer to this question, file by file."),
                   QStringLiteral("field"));
    given.addFlag(QStringLiteral("anonymous"), QStringLiteral("With --calibration: readers by letters."));
    given.addFlag(QStringLiteral("with-references"), QStringLiteral("Names the case references of the files."));
    given.addFlag(QStringLiteral("explain"), QStringLiteral("Also how the figures were computed (text)."));
    given.addFilters();
    given.addFormat();
    given.parse(arguments, 0, 0);
    const Pack &pack = context.pack();
    const Format format = given.format();
    const Filter filter = given.filter(pack);
    if (!given.has(QStringLiteral("form")))
        throw UsageError(QStringLiteral("“case-audit agreement” needs --form"));
    const FormDefinition &form = formArgument(given.value(QStringLiteral("form")), pack);
    const QString question = given.value(QStringLiteral("calibration"));
    const Field *field = form.field(question);
    if (given.has(QStringLiteral("calibration")) && (!field || field->kind != FieldKind::Scored)) {
        QStringList known;
        for (const Field *each : form.scoredFields())
            known.append(each->id);
        throw UsageError(QStringLiteral("--calibration: found “%1”, expected one of %2")
                             .arg(question, known.join(QStringLiteral(", "))));
    }

    const ReadCases cases = readCasesOf(context.workspace(), form.id);
    const std::optional<ReaderChoice> chosen = pairOf(given, cases);
    const References references =
        given.has(QStringLiteral("with-references")) ? References::Given : References::LeftOut;
    if (field) {
        const CalibrationTable calibration = calibrationTable(cases, pack, filter, field->id, chosen);
        const ReaderNaming naming =
            given.has(QStringLiteral("anonymous")) ? ReaderNaming::Letters : ReaderNaming::Codes;
        writeTable(calibrationSheet(calibration, cases, pack, references, naming), format, context);
        return ExitStatus::Done;
    }
    const AgreementTable table = agreementTable(cases, pack, filter, chosen);
    const bool lists = given.has(QStringLiteral("disagreements"));
    if (format == Format::Json) {
        context.out() << QString::fromUtf8(QJsonDocument(agreementJson(table, cases, pack, references)).toJson());
    } else if (format == Format::Csv) {
        writeTable(lists ? disagreementRows(table, cases, pack, references) : agreementRows(table, pack), format,
                   context);
    } else {
        writeForPeople(table, cases, given.has(QStringLiteral("explain")), context);
        if (lists)
            writeTable(disagreementRows(table, cases, pack, references), format, context);
    }
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
