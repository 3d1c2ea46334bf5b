#include "app/workspace/hot_spot_screen.h"

#include "app/workspace/action_register.h"
#include "app/workspace/demonstration.h"
#include "app/workspace/hot_spot_history.h"
#include "tests/support/sample_audit.h"

#include <QtTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

struct Where {
    QString authority;
    QString team = {};
    QString cycle = u"2005"_s;
    QString worker = {};
};

/// Reports there: some poor, the others good.
void add(Workspace &workspace, const Where &where, int poor, int good)
{
    static int number = 0;
    for (int i = 0; i < poor + good; ++i) {
        AuditRecord audit = sampleReport(u"H/%1"_s.arg(++number), i < poor ? u"poor"_s : u"good"_s);
        audit.authority = where.authority;
        audit.team = where.team;
        audit.cycle = where.cycle;
        audit.worker = where.worker;
        addAudit(workspace, audit);
    }
}

/// The cell of the overall standard of reports in a group.
HotSpotPlace placeOf(const HotSpots &found, const HotSpotGroup &group)
{
    for (int row = 0; row < found.rows.size(); ++row) {
        if (found.rows.at(row).row == u"ser.overall_standard"_s)
            return {row, static_cast<int>(found.groups.indexOf(group))};
    }
    return {};
}

HotSpotCell cellOf(const HotSpots &found, const HotSpotGroup &group)
{
    return found.at(placeOf(found, group));
}

const HotSpotGroup angus{u"angus"_s, {}};
const HotSpotGroup dundee{u"dundee"_s, {}};

} // namespace

class HotSpotScreenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachAuthorityIsSetBesideTheOthers();
    void whomOneLooksAtChangesNoFigure();
    void thePeriodDoes();
    void theFilterChoosesColumns();
    void teamsOfOneNameInTwoAuthoritiesAreTwo();
    void auditsWithoutATeamAreCounted();
    void reconstructedAuditsNeverCount();
    void aCellHasItsAudits();
    void whatIsRememberedIsForgottenWhenSomethingIsWritten();
    void eachColumnIsSetBesideTheBaseline();
    void theListBesideTheBaselineReadsRowsTogether();
    void sharesArePooledByCaseload();
    void aCellIsJudgedInEachCycleByItself();
    void cellsWithNotesAreListedInTheOrderOfTables();
    void anEmptyFileHasNoFindings();
};

void HotSpotScreenTest::eachAuthorityIsSetBesideTheOthers()
{
    TemporaryWorkspace file;
    add(*file, {.authority = u"angus"_s}, 9, 41);
    add(*file, {.authority = u"dundee"_s}, 14, 6);
    const HotSpots found = hotSpots(*file, HotSpotDimension::Authority, {});
    QCOMPARE(found.groups.size(), 3);
    const HotSpotCell cell = cellOf(found, dundee);
    QCOMPARE(cell.unfavourable, 14);
    QCOMPARE(cell.othersAnswered, 50);
    // scipy.stats.fisher_exact([[14, 6], [9, 41]]); both cells of the family have this p, so each keeps it.
    QVERIFY(std::abs(*cell.p - 5.9129465721754844e-05) < 1e-14);
    QCOMPARE(found.tested, 2);
    QCOMPARE(*cell.pAdjusted, *cell.p);
    QCOMPARE(standingOut(found, {0, 1, 2}).size(), 1);
    QCOMPARE(cellOf(found, {u"perth_kinross"_s, {}}).state, HotSpotState::NoAnswers);
}

void HotSpotScreenTest::whomOneLooksAtChangesNoFigure()
{
    TemporaryWorkspace file;
    add(*file, {.authority = u"angus"_s, .team = u"North"_s, .worker = u"w1"_s}, 9, 41);
    add(*file, {.authority = u"dundee"_s, .team = u"South"_s, .worker = u"w2"_s}, 14, 6);
    for (const HotSpotDimension dimension : {HotSpotDimension::Authority, HotSpotDimension::Team}) {
        const HotSpots all = hotSpots(*file, dimension, {});
        Filter byAuthority;
        byAuthority.authority = u"dundee"_s;
        Filter byTeam;
        byTeam.team = u"North"_s;
        Filter byWorker;
        byWorker.worker = u"w2"_s;
        for (const Filter &filter : {byAuthority, byTeam, byWorker}) {
            const HotSpots some = hotSpots(*file, dimension, filter);
            QCOMPARE(some.groups, all.groups);
            QCOMPARE(some.tested, all.tested);
            for (int column = 0; column < all.groups.size(); ++column) {
                const HotSpotPlace place{placeOf(all, all.groups.at(column)).row, column};
                QCOMPARE(some.at(place).p, all.at(place).p);
                QCOMPARE(some.at(place).pAdjusted, all.at(place).pAdjusted);
            }
        }
    }
}

