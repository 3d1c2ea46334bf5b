#include "app/cli/command.h"
#include "app/cli/noted_cells.h"
#include "app/reports/hot_spot_report.h"
#include "app/reports/table_writers.h"
#include "app/reports/text_layout.h"
#include "app/wording/comparison_wording.h"
#include "app/wording/hot_spot_wording.h"
#include "app/wording/page_wording.h"
#include "app/workspace/hot_spot_screen.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace caseaudit::cli {

namespace {

const QString byOption = QStringLiteral("by");
const QString againstOption = QStringLiteral("against");
const QString allOption = QStringLiteral("all");
const QString pooledOption = QStringLiteral("pooled");
const QString weightsOption = QStringLiteral("weights");
const QString caseloadOption = QStringLiteral("caseload");
const QString notedOption = QStringLiteral("noted");
const QString others = QStringLiteral("others");

HotSpotDimension dimensionOf(const Arguments &given)
{
    const QString word = given.value(byOption);
    if (word.isEmpty() || word == QLatin1String("authority"))
        return HotSpotDimension::Authority;
    if (word == QLatin1String("team"))
        return HotSpotDimension::Team;
    throw UsageError(QStringLiteral("--by: found “%1”, expected authority or team").arg(word));
}

bool isAgainstBaseline(const Arguments &given, const Pack &pack)
{
    const QString word = given.value(againstOption);
    if (word.isEmpty() || word == others)
        return false;
    if (pack.baseline && word == pack.baseline->cycle)
        return true;
    throw UsageError(
        pack.baseline ? QStringLiteral("--against: found “%1”, expected others or %2").arg(word, pack.baseline->cycle)
                      : QStringLiteral("--against: found “%1”, expected others").arg(word));
}

/// "300": a weight of any unit, or, where cases are counted, a whole number of them.
Caseload caseloadOf(const QString &text, const QString &option)
{
    constexpr double mostCases = 1e9;
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    const bool isCount = option == caseloadOption;
    if (!isNumber || !(number >= 0 && number <= mostCases) || (isCount && number != std::floor(number))) {
        throw UsageError(QStringLiteral("--%1: found “%2”, expected %3")
                             .arg(option, text,
                                  isCount ? QStringLiteral("a whole number from 0 to 1000000000")
                                          : QStringLiteral("a number from 0 to 1000000000")));
    }
    return {number, isCount ? std::optional(static_cast<std::int64_t>(number)) : std::nullopt};
}

/// "angus=300,dundee=900,perth_kinross=400": one for each authority.
Caseloads caseloads(const QString &list, const QString &option, const Pack &pack)
{
    Caseloads read;
    double sum = 0;
    for (const QString &part : list.split(u',')) {
        const QString name = part.section(u'=', 0, 0).trimmed();
        const std::optional<QString> authority = pack.authorityFor(name);
        if (!part.contains(u'=') || !authority || *authority == pack.partnership.id)
            throw UsageError(QStringLiteral("--%1: found “%2”, expected AUTHORITY=NUMBER").arg(option, part));
        if (read.contains(*authority))
            throw UsageError(QStringLiteral("--%1: %2 is there twice").arg(option, *authority));
        read.insert(*authority, caseloadOf(part.section(u'=', 1), option));
        sum += read.value(*authority).weight;
    }
    for (const Authority &authority : pack.authorities) {
        if (!read.contains(authority.id))
            throw UsageError(QStringLiteral("--%1: %2 is missing; 0 leaves it out").arg(option, authority.id));
    }
    if (sum <= 0)
        throw UsageError(QStringLiteral("--%1: expected a number above 0 for one authority at least").arg(option));
    return read;
}

Caseloads caseloadsGiven(const Arguments &given, const Pack &pack)
{
    if (given.has(weightsOption) && given.has(caseloadOption))
        throw UsageError(QStringLiteral("--weights and --caseload say the same in two ways: give one of them"));
    for (const QString &option : {weightsOption, caseloadOption}) {
        if (given.has(option))
            return caseloads(given.value(option), option, pack);
    }
    return {};
}

void say(const QString &sentence, const Context &context, int indent = 0)
{
    if (!sentence.isEmpty())
        context.out() << wrapped(sentence, context.width(), indent);
}

/// The title of a row, and what can be said of it below.
void sayRow(const QString &row, const QStringList &sentences, const Context &context)
{
    constexpr int indent = 2;
    say(wording::tableRowTitle(row, context.pack()), context);
    for (const QString &sentence : sentences)
        say(sentence, context, indent);
    context.out() << "\n";
}

void writeForPeople(const HotSpots &found, const QList<int> &columns, CellChoice choice, const Context &context)
{
    const Pack &pack = context.pack();
    const QList<HotSpotPlace> places = standingOut(found, columns);
    say(wording::hotSpotScope(found, pack), context);
    say(wording::hotSpotCount(places.size()), context);
    context.out() << "\n";
    for (const HotSpotPlace &place : places)
        sayRow(found.rows.at(place.row).row, {wording::hotSpotReason(found, place, pack)}, context);
    say(wording::notJudged(found, columns, pack), context);
    say(wording::withoutTeam(found.withoutTeam), context);
    say(wording::hotSpotMethod(found), context);
    if (choice == CellChoice::StandingOut)
        return;
    context.out() << "\n";
    for (const Table &sheet : hotSpotSheets(found, columns, pack))
        context.out() << writeText(sheet, context.width()) << "\n";
}

/// Shares over all authorities, and whose weights they have.
struct Pooled {
    QList<PooledRow> rows;
    QString weightsCycle; ///< empty: none were looked up, or none found
    QString weightsUsed;  ///< in words; empty: they were given
};

/// With the weights given, else with those of the cycle.
Pooled pooledWith(const Caseloads &given, const Filter &filter, Workspace &workspace)
{
    if (!given.isEmpty())
        return {pooledShares(workspace, filter, given), {}, {}};
    const CycleWeights weights = weightsOfCycle(workspace, filter);
    const bool hasWeights = !weights.forms.isEmpty();
    return {pooledShares(workspace, filter, weights), hasWeights ? weights.cycle : QString(),
            wording::weightsUsed(weights.cycle, hasWeights)};
}

void writePooled(const Pooled &pooled, const Context &context)
{
    context.out() << "\n";
    say(QStringLiteral("All authorities together, with the interval of 95 %"), context);
    say(pooled.weightsUsed, context);
    context.out() << "\n";
    for (const PooledRow &row : pooled.rows) {
        if (row.answered > 0)
            sayRow(row.row,
                   {wording::pooledShare(row, context.pack()),
                    wording::heterogeneity(row.heterogeneity, HotSpotDimension::Authority)},
                   context);
    }
}

/// The cells beside the baseline: those that are worse, or all that it prints.
QList<HotSpotPlace> baselinePlaces(const HotSpots &found, const BaselineComparisons &comparisons,
                                   const QList<int> &columns, CellChoice choice)
{
    if (choice == CellChoice::StandingOut)
        return worseThanBaseline(found, comparisons, columns);
    QList<HotSpotPlace> places;
    for (int row = 0; row < found.rows.size(); ++row) {
        for (const int column : columns) {
            if (comparedCell(comparisons, found, {row, column}).row)
                places.append({row, column});
        }
    }
    return places;
}

void writeAgainstBaseline(const HotSpots &found, const QList<int> &columns, CellChoice choice, Format format,
                          Context &context)
{
    const Pack &pack = context.pack();
    const BaselineComparisons comparisons =
        besideBaseline(context.workspace(), found, columns, context.progress(QStringLiteral("comparing tables")));
    const QList<HotSpotPlace> places = baselinePlaces(found, comparisons, columns, choice);
    QList<GroupComparison> cells;
    for (const HotSpotPlace &place : places) {
        const ComparedCell cell = comparedCell(comparisons, found, place);
        cells.append({found.groups.at(place.column), cell.table, cell.row});
    }
    if (format == Format::Json) {
        const QJsonObject object{
            {QStringLiteral("against"), pack.baseline->cycle},
            {QStringLiteral("cells"), toJsonRows(groupComparisonRows(found.dimension, cells, pack))}};
        context.out() << QString::fromUtf8(QJsonDocument(object).toJson());
        return;
    }
    if (format == Format::Csv) {
        writeTable(groupComparisonRows(found.dimension, cells, pack), format, context);
        return;
    }
    say(wording::baselineScopeOf(found, pack), context);
    if (choice == CellChoice::StandingOut)
        say(wording::baselineCount(places.size(), pack), context);
    context.out() << "\n";
    for (const GroupComparison &cell : std::as_const(cells)) {
        sayRow(cell.row->now.row,
               {wording::groupSentence(cell.group, wording::comparison(*cell.row, *cell.table, pack), pack)}, context);
    }
    say(wording::baselineMethod(pack), context);
}

void writeAgainstOthers(const HotSpots &found, const QList<int> &columns, CellChoice choice, Format format,
                        const std::optional<Pooled> &pooled, const Context &context)
{
    const Pack &pack = context.pack();
    if (format == Format::Json) {
        QJsonObject object = hotSpotJson(found, columns, choice, pack);
        if (pooled) {
            object.insert(QStringLiteral("pooled"), toJsonRows(pooledTable(pooled->rows, pack)));
            object.insert(QStringLiteral("weights_cycle"),
                          pooled->weightsCycle.isEmpty() ? QJsonValue() : QJsonValue(pooled->weightsCycle));
        }
        context.out() << QString::fromUtf8(QJsonDocument(object).toJson());
    } else if (format == Format::Csv) {
        writeTable(pooled ? pooledTable(pooled->rows, pack) : hotSpotRows(found, columns, choice, pack), format,
                   context);
        if (pooled && !pooled->weightsUsed.isEmpty())
            context.err() << pooled->weightsUsed << "\n";
    } else {
        writeForPeople(found, columns, choice, context);
        if (pooled)
            writePooled(*pooled, context);
    }
}

void addOptions(Arguments &given)
{
    given.addValue(byOption, QStringLiteral("The columns: authority (default) or team."), QStringLiteral("column"));
    given.addValue(againstOption,
                   QStringLiteral("What each is set beside: others (default), or the cycle of the printed tables."),
                   QStringLiteral("what"));
    given.addFlag(allOption, QStringLiteral("All cells, not only those that stand out."));
    given.addFlag(pooledOption,
                  QStringLiteral("Also the share over all authorities, and whether they differ; by caseload "
                                 "with the weights of the cycle, where it has some."));
    given.addValue(weightsOption,
                   QStringLiteral("Also that share by caseload: a weight for each authority, of any unit, such as "
                                  "angus=300,dundee=900,perth_kinross=400."),
                   QStringLiteral("list"));
    given.addValue(caseloadOption, QStringLiteral("The same by numbers of cases, which narrow the interval."),
                   QStringLiteral("list"));
    given.addFlag(notedOption, QStringLiteral("The cells that have notes, each with how it stands in every cycle."));
    given.addFilters();
    given.addFormat();
    given.addUsage(QStringLiteral("case-audit hotspots --noted [--authority ID] [--format FORMAT]"));
}

/// What has become of cells looks at all cycles: only the authority chooses.
void requireNothingBesideNoted(const Arguments &given)
{
    for (const QString &option :
         {byOption, againstOption, allOption, pooledOption, weightsOption, caseloadOption, QStringLiteral("team"),
          QStringLiteral("worker"), QStringLiteral("cycle"), QStringLiteral("from"), QStringLiteral("to")}) {
        if (given.has(option))
            throw UsageError(QStringLiteral("--noted looks at every cycle by itself: leave out --%1").arg(option));
    }
}

} // namespace

