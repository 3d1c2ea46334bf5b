#include "analytics/tables/hot_spots.h"
#include "analytics/tables/pooled_share.h"
#include "hot_spot_support.h"
#include "tests/analytics/statistics/reference.h"

#include <algorithm>
#include <map>
#include <random>
#include <stdexcept>

using namespace caseaudit;
using namespace caseaudit::testing;

namespace {

/// A cell of the one row; missed of answered in the first group, the rest in the second.
HotSpotCell firstOf(std::int64_t missed, std::int64_t answered, std::int64_t othersMissed, std::int64_t othersAnswered)
{
    return matrixOf({{"yes_no", {{answered - missed, missed}, {othersAnswered - othersMissed, othersMissed}}}})
        .at({0, 0});
}

} // namespace

class HotSpotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameAsR();
    void byHand();
    void tenAnswersAreJudgedAndNineAreNot();
    void aCellWithTooFewIsInNoFamilyButAmongTheOthers();
    void aCellBelowTheOthersIsBetter();
    void whereNobodyElseAnsweredNothingStandsOut();
    void equalSharesNeverStandOut();
    void theOrderOfTheGroupsChangesNoFigure();
    void moreRowsRaiseTheBar();
    void mostIsGainedFirst();
    void onlyTheColumnsAskedForAreListed();
    void groupsOfOtherTablesAreRefused();
    void withoutGroupsNothingIsFound();
};

void HotSpotsTest::sameAsR()
{
    std::map<int, std::vector<ReferenceRow>> sets;
    for (const ReferenceRow &line : readReference("hot_spots.csv"))
        sets[static_cast<int>(line.integer("set"))].push_back(line);
    QCOMPARE(sets.size(), std::size_t{3});
    int listed = 0;
    for (const auto &[set, lines] : sets) {
        std::vector<GroupCounts> rows;
        std::vector<QByteArray> scales;
        scales.reserve(lines.size());
        for (const ReferenceRow &line : lines) {
            scales.push_back(line.text("scale").toLatin1());
            rows.push_back({scales.back().constData(), line.table("groups")});
        }
        const HotSpots matrix = matrixOf(rows);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const HotSpotRow &row = matrix.rows.at(static_cast<qsizetype>(i));
            const QStringList p = lines[i].text("p").split(u'/');
            const QStringList adjusted = lines[i].text("p_adjusted").split(u'/');
            const std::vector<std::int64_t> standsOut = lines[i].counts("listed");
            QCOMPARE(row.cells.size(), p.size());
            for (qsizetype group = 0; group < p.size(); ++group) {
                const HotSpotCell &cell = row.cells.at(group);
                QCOMPARE(cell.p.has_value(), !p.at(group).isEmpty());
                if (cell.p) {
                    COMPARE_NEAR(*cell.p, p.at(group).toDouble(), 1e-10);
                    COMPARE_NEAR(*cell.pAdjusted, adjusted.at(group).toDouble(), 1e-10);
                }
                const bool expected = standsOut.at(static_cast<std::size_t>(group)) != 0;
                QCOMPARE(cell.state == HotSpotState::StandsOut, expected);
                listed += expected ? 1 : 0;
            }
            const Scale &scale = *scalesOfTheProgram().scale(row.scale);
            COMPARE_NEAR(heterogeneityOf(row, scale).p, lines[i].number("heterogeneity"), 1e-9);
        }
    }
    QVERIFY(listed >= 4);
}

