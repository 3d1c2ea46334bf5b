#include "app/charts/rating_bars.h"

#include "analytics/tables/rating_table.h"
#include "audit_forms/scale.h"
#include "tests/support/test_forms.h"

#include <QTest>

using namespace caseaudit;

namespace {

RatingRow rowOf(const QString &scale, const std::vector<std::int64_t> &counts)
{
    RatingRow row;
    row.scale = scale;
    row.counts = counts;
    for (const std::int64_t count : counts)
        row.answered += count;
    return row;
}

QStringList labels(const StackedBar &bar)
{
    QStringList texts;
    for (const BarSegment &segment : bar.segments)
        texts.append(segment.label);
    return texts;
}

} // namespace

class RatingBarsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tonesFollowFavourability();
    void countsCarryTheirRoundedPercentages();
    void fewerThanFiveAnswersShowCounts_data();
    void fewerThanFiveAnswersShowCounts();
    void noAnswersMakeAnEmptyBar();
    void aCategoryOnlyReadOnInputStandsWhereItOccurs();
    void printedPercentagesAreKeptAsPrinted();
    void whatIsNotPrintedStaysOpen();
};

void RatingBarsTest::tonesFollowFavourability()
{
    const Scale rating = testing::ratingScale();
    const double third = 1.0 / 3;
    const QList<double> ratingTones{0, third, 2 * third, 1};
    for (int i = 0; i < 4; ++i)
        QVERIFY(qAbs(categoryTone(rating, i) - ratingTones.at(i)) < 1e-9);
    const Scale yesNo = testing::yesNoScale();
    QCOMPARE(categoryTone(yesNo, 0), 1.0);
    QCOMPARE(categoryTone(yesNo, 1), 0.0);
    const Scale kpi = testing::kpiScale();
    QCOMPARE(categoryTone(kpi, 0), 1.0);
    QCOMPARE(categoryTone(kpi, 1), 0.0);
    QVERIFY(qAbs(categoryTone(kpi, 2) - third) < 1e-9);
    QCOMPARE(categoryTone(kpi, 3), neutralTone);
}

void RatingBarsTest::countsCarryTheirRoundedPercentages()
{
    // 11, 30, 14, 1 of 56 print as 20, 54, 25, 2: the smallest number of cases that fits the first SER row of 2004.
    const StackedBar bar =
        countedBar(QStringLiteral("Now"), rowOf(QStringLiteral("rating"), {11, 30, 14, 1}), testing::ratingScale());
    QCOMPARE(labels(bar), (QStringList{QStringLiteral("20 %"), QStringLiteral("54 %"), QStringLiteral("25 %"),
                                       QStringLiteral("2 %")}));
    QCOMPARE(bar.total(), 56);
    for (const BarSegment &segment : bar.segments)
        QVERIFY(segment.kind == SegmentKind::Solid);
}

void RatingBarsTest::fewerThanFiveAnswersShowCounts_data()
{
    QTest::addColumn<std::int64_t>("good");
    QTest::addColumn<bool>("tooFew");
    QTest::newRow("four answers") << std::int64_t{3} << true;
    QTest::newRow("five answers") << std::int64_t{4} << false;
    QTest::newRow("six answers") << std::int64_t{5} << false;
}

void RatingBarsTest::fewerThanFiveAnswersShowCounts()
{
    QFETCH(std::int64_t, good);
    QFETCH(bool, tooFew);
    const StackedBar bar =
        countedBar(QStringLiteral("Now"), rowOf(QStringLiteral("rating"), {1, 0, good, 0}), testing::ratingScale());
    QCOMPARE(bar.segments.at(2).kind == SegmentKind::TooFew, tooFew);
    QCOMPARE(bar.segments.at(2).label == QString::number(good), tooFew);
}

void RatingBarsTest::noAnswersMakeAnEmptyBar()
{
    const StackedBar bar =
        countedBar(QStringLiteral("Now"), rowOf(QStringLiteral("rating"), {0, 0, 0, 0}), testing::ratingScale());
    QVERIFY(bar.isEmpty());
}

void RatingBarsTest::aCategoryOnlyReadOnInputStandsWhereItOccurs()
{
    const Scale kpi = testing::kpiScale();
    QCOMPARE(countedBar(QStringLiteral("Now"), rowOf(kpi.id, {8, 2, 0, 0}), kpi).segments.size(), 3);
    QCOMPARE(countedBar(QStringLiteral("Now"), rowOf(kpi.id, {8, 2, 0, 1}), kpi).segments.size(), 4);
}

void RatingBarsTest::printedPercentagesAreKeptAsPrinted()
{
    // SER, analysis of offending behaviour, 2004: 20, 54, 25, 2 add to 101.
    const StackedBar bar = printedBar(QStringLiteral("2004"), {20, 54, 25, 2}, testing::ratingScale());
    QCOMPARE(bar.total(), 101);
    QCOMPARE(bar.segments.size(), 4);
    // SER, feasibility of sentences: 13, 51, 33, 2 add to 99 and leave nothing open.
    QCOMPARE(printedBar(QStringLiteral("2004"), {13, 51, 33, 2}, testing::ratingScale()).segments.size(), 4);
}

void RatingBarsTest::whatIsNotPrintedStaysOpen()
{
    // Sex offenders, four appointments, 2004: only the 80 % is printed.
    const StackedBar bar =
        printedBar(QStringLiteral("2004"), {80, std::nullopt, std::nullopt, std::nullopt}, testing::kpiScale());
    QCOMPARE(bar.segments.size(), 2);
    QCOMPARE(bar.total(), 100);
    QVERIFY(bar.segments.last().kind == SegmentKind::Unprinted);
    QCOMPARE(bar.description(), QStringLiteral("2004: Yes 80 %, not printed"));
    QVERIFY(printedBar(QStringLiteral("2004"), {std::nullopt, std::nullopt}, testing::yesNoScale()).isEmpty());
}

QTEST_GUILESS_MAIN(RatingBarsTest)
#include "rating_bars_test.moc"
