#include "analytics/tables/comparison_table.h"

#include "analytics/statistics/ordinal_comparison.h"
#include "analytics/tables/printed_percents.h"
#include "tests/analytics/statistics/reference.h"
#include "tests/analytics/tables/comparison_support.h"

#include <random>
#include <stdexcept>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;
using statistics::Direction;

namespace {

using Counts = std::vector<std::int64_t>;

constexpr double usualTolerance = 1e-9;

/// One row of yes and no beside itself a year earlier.
ComparisonRow yesOf(std::int64_t yes, std::int64_t answered, std::int64_t yesThen, std::int64_t answeredThen)
{
    const QString field = u"release_plan"_s;
    const AnswersByField now{{field, {yes, answered - yes}}};
    const AnswersByField then{{field, {yesThen, answeredThen - yesThen}}};
    return rowOf(besideCycle(u"hbr"_s, now, then), field);
}

/// One rating row beside itself a year earlier.
ComparisonRow ratedBeside(const Counts &now, const Counts &then)
{
    const QString field = u"overall_standard"_s;
    return rowOf(besideCycle(u"hbr"_s, {{field, now}}, {{field, then}}), field);
}

ComparisonRow besidePrintOf(const QString &table, const QString &field, const Counts &now,
                            const KnownNumbers &known = {})
{
    return rowOf(besidePrint(table, {{field, now}}, known), field);
}

Verdict turned(Verdict verdict)
{
    if (verdict == Verdict::Improved)
        return Verdict::Worse;
    return verdict == Verdict::Worse ? Verdict::Improved : verdict;
}

double width(const ComparisonRow &row)
{
    return row.difference->high - row.difference->low;
}

} // namespace

class ComparisonTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fittingNumbersAreThoseOfAnEnumeration();
    void fewerThanTenAnswersGetNoVerdict();
    void yesAndNoChangeAtTheLevel();
    void ratingsChangeAtTheLevel();
    void aFullShareIsHeldUntilItIsWorse();
    void aPrintedFullShareIsHeld();
    void nothingToCompareWithIsSaid();
    void aKnownNumberIsTheOnlyCandidate();
    void aKnownNumberThatNoLongerFitsIsSaid();
    void ratingsAreDecidedByRanksAndIndicatorsByFisher();
    void anAnswerWithoutAColumnInThePrintIsUnfavourable();
    void theWorkingNumberHasItsOwnFigures();
    void aRowBesideItselfIsNoClearChange();
    void thePrintBesideItselfIsNoClearChange();
    void swappingNowAndThenTurnsEverySign();
    void twiceTheCasesAreNarrowerAndNoNewDirection();
    void rowsAreReadTogetherByHolm();
    void theFamilyIsTheRowsThatHaveAP();
    void differentTablesAreRefused();
    void knownNumbersAreChecked_data();
    void knownNumbersAreChecked();
};

void ComparisonTableTest::fittingNumbersAreThoseOfAnEnumeration()
{
    const Pack &pack = embeddedPack();
    const auto reference = readReference("fitting_numbers.csv");
    QCOMPARE(reference.size(), std::size_t(40));
    for (const ReferenceRow &row : reference) {
        const QString id = row.text("row");
        const PrintedPercents percents =
            printedPercents(*pack.baseline->row(id), *pack.scale(pack.tableRow(id)->scale));
        QCOMPARE(statistics::fittingDenominators(percents.constraining, 400), row.counts("fitting"));
    }
}

void ComparisonTableTest::fewerThanTenAnswersGetNoVerdict()
{
    // 9 of 9 and 10 of 10 beside 0 of 10: as clear as can be, p = 2 / C(20, 10) or less.
    QCOMPARE(yesOf(9, 9, 0, 10).verdict, Verdict::TooFew);
    QCOMPARE(yesOf(10, 10, 0, 10).verdict, Verdict::Improved);
    QCOMPARE(yesOf(0, 0, 0, 10).verdict, Verdict::TooFew);
    QVERIFY(!yesOf(0, 0, 0, 10).share);
    QVERIFY(yesOf(9, 9, 0, 10).share); // the figures stand, without a verdict
}