void HotSpotsTest::byHand()
{
    // 14 of 20 against 9 of 50. The 23 unfavourable of 70 fall on the 20 with probability C(23, x)·C(47, 20 − x)/C(70,
    // 20); added up over the x no more probable than 14 (scipy.stats.fisher_exact([[14, 6], [9, 41]])): 5.91295e-5.
    const HotSpots matrix = matrixOf(
        {{"kpi", {{6, 14, 0}, {20, 3, 1}, {21, 4, 1}}}, {"rating", {{2, 3, 4, 1}, {2, 3, 4, 1}, {2, 3, 4, 1}}}});
    const HotSpotCell &cell = matrix.at({0, 0});
    QCOMPARE(cell.unfavourable, 14);
    QCOMPARE(cell.answered, 20);
    QCOMPARE(cell.othersUnfavourable, 9);
    QCOMPARE(cell.othersAnswered, 50);
    COMPARE_NEAR(*cell.share(), .7, 1e-15);
    COMPARE_NEAR(*cell.othersShare(), .18, 1e-15);
    COMPARE_NEAR(*cell.p, 5.9129465721754844e-05, 1e-14);
    // Six cells have ten answers or more; the least p of six counts six times.
    QCOMPARE(matrix.tested, 6);
    COMPARE_NEAR(*cell.pAdjusted, 6 * 5.9129465721754844e-05, 1e-13);
    QCOMPARE(cell.state, HotSpotState::StandsOut);
    // At .18 of 20 it would have 3.6.
    COMPARE_NEAR(cell.excess(), 10.4, 1e-12);
    // Ratings: poor and adequate are unfavourable.
    QCOMPARE(matrix.at({1, 1}).unfavourable, 5);
    QCOMPARE(matrix.at({1, 1}).state, HotSpotState::NoClearDifference);
}

void HotSpotsTest::tenAnswersAreJudgedAndNineAreNot()
{
    QCOMPARE(firstOf(9, 9, 0, 50).state, HotSpotState::TooFew);
    QVERIFY(!firstOf(9, 9, 0, 50).p);
    QVERIFY(!firstOf(9, 9, 0, 50).pAdjusted);
    QCOMPARE(firstOf(10, 10, 0, 50).state, HotSpotState::StandsOut);
    QCOMPARE(firstOf(11, 11, 0, 50).state, HotSpotState::StandsOut);
    QCOMPARE(firstOf(0, 0, 0, 50).state, HotSpotState::NoAnswers);
}

void HotSpotsTest::aCellWithTooFewIsInNoFamilyButAmongTheOthers()
{
    const HotSpots matrix = matrixOf({{"yes_no", {{5, 15}, {20, 0}, {0, 9}}}});
    QCOMPARE(matrix.tested, 2);
    QCOMPARE(matrix.at({0, 0}).othersUnfavourable, 9);
    QCOMPARE(matrix.at({0, 0}).othersAnswered, 29);
    // The greater of two p-values stays as it is, the smaller counts twice.
    const double first = *matrix.at({0, 0}).p;
    const double second = *matrix.at({0, 1}).p;
    QVERIFY(second < first);
    COMPARE_NEAR(*matrix.at({0, 1}).pAdjusted, std::min(2 * second, first), 1e-15);
    QCOMPARE(*matrix.at({0, 0}).pAdjusted, first);
}

void HotSpotsTest::aCellBelowTheOthersIsBetter()
{
    const HotSpots matrix = matrixOf({{"yes_no", {{6, 14}, {41, 9}}}});
    QCOMPARE(matrix.at({0, 0}).state, HotSpotState::StandsOut);
    QCOMPARE(matrix.at({0, 1}).state, HotSpotState::Better);
    QVERIFY(matrix.at({0, 1}).excess() < 0);
}

void HotSpotsTest::whereNobodyElseAnsweredNothingStandsOut()
{
    const HotSpotCell cell = firstOf(20, 20, 0, 0);
    QCOMPARE(cell.state, HotSpotState::NothingBeside);
    QVERIFY(!cell.othersShare());
    QCOMPARE(*cell.p, 1.0); // of a table with a zero margin
    QCOMPARE(cell.excess(), 0.0);
}

void HotSpotsTest::equalSharesNeverStandOut()
{
    QCOMPARE(firstOf(10, 30, 20, 60).state, HotSpotState::NoClearDifference);
    QCOMPARE(firstOf(0, 30, 0, 60).state, HotSpotState::NoClearDifference);
    QCOMPARE(firstOf(30, 30, 60, 60).state, HotSpotState::NoClearDifference);
}

