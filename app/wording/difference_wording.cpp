#include "app/wording/difference_wording.h"

#include "app/wording/comparison_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/pack.h"

#include <algorithm>
#include <cmath>

namespace caseaudit::wording {

namespace {

QString numberText(std::int64_t number)
{
    return cell(Cell{number}, ColumnKind::Count);
}

/// Points with their sign, whole, but never 0 for what is not 0.
QString signedPoints(double difference, bool withPlus)
{
    constexpr double percentPoints = 100;
    const double points = std::abs(difference) * percentPoints;
    if (points < .05)
        return QStringLiteral("0");
    const QString sign = difference < 0 ? QStringLiteral("−") : withPlus ? QStringLiteral("+") : QString();
    return sign + QString::number(points < .5 ? points : std::floor(points + .5), 'f', points < .5 ? 1 : 0);
}

QString thenText(const ComparisonTable &table)
{
    return table.isPrinted ? table.with : QStringLiteral("cycle %1").arg(table.with);
}

QString casesText(std::int64_t number)
{
    return counted(number, QStringLiteral("case"), QStringLiteral("cases"));
}

QString numberOrNone(int number)
{
    return number == 0 ? QStringLiteral("none") : numberText(number);
}

} // namespace

QString differenceFigures(const ComparisonRow &row)
{
    const std::optional<double> difference = row.middleDifference();
    if (!difference || !row.difference || row.verdict == Verdict::TooFew)
        return {};
    return QStringLiteral("%1 (%2 to %3)")
        .arg(signedPoints(*difference, true), signedPoints(row.difference->low, false),
             signedPoints(row.difference->high, false));
}

QString differenceInPoints(const ComparisonRow &row)
{
    const QString figures = differenceFigures(row);
    if (figures.isEmpty())
        return figures;
    const QString points = figures.section(u' ', 0, 0);
    const bool isOne = points == u"+1" || points == u"−1";
    return QStringLiteral("%1 %2 %3")
        .arg(points, isOne ? QStringLiteral("point") : QStringLiteral("points"), figures.section(u' ', 1));
}

QString withoutDifference(const ComparisonRow &row)
{
    if (row.now.answered == 0)
        return noAnswers();
    return row.verdict == Verdict::TooFew ? tooFewToJudge() : QStringLiteral("no comparison");
}

QString decidingProbability(const ComparisonRow &row, const ComparisonTable &table)
{
    if (!row.deciding() || row.verdict == Verdict::TooFew)
        return {};
    return QStringLiteral("%1 %2; read with all rows of the table (Holm) %3")
        .arg(table.isPrinted && !row.knownNumber ? QStringLiteral("p at most") : QStringLiteral("p"),
             probability(row.deciding()->pMax), probability(row.deciding()->pMaxHolm));
}

QString differenceAxis(const ComparisonTable &table)
{
    return QStringLiteral("Favourable share, now minus %1, in percentage points").arg(thenText(table));
}

QString differenceBars(const ComparisonTable &table)
{
    return table.isPrinted ? QStringLiteral("Bars: 95 % intervals, joined over every number of cases that may stand "
                                            "behind %1. The shape says what the test finds.")
                                 .arg(table.with)
                           : QStringLiteral("Bars: 95 % intervals. The shape says what the test finds.");
}

QString differencesTitle(const ComparisonTable &table)
{
    return QStringLiteral("%1: now and %2").arg(table.now.title, thenText(table));
}

QString rankedTitle(const ComparisonTable &table)
{
    return QStringLiteral("All tables: now and %1, what changed most first").arg(thenText(table));
}

QString changeClass(ChangeClass kind)
{
    switch (kind) {
    case ChangeClass::Together:
        return QStringLiteral("Changed, also when the rows of all tables are read together (Holm)");
    case ChangeClass::Alone:
        return QStringLiteral("Changed, but only read by itself: chance may do this in one of many rows");
    case ChangeClass::Unclear:
        return QStringLiteral("No clear change, or held");
    case ChangeClass::TooFew:
        break;
    }
    return QStringLiteral("Too few answers to judge");
}

QString rankedTogether(const QList<RankedChange> &ranked, const QList<ComparisonTable> &tables)
{
    const auto compared = std::count_if(ranked.begin(), ranked.end(),
                                        [](const RankedChange &row) { return row.kind != ChangeClass::TooFew; });
    if (compared == 0)
        return ranked.isEmpty() ? QStringLiteral("No row could be compared.")
                                : QStringLiteral("No row has enough answers to be judged.");
    return QStringLiteral(
               "Of %1 compared, all tables read together (Holm): %2 improved, %3 worse. The page of a table reads "
               "only its own rows together: what it finds holds of that table by itself.")
        .arg(counted(compared, QStringLiteral("row"), QStringLiteral("rows")),
             numberOrNone(countOf(ranked, tables, ChangeClass::Together, Verdict::Improved)),
             numberOrNone(countOf(ranked, tables, ChangeClass::Together, Verdict::Worse)));
}

QString allTablesTogether()
{
    return QStringLiteral("Together with the rows of all tables (Holm)");
}

QString together(const QString &name, const ComparisonTable &table)
{
    QString said = comparedTogether(table);
    said[0] = said.at(0).toLower();
    return QStringLiteral("%1: %2").arg(name, said);
}

QString mostChanged(const QList<RankedChange> &ranked, const QList<ComparisonTable> &tables, const Pack &pack)
{
    if (ranked.isEmpty() || ranked.constFirst().kind == ChangeClass::TooFew)
        return {};
    const RankedChange &first = ranked.constFirst();
    if (first.kind == ChangeClass::Unclear)
        return QStringLiteral("No row clearly changed.");
    const ComparisonTable &table = tables.at(first.table);
    const ComparisonRow &row = table.rows.at(first.row);
    const QString said = QStringLiteral("%1. %2").arg(tableRowTitle(row.now.row, pack), comparison(row, table, pack));
    return first.kind == ChangeClass::Together ? said
                                               : QStringLiteral("Most, but only when read by itself: %1").arg(said);
}

QString eachAuthority(const QString &with, bool isPrinted)
{
    return isPrinted ? QStringLiteral("Each authority beside the whole partnership of %1: none of the figures of %1 is "
                                      "an authority's own.")
                           .arg(with)
                     : QStringLiteral("Each authority beside itself in cycle %1.").arg(with);
}

QStringList assumed(const ComparisonRow &row, const ComparisonTable &table)
{
    QStringList sentences{
        QStringLiteral("Percentages are of those answered, each rounded by itself, halves up."),
        QStringLiteral("Not applicable and not recorded are in no percentage."),
    };
    if (row.comparability != Comparability::Compared) {
        sentences.append(QStringLiteral("A row gets a verdict from %1 answers on.").arg(numberText(fewestToCompare)));
        return sentences;
    }
    sentences.append(
        QStringLiteral("Each audit is a case of its own, and the audits of now stand for the work of now as those of "
                       "%1 did for theirs.")
            .arg(thenText(table)));
    if (table.isPrinted) {
        sentences.append(
            QStringLiteral("%1 prints percentages without numbers of cases, each rounded to the nearest whole one.")
                .arg(table.with));
        if (row.knownNumber)
            sentences.append(
                QStringLiteral("The number entered, %1, is the right one.").arg(casesText(*row.knownNumber)));
        else if (row.leastNumber > 1)
            sentences.append(QStringLiteral("At least %1, two thirds of the assumed %2, were answered then.")
                                 .arg(casesText(row.leastNumber), numberText(row.workingNumber)));
        if (table.now.filter.authority.size() > 0)
            sentences.append(QStringLiteral("The figures of %1 are of the whole partnership, not of one authority.")
                                 .arg(table.with));
    }
    sentences.append(
        table.isPrinted && !row.knownNumber
            ? QStringLiteral("Improved or worse is said when even the greatest p is 0.05 at most and every possible "
                             "number of cases points the same way.")
            : QStringLiteral("Improved or worse is said when p is 0.05 at most."));
    sentences.append(QStringLiteral("A sentence about several rows goes by the p read together (Holm)."));
    return sentences;
}

QString favourableFigure(const QString &period, const QString &share, const QString &figure, std::int64_t answered)
{
    return QStringLiteral("%1, %2: %3, %4").arg(period, share, figure, base(answered));
}

QString printedCycle(const QString &cycle)
{
    return QStringLiteral("%1, as printed").arg(cycle);
}

QString countedCycle(const QString &cycle)
{
    return QStringLiteral("Cycle %1").arg(cycle);
}

QString cycleIsGone(const QString &cycle)
{
    return QStringLiteral("No audit is of cycle %1 any more.").arg(cycle);
}

QString whatChangedMost()
{
    return QStringLiteral("What changed most");
}

QString enteredNumber(std::int64_t number)
{
    return QStringLiteral("n = %1, as entered").arg(numberText(number));
}

QString numberEntry(const std::optional<std::int64_t> &number, const QString &author, const QString &writtenAt)
{
    return QStringLiteral("%1, %2: %3")
        .arg(moment(writtenAt), author, number ? casesText(*number) : QStringLiteral("forgotten"));
}

QString fittingNumbers(const QList<qint64> &fitting)
{
    constexpr qsizetype mostShown = 12;
    QStringList numbers;
    for (const qint64 number : fitting.first(std::min(mostShown, fitting.size())))
        numbers.append(numberText(number));
    const QString more = fitting.size() > mostShown ? QStringLiteral(" …") : QString();
    return numbers.isEmpty()
               ? QStringLiteral("No number of cases fits the print.")
               : QStringLiteral("These fit the print: %1%2").arg(numbers.join(QStringLiteral(", ")), more);
}

QString noNumber(const QString &typed)
{
    return QStringLiteral("found “%1”, expected a number of cases from 1, in digits").arg(typed);
}

QString rowsCompared(int done, int total)
{
    return QStringLiteral("%1 of %2")
        .arg(numberText(done), counted(total, QStringLiteral("row"), QStringLiteral("rows")));
}

} // namespace caseaudit::wording