void ComparisonTableTest::yesAndNoChangeAtTheLevel()
{
    // All of n yes beside one no: p = 1 / (n + 1), exactly .05 for 19.
    QCOMPARE(yesOf(18, 18, 0, 1).verdict, Verdict::NoClearChange);
    QCOMPARE(yesOf(19, 19, 0, 1).verdict, Verdict::Improved);
    QCOMPARE(yesOf(20, 20, 0, 1).verdict, Verdict::Improved);
    QCOMPARE(yesOf(0, 19, 1, 1).verdict, Verdict::Worse);
    COMPARE_NEAR(yesOf(19, 19, 0, 1).share->pMax, .05, 1e-12);
    // 5 and 4 of 10 beside 0 of 10: p = 2 C(10, 5) / C(20, 5) = .0325 and 2 C(10, 4) / C(20, 4) = .0867.
    QCOMPARE(yesOf(5, 10, 0, 10).verdict, Verdict::Improved);
    COMPARE_NEAR(yesOf(5, 10, 0, 10).share->pMax, 504. / 15504, usualTolerance);
    QCOMPARE(yesOf(4, 10, 0, 10).verdict, Verdict::NoClearChange);
    COMPARE_NEAR(yesOf(4, 10, 0, 10).share->pMax, 420. / 4845, usualTolerance);
}

void ComparisonTableTest::ratingsChangeAtTheLevel()
{
    // The same by ranks: one poor among n very good lies at the end with probability 1 / (n + 1).
    QCOMPARE(ratedBeside({0, 0, 0, 18}, {1, 0, 0, 0}).verdict, Verdict::NoClearChange);
    QCOMPARE(ratedBeside({0, 0, 0, 19}, {1, 0, 0, 0}).verdict, Verdict::Improved);
    QCOMPARE(ratedBeside({0, 0, 0, 20}, {1, 0, 0, 0}).verdict, Verdict::Improved);
    QCOMPARE(ratedBeside({19, 0, 0, 0}, {0, 0, 0, 1}).verdict, Verdict::Worse);
}

void ComparisonTableTest::aFullShareIsHeldUntilItIsWorse()
{
    // The same p as above, the other way round.
    QCOMPARE(yesOf(10, 10, 10, 10).verdict, Verdict::Held);
    QCOMPARE(yesOf(6, 10, 10, 10).verdict, Verdict::Held);
    QCOMPARE(yesOf(5, 10, 10, 10).verdict, Verdict::Worse);
    // Without a full share then there is nothing to hold.
    QCOMPARE(yesOf(10, 10, 9, 10).verdict, Verdict::NoClearChange);
}

void ComparisonTableTest::aPrintedFullShareIsHeld()
{
    const QString field = u"first_appointment_throughcare"_s; // 100/0/0, working number 16
    QCOMPARE(besidePrintOf(u"kpi"_s, field, {30, 0, 0, 0}).verdict, Verdict::Held);
    const ComparisonRow fallen = besidePrintOf(u"kpi"_s, field, {50, 40, 10, 0});
    QCOMPARE(fallen.verdict, Verdict::Worse);
    QCOMPARE(fallen.leastNumber, 11);
    QCOMPARE(fallen.candidateNumbers, 390); // every number from 11 to 400 fits
    QCOMPARE(fallen.share->pMaxAnyNumber, std::optional(1.0));
}

void ComparisonTableTest::nothingToCompareWithIsSaid()
{
    const ComparisonRow unprinted = besidePrintOf(u"hbr"_s, u"release_plan_quality"_s, {5, 5, 5, 5});
    QCOMPARE(unprinted.verdict, Verdict::NoBaseline);
    QCOMPARE(unprinted.comparability, Comparability::NotPrinted);
    QCOMPARE(unprinted.favourableNow, std::optional(.5));
    const ComparisonRow unanswered = yesOf(20, 20, 0, 0);
    QCOMPARE(unanswered.verdict, Verdict::NoBaseline);
    QCOMPARE(unanswered.comparability, Comparability::NoAnswersThen);
}