ExitStatus runHotspots(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("hotspots"), QString());
    addOptions(given);
    given.parse(arguments, 0, 0);
    const Pack &pack = context.pack();
    const Format format = given.format();
    const Filter filter = given.filter(pack);
    if (given.has(notedOption)) {
        requireNothingBesideNoted(given);
        writeNotedCells(filter.authority, format, context);
        return ExitStatus::Done;
    }
    const HotSpotDimension dimension = dimensionOf(given);
    const bool againstBaseline = isAgainstBaseline(given, pack);
    const Caseloads weights = caseloadsGiven(given, pack);
    const bool isPooled = given.has(pooledOption) || !weights.isEmpty();
    if (isPooled && (dimension == HotSpotDimension::Team || againstBaseline))
        throw UsageError(QStringLiteral("shares are pooled over authorities that are set beside each other: leave out "
                                        "--by and --against"));
    const CellChoice choice = given.has(allOption) ? CellChoice::All : CellChoice::StandingOut;

    Workspace &workspace = context.workspace();
    const HotSpots found = hotSpots(workspace, dimension, filter);
    const QList<int> columns = shownColumns(workspace, found, filter);
    if (againstBaseline) {
        writeAgainstBaseline(found, columns, choice, format, context);
        return ExitStatus::Done;
    }
    std::optional<Pooled> pooled;
    if (isPooled)
        pooled = pooledWith(weights, filter, workspace);
    writeAgainstOthers(found, columns, choice, format, pooled, context);
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