void HotSpotScreenTest::thePeriodDoes()
{
    TemporaryWorkspace file;
    add(*file, {.authority = u"angus"_s}, 9, 41);
    add(*file, {.authority = u"dundee"_s}, 14, 6);
    add(*file, {.authority = u"dundee"_s, .cycle = u"2006"_s}, 1, 20);
    Filter filter;
    filter.cycle = u"2006"_s;
    QCOMPARE(cellOf(hotSpots(*file, HotSpotDimension::Authority, filter), dundee).answered, 21);
    QCOMPARE(cellOf(hotSpots(*file, HotSpotDimension::Authority, filter), dundee).state, HotSpotState::NothingBeside);
    filter = {};
    filter.to = QDate(2005, 5, 31); // they are of 1 June
    QCOMPARE(cellOf(hotSpots(*file, HotSpotDimension::Authority, filter), dundee).answered, 0);
    filter.to = QDate(2005, 6, 1);
    QCOMPARE(cellOf(hotSpots(*file, HotSpotDimension::Authority, filter), dundee).answered, 41);
}

void HotSpotScreenTest::theFilterChoosesColumns()
{
    TemporaryWorkspace file;
    add(*file, {.authority = u"angus"_s, .team = u"North"_s, .worker = u"w1"_s}, 1, 1);
    add(*file, {.authority = u"dundee"_s, .team = u"North"_s, .worker = u"w2"_s}, 1, 1);
    add(*file, {.authority = u"dundee"_s, .team = u"South"_s, .worker = u"w1"_s}, 1, 1);
    const auto columns = [&file](HotSpotDimension dimension, const Filter &filter) {
        return shownColumns(*file, hotSpots(*file, dimension, filter), filter);
    };
    const auto byAuthority = HotSpotDimension::Authority; // Angus, Dundee, Perth & Kinross
    const auto byTeam = HotSpotDimension::Team;           // Angus North, Dundee North, Dundee South
    QCOMPARE(columns(byAuthority, {}), QList<int>({0, 1, 2}));
    QCOMPARE(columns(byTeam, {}), QList<int>({0, 1, 2}));
    Filter filter;
    filter.authority = u"dundee"_s;
    QCOMPARE(columns(byAuthority, filter), QList<int>({1}));
    QCOMPARE(columns(byTeam, filter), QList<int>({1, 2}));
    filter.team = u"North"_s;
    QCOMPARE(columns(byTeam, filter), QList<int>({1}));
    filter.authority.clear();
    QCOMPARE(columns(byAuthority, filter), QList<int>({0, 1}));
    QCOMPARE(columns(byTeam, filter), QList<int>({0, 1}));
    filter = {};
    filter.worker = u"w1"_s;
    QCOMPARE(columns(byTeam, filter), QList<int>({0, 2}));
    filter.worker = u"nobody"_s;
    QCOMPARE(columns(byAuthority, filter), QList<int>());
}

void HotSpotScreenTest::teamsOfOneNameInTwoAuthoritiesAreTwo()
{
    TemporaryWorkspace file;
    add(*file, {.authority = u"dundee"_s, .team = u"Criminal justice"_s}, 14, 6);
    add(*file, {.authority = u"angus"_s, .team = u"Criminal justice"_s}, 9, 41);
    const HotSpots found = hotSpots(*file, HotSpotDimension::Team, {});
    QCOMPARE(found.groups,
             QList<HotSpotGroup>({{u"angus"_s, u"Criminal justice"_s}, {u"dundee"_s, u"Criminal justice"_s}}));
    QCOMPARE(cellOf(found, found.groups.last()).answered, 20);
    QCOMPARE(cellOf(found, found.groups.last()).state, HotSpotState::StandsOut);
}

void HotSpotScreenTest::auditsWithoutATeamAreCounted()
{
    TemporaryWorkspace file;
    add(*file, {.authority = u"dundee"_s, .team = u"South"_s}, 2, 1);
    add(*file, {.authority = u"dundee"_s}, 3, 1);
    const HotSpots found = hotSpots(*file, HotSpotDimension::Team, {});
    QCOMPARE(found.withoutTeam, 4);
    QCOMPARE(found.groups.size(), 1);
    QCOMPARE(cellOf(found, found.groups.first()).answered, 3);
    QCOMPARE(hotSpots(*file, HotSpotDimension::Authority, {}).withoutTeam, 0);
}

