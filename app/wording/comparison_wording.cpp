#include "app/wording/comparison_wording.h"

#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/baseline.h"
#include "audit_forms/pack.h"
#include "audit_forms/scale.h"

#include <algorithm>
#include <cmath>

namespace caseaudit::wording {

namespace {

using statistics::Direction;
using statistics::Interval;

constexpr double percentPoints = 100;

QString numberText(std::int64_t number)
{
    return cell(Cell{number}, ColumnKind::Count);
}

/// Points of a difference without its sign: whole, but never 0 for what is not 0.
QString pointsText(double difference)
{
    const double points = std::abs(difference) * percentPoints;
    if (points == 0 || points >= .5)
        return QString::number(std::floor(points + .5), 'f', 0);
    return points < .05 ? QStringLiteral("less than 0.1") : QString::number(points, 'f', 1);
}

QString pointsCounted(double difference)
{
    const QString points = pointsText(difference);
    return QStringLiteral("%1 %2").arg(points, points == QLatin1String("1") ? QStringLiteral("point")
                                                                            : QStringLiteral("points"));
}

QString moreOrFewer(double difference)
{
    return difference < 0 ? QStringLiteral("fewer") : QStringLiteral("more");
}

/// "3 to 26" where the whole interval lies on the side of `difference`, else "from 3 fewer to 26 more".
QString limitsText(const Interval &limits, double difference)
{
    if (difference > 0 && limits.low >= 0)
        return QStringLiteral("%1 to %2").arg(pointsText(limits.low), pointsText(limits.high));
    if (difference < 0 && limits.high <= 0)
        return QStringLiteral("%1 to %2").arg(pointsText(limits.high), pointsText(limits.low));
    return QStringLiteral("from %1 %2 to %3 %4")
        .arg(pointsText(limits.low), moreOrFewer(limits.low), pointsText(limits.high), moreOrFewer(limits.high));
}

/// A chance in whole per cent, but never "50" for what is not one half.
QString chanceText(double chance)
{
    const double percent = chance * percentPoints;
    if (std::abs(percent - 50) >= .5 || chance == .5)
        return QString::number(percent, 'f', 0);
    return QString::number(percent, 'f', std::abs(percent - 50) < .05 ? 2 : 1);
}

QString chancesText(const Interval &chances)
{
    const QString low = chanceText(chances.low);
    const QString high = chanceText(chances.high);
    return low == high ? QStringLiteral("%1 %").arg(low) : QStringLiteral("%1 to %2 %").arg(low, high);
}

QString thenInSentence(const ComparisonTable &table)
{
    return table.isPrinted ? table.with : QStringLiteral("cycle %1").arg(table.with);
}

/// Whether only a part of the partnership is set beside all of it.
bool isPartAgainstAll(const ComparisonTable &table)
{
    const Filter &filter = table.now.filter;
    return table.isPrinted && !(filter.authority.isEmpty() && filter.team.isEmpty() && filter.worker.isEmpty());
}

/// "than in 2004"; says so where an authority is set against the partnership.
QString thanThen(const ComparisonTable &table)
{
    return isPartAgainstAll(table) ? QStringLiteral("than the whole partnership in %1").arg(table.with)
                                   : QStringLiteral("than in %1").arg(thenInSentence(table));
}

/// What a sentence holds for, as the end of it: the known number of cases, or which ones were reckoned with.
QString assumption(const ComparisonRow &row, const ComparisonTable &table)
{
    if (!table.isPrinted)
        return {};
    if (row.knownNumber)
        return QStringLiteral(", with the %1 that are known to stand behind %2")
            .arg(counted(*row.knownNumber, QStringLiteral("case"), QStringLiteral("cases")), table.with);
    const QString any = QStringLiteral(", whichever of the possible %1 case numbers is true").arg(table.with);
    if (row.leastNumber <= 1)
        return any;
    return QStringLiteral("%1, if at least %2 of the assumed %3 cases were answered")
        .arg(any, numberText(row.leastNumber), numberText(row.workingNumber));
}

const Scale &scaleOf(const ComparisonRow &row, const Pack &pack)
{
    return *pack.scale(row.now.scale);
}

QString shareLabel(const ComparisonRow &row, const Pack &pack)
{
    const Scale &scale = scaleOf(row, pack);
    return scale.shares.isEmpty() ? QString() : scale.shares.first().label;
}

/// "14 points more good or better", "no difference in good or better".
QString differenceText(const ComparisonRow &row, const Pack &pack)
{
    const double difference = row.middleDifference().value();
    if (difference == 0)
        return QStringLiteral("no difference in %1").arg(shareLabel(row, pack));
    return QStringLiteral("%1 %2 %3").arg(pointsCounted(difference), moreOrFewer(difference), shareLabel(row, pack));
}

int signOf(double number)
{
    return (number > 0) - (number < 0);
}

int signOf(Verdict verdict)
{
    return verdict == Verdict::Improved ? 1 : verdict == Verdict::Worse ? -1 : 0;
}

/// Whether the ordinal test, which decides, and the favourable share point different ways: then θ is spoken of.
bool speaksOfChances(const ComparisonRow &row)
{
    if (!row.theta)
        return false;
    const int share = signOf(row.middleDifference().value());
    if (const int verdict = signOf(row.verdict))
        return share != verdict;
    return share * signOf((row.theta->low + row.theta->high) / 2 - .5) < 0;
}

QString chancesSentence(const ComparisonRow &row, const ComparisonTable &table, const Pack &pack)
{
    const QString then =
        isPartAgainstAll(table) ? QStringLiteral("the whole partnership in %1").arg(table.with) : thenInSentence(table);
    return QStringLiteral("an answer of now is better than one of %1 %2 of the time, a tie counting half%3; the share "
                          "does not go with it: %4")
        .arg(then, chancesText(*row.theta), assumption(row, table), differenceText(row, pack));
}

QString shareSentence(const ComparisonRow &row, const ComparisonTable &table, const Pack &pack)
{
    const double difference = row.middleDifference().value();
    return QStringLiteral("%1 %2, %3%4")
        .arg(differenceText(row, pack), thanThen(table), limitsText(*row.difference, difference),
             assumption(row, table));
}

QString heldSentence(const ComparisonRow &row, const ComparisonTable &table, const Pack &pack)
{
    const std::int64_t count = favourableCount(row.now, scaleOf(row, pack));
    const QString then =
        isPartAgainstAll(table) ? QStringLiteral("the whole partnership in %1").arg(table.with) : thenInSentence(table);
    const QString now = QStringLiteral("100 % %1 in %2, and %3 of %4 now")
                            .arg(shareLabel(row, pack), then, numberText(count), numberText(row.now.answered));
    if (count == row.now.answered)
        return now;
    return QStringLiteral("%1, which is not clearly fewer%2").arg(now, assumption(row, table));
}

QString tooFewSentence(const ComparisonRow &row)
{
    if (row.now.answered == 0)
        return noAnswers();
    return QStringLiteral("%1 answered, and %2 are needed")
        .arg(numberText(row.now.answered), numberText(fewestToCompare));
}

QString nothingToCompare(const ComparisonRow &row, const ComparisonTable &table)
{
    switch (row.comparability) {
    case Comparability::NoAnswersThen:
        return QStringLiteral("no answers in cycle %1").arg(table.with);
    case Comparability::NothingFits:
        return QStringLiteral("no number of cases from %1 to %2 gives the percentages printed in %3")
            .arg(numberText(std::max<std::int64_t>(row.leastNumber, 1)), numberText(statistics::usualGreatestBase),
                 table.with);
    case Comparability::KnownNumberDoesNotFit:
        return QStringLiteral("the %1 known to stand behind %2 do not fit its printed percentages; correct the number "
                              "or forget it")
            .arg(counted(row.knownNumber.value_or(0), QStringLiteral("case"), QStringLiteral("cases")), table.with);
    case Comparability::TooManyTables:
        return QStringLiteral("the print of %1 may stand for more than a million tables of counts; enter its number of "
                              "cases if it is known")
            .arg(table.with);
    case Comparability::Compared:
    case Comparability::NoAnswersNow:
    case Comparability::NotPrinted:
        break;
    }
    return QStringLiteral("%1 has no such row").arg(table.with);
}

/// Where the interval says more than the test, which decides.
QString testDecides(const ComparisonRow &row)
{
    const Interval &limits = *row.difference;
    if (limits.low <= 0 && limits.high >= 0)
        return {};
    return QStringLiteral("; the interval leaves out 0, but the test decides, and its p may be as high as %1")
        .arg(probability(row.deciding()->pMax));
}

} // namespace

QString verdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::TooFew:
        return QStringLiteral("Too few to judge");
    case Verdict::Improved:
        return QStringLiteral("Improved");
    case Verdict::Worse:
        return QStringLiteral("Worse");
    case Verdict::Held:
        return QStringLiteral("Held");
    case Verdict::NoClearChange:
        return QStringLiteral("No clear change");
    case Verdict::NoBaseline:
        break;
    }
    return QStringLiteral("No comparison");
}

