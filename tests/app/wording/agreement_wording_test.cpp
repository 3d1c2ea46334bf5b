#include "app/wording/agreement_wording.h"

#include "audit_forms/scale.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

Scale ratings()
{
    Scale scale;
    scale.id = u"rating"_s;
    for (const QString &label : {u"Poor"_s, u"Adequate"_s, u"Good"_s})
        scale.categories.append({label.toLower(), label, {}, {}, false});
    scale.shares = {{u"good"_s, u"good"_s, {u"good"_s}}};
    return scale;
}

AgreementFigures figuresOf(const statistics::ReadingPairs &pairs)
{
    AgreementFigures figures;
    figures.isOrdered = true;
    figures.categories = {0, 1, 2};
    figures.pairs = pairs;
    for (const auto &row : pairs) {
        for (const std::int64_t count : row)
            figures.count += count;
    }
    figures.exact = statistics::shareAgreeing(pairs);
    figures.withinOne = statistics::shareAgreeing(pairs, 1);
    figures.kappa = statistics::cohenKappa(pairs, statistics::AgreementWeights::Unweighted);
    figures.linear = statistics::cohenKappa(pairs, statistics::AgreementWeights::Linear);
    figures.stuartMaxwell = statistics::stuartMaxwellTest(pairs);
    return figures;
}

const ReaderNames roles{u"first reading"_s, u"second reading"_s};
const ReaderNames people{u"jm"_s, u"kl"_s};

} // namespace

class AgreementWordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coefficientsHaveTwoDigits()
    {
        QCOMPARE(wording::coefficient(.4842), u"0.48"_s);
        QCOMPARE(wording::coefficient(-.0234), u"\u22120.02"_s);
        QCOMPARE(wording::coefficient(-.001), u"0.00"_s);
        QCOMPARE(wording::coefficient({}), u"not defined"_s);
    }

    void allIsSaidOfAllOnly()
    {
        QCOMPARE(wording::agreeingShare(1), u"100 %"_s);
        QCOMPARE(wording::agreeingShare(.9996), u"100.0 %"_s);
        QCOMPARE(wording::agreeingShare(.9975), u"99.8 %"_s);
        QCOMPARE(wording::agreeingShare(.004), u"0.4 %"_s);
        QCOMPARE(wording::agreeingShare(.685), u"69 %"_s);
        QCOMPARE(wording::agreeingShare({}), QString());
    }

    void strengthFollowsTheConvention()
    {
        // Landis & Koch 1977, table 2
        QCOMPARE(wording::agreementStrength(-.01), u"poor"_s);
        QCOMPARE(wording::agreementStrength(0), u"slight"_s);
        QCOMPARE(wording::agreementStrength(.2), u"slight"_s);
        QCOMPARE(wording::agreementStrength(.21), u"fair"_s);
        QCOMPARE(wording::agreementStrength(.41), u"moderate"_s);
        QCOMPARE(wording::agreementStrength(.61), u"substantial"_s);
        QCOMPARE(wording::agreementStrength(.81), u"almost perfect"_s);
    }

    void fewPairsAreSaid()
    {
        // The SAS example: 13 of 19 the same, 18 within one; linear κ .47.
        QCOMPARE(wording::agreement(figuresOf({{0, 4, 1}, {0, 8, 0}, {0, 1, 5}}), ratings()),
                 u"They agree in 68 %, within one category in 95 %; beyond chance: moderate. Few pairs: 19."_s);
        QCOMPARE(wording::agreementMark(figuresOf({{0, 4, 1}, {0, 8, 0}, {0, 1, 5}})), u"few pairs"_s);
    }

    void oneCategoryOnlyIsNotDefined()
    {
        const AgreementFigures figures = figuresOf({{0, 0, 0}, {0, 0, 0}, {0, 0, 24}});
        QCOMPARE(wording::agreement(figures, ratings()),
                 u"Both gave “Good” only: they agree in 100 %, and whether beyond chance is not defined."_s);
        QCOMPARE(wording::agreementMark(figures), u"one category only"_s);
        QCOMPARE(wording::strictness(figures, roles), QString());
    }

    void aReaderWithOneCategoryTellsNothingOfChance()
    {
        QCOMPARE(wording::agreement(figuresOf({{0, 0, 0}, {0, 0, 3}, {0, 0, 27}}), ratings()),
                 u"They agree in 90 %, within one category in 100 %. One of the two gave one category only: beyond "
                 "chance nothing can be told."_s);
    }

    void nothingIsSaidWithoutPairs()
    {
        AgreementFigures none;
        QCOMPARE(wording::agreement(none, ratings()), u"No pair of readings has an answer here."_s);
        QCOMPARE(wording::agreementMark(none), u"no pairs"_s);
    }

    void harderReaderIsNamedWithHowMuch()
    {
        // Ten of twelve one category lower by the second: McNemar's 10 on one degree of freedom, p .0016.
        AgreementFigures figures = figuresOf({{2, 0, 0}, {10, 0, 0}, {0, 0, 0}});
        figures.strictness = {0, 10, -10.0 / 12};
        QCOMPARE(wording::strictness(figures, roles),
                 u"The second reading is systematically harder: by 0.83 of a category on average, less favourable in "
                 "10 pairs and more in 0 (p 0.002)."_s);
        QVERIFY(wording::strictness(figures, people).startsWith(u"kl is systematically harder: "_s));
        figures.strictness = {10, 0, 10.0 / 12};
        QVERIFY(wording::strictness(figures, people).startsWith(u"jm is systematically harder: "_s));
        figures.strictness = {5, 5, 0};
        QVERIFY(wording::strictness(figures, people).contains(u"neither is harder on the whole"_s));
    }

    void pairOfAuditorsIsJudgedByWholeFiles()
    {
        const QStringList readers{u"jm"_s, u"kl"_s};
        ReaderPair pair;
        pair.readers = {0, 1};
        pair.oneHarder = 14;
        pair.otherHarder = 4;
        pair.p = statistics::signTest(14, 4); // .0309
        QCOMPARE(wording::strictness(pair, readers),
                 u"jm is systematically harder: jm judges 14 files harder, kl judges 4 so (p 0.031)."_s);
        pair.otherHarder = 13;
        pair.p = statistics::signTest(14, 13);
        QVERIFY(wording::strictness(pair, readers).startsWith(u"Neither is systematically harder: "_s));
    }

    void whatIsNotScoredIsCountedByReason()
    {
        QCOMPARE(wording::notScored({}), QString());
        QCOMPARE(wording::notScored({1, 2, 3, 4}),
                 u"Not scored: 1 not applicable to both, 2 not applicable to one of the two, 3 left empty by one or "
                 "both, 4 asked of one alone."_s);
    }

    void filesThatDoNotCountAreSaid()
    {
        AgreementTable table;
        QCOMPARE(wording::leftOut(table), QString());
        table.unfinished = 1;
        table.sameReader = 2;
        QCOMPARE(wording::leftOut(table), u"1 file with a reading that is not complete yet: compared once it is. 2 "
                                          "files read twice by one auditor: not compared."_s);
    }

    void lettersGoOnAfterZ()
    {
        QCOMPARE(wording::anonymousReader(0), u"Reader A"_s);
        QCOMPARE(wording::anonymousReader(25), u"Reader Z"_s);
        QCOMPARE(wording::anonymousReader(26), u"Reader AA"_s);
        QCOMPARE(wording::anonymousReader(51), u"Reader AZ"_s);
        QCOMPARE(wording::anonymousReader(52), u"Reader BA"_s);
    }

    void emptyStateSaysHowToGetSecondReadings()
    {
        QVERIFY(wording::noAgreementText(false).contains(u"Second reading"_s));
        QVERIFY(wording::noAgreementText(true).contains(u"filter"_s));
    }
};

QTEST_GUILESS_MAIN(AgreementWordingTest)

#include "agreement_wording_test.moc"