void ComparisonTableTest::aKnownNumberIsTheOnlyCandidate()
{
    const QString id = u"hbr.overall_standard"_s;
    const ComparisonRow row = besidePrintOf(u"hbr"_s, u"overall_standard"_s, {1, 6, 14, 4}, {{id, 23}});
    QCOMPARE(row.knownNumber, std::optional<std::int64_t>(23));
    QCOMPARE(row.candidateNumbers, 1);
    // 23 cases print so as 2/11/8/2 alone.
    COMPARE_NEAR(row.ordinal->pMax, statistics::rankSumTest({1, 6, 14, 4}, {2, 11, 8, 2})->p, 1e-12);
    COMPARE_NEAR(row.favourableThen->low, 10. / 23, 1e-12);
    QCOMPARE(row.favourableThen->low, row.favourableThen->high);
    QVERIFY(!row.ordinal->pMaxAnyNumber);
    // A number known of another row changes nothing.
    QVERIFY(!besidePrintOf(u"hbr"_s, u"overall_standard"_s, {1, 6, 14, 4}, {{u"hbr.release_plan"_s, 23}}).knownNumber);
}

void ComparisonTableTest::aKnownNumberThatNoLongerFitsIsSaid()
{
    const ComparisonRow row =
        besidePrintOf(u"hbr"_s, u"overall_standard"_s, {1, 6, 14, 4}, {{u"hbr.overall_standard"_s, 24}});
    QCOMPARE(row.comparability, Comparability::KnownNumberDoesNotFit);
    QCOMPARE(row.verdict, Verdict::NoBaseline);
    QVERIFY(!row.share);
}

void ComparisonTableTest::ratingsAreDecidedByRanksAndIndicatorsByFisher()
{
    const ComparisonTable table =
        besidePrint(u"hbr"_s, {{u"overall_standard"_s, {1, 6, 14, 4}}, {u"release_plan"_s, {20, 3}}});
    const ComparisonRow &rating = rowOf(table, u"overall_standard"_s);
    QVERIFY(rating.isOrdered);
    QCOMPARE(rating.deciding(), &*rating.ordinal);
    COMPARE_NEAR(rating.ordinal->pMax, .0648374, 5e-8);
    COMPARE_NEAR(rating.share->pMax, .0779266, 5e-8);
    QCOMPARE(rating.verdict, Verdict::NoClearChange); // though the interval, .007 to .510, leaves out 0
    const ComparisonRow &yes = rowOf(table, u"release_plan"_s);
    QVERIFY(!yes.ordinal && !yes.theta);
    COMPARE_NEAR(yes.share->pMax, .0909, 5e-5);
    QCOMPARE(yes.share->pMaxNumber, 23);
}

void ComparisonTableTest::anAnswerWithoutAColumnInThePrintIsUnfavourable()
{
    const QString field = u"home_visits_12_weeks"_s; // 46/50/5 printed, no column for "kind not stated"
    const ComparisonRow stated = besidePrintOf(u"kpi"_s, field, {40, 15, 5, 0});
    const ComparisonRow unstated = besidePrintOf(u"kpi"_s, field, {40, 5, 5, 10});
    QCOMPARE(unstated.share->pMax, stated.share->pMax);
    COMPARE_NEAR(*unstated.favourableNow, 40. / 60, 1e-12);
    // Beside a cycle it is a column like the others.
    const AnswersByField cycle{{field, {40, 5, 5, 10}}};
    QCOMPARE(rowOf(besideCycle(u"kpi"_s, cycle, cycle), field).verdict, Verdict::NoClearChange);
}

void ComparisonTableTest::theWorkingNumberHasItsOwnFigures()
{
    const ComparisonRow row = besidePrintOf(u"hbr"_s, u"overall_standard"_s, {1, 6, 14, 4});
    const ComparisonRow known =
        besidePrintOf(u"hbr"_s, u"overall_standard"_s, {1, 6, 14, 4}, {{u"hbr.overall_standard"_s, 23}});
    QVERIFY(row.atWorkingNumber);
    QCOMPARE(row.atWorkingNumber->ordinalPMax, std::optional(known.ordinal->pMax));
    QCOMPARE(row.atWorkingNumber->sharePMax, known.share->pMax);
    QCOMPARE(row.atWorkingNumber->difference, *known.difference);
    QCOMPARE(row.atWorkingNumber->theta, known.theta);
}