QString comparison(const ComparisonRow &row, const ComparisonTable &table, const Pack &pack)
{
    const auto said = [&row](const QString &what) { return QStringLiteral("%1: %2").arg(verdict(row.verdict), what); };
    switch (row.verdict) {
    case Verdict::TooFew:
        return said(tooFewSentence(row));
    case Verdict::NoBaseline:
        return said(nothingToCompare(row, table));
    case Verdict::Held:
        return said(heldSentence(row, table, pack));
    case Verdict::Improved:
    case Verdict::Worse:
    case Verdict::NoClearChange:
        break;
    }
    const QString sentence =
        said(speaksOfChances(row) ? chancesSentence(row, table, pack) : shareSentence(row, table, pack));
    return row.verdict == Verdict::NoClearChange ? sentence + testDecides(row) : sentence;
}

QString comparedTogether(const ComparisonTable &table)
{
    const int compared = table.compared();
    if (compared == 0) {
        const bool isTooFew = std::any_of(table.rows.begin(), table.rows.end(),
                                          [](const ComparisonRow &row) { return row.verdict == Verdict::TooFew; });
        return isTooFew ? QStringLiteral("No row has enough answers to be judged.")
                        : QStringLiteral("No row could be compared.");
    }
    const int improved = table.countTogether(Verdict::Improved);
    const int worse = table.countTogether(Verdict::Worse);
    const auto numberOrNone = [](int number) { return number == 0 ? QStringLiteral("none") : numberText(number); };
    return QStringLiteral("Of %1 compared, read together (Holm): %2 improved, %3 worse.")
        .arg(counted(compared, QStringLiteral("row"), QStringLiteral("rows")), numberOrNone(improved),
             numberOrNone(worse));
}