void HotSpotScreenTest::reconstructedAuditsNeverCount()
{
    TemporaryWorkspace file;
    fillDemonstration(*file);
    Filter filter;
    filter.cycle = u"2004"_s; // reconstructed, all of it
    QVERIFY(file->rate(u"ser"_s, filter).audits > 0);
    for (const HotSpotDimension dimension : {HotSpotDimension::Authority, HotSpotDimension::Team}) {
        const HotSpots found = hotSpots(*file, dimension, filter);
        QCOMPARE(found.tested, 0);
        QCOMPARE(found.withoutTeam, 0);
        for (const HotSpotRow &row : found.rows) {
            for (const HotSpotCell &cell : row.cells)
                QCOMPARE(cell.answered, 0);
        }
    }
}

void HotSpotScreenTest::aCellHasItsAudits()
{
    TemporaryWorkspace file;
    add(*file, {.authority = u"dundee"_s, .team = u"South"_s}, 2, 3);
    add(*file, {.authority = u"dundee"_s, .team = u"North"_s}, 1, 1);
    const HotSpots found = hotSpots(*file, HotSpotDimension::Team, {});
    const HotSpotPlace south = placeOf(found, {u"dundee"_s, u"South"_s});
    QCOMPARE(auditsOfCell(*file, found, south, CellAudits::Answered).size(), 5);
    const QStringList poor = auditsOfCell(*file, found, south, CellAudits::Unfavourable);
    QCOMPARE(poor.size(), 2);
    for (const QString &record : poor)
        QCOMPARE(file->audit(record)->answers.value(u"overall_standard"_s).category, u"poor"_s);
}

void HotSpotScreenTest::whatIsRememberedIsForgottenWhenSomethingIsWritten()
{
    TemporaryWorkspace file;
    add(*file, {.authority = u"dundee"_s}, 2, 3);
    HotSpotMemory memory;
    const auto answered = [&](const Filter &filter) {
        return cellOf(memory.answerTo(*file, HotSpotDimension::Authority, filter), dundee).answered;
    };
    QCOMPARE(answered({}), 5);
    Filter filter;
    filter.authority = u"angus"_s;
    QCOMPARE(answered(filter), 5);
    filter.cycle = u"1999"_s;
    QCOMPARE(answered(filter), 0);
    QCOMPARE(answered({}), 5);
    add(*file, {.authority = u"dundee"_s}, 1, 0);
    QCOMPARE(answered({}), 6);
}

void HotSpotScreenTest::eachColumnIsSetBesideTheBaseline()
{
    TemporaryWorkspace file;
    add(*file, {.authority = u"dundee"_s}, 30, 0);
    add(*file, {.authority = u"angus"_s}, 4, 5);
    const HotSpots found = hotSpots(*file, HotSpotDimension::Authority, {});
    const BaselineComparisons comparisons = besideBaseline(*file, found, {1});
    const ComparedCell cell = comparedCell(comparisons, found, placeOf(found, dundee));
    QCOMPARE(cell.row->now.answered, 30);
    // 30 poor of 30, where 2004 printed more than 40 % good or better of about 121.
    QCOMPARE(cell.row->verdict, Verdict::Worse);
    QVERIFY(!comparedCell(comparisons, found, placeOf(found, angus)).row);
    QCOMPARE(worseThanBaseline(found, comparisons, {1}), QList<HotSpotPlace>({placeOf(found, dundee)}));
    const BaselineComparisons few = besideBaseline(*file, found, {0});
    QCOMPARE(comparedCell(few, found, placeOf(found, angus)).row->verdict, Verdict::TooFew);
    QVERIFY(worseThanBaseline(found, few, {0}).isEmpty());
}

void HotSpotScreenTest::theListBesideTheBaselineReadsRowsTogether()
{
    TemporaryWorkspace file;
    add(*file, {.authority = u"dundee"_s}, 14, 10);
    const HotSpots found = hotSpots(*file, HotSpotDimension::Authority, {});
    const BaselineComparisons comparisons = besideBaseline(*file, found, {0, 1, 2});
    for (int row = 0; row < found.rows.size(); ++row) {
        for (int column = 0; column < 3; ++column) {
            const ComparedCell cell = comparedCell(comparisons, found, {row, column});
            const bool isListed = worseThanBaseline(found, comparisons, {0, 1, 2}).contains({row, column});
            QCOMPARE(isListed,
                     cell.row && cell.row->verdict == Verdict::Worse && cell.row->deciding()->pMaxHolm <= 0.05);
        }
    }
}