void ComparisonTableTest::aRowBesideItselfIsNoClearChange()
{
    for (const Counts &counts : {Counts{5, 5, 5, 5}, Counts{0, 0, 0, 200}, Counts{1, 300, 20, 4}}) {
        const ComparisonRow row = ratedBeside(counts, counts);
        COMPARE_NEAR(row.ordinal->pMax, 1.0, 1e-12);
        QCOMPARE(row.ordinal->direction, Direction::Neither);
        QVERIFY(row.difference->low < 0 && row.difference->high > 0);
        // A full share is held; anything else has not changed.
        QCOMPARE(row.verdict, counts[0] + counts[1] == 0 ? Verdict::Held : Verdict::NoClearChange);
    }
}

void ComparisonTableTest::thePrintBesideItselfIsNoClearChange()
{
    // 23 and 46 cases that print as 9/48/35/9.
    for (const Counts &counts : {Counts{2, 11, 8, 2}, Counts{4, 22, 16, 4}})
        QCOMPARE(besidePrintOf(u"hbr"_s, u"overall_standard"_s, counts).verdict, Verdict::NoClearChange);
}

void ComparisonTableTest::swappingNowAndThenTurnsEverySign()
{
    std::mt19937 random(2004);
    const auto few = [&random] { return static_cast<std::int64_t>(random() % 12 + 3); };
    bool isAnyChanged = false;
    for (int round = 0; round < 40; ++round) {
        const Counts one{few(), few(), few(), few()};
        const Counts other{few(), few(), few(), 2 * few()};
        const ComparisonRow forth = ratedBeside(one, other);
        const ComparisonRow back = ratedBeside(other, one);
        COMPARE_NEAR(forth.ordinal->pMax, back.ordinal->pMax, 1e-12);
        COMPARE_NEAR(forth.theta->low, 1 - back.theta->high, 1e-12);
        COMPARE_NEAR(forth.difference->low, -back.difference->high, 1e-12);
        COMPARE_NEAR(*forth.middleDifference(), -*back.middleDifference(), 1e-12);
        QCOMPARE(forth.verdict, turned(back.verdict));
        isAnyChanged = isAnyChanged || forth.verdict != Verdict::NoClearChange;
    }
    QVERIFY(isAnyChanged);
}

void ComparisonTableTest::twiceTheCasesAreNarrowerAndNoNewDirection()
{
    for (const Counts &counts : {Counts{1, 6, 14, 4}, Counts{9, 10, 4, 2}, Counts{2, 11, 8, 2}, Counts{20, 3, 1, 1}}) {
        Counts doubled = counts;
        for (std::int64_t &count : doubled)
            count *= 2;
        const ComparisonRow once = besidePrintOf(u"hbr"_s, u"overall_standard"_s, counts);
        const ComparisonRow twice = besidePrintOf(u"hbr"_s, u"overall_standard"_s, doubled);
        QVERIFY(width(twice) < width(once));
        QCOMPARE(twice.theta, once.theta); // the same shares
        QCOMPARE(twice.ordinal->direction, once.ordinal->direction);
        if (once.verdict != Verdict::NoClearChange)
            QCOMPARE(twice.verdict, once.verdict);
    }
}

void ComparisonTableTest::rowsAreReadTogetherByHolm()
{
    // Two rows of yes and no with p of 504/15504 and 420/4845 (see above), which times two are .0650 and .0867.
    const ComparisonTable table =
        besideCycle(u"planning"_s, {{u"written_plan"_s, {5, 5}}, {u"focus_offending"_s, {4, 6}}},
                    {{u"written_plan"_s, {0, 10}}, {u"focus_offending"_s, {0, 10}}});
    const ComparisonRow &clear = rowOf(table, u"written_plan"_s);
    COMPARE_NEAR(clear.share->pMaxHolm, 2 * 504. / 15504, usualTolerance);
    COMPARE_NEAR(rowOf(table, u"focus_offending"_s).share->pMaxHolm, 420. / 4845, usualTolerance);
    QCOMPARE(clear.verdict, Verdict::Improved); // by itself
    QCOMPARE(table.countTogether(Verdict::Improved), 0);
    QCOMPARE(table.compared(), 2);
    // Alone in its table it stands.
    const ComparisonTable alone =
        besideCycle(u"planning"_s, {{u"written_plan"_s, {5, 5}}}, {{u"written_plan"_s, {0, 10}}});
    QCOMPARE(alone.countTogether(Verdict::Improved), 1);
    QCOMPARE(alone.countTogether(Verdict::Worse), 0);
}