QString comparisonScope(const ComparisonTable &table, const Pack &pack)
{
    QString now = filter(table.now.filter, pack);
    now[0] = now.at(0).toUpper();
    const QString scope = table.isPrinted
                              ? QStringLiteral("%1 beside the whole partnership of %2, as printed").arg(now, table.with)
                              : QStringLiteral("%1 beside cycle %2").arg(now, table.with);
    if (!pack.baseline || table.now.filter.cycle != pack.baseline->cycle)
        return scope;
    return QStringLiteral("%1 (the audits of %2 are reconstructed from the print: no present)")
        .arg(scope, pack.baseline->cycle);
}

QString then(const ComparisonTable &table)
{
    return table.isPrinted ? table.with : QStringLiteral("Cycle %1").arg(table.with);
}

QString favourableThen(const ComparisonRow &row, const Scale &scale)
{
    return row.then ? favourableNow(*row.then, scale) : favourablePrinted(row.percentsThen, scale);
}

QString probability(double p)
{
    constexpr double leastShown = .001;
    constexpr int usualDigits = 3;
    constexpr int mostDigits = 6;
    if (p < leastShown)
        return QStringLiteral("below 0.001");
    for (int digits = usualDigits; digits < mostDigits; ++digits) {
        const QString text = QString::number(p, 'f', digits);
        if (reachesLevel(text.toDouble()) == reachesLevel(p))
            return text;
    }
    return QStringLiteral("above 0.05");
}

QString refusedNumber(std::int64_t number, const KnownNumberCheck &check, const BaselineRow &printed,
                      const Scale &scale)
{
    const QString cases = counted(number, QStringLiteral("case"), QStringLiteral("cases"));
    const auto refused = [&](const QString &why) { return QStringLiteral("%1: %2").arg(printed.row, why); };
    if (check.isTooLarge)
        return refused(
            QStringLiteral("%1 could have printed so in too many ways to try them all; found %2, expected fewer")
                .arg(cases, numberText(number)));
    switch (check.fit.fit) {
    case statistics::Fit::PrintsNoSuchCell: {
        const Category &category = scale.categories.at(static_cast<qsizetype>(check.category));
        return refused(QStringLiteral("no count of %1 prints as %2 % (%3)")
                           .arg(cases, QString::number(printed.percent.value(category.id)), category.label));
    }
    case statistics::Fit::AddsToMore:
        return refused(QStringLiteral("the least counts of %1 that print so add to %2, which is more")
                           .arg(cases, numberText(check.fit.sum)));
    case statistics::Fit::AddsToFewer:
        return refused(QStringLiteral("the greatest counts of %1 that print so add to %2, which is fewer")
                           .arg(cases, numberText(check.fit.sum)));
    case statistics::Fit::NoCases:
    case statistics::Fit::Fits:
        break;
    }
    return refused(QStringLiteral("found %1, expected a number of cases from 1").arg(numberText(number)));
}

} // namespace caseaudit::wording
