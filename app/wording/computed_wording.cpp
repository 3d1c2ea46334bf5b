#include "app/wording/comparison_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/pack.h"

namespace caseaudit::wording {

namespace {

using statistics::Interval;

QString numberText(std::int64_t number)
{
    return cell(Cell{number}, ColumnKind::Count);
}

/// A share or difference with three digits, as the methods give it.
QString fractionText(double fraction)
{
    constexpr int digits = 3;
    return QString::number(fraction, 'f', digits);
}

QString rangeText(const Interval &range)
{
    const QString low = fractionText(range.low);
    const QString high = fractionText(range.high);
    return low == high ? low : QStringLiteral("%1 to %2").arg(low, high);
}

/// "1 / 6 / 14 / 4, n = 25", in scale order; categories that are read but never offered only where they occur.
QString countsText(const RatingRow &row, const Scale &scale)
{
    QStringList counts;
    for (std::size_t i = 0; i < row.counts.size(); ++i) {
        if (!scale.categories.at(static_cast<qsizetype>(i)).inputOnly || row.counts[i] > 0)
            counts.append(numberText(row.counts[i]));
    }
    return QStringLiteral("%1, n = %2").arg(counts.join(QStringLiteral(" / ")), numberText(row.answered));
}

QString printedText(const ComparisonRow &row, const Scale &scale)
{
    QStringList cells;
    for (std::size_t i = 0; i < row.percentsThen.size(); ++i) {
        const std::optional<int> &percent = row.percentsThen[i];
        if (percent)
            cells.append(QString::number(*percent));
        else if (!scale.categories.at(static_cast<qsizetype>(i)).inputOnly)
            cells.append(QStringLiteral("–"));
    }
    return QStringLiteral("%1 %").arg(cells.join(QStringLiteral(" / ")));
}

QString categoriesText(const Scale &scale)
{
    QStringList labels;
    for (const Category &category : scale.categories) {
        if (!category.inputOnly)
            labels.append(category.label);
    }
    return labels.join(QStringLiteral(" / "));
}

QString numbersTried(const ComparisonRow &row, const ComparisonTable &table)
{
    if (row.knownNumber)
        return QStringLiteral("%1, entered by hand").arg(numberText(*row.knownNumber));
    const QString tried = QStringLiteral("%1 that fit the print of %2, from %3 to %4")
                              .arg(counted(row.candidateNumbers, QStringLiteral("number"), QStringLiteral("numbers")),
                                   table.with, numberText(row.smallestNumber), numberText(row.largestNumber));
    if (row.leastNumber <= 1)
        return tried;
    return QStringLiteral("%1; fewer than %2, two thirds of the assumed %3, are not reckoned with")
        .arg(tried, numberText(row.leastNumber), numberText(row.workingNumber));
}

QString rankSumMethod(const TestFigures &test)
{
    const QString name = QStringLiteral("Wilcoxon–Mann–Whitney test on all categories, two-sided");
    return test.isExact ? QStringLiteral("%1, exact").arg(name)
                        : QStringLiteral("%1; the largest tables by the normal distribution").arg(name);
}

QString fisherMethod(const QString &share)
{
    return QStringLiteral("Fisher's exact test on “%1” against all else, two-sided").arg(share);
}

QString greatestText(const TestFigures &test, const ComparisonTable &table)
{
    if (!table.isPrinted)
        return probability(test.pMax);
    return QStringLiteral("%1, reached with %2; %3 tried")
        .arg(probability(test.pMax), counted(test.pMaxNumber, QStringLiteral("case"), QStringLiteral("cases")),
             counted(test.tables, QStringLiteral("table of counts"), QStringLiteral("tables of counts")));
}

QList<ComputedFact> factsOfTests(const ComparisonRow &row, const ComparisonTable &table, const QString &share)
{
    const TestFigures &test = *row.deciding();
    const QString greatest = table.isPrinted ? QStringLiteral("Greatest p") : QStringLiteral("p");
    QList<ComputedFact> facts{
        {QStringLiteral("Decided by"), row.ordinal ? rankSumMethod(test) : fisherMethod(share)},
        {greatest, greatestText(test, table)},
    };
    if (test.pMaxAnyNumber)
        facts.append({QStringLiteral("Over any number that fits"), probability(*test.pMaxAnyNumber)});
    facts.append({QStringLiteral("Together with the table's rows (Holm)"), probability(test.pMaxHolm)});
    if (row.ordinal) {
        facts.append({QStringLiteral("Chance that now is the better (θ)"), rangeText(*row.theta)});
        facts.append(
            {QStringLiteral("Beside it"),
             QStringLiteral("%1: %2 %3").arg(fisherMethod(share), greatest.toLower(), probability(row.share->pMax))});
    }
    return facts;
}

} // namespace

QList<ComputedFact> howComputed(const ComparisonRow &row, const ComparisonTable &table, const Pack &pack)
{
    if (row.comparability != Comparability::Compared)
        return {};
    const Scale &scale = *pack.scale(row.now.scale);
    const QString share = scale.shares.isEmpty() ? QString() : scale.shares.first().label;
    QList<ComputedFact> facts{
        {QStringLiteral("Categories"), categoriesText(scale)},
        {QStringLiteral("Now"), countsText(row.now, scale)},
        {then(table), row.then ? countsText(*row.then, scale)
                               : QStringLiteral("%1 as printed, without n").arg(printedText(row, scale))},
    };
    if (table.isPrinted)
        facts.append({QStringLiteral("Numbers of cases then"), numbersTried(row, table)});
    facts.append(factsOfTests(row, table, share));
    facts.append({QStringLiteral("Share now"), fractionText(row.favourableNow.value_or(0))});
    facts.append({QStringLiteral("Share then"), rangeText(*row.favourableThen)});
    facts.append(
        {QStringLiteral("Difference, 95 %"),
         QStringLiteral("%1 (Newcombe's method 10%2)")
             .arg(rangeText(*row.difference),
                  table.isPrinted && !row.knownNumber ? QStringLiteral(", all numbers of cases joined") : QString())});
    if (row.atWorkingNumber && !row.knownNumber) {
        const WorkingNumberFigures &working = *row.atWorkingNumber;
        facts.append(
            {QStringLiteral("With the assumed %1 cases").arg(numberText(row.workingNumber)),
             QStringLiteral("p %1, difference %2")
                 .arg(probability(working.ordinalPMax.value_or(working.sharePMax)), rangeText(working.difference))});
    }
    return facts;
}

} // namespace caseaudit::wording