void ComparisonTableTest::theFamilyIsTheRowsThatHaveAP()
{
    // A rating decided by ranks and a yes or no decided by Fisher are one family, and so are their two shares.
    const AnswersByField now{{u"overall_standard"_s, {0, 0, 0, 19}}, {u"release_plan"_s, {5, 5}}};
    const AnswersByField then{{u"overall_standard"_s, {1, 0, 0, 0}}, {u"release_plan"_s, {0, 10}}};
    const ComparisonTable table = besideCycle(u"hbr"_s, now, then);
    const ComparisonRow &rating = rowOf(table, u"overall_standard"_s); // p = .05
    const ComparisonRow &yes = rowOf(table, u"release_plan"_s);        // p = .0325
    COMPARE_NEAR(yes.share->pMaxHolm, 2 * 504. / 15504, usualTolerance);
    COMPARE_NEAR(rating.ordinal->pMaxHolm, 2 * 504. / 15504, usualTolerance); // at least that of the smaller p
    COMPARE_NEAR(rating.share->pMaxHolm, 2 * 504. / 15504, usualTolerance);
    // Rows without answers are in no family.
    QVERIFY(!rowOf(table, u"risk_assessment"_s).share);
}

void ComparisonTableTest::differentTablesAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, compareWithCycle(ratedTable(u"hbr"_s, {}), ratedTable(u"ser"_s, {}),
                                                                     embeddedPack(), answered));
    Pack bare = embeddedPack();
    bare.baseline.reset();
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, compareWithBaseline(ratedTable(u"hbr"_s, {}), bare, {}, answered));
}

void ComparisonTableTest::knownNumbersAreChecked_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<int>("fit");
    QTest::addColumn<bool>("isTooLarge");
    const auto row = [](const char *name, const QString &id, qint64 number, statistics::Fit fit, bool isTooLarge) {
        QTest::newRow(name) << id << number << static_cast<int>(fit) << isTooLarge;
    };
    using statistics::Fit;
    row("fits", u"hbr.overall_standard"_s, 23, Fit::Fits, false);
    row("above all that are tried otherwise", u"hbr.overall_standard"_s, 500, Fit::Fits, false);
    row("one fewer", u"hbr.overall_standard"_s, 22, Fit::PrintsNoSuchCell, false); // 10 of 22 print as 45, 11 as 50
    row("none", u"hbr.overall_standard"_s, 0, Fit::NoCases, false);
    row("negative", u"hbr.overall_standard"_s, -5, Fit::NoCases, false);
    row("no such cell", u"hbr.release_plan"_s, 20, Fit::PrintsNoSuchCell, false); // 12 of 20 print as 60, 13 as 65
    row("too many ways", u"hbr.overall_standard"_s, 100'000, Fit::Fits, true);
    row("above all bounds", u"hbr.release_plan"_s, 4'000'000'000, Fit::Fits, true);
    row("only one cell printed", u"pdo_performance_sex.appointments_4_weeks"_s, 15, Fit::Fits, false);
}

void ComparisonTableTest::knownNumbersAreChecked()
{
    QFETCH(QString, row);
    QFETCH(qint64, number);
    const Pack &pack = embeddedPack();
    const KnownNumberCheck check =
        checkKnownNumber(*pack.baseline->row(row), *pack.scale(pack.tableRow(row)->scale), number);
    QTEST(static_cast<int>(check.fit.fit), "fit");
    QTEST(check.isTooLarge, "isTooLarge");
}

QTEST_GUILESS_MAIN(ComparisonTableTest)
#include "comparison_table_test.moc"
