#include "analytics/tables/agreement_table.h"

#include "analytics/tables/calibration_table.h"
#include "tests/analytics/tables/small_pack.h"

#include <QTest>

#include <cmath>

using namespace caseaudit;
using namespace Qt::StringLiterals;
namespace code = small_pack::code;

namespace {

/// The small pack with favourable answers named, so that ratings are ordered, and as many ratings as wanted.
Pack packWithRatings(int ratings = 4)
{
    Pack pack = small_pack::pack();
    Scale &rating = pack.scales[0];
    rating.categories.resize(ratings);
    rating.shares = {{u"good_or_better"_s, u"good or better"_s, {rating.categories.constLast().id}}};
    for (int i = 1; i < 3; ++i)
        pack.scales[i].shares = {{u"yes"_s, u"yes"_s, {u"yes"_s}}};
    pack.scales[2].categories.last().inputOnly = true;
    return pack;
}

QByteArray answers(quint8 quality, quint8 plan = code::notAsked, quint8 met = code::notAsked)
{
    QByteArray packed(4, static_cast<char>(code::notAsked));
    packed[1] = static_cast<char>(quality);
    packed[2] = static_cast<char>(plan);
    packed[3] = static_cast<char>(met);
    return packed;
}

/// A case of Angus that aud-a and then aud-b have read.
ReadCase twoReadings(const QByteArray &first, const QByteArray &second)
{
    ReadCase made;
    made.caseRef = u"A/1"_s;
    made.authority = u"angus"_s;
    made.team = u"north"_s;
    made.cycle = u"2005"_s;
    made.auditedOn = QDate(2005, 6, 15);
    made.readings = {{u"r1"_s, 0, first}, {u"r2"_s, 1, second}};
    return made;
}

ReadCases noCases()
{
    ReadCases cases;
    cases.form = u"visit"_s;
    cases.readers = {u"aud-a"_s, u"aud-b"_s, u"aud-c"_s};
    return cases;
}

/// Cases whose quality was rated so: pairs[i][j] times i by the first and j by the second.
ReadCases casesOf(const statistics::ReadingPairs &pairs)
{
    ReadCases cases = noCases();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (std::size_t j = 0; j < pairs.size(); ++j) {
            for (std::int64_t n = 0; n < pairs[i][j]; ++n)
                cases.cases.push_back(
                    twoReadings(answers(static_cast<quint8>(i + 1)), answers(static_cast<quint8>(j + 1))));
        }
    }
    return cases;
}

const statistics::ReadingPairs sasExample{{0, 4, 1}, {0, 8, 0}, {0, 1, 5}};

bool isNear(double value, double expected, double within = 5e-5)
{
    return std::abs(value - expected) <= within;
}

} // namespace

class AgreementTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedExampleOfThreeRatings()
    {
        // SAS/STAT, the FREQ procedure, agreement of two readers: simple kappa .4842 (.1380), limits .2137 and .7547,
        // weighted kappa .4701 (.1457).
        const AgreementTable table = agreementTable(casesOf(sasExample), packWithRatings(3), {});
        QCOMPARE(table.cases, 19);
        const AgreementFigures &figures = table.rows.at(0).figures;
        QCOMPARE(figures.count, 19);
        QVERIFY(figures.isFew());
        QCOMPARE(figures.pairs, sasExample);
        QVERIFY(isNear(figures.kappa->kappa, .4842));
        QVERIFY(isNear(figures.kappa->error, .1380));
        QVERIFY(isNear(figures.kappa->limits.low, .2137));
        QVERIFY(isNear(figures.kappa->limits.high, .7547));
        QVERIFY(isNear(figures.linear->kappa, .4701));
        QVERIFY(isNear(figures.linear->error, .1457));
        QCOMPARE(*figures.exact, 13.0 / 19);
        QCOMPARE(*figures.withinOne, 18.0 / 19);
    }

    void declaredCategoriesThatNobodyGaveChangeTheWeightsAlone()
    {
        const AgreementFigures three = agreementTable(casesOf(sasExample), packWithRatings(3), {}).rows.at(0).figures;
        const AgreementFigures four = agreementTable(casesOf(sasExample), packWithRatings(4), {}).rows.at(0).figures;
        QCOMPARE(four.pairs.size(), std::size_t{4});
        QVERIFY(isNear(four.kappa->kappa, three.kappa->kappa, 1e-12));
        QVERIFY(isNear(four.kappa->error, three.kappa->error, 1e-12));
        // Linear weights 1, 2/3, 1/3 in place of 1, 1/2, 0: seen and chance disagreement shrink alike, by 2/3.
        QVERIFY(isNear(four.linear->kappa, three.linear->kappa, 1e-12));
        // Krippendorff's α knows no categories that were not given.
        QVERIFY(isNear(*four.alpha, *three.alpha, 1e-12));
        // Gwet's chance agreement does.
        QVERIFY(!isNear(four.ac1->coefficient, three.ac1->coefficient, 1e-3));
    }

    void alphaByHand()
    {
        // Two categories, pairs 3/1/0/2, 12 readings, 7 of the first and 5 of the second: one pair of 6 differs.
        // α = 1 − (n − 1)·o₁₂/(n₁·n₂) = 1 − 11·1/35, o₁₂ being 1.
        ReadCases cases = noCases();
        for (const auto &[first, second, times] :
             {std::tuple(code::yes, code::yes, 3), std::tuple(code::yes, code::no, 1),
              std::tuple(code::no, code::no, 2)}) {
            for (int n = 0; n < times; ++n)
                cases.cases.push_back(twoReadings(answers(code::notAsked, first), answers(code::notAsked, second)));
        }
        const AgreementFigures figures = agreementTable(cases, packWithRatings(), {}).rows.at(1).figures;
        QVERIFY(isNear(*figures.alpha, 1 - 11.0 / 35, 1e-12));
        // Of two categories every weight is the same.
        QCOMPARE(figures.linear->kappa, figures.kappa->kappa);
        QCOMPARE(figures.quadratic->kappa, figures.kappa->kappa);
        QVERIFY(!figures.withinOne);
    }

    void whatIsNoPairOfCategoriesIsCountedApart()
    {
        ReadCases cases = noCases();
        cases.cases = {twoReadings(answers(code::na), answers(code::na)),
                       twoReadings(answers(code::na), answers(code::good)),
                       twoReadings(answers(code::none), answers(code::na)),
                       twoReadings(answers(code::poor), answers(code::none)),
                       twoReadings(answers(code::notAsked), answers(code::good)),
                       twoReadings(answers(code::notAsked), answers(code::notAsked)),
                       twoReadings(answers(code::poor), answers(code::good))};
        const AgreementTable table = agreementTable(cases, packWithRatings(), {});
        const AgreementRow &row = table.rows.at(0);
        QCOMPARE(row.figures.count, 1);
        QCOMPARE(row.notScored.bothNotApplicable, 1);
        QCOMPARE(row.notScored.oneNotApplicable, 1);
        QCOMPARE(row.notScored.notRecorded, 2);
        QCOMPARE(row.notScored.askedOfOne, 1);
        QCOMPARE(row.notScored.total(), 5);
        QCOMPARE(row.disagreements.size(), std::size_t{1});
        QCOMPARE(row.disagreements[0].readCase, std::size_t{6});
        QCOMPARE(row.disagreements[0].first, 0);
        QCOMPARE(row.disagreements[0].second, 2);
    }

    void oneCategoryAloneHasNoCoefficient()
    {
        const AgreementTable table = agreementTable(casesOf({{0, 0}, {0, 25}}), packWithRatings(), {});
        const AgreementFigures &figures = table.rows.at(0).figures;
        QVERIFY(figures.isOneCategoryOnly());
        QVERIFY(!figures.kappa && !figures.linear && !figures.quadratic && !figures.alpha);
        QCOMPARE(*figures.exact, 1.0);
        QVERIFY(!figures.isFew());
        QCOMPARE(figures.harderReader(), 0);
    }

    void withoutPairsNothingIsSaid()
    {
        const AgreementTable table = agreementTable(noCases(), packWithRatings(), {});
        QCOMPARE(table.cases, 0);
        QCOMPARE(table.rows.size(), 3);
        QVERIFY(!table.rows.at(0).figures.exact);
        QVERIFY(!table.rows.at(0).figures.isOneCategoryOnly());
        QVERIFY(table.readerPairs.isEmpty());
    }

    void harderReaderIsFound()
    {
        // 10 of 12 files one category lower by the second: Stuart–Maxwell on one pair of categories is McNemar's,
        // (10 − 0)²/10 = 10 with one degree of freedom, p = .0016. The mean difference is −10/12.
        const AgreementFigures figures =
            agreementTable(casesOf({{2, 0}, {10, 0}}), packWithRatings(), {}).rows.at(0).figures;
        QCOMPARE(figures.stuartMaxwell.statistic, 10.0);
        QVERIFY(isNear(figures.stuartMaxwell.p, .0016, 5e-5));
        QCOMPARE(figures.harderReader(), 1);
        QCOMPARE(figures.strictness.secondHarder, 10);
        QCOMPARE(figures.strictness.meanDifference, -10.0 / 12);
    }

    void onAScaleWithoutOrderHarderMeansLessFavourable()
    {
        // yes against no: the first says yes 9 times where the second says no, never the other way round.
        ReadCases cases = noCases();
        for (int n = 0; n < 9; ++n)
            cases.cases.push_back(twoReadings(answers(code::notAsked, code::yes), answers(code::notAsked, code::no)));
        cases.cases.push_back(twoReadings(answers(code::notAsked, code::yes), answers(code::notAsked, code::yes)));
        const AgreementFigures figures = agreementTable(cases, packWithRatings(), {}).rows.at(1).figures;
        QCOMPARE(figures.harderReader(), 1);
        QCOMPARE(figures.strictness.meanDifference, -.9);
    }

    void chosenReadersAreSetAgainstEachOtherWhoeverReadFirst()
    {
        ReadCases cases = noCases();
        cases.cases = {twoReadings(answers(code::poor), answers(code::good)),
                       twoReadings(answers(code::veryGood), answers(code::adequate)),
                       twoReadings(answers(code::good), answers(code::good))};
        std::swap(cases.cases[1].readings[0].reader, cases.cases[1].readings[1].reader);
        cases.cases[2].readings[1].reader = 2;
        const AgreementTable table = agreementTable(cases, packWithRatings(), {}, ReaderChoice{0, 1});
        QCOMPARE(table.cases, 2);
        // aud-a gives poor and adequate where aud-b gives good and very good.
        QCOMPARE(table.rows.at(0).figures.pairs[0][2], 1);
        QCOMPARE(table.rows.at(0).figures.pairs[1][3], 1);
        QCOMPARE(table.readerPairs.size(), 2);
        QCOMPARE(table.readerPairs.at(0).cases, 2);
        QCOMPARE(table.readerPairs.at(0).oneHarder, 2);
        QCOMPARE(table.readerPairs.at(0).p, .5); // two throws alike: 2 · ¼
        const AgreementTable turned = agreementTable(cases, packWithRatings(), {}, ReaderChoice{1, 0});
        QCOMPARE(turned.rows.at(0).figures.pairs[2][0], 1);
    }

    void thirdReaderOfACaseEntersAlphaAlone()
    {
        ReadCases cases = noCases();
        cases.cases = {twoReadings(answers(code::notAsked, code::yes), answers(code::notAsked, code::yes)),
                       twoReadings(answers(code::notAsked, code::no), answers(code::notAsked, code::no))};
        cases.cases[0].readings.append({u"r3"_s, 2, answers(code::notAsked, code::no)});
        const AgreementTable table = agreementTable(cases, packWithRatings(), {});
        QCOMPARE(table.rows.at(1).figures.count, 2);
        QCOMPARE(*table.rows.at(1).figures.exact, 1.0);
        // Units yes, yes, no and no, no: coincidences of yes with no 2·1·1/(3 − 1) = 1, two yes and three no of five.
        // α = 1 − (5 − 1)·1/(2·3) = 1/3.
        QVERIFY(isNear(*table.rows.at(1).figures.alpha, 1.0 / 3, 1e-12));
        QCOMPARE(table.readerPairs.size(), 3);
    }

    void categoriesThatAreOnlyReadInCountWhereTheyOccur()
    {
        ReadCases cases = noCases();
        const auto met = [](quint8 one, quint8 other) {
            return twoReadings(answers(code::notAsked, code::notAsked, one),
                               answers(code::notAsked, code::notAsked, other));
        };
        cases.cases = {met(1, 1), met(2, 2)};
        QCOMPARE(agreementTable(cases, packWithRatings(), {}).rows.at(2).figures.categories.size(), std::size_t{3});
        cases.cases.push_back(met(2, code::unstated));
        const AgreementFigures figures = agreementTable(cases, packWithRatings(), {}).rows.at(2).figures;
        QCOMPARE(figures.categories.size(), std::size_t{4});
        QVERIFY(!figures.linear && !figures.quadratic);                                // three reasons have no order
        QCOMPARE(figures.strictness.firstHarder + figures.strictness.secondHarder, 0); // no is no
    }

    void questionsOfOneScaleAreAlsoCountedTogether()
    {
        Pack pack = packWithRatings();
        pack.scales[1].categories = pack.scales[0].categories;
        pack.forms[0].fields[3].scale = u"rating"_s;
        ReadCases cases = noCases();
        cases.cases = {twoReadings(answers(code::poor, code::good), answers(code::poor, code::adequate))};
        const AgreementTable table = agreementTable(cases, pack, {});
        QCOMPARE(table.scales.size(), 2);
        QCOMPARE(table.scales.at(0).questions, 2);
        QCOMPARE(table.scales.at(0).figures.count, 2);
        QCOMPARE(table.scales.at(0).figures.pairs[2][1], 1);
        QCOMPARE(table.answers, 2);
        QCOMPARE(table.agreeing, 1);
    }

    void filterLooksAtTheFirstReading()
    {
        ReadCases cases = casesOf(sasExample);
        cases.cases[0].authority = u"dundee"_s;
        cases.cases[1].auditedOn = QDate();
        Filter filter;
        filter.authority = u"angus"_s;
        QCOMPARE(agreementTable(cases, packWithRatings(3), filter).cases, 18);
        filter.to = QDate(2005, 6, 15);
        QCOMPARE(agreementTable(cases, packWithRatings(3), filter).cases, 17);
        filter.to = QDate(2005, 6, 14);
        QCOMPARE(agreementTable(cases, packWithRatings(3), filter).cases, 0);
    }

    void casesThatDoNotCountAreSaid()
    {
        ReadCases cases = casesOf(sasExample);
        cases.cases[0].standing = CaseStanding::Unfinished;
        cases.cases[0].readings.clear();
        cases.cases[1].standing = CaseStanding::SameReader;
        const AgreementTable table = agreementTable(cases, packWithRatings(3), {});
        QCOMPARE(table.cases, 17);
        QCOMPARE(table.unfinished, 1);
        QCOMPARE(table.sameReader, 1);
    }

    void widestDisagreementsComeFirst()
    {
        const AgreementTable table = agreementTable(casesOf(sasExample), packWithRatings(3), {});
        const std::vector<Disagreement> &list = table.rows.at(0).disagreements;
        QCOMPARE(list.size(), std::size_t{6});
        QCOMPARE(list[0].second - list[0].first, 2);
        QCOMPARE(list[1].readCase, std::size_t{0});
    }

    void signTestByHand()
    {
        // 2·(1 + 18 + 153 + 816 + 3060)/2¹⁸
        QVERIFY(isNear(statistics::signTest(14, 4), 2.0 * 4048 / 262144, 1e-12));
        QCOMPARE(statistics::signTest(4, 14), statistics::signTest(14, 4));
        QCOMPARE(statistics::signTest(3, 3), 1.0);
        QCOMPARE(statistics::signTest(0, 0), 1.0);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, statistics::signTest(-1, 2));
    }

    void calibrationShowsEveryonesAnswerAndWhatDiffersFirst()
    {
        ReadCases cases = noCases();
        cases.cases = {twoReadings(answers(code::good), answers(code::good)),
                       twoReadings(answers(code::poor), answers(code::na)),
                       twoReadings(answers(code::notAsked), answers(code::notAsked)),
                       twoReadings(answers(code::good), answers(code::veryGood))};
        cases.cases[3].readings[0].reader = 2;
        cases.cases[3].agreed = answers(code::good);
        const CalibrationTable table = calibrationTable(cases, packWithRatings(), {}, u"quality"_s);
        QCOMPARE(table.readers, (QList<int>{0, 1, 2}));
        QCOMPARE(table.rows.size(), std::size_t{3});
        QCOMPARE(table.differing, 2);
        QCOMPARE(table.rows[0].readCase, std::size_t{1});
        QCOMPARE(table.rows[1].readCase, std::size_t{3});
        QCOMPARE(table.rows[2].readCase, std::size_t{0});
        QVERIFY(!table.rows[1].codes[0]);
        QCOMPARE(table.rows[1].codes[1].value_or(0), code::veryGood);
        QCOMPARE(table.rows[1].agreed.value_or(0), code::good);
        QVERIFY(table.hasAgreed);
        QVERIFY(table.fleiss); // two files with two categories each; the third has but one
        const CalibrationTable chosen =
            calibrationTable(cases, packWithRatings(), {}, u"quality"_s, ReaderChoice{1, 2});
        QCOMPARE(chosen.rows.size(), std::size_t{1});
        QCOMPARE(chosen.readers, (QList<int>{1, 2}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, calibrationTable(cases, packWithRatings(), {}, u"group"_s));
    }

    void alphaOfACalibrationIsThatOfTheTable()
    {
        const ReadCases cases = casesOf(sasExample);
        const CalibrationTable table = calibrationTable(cases, packWithRatings(3), {}, u"quality"_s);
        QVERIFY(isNear(*table.alpha, *agreementTable(cases, packWithRatings(3), {}).rows.at(0).figures.alpha, 1e-12));
        QVERIFY(table.alphaLimits->limits.low < *table.alpha && *table.alpha < table.alphaLimits->limits.high);
    }
};

QTEST_GUILESS_MAIN(AgreementTableTest)

#include "agreement_table_test.moc"