void HotSpotScreenTest::sharesArePooledByCaseload()
{
    TemporaryWorkspace file;
    add(*file, {.authority = u"angus"_s}, 10, 10);
    add(*file, {.authority = u"dundee"_s}, 2, 8);
    const Caseloads weights{{u"angus"_s, {3, {}}}, {u"dundee"_s, {1, {}}}};
    Filter filter;
    filter.authority = u"dundee"_s; // pooled all the same
    for (const PooledRow &row : pooledShares(*file, filter, weights)) {
        if (row.row != u"ser.overall_standard"_s)
            continue;
        // ¾ of .5 and ¼ of .8; plain 18 of 30.
        QVERIFY(std::abs(row.standardised->share - .575) < 1e-12);
        QVERIFY(std::abs(*row.share - .6) < 1e-12);
        return;
    }
    QFAIL("the row is not there");
}

void HotSpotScreenTest::aCellIsJudgedInEachCycleByItself()
{
    TemporaryWorkspace file;
    add(*file, {.authority = u"dundee"_s, .cycle = u"2005"_s}, 14, 6);
    add(*file, {.authority = u"angus"_s, .cycle = u"2005"_s}, 9, 41);
    add(*file, {.authority = u"angus"_s, .cycle = u"2006"_s}, 9, 41);
    HotSpotHistory history;
    const NoteSubject about{u"ser.overall_standard"_s, u"dundee"_s};
    QList<CellStanding> standings = history.standings(*file, about);
    QCOMPARE(standings.size(), 2);
    QCOMPARE(standings.at(0).cycle, u"2005"_s);
    QCOMPARE(standings.at(0).cell.unfavourable, 14);
    QCOMPARE(standings.at(0).cell.othersAnswered, 50); // none of 2006
    QCOMPARE(standings.at(0).cell.state, HotSpotState::StandsOut);
    QCOMPARE(standings.at(1).cell.state, HotSpotState::NoAnswers);
    // Written since.
    add(*file, {.authority = u"dundee"_s, .cycle = u"2006"_s}, 6, 16);
    standings = history.standings(*file, about);
    QCOMPARE(standings.at(1).cell.answered, 22);
    QCOMPARE(standings.at(1).cell.state, HotSpotState::NoClearDifference);
    QVERIFY(history.standings(*file, {u"ser.no_such_row"_s, u"dundee"_s}).isEmpty());
    QVERIFY(history.standings(*file, {about.row, u"partnership"_s}).isEmpty());
}

void HotSpotScreenTest::cellsWithNotesAreListedInTheOrderOfTables()
{
    TemporaryWorkspace file;
    HotSpotHistory history;
    QVERIFY(notedCells(*file, history).isEmpty());
    const auto note = [&](const QString &ref, const QString &row, const QString &authority) {
        addActionNote(*file, {.record = {},
                              .ref = ref,
                              .date = file->surroundings().today,
                              .text = u"Seen"_s,
                              .about = {row, authority},
                              .author = {},
                              .writtenAt = {}});
    };
    note(u"C3"_s, u"ser.overall_standard"_s, u"dundee"_s);
    note(u"B1"_s, u"ser.overall_standard"_s, u"angus"_s);
    note(u"B1"_s, u"ser.overall_standard"_s, u"dundee"_s);
    note(u"B1"_s, u"ser.overall_standard"_s, {}); // of no cell
    note(u"B1"_s, {}, {});
    const QList<NotedCell> cells = notedCells(*file, history);
    QCOMPARE(cells.size(), 2);
    QCOMPARE(cells.at(0).about.authority, u"angus"_s);
    QCOMPARE(cells.at(1).about.authority, u"dundee"_s);
    QCOMPARE(cells.at(1).notes.size(), 2);
    QVERIFY(cells.at(1).standings.isEmpty()); // no audits yet
    QCOMPARE(notesOn(*file, cells.at(1).about).size(), 2);
}

void HotSpotScreenTest::anEmptyFileHasNoFindings()
{
    TemporaryWorkspace file;
    const HotSpots authorities = hotSpots(*file, HotSpotDimension::Authority, {});
    QCOMPARE(authorities.groups.size(), 3);
    QCOMPARE(authorities.tested, 0);
    QVERIFY(hotSpots(*file, HotSpotDimension::Team, {}).groups.isEmpty());
}

QTEST_GUILESS_MAIN(HotSpotScreenTest)
#include "hot_spot_screen_test.moc"
