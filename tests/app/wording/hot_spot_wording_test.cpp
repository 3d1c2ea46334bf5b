#include "app/wording/hot_spot_wording.h"

#include "tests/analytics/tables/hot_spot_support.h"

#include <QtTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

/// The first group is Dundee, the second Angus.
HotSpots named(const std::vector<GroupCounts> &rows)
{
    HotSpots found = matrixOf(rows);
    const QStringList authorities{u"dundee"_s, u"angus"_s, u"perth_kinross"_s};
    for (qsizetype i = 0; i < found.groups.size(); ++i)
        found.groups[i].authority = authorities.at(i);
    return found;
}

QString reason(const GroupCounts &counts)
{
    return wording::hotSpotReason(named({counts}), {0, 0}, scalesOfTheProgram());
}

} // namespace

class HotSpotWordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reasons_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("expected");
        // p = .0000591, and of a family of two equal ones the adjusted p is the same.
        QTest::newRow("stands out") << reason({"kpi", {{6, 13, 1}, {41, 9, 0}}})
                                    << u"Dundee: 14 of 20 “no” (70 %), others 9 of 50 (18 %); adjusted p below 0.001"_s;
        QTest::newRow("a rating") << reason({"rating", {{8, 6, 5, 1}, {4, 5, 30, 11}}})
                                  << u"Dundee: 14 of 20 “poor or adequate” (70 %), others 9 of 50 (18 %); adjusted p "
                                     "below 0.001"_s;
        // 10 of 20 against 25 of 50: p = 1.
        QTest::newRow("no difference")
            << reason({"yes_no", {{10, 10}, {25, 25}}})
            << u"Dundee: 10 of 20 “no” (50 %), others 25 of 50 (50 %); no clear difference, adjusted p 1.000"_s;
        QTest::newRow("better") << reason({"yes_no", {{41, 9}, {6, 14}}})
                                << u"Dundee: 9 of 50 “no” (18 %), others 14 of 20 (70 %); better than the others, "
                                   "adjusted p below 0.001"_s;
        QTest::newRow("too few") << reason({"yes_no", {{2, 7}, {25, 25}}})
                                 << u"Dundee: 7 of 9 “no”; too few to judge (10 answers are needed)"_s;
        QTest::newRow("nobody else") << reason({"yes_no", {{6, 14}, {0, 0}}})
                                     << u"Dundee: 14 of 20 “no” (70 %); nobody else answered"_s;
        QTest::newRow("no answers") << reason({"yes_no", {{0, 0}, {1, 1}}}) << u"Dundee: no answers"_s;
    }

    void reasons()
    {
        QFETCH(QString, said);
        QFETCH(QString, expected);
        QCOMPARE(said, expected);
    }

    void aTeamIsNamedWithItsAuthority()
    {
        QCOMPARE(wording::groupName({u"dundee"_s, u"North"_s}, scalesOfTheProgram()), u"Dundee, North"_s);
        QCOMPARE(wording::groupName({u"dundee"_s, u"Dundee 1"_s}, scalesOfTheProgram()), u"Dundee 1"_s);
    }

    void whatIsNotJudgedIsSaid()
    {
        const HotSpots found = named({{"yes_no", {{2, 7}, {25, 25}, {0, 0}}}, {"yes_no", {{2, 2}, {4, 4}, {9, 9}}}});
        QCOMPARE(wording::notJudged(found, {0, 1, 2}, scalesOfTheProgram()),
                 u"Fewer than 10 answered, too few to judge: Dundee in 2 questions, Angus in 1. No answers: Perth & "
                 "Kinross in 1 question."_s);
        QCOMPARE(wording::notJudged(found, {}, scalesOfTheProgram()), QString());
    }

    void theNumberOfCellsIsSaid()
    {
        QCOMPARE(wording::hotSpotCount(0), u"Nothing stands out for the worse."_s);
        QCOMPARE(wording::hotSpotCount(1), u"One cell stands out for the worse."_s);
        QVERIFY(wording::hotSpotCount(2).startsWith(u"2 cells stand out for the worse"_s));
        QCOMPARE(wording::withoutTeam(0), QString());
        QVERIFY(wording::withoutTeam(1).startsWith(u"1 audit names"_s));
        QVERIFY(wording::withoutTeam(2).startsWith(u"2 audits name "_s));
    }

    void aPooledShareSaysWhyItIsNotByCaseload()
    {
        // 18 of 30, .4232 to .7541 (see pooled_share_test). Half of .5 and half of .8 are .65, with an error of
        // √(.25·.25/19 + .25·.16/9) = .0879: ± .1724.
        const HotSpots found = named({{"yes_no", {{10, 10}, {8, 2}}}});
        const Pack &pack = scalesOfTheProgram();
        const auto said = [&](const Caseloads &caseloads) {
            return wording::pooledShare(pooledRows(found, pack, caseloads).first(), pack);
        };
        QCOMPARE(said({}), u"60 % yes (n = 30), 42 % to 75 %"_s);
        QCOMPARE(said({{u"dundee"_s, {2, {}}}, {u"angus"_s, {2, {}}}}),
                 u"60 % yes (n = 30), 42 % to 75 %; by caseload 65 %, 48 % to 82 %"_s);
        QCOMPARE(said({{u"dundee"_s, {19, 19}}, {u"angus"_s, {10, 10}}}),
                 u"60 % yes (n = 30), 42 % to 75 %; not by caseload: more answers of Dundee than it has cases"_s);
    }

    void aCellIsFollowedFromCycleToCycle()
    {
        const auto cell = [](HotSpotState state, std::int64_t unfavourable, std::int64_t answered) {
            HotSpotCell made;
            made.state = state;
            made.unfavourable = unfavourable;
            made.answered = answered;
            if (state == HotSpotState::StandsOut || state == HotSpotState::NoClearDifference ||
                state == HotSpotState::Better)
                made.pAdjusted = .5;
            return made;
        };
        const auto said = [](const QList<CellStanding> &standings) {
            return wording::cellHistory({u"hbr.release_plan"_s, u"dundee"_s}, standings, scalesOfTheProgram());
        };
        QCOMPARE(said({{u"2005"_s, cell(HotSpotState::StandsOut, 14, 20)},
                       {u"2006"_s, cell(HotSpotState::NoClearDifference, 6, 22)}}),
                 u"“no” in Dundee by cycle – 2005: 14 of 20 (70 %), stood out; 2006: 6 of 22 (27 %), no longer"_s);
        // What cannot be judged in between changes nothing; after "no longer" it is as if it never had.
        QCOMPARE(
            said({{u"2005"_s, cell(HotSpotState::NoClearDifference, 5, 20)},
                  {u"2006"_s, cell(HotSpotState::StandsOut, 14, 20)},
                  {u"2007"_s, cell(HotSpotState::TooFew, 3, 7)},
                  {u"2008"_s, cell(HotSpotState::NoAnswers, 0, 0)},
                  {u"2009"_s, cell(HotSpotState::NothingBeside, 5, 10)},
                  {u"2010"_s, cell(HotSpotState::Better, 1, 20)},
                  {u"2011"_s, cell(HotSpotState::NoClearDifference, 5, 20)}}),
            u"“no” in Dundee by cycle – 2005: 5 of 20 (25 %), did not stand out; 2006: 14 of 20 (70 %), stood out; "
            "2007: 3 of 7, too few to judge; 2008: no answers; 2009: 5 of 10 (50 %), nobody else answered; "
            "2010: 1 of 20 (5 %), no longer; 2011: 5 of 20 (25 %), did not stand out"_s);
        QCOMPARE(said({}), QString());
        QCOMPARE(wording::cellHistory({u"gone.row"_s, u"dundee"_s}, {{u"2005"_s, cell(HotSpotState::NoAnswers, 0, 0)}},
                                      scalesOfTheProgram()),
                 QString());
    }

    void anActionSaysOnceThatACellIsNotedOnIt()
    {
        const auto note = [](const QString &ref, int day) {
            ActionNote made;
            made.ref = ref;
            made.date = QDate(2005, 10, day);
            return made;
        };
        const QList<wording::CellMention> said =
            wording::cellMentions({note(u"C3"_s, 3), note(u"B1"_s, 4), note(u"C3"_s, 5), note({}, 6)});
        QCOMPARE(said.size(), 3);
        QCOMPARE(said.at(0).ref, u"C3"_s);
        QCOMPARE(said.at(0).text, u"Noted on C3 2 times, last 5 October 2005"_s);
        QCOMPARE(said.at(1).text, u"Noted on B1, 4 October 2005"_s);
        QCOMPARE(said.at(2).text, u"Noted, 6 October 2005"_s);
        QVERIFY(wording::cellMentions({}).isEmpty());
    }

    void aPooledShareSaysWhoseWeightsItHas()
    {
        // The shares of aPooledShareSaysWhyItIsNotByCaseload.
        const HotSpots found = named({{"yes_no", {{10, 10}, {8, 2}}}});
        const Pack &pack = scalesOfTheProgram();
        QCOMPARE(wording::allAuthorities(pooledRow(found, 0, pack, {{u"dundee"_s, {2, {}}}, {u"angus"_s, {2, {}}}}),
                                         u"2005"_s, pack),
                 u"All authorities together: 60 % yes (n = 30), 42 % to 75 %; by caseload 65 %, 48 % to 82 % (weights "
                 "of cycle 2005)"_s);
        QCOMPARE(wording::allAuthorities(pooledRow(found, 0, pack, {}), u"2005"_s, pack),
                 u"All authorities together: 60 % yes (n = 30), 42 % to 75 %; not by caseload: cycle 2005 has no "
                 "weights of this form"_s);
        const HotSpots none = named({{"yes_no", {{0, 0}, {0, 0}}}});
        QCOMPARE(wording::allAuthorities(pooledRow(none, 0, pack, {}), u"2005"_s, pack),
                 u"All authorities together: No answers"_s);
    }

    void whetherGroupsDifferIsSaidWithTheTest()
    {
        const auto said = [](const GroupCounts &counts) {
            const HotSpots found = named({counts});
            return wording::heterogeneity(
                heterogeneityOf(found.rows.first(), *scalesOfTheProgram().scale(found.rows.first().scale)),
                HotSpotDimension::Authority);
        };
        QVERIFY(said({"kpi", {{6, 13, 1}, {41, 9, 0}}})
                    .startsWith(u"The authorities differ among each other: Fisher–Freeman–Halton, exact, p below"_s));
        QCOMPARE(said({"yes_no", {{10, 10}, {25, 25}}}),
                 u"The authorities do not clearly differ: Fisher–Freeman–Halton, exact, p 1.000."_s);
        QVERIFY(said({"rating", {{1, 1, 0, 0}, {0, 0, 1, 1}}}).contains(u"Kruskal–Wallis"_s));
        QVERIFY(said({"rating", {{1, 1, 0, 0}, {0, 0, 1, 1}}}).contains(u"(rough: few cases)"_s));
        QCOMPARE(said({"yes_no", {{10, 10}, {0, 0}}}), u"Fewer than two authorities answered."_s);
        QCOMPARE(said({"yes_no", {{10, 0}, {3, 0}}}), u"The authorities all gave one answer."_s);
    }
};

QTEST_GUILESS_MAIN(HotSpotWordingTest)
#include "hot_spot_wording_test.moc"
