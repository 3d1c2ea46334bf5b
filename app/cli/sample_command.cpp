#include "app/cli/command.h"
#include "app/cli/problem_lines.h"
#include "app/reports/table_writers.h"
#include "app/wording/sample_wording.h"
#include "app/wording/wording.h"
#include "app/workspace/sample_drafts.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace caseaudit::cli {

namespace {

using statistics::SampleMethod;

Column textColumn(const QString &id, const QString &heading)
{
    return {id, heading, ColumnKind::Text};
}

Column countColumn(const QString &id, const QString &heading)
{
    return {id, heading, ColumnKind::Count};
}

/// "angus", "angus/custody".
QString stratumId(const QString &authority, const QString &category)
{
    return category.isEmpty() ? authority : authority + u'/' + category;
}

QString yesOrNo(bool is)
{
    return is ? QStringLiteral("yes") : QStringLiteral("no");
}

std::int64_t shareArgument(const Arguments &given, const QString &option)
{
    if (const std::optional<std::int64_t> share = wording::shareTyped(given.value(option)))
        return *share;
    throw UsageError(QStringLiteral("--%1: found “%2”, expected a share such as 0.1").arg(option, given.value(option)));
}

std::int64_t numberArgument(const Arguments &given, const QString &option)
{
    bool isNumber = false;
    const std::int64_t number = given.value(option).toLongLong(&isNumber);
    if (!isNumber)
        throw UsageError(QStringLiteral("--%1: found “%2”, expected a whole number").arg(option, given.value(option)));
    return number;
}

statistics::SampleDesign designArgument(const Arguments &given)
{
    const QString fraction = QStringLiteral("fraction");
    const QString perAuthority = QStringLiteral("per-authority");
    const QString precision = QStringLiteral("precision");
    if (given.has(fraction) + given.has(perAuthority) + given.has(precision) > 1)
        throw UsageError(QStringLiteral("a sample has one of --fraction, --per-authority and --precision"));
    statistics::SampleDesign design;
    if (given.has(fraction))
        design.fractionMillionths = shareArgument(given, fraction);
    if (given.has(perAuthority)) {
        design.method = SampleMethod::PerAuthority;
        design.perAuthority = numberArgument(given, perAuthority);
    }
    if (given.has(precision)) {
        design.method = SampleMethod::Precision;
        design.marginMillionths = shareArgument(given, precision);
    }
    if (given.has(QStringLiteral("at-least")))
        design.leastPerStratum = numberArgument(given, QStringLiteral("at-least"));
    return design;
}

std::uint64_t seedArgument(const Arguments &given)
{
    bool isNumber = false;
    const std::uint64_t seed = given.value(QStringLiteral("seed")).toULongLong(&isNumber);
    if (!isNumber)
        throw UsageError(
            QStringLiteral("--seed: found “%1”, expected a whole number from 0: it makes the sample one that "
                           "can be drawn again")
                .arg(given.value(QStringLiteral("seed"))));
    return seed;
}

SampleRequest requestArgument(const Arguments &given, const Pack &pack)
{
    SampleRequest request;
    request.design = designArgument(given);
    if (given.has(QStringLiteral("second-readings")))
        request.secondReadings.millionths = shareArgument(given, QStringLiteral("second-readings"));
    if (given.has(QStringLiteral("second-at-least")))
        request.secondReadings.least = numberArgument(given, QStringLiteral("second-at-least"));
    request.seed = seedArgument(given);
    if (given.has(QStringLiteral("form")))
        request.form = formArgument(given.value(QStringLiteral("form")), pack).id;
    request.cycle = given.value(QStringLiteral("cycle")).simplified();
    request.auditors = given.value(QStringLiteral("auditors")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    return request;
}

QStringList reasonsOf(const QList<Finding> &findings, const Pack &pack)
{
    QStringList reasons;
    for (const Finding &finding : findings)
        reasons.append(wording::sampleFinding(finding, pack));
    return reasons;
}

/// The cases in sample order, in the columns of the contract.
Table drawnTable(const Sample &sample)
{
    Table table{QStringLiteral("sample"),
                QStringLiteral("Sample %1").arg(sample.record.first(8)),
                {textColumn(QStringLiteral("case_ref"), QStringLiteral("Reference")),
                 textColumn(QStringLiteral("authority"), QStringLiteral("Authority")),
                 textColumn(QStringLiteral("stratum"), QStringLiteral("Stratum")),
                 textColumn(QStringLiteral("auditor"), QStringLiteral("Auditor")),
                 textColumn(QStringLiteral("second_reading"), QStringLiteral("Read twice"))},
                {},
                {}};
    int twice = 0;
    for (const SampledCase &one : sample.cases) {
        table.rows.append({one.caseRef, one.authority, stratumId(one.authority, one.category), one.auditor,
                           yesOrNo(one.isReadTwice)});
        twice += one.isReadTwice ? 1 : 0;
    }
    table.notes.append(wording::sampleSummary(sample.drawn(), sample.casesInFrame(), twice));
    table.notes.append(QStringLiteral("Seed %1, list of cases %2.").arg(sample.request.seed).arg(sample.frameDigest));
    return table;
}

void writeSampleTable(const Table &table, const Sample &sample, Format format, const Context &context)
{
    if (format != Format::Json) {
        writeTable(table, format, context);
        return;
    }
    const QJsonObject object{{QStringLiteral("sample"), sample.record},
                             {QStringLiteral("seed"), QString::number(sample.request.seed)},
                             {QStringLiteral("method"), sampleMethodId(sample.request.design.method)},
                             {QStringLiteral("form"), sample.request.form},
                             {QStringLiteral("cycle"), sample.request.cycle},
                             {QStringLiteral("frame"), sample.frameName},
                             {QStringLiteral("frame_digest"), sample.frameDigest},
                             {QStringLiteral("drawn_at"), sample.drawnAt},
                             {QStringLiteral("drawn_by"), sample.drawnBy},
                             {QStringLiteral("rows"), toJsonRows(table)}};
    context.out() << QString::fromUtf8(QJsonDocument(object).toJson());
}

Table previewTable(const SamplePreview &preview)
{
    Table table{QStringLiteral("preview"),
                QStringLiteral("What would be drawn"),
                {textColumn(QStringLiteral("stratum"), QStringLiteral("Stratum")),
                 countColumn(QStringLiteral("cases"), QStringLiteral("Cases")),
                 countColumn(QStringLiteral("drawn"), QStringLiteral("Drawn")),
                 {QStringLiteral("margin"), QStringLiteral("Margin"), ColumnKind::Fraction}},
                {},
                {}};
    const auto add = [&table](const StratumPreview &line, const QString &name) {
        Cell margin;
        if (line.margin)
            margin = *line.margin;
        table.rows.append({name, std::int64_t{line.cases}, std::int64_t{line.drawn}, margin});
    };
    for (const StratumPreview &line : preview.strata)
        add(line, stratumId(line.authority, line.category));
    add(preview.all, QStringLiteral("all"));
    table.notes.append(
        QStringLiteral("%1 to be read twice. Nothing was drawn.")
            .arg(wording::counted(preview.secondReadings, QStringLiteral("case"), QStringLiteral("cases"))));
    return table;
}

ExitStatus draw(const Arguments &given, Context &context)
{
    const Pack &pack = context.pack();
    const SampleRequest request = requestArgument(given, pack);
    Workspace &workspace = context.workspace(OpenMode::CreateIfMissing);
    const SamplingFrame frame =
        readFrame(workspace, given.positional().constFirst(), given.value(QStringLiteral("category")),
                  context.progress(QStringLiteral("reading cases")));
    if (!frame.problems.isEmpty())
        throw Refused(problemLines(frame.problems) + QStringList{QStringLiteral("nothing was drawn")});
    const QList<Finding> findings = sampleFindings(workspace, frame, request);
    if (!findings.isEmpty())
        throw Refused(reasonsOf(findings, pack));
    if (given.has(QStringLiteral("dry-run"))) {
        writeTable(previewTable(previewSample(workspace, frame, request)), given.format(), context);
        return ExitStatus::Done;
    }
    const Sample sample = drawSample(workspace, frame, request);
    writeSampleTable(drawnTable(sample), sample, given.format(), context);
    return ExitStatus::Done;
}

/// The sample that a word means: `latest`, or the beginning of its id.
Sample sampleArgument(const Arguments &given, const Workspace &workspace)
{
    const QString word = given.positional().at(1);
    QList<Sample> meant;
    for (const Sample &sample : samples(workspace)) {
        if (sample.record.startsWith(word) || (word == QLatin1String("latest") && meant.isEmpty()))
            meant.append(sample);
    }
    if (meant.size() == 1)
        return meant.constFirst();
    throw Refused({QStringLiteral("%1 sample begins with “%2”; “case-audit sample list” names them")
                       .arg(meant.isEmpty() ? QStringLiteral("no") : QStringLiteral("more than one"), word)});
}

ExitStatus list(const Arguments &given, Context &context)
{
    Table table{QStringLiteral("samples"),
                QStringLiteral("Samples"),
                {textColumn(QStringLiteral("sample"), QStringLiteral("Sample")),
                 textColumn(QStringLiteral("drawn_at"), QStringLiteral("Drawn at")),
                 textColumn(QStringLiteral("drawn_by"), QStringLiteral("By")),
                 textColumn(QStringLiteral("form"), QStringLiteral("Form")),
                 textColumn(QStringLiteral("cycle"), QStringLiteral("Cycle")),
                 textColumn(QStringLiteral("method"), QStringLiteral("Method")),
                 textColumn(QStringLiteral("seed"), QStringLiteral("Seed")),
                 countColumn(QStringLiteral("cases"), QStringLiteral("Cases")),
                 countColumn(QStringLiteral("drawn"), QStringLiteral("Drawn"))},
                {},
                {}};
    const bool isText = given.format() == Format::Text;
    for (const Sample &sample : samples(context.workspace())) {
        table.rows.append(
            {isText ? sample.record.first(8) : sample.record, isText ? wording::moment(sample.drawnAt) : sample.drawnAt,
             sample.drawnBy, sample.request.form, sample.request.cycle, sampleMethodId(sample.request.design.method),
             QString::number(sample.request.seed), std::int64_t{sample.casesInFrame()}, std::int64_t{sample.drawn()}});
    }
    writeTable(table, given.format(), context);
    return ExitStatus::Done;
}

QString stateOf(const QString &record, AuditState state)
{
    return record.isEmpty() ? QString() : auditStateId(state);
}

ExitStatus show(const Arguments &given, Context &context)
{
    const Workspace &workspace = context.workspace();
    const Sample sample = sampleArgument(given, workspace);
    Table table = drawnTable(sample);
    table.columns += {textColumn(QStringLiteral("second_reader"), QStringLiteral("Second reader")),
                      textColumn(QStringLiteral("state"), QStringLiteral("Audit")),
                      textColumn(QStringLiteral("second_state"), QStringLiteral("Second")),
                      textColumn(QStringLiteral("replaced_by"), QStringLiteral("Replaced by")),
                      textColumn(QStringLiteral("reason"), QStringLiteral("Why"))};
    const QList<SampledAudits> audits = sampledAudits(workspace, sample);
    for (qsizetype i = 0; i < sample.cases.size(); ++i) {
        const SampledCase &one = sample.cases.at(i);
        table.rows[i] +=
            {one.secondReader, stateOf(audits.at(i).first, audits.at(i).firstState),
             stateOf(audits.at(i).second, audits.at(i).secondState), one.replaced ? one.replaced->caseRef : QString(),
             one.replaced ? one.replaced->reason : QString()};
    }
    writeSampleTable(table, sample, given.format(), context);
    return ExitStatus::Done;
}

ExitStatus coverage(const Arguments &given, Context &context)
{
    const Workspace &workspace = context.workspace();
    const Sample sample = sampleArgument(given, workspace);
    Table table{QStringLiteral("coverage"),
                QStringLiteral("How far sample %1 is").arg(sample.record.first(8)),
                {textColumn(QStringLiteral("stratum"), QStringLiteral("Stratum")),
                 countColumn(QStringLiteral("cases"), QStringLiteral("Cases")),
                 countColumn(QStringLiteral("drawn"), QStringLiteral("Drawn")),
                 countColumn(QStringLiteral("drafted"), QStringLiteral("Drafted")),
                 countColumn(QStringLiteral("complete"), QStringLiteral("Complete")),
                 countColumn(QStringLiteral("replaced"), QStringLiteral("Replaced")),
                 countColumn(QStringLiteral("twice"), QStringLiteral("Read twice")),
                 countColumn(QStringLiteral("twice_complete"), QStringLiteral("of it done"))},
                {},
                {}};
    for (const SampleCoverage &line : sampleCoverage(workspace, sample)) {
        table.rows.append({line.authority.isEmpty() ? QStringLiteral("all") : stratumId(line.authority, line.category),
                           std::int64_t{line.cases}, std::int64_t{line.drawn}, std::int64_t{line.drafted},
                           std::int64_t{line.complete}, std::int64_t{line.replaced}, std::int64_t{line.twice},
                           std::int64_t{line.twiceComplete}});
    }
    writeTable(table, given.format(), context);
    return ExitStatus::Done;
}

ExitStatus draft(const Arguments &given, Context &context)
{
    Workspace &workspace = context.workspace();
    const Sample sample = sampleArgument(given, workspace);
    if (sample.request.form.isEmpty() && !given.has(QStringLiteral("form")))
        throw UsageError(QStringLiteral("the sample was drawn for no form: “case-audit sample draft” needs --form"));
    const QString form = given.has(QStringLiteral("form"))
                             ? formArgument(given.value(QStringLiteral("form")), context.pack()).id
                             : QString();
    const SampleDrafts drafts =
        makeDrafts(workspace, sample.record, form, context.progress(QStringLiteral("making drafts")));
    context.out() << wording::draftsMade(drafts.made, drafts.secondMade, drafts.there) << "\n";
    return ExitStatus::Done;
}

/// The authority of a case of the sample; throws Refused where the reference alone does not say.
QString authorityOfCase(const Sample &sample, const QString &caseRef, const QString &wanted)
{
    QStringList authorities;
    for (const SampledCase &one : sample.cases) {
        const bool isMeant = foldedCaseRef(one.caseRef) == foldedCaseRef(caseRef);
        if (isMeant && (wanted.isEmpty() || wanted == one.authority) && !authorities.contains(one.authority))
            authorities.append(one.authority);
    }
    if (authorities.size() == 1)
        return authorities.constFirst();
    throw Refused({authorities.isEmpty() ? QStringLiteral("the sample has no case “%1”").arg(caseRef)
                                         : QStringLiteral("“%1” is a case of %2; --authority says which")
                                               .arg(caseRef, authorities.join(QStringLiteral(" and ")))});
}

ExitStatus replace(const Arguments &given, Context &context)
{
    const QString reason = given.value(QStringLiteral("reason")).simplified();
    if (given.positional().size() != 3 || reason.isEmpty())
        throw UsageError(QStringLiteral("“case-audit sample replace” takes SAMPLE CASE_REF --reason TEXT"));
    Workspace &workspace = context.workspace();
    const Sample sample = sampleArgument(given, workspace);
    const QString caseRef = given.positional().at(2);
    const QString wanted = given.value(QStringLiteral("authority"));
    const QString authority = authorityOfCase(sample, caseRef, context.pack().authorityFor(wanted).value_or(wanted));
    const ReplacementOutcome outcome = replaceCase(workspace, sample.record, authority, caseRef, reason);
    if (!outcome.findings.isEmpty())
        throw Refused(reasonsOf(outcome.findings, context.pack()));
    context.out() << QStringLiteral("%1 stands in for %2.").arg(outcome.caseRef, caseRef) << "\n";
    return ExitStatus::Done;
}

struct Deed {
    QString name;
    QString usage;
    int leastArguments; ///< the deed's own name included
    ExitStatus (*run)(const Arguments &, Context &);
};

const std::array deeds{
    Deed{QStringLiteral("list"), QString(), 1, list},
    Deed{QStringLiteral("show"), QStringLiteral("SAMPLE"), 2, show},
    Deed{QStringLiteral("coverage"), QStringLiteral("SAMPLE"), 2, coverage},
    Deed{QStringLiteral("draft"), QStringLiteral("SAMPLE [--form FORM]"), 2, draft},
    Deed{QStringLiteral("replace"), QStringLiteral("SAMPLE CASE_REF --reason TEXT"), 3, replace},
};

void addOptions(Arguments &given)
{
    const auto add = [&given](const char *name, const char *description, const char *value) {
        given.addValue(QString::fromUtf8(name), QString::fromUtf8(description), QString::fromUtf8(value));
    };
    add("fraction", "Share of the cases to draw: 0.1, the default, or 10%.", "share");
    add("per-authority", "Number to draw in each authority.", "n");
    add("precision", "As many as make a share known to so much: 0.05.", "share");
    add("at-least", "So many in each stratum, where there are so many.", "n");
    add("category", "The column to draw from apart; default: a column “category”.", "column");
    add("form", "The form the cases are audited with.", "form");
    add("auditors", "Who reads, with commas between: cases are dealt out evenly.", "codes");
    add("second-readings", "Share of the sample to be read twice: 0.1, the default.", "share");
    add("second-at-least", "So many are read twice at the least.", "n");
    add("seed", "The number that decides the draw: the same draws the same again.", "number");
    add("reason", "replace: why the case cannot be audited.", "text");
    add("authority", "replace: whose case, where a reference is not enough.", "id");
    add("cycle", "The cycle of the audits; default: the current one.", "name");
    given.addFlag(QStringLiteral("dry-run"), QStringLiteral("Says how many would be drawn and writes nothing."));
    given.addFormat();
    given.addUsage(QStringLiteral("case-audit sample FRAME.csv --fraction 0.1 --seed NUMBER"));
    for (const Deed &deed : deeds)
        given.addUsage(QStringLiteral("case-audit sample %1 %2").arg(deed.name, deed.usage).trimmed());
    given.addUsage(QStringLiteral("SAMPLE is “latest” or the beginning of its id."));
}

} // namespace

ExitStatus runSample(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("sample"), QStringLiteral("FRAME.csv|list|show|coverage|draft|replace …"));
    addOptions(given);
    given.parse(arguments, 1, 3);
    const QString name = given.positional().constFirst();
    const auto deed = std::find_if(deeds.begin(), deeds.end(), [&name](const Deed &each) { return each.name == name; });
    if (deed == deeds.end() && given.positional().size() > 1)
        throw UsageError(QStringLiteral("“case-audit sample” takes one FRAME.csv"));
    if (deed == deeds.end())
        return draw(given, context);
    if (given.positional().size() != deed->leastArguments)
        throw UsageError(QStringLiteral("“case-audit sample %1” takes %2")
                             .arg(deed->name, deed->usage.isEmpty() ? QStringLiteral("nothing more") : deed->usage));
    return deed->run(given, context);
}

} // namespace caseaudit::cli