void HotSpotsTest::theOrderOfTheGroupsChangesNoFigure()
{
    std::mt19937 random(7);
    const auto few = [&random] { return static_cast<std::int64_t>(random() % 9); };
    for (int round = 0; round < 20; ++round) {
        std::vector<GroupCounts> rows;
        for (int row = 0; row < 6; ++row) {
            GroupCounts counts{"rating", {}};
            for (int group = 0; group < 4; ++group)
                counts.groups.push_back({few(), few(), few(), few()});
            rows.push_back(counts);
        }
        const HotSpots forward = matrixOf(rows);
        for (GroupCounts &row : rows)
            std::reverse(row.groups.begin(), row.groups.end());
        const HotSpots backward = matrixOf(rows);
        for (int row = 0; row < 6; ++row) {
            for (int group = 0; group < 4; ++group) {
                const HotSpotCell &one = forward.at({row, group});
                const HotSpotCell &other = backward.at({row, 3 - group});
                QCOMPARE(one.p, other.p);
                QCOMPARE(one.pAdjusted, other.pAdjusted);
                QCOMPARE(one.state, other.state);
            }
        }
    }
}

void HotSpotsTest::moreRowsRaiseTheBar()
{
    // 12 of 20 against 3 of 20 has p = .0079 (scipy.stats.fisher_exact). Of two cells with one p each keeps it; among
    // forty it counts forty times for two: .158.
    const GroupCounts planted{"yes_no", {{8, 12}, {17, 3}}};
    const GroupCounts alike{"yes_no", {{10, 10}, {10, 10}}};
    QCOMPARE(matrixOf({planted}).at({0, 0}).state, HotSpotState::StandsOut);
    std::vector<GroupCounts> many(20, alike);
    many[13] = planted;
    const HotSpots matrix = matrixOf(many);
    QCOMPARE(matrix.tested, 40);
    QCOMPARE(matrix.at({13, 0}).state, HotSpotState::NoClearDifference);
}

void HotSpotsTest::mostIsGainedFirst()
{
    // Excess 20 − 40·.05 = 18, 60 − 100·.2 = 40 and again 18: the two that are equal stand as in the matrix.
    const HotSpots matrix =
        matrixOf({{"yes_no", {{20, 20}, {95, 5}}}, {"yes_no", {{40, 60}, {80, 20}}}, {"yes_no", {{20, 20}, {95, 5}}}});
    QCOMPARE(standingOut(matrix, {0, 1}), QList<HotSpotPlace>({{1, 0}, {0, 0}, {2, 0}}));
}

void HotSpotsTest::onlyTheColumnsAskedForAreListed()
{
    const HotSpots matrix = matrixOf({{"yes_no", {{20, 20}, {95, 5}}}, {"yes_no", {{95, 5}, {20, 20}}}});
    QCOMPARE(standingOut(matrix, {1}), QList<HotSpotPlace>({{1, 1}}));
    QCOMPARE(standingOut(matrix, {}), QList<HotSpotPlace>());
}

void HotSpotsTest::groupsOfOtherTablesAreRefused()
{
    QList<RatedGroup> groups = ratedGroups({{"yes_no", {{1, 2}, {3, 4}}}});
    groups[1].tables[0].rows[0].row = QStringLiteral("t.other");
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                             hotSpotsOf(HotSpotDimension::Authority, {}, groups, scalesOfTheProgram()));
    groups[1].tables.clear();
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                             hotSpotsOf(HotSpotDimension::Authority, {}, groups, scalesOfTheProgram()));
}

void HotSpotsTest::withoutGroupsNothingIsFound()
{
    const HotSpots matrix = hotSpotsOf(HotSpotDimension::Team, {}, {}, scalesOfTheProgram());
    QVERIFY(matrix.rows.isEmpty());
    QCOMPARE(matrix.tested, 0);
    QVERIFY(standingOut(matrix, {}).isEmpty());
}

QTEST_GUILESS_MAIN(HotSpotsTest)
#include "hot_spots_test.moc"
