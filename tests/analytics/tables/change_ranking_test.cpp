#include "analytics/tables/change_ranking.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

/// A row whose favourable share went from one half to `share`, with the p-value of its test.
ComparisonRow rowWith(const QString &id, Verdict verdict, double share, double p)
{
    ComparisonRow row;
    row.now.row = id;
    row.verdict = verdict;
    if (verdict == Verdict::NoBaseline)
        return row;
    row.comparability = Comparability::Compared;
    row.favourableNow = share;
    row.favourableThen = statistics::Interval{.5, .5};
    row.share.emplace();
    row.share->pMax = p;
    return row;
}

ComparisonTable tableWith(const QList<ComparisonRow> &rows)
{
    ComparisonTable table;
    table.rows = rows;
    return table;
}

QStringList idsOf(const QList<RankedChange> &ranked, const QList<ComparisonTable> &tables)
{
    QStringList ids;
    for (const RankedChange &row : ranked)
        ids.append(tables.at(row.table).rows.at(row.row).now.row);
    return ids;
}

} // namespace

class ChangeRankingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsClearComesFirstHoweverGreatTheRest()
    {
        const QList<ComparisonTable> tables{
            tableWith({rowWith(u"unclear"_s, Verdict::NoClearChange, .9, .4), rowWith(u"few"_s, Verdict::TooFew, 1, .9),
                       rowWith(u"none"_s, Verdict::NoBaseline, 0, 0)}),
            tableWith({rowWith(u"worse"_s, Verdict::Worse, .3, .001), rowWith(u"better"_s, Verdict::Improved, .6, .002),
                       rowWith(u"held"_s, Verdict::Held, .5, .8)})};
        const QList<RankedChange> ranked = rankedByChange(tables);
        // Worse by 20 points goes before better by 10; rows without anything to compare with are not there.
        QCOMPARE(idsOf(ranked, tables), (QStringList{u"worse"_s, u"better"_s, u"unclear"_s, u"held"_s, u"few"_s}));
        QCOMPARE(ranked.constFirst().kind, ChangeClass::Together);
        QCOMPARE(ranked.constLast().kind, ChangeClass::TooFew);
        QCOMPARE(countOf(ranked, tables, ChangeClass::Together, Verdict::Worse), 1);
        QCOMPARE(countOf(ranked, tables, ChangeClass::Together, Verdict::Improved), 1);
    }

    void theRowsOfAllTablesAreOneFamily()
    {
        // Five p-values, that of too few answers included. Holm by hand: .001 × 5 = .005, then .013 × 4 = .052, above
        // the level; then at least that for the next, .02 × 3 = .06.
        const QList<ComparisonTable> tables{
            tableWith({rowWith(u"first"_s, Verdict::Improved, .7, .013), rowWith(u"few"_s, Verdict::TooFew, 1, .001)}),
            tableWith(
                {rowWith(u"second"_s, Verdict::Worse, .2, .02), rowWith(u"third"_s, Verdict::NoClearChange, .5, .5)}),
            tableWith({rowWith(u"fourth"_s, Verdict::NoClearChange, .5, .6)})};
        const QList<RankedChange> ranked = rankedByChange(tables);
        QCOMPARE(idsOf(ranked, tables).mid(0, 2), (QStringList{u"second"_s, u"first"_s}));
        QCOMPARE(ranked.at(0).kind, ChangeClass::Alone);
        QCOMPARE(ranked.at(0).pTogether.value(), .06);
        QCOMPARE(ranked.at(1).kind, ChangeClass::Alone);
        QCOMPARE(ranked.at(1).pTogether.value(), .052);
        QCOMPARE(countOf(ranked, tables, ChangeClass::Together, Verdict::Improved), 0);
    }

    void atTheLevelIsClear()
    {
        // Two p-values: .025 × 2 = .05 exactly.
        const QList<ComparisonTable> tables{tableWith(
            {rowWith(u"at"_s, Verdict::Improved, .7, .025), rowWith(u"other"_s, Verdict::NoClearChange, .6, .9)})};
        QCOMPARE(rankedByChange(tables).constFirst().kind, ChangeClass::Together);
    }

    void equalChangesKeepTheOrderOfTheTables()
    {
        const QList<ComparisonTable> tables{tableWith({rowWith(u"a"_s, Verdict::NoClearChange, .6, .5)}),
                                            tableWith({rowWith(u"b"_s, Verdict::NoClearChange, .4, .5)})};
        QCOMPARE(idsOf(rankedByChange(tables), tables), (QStringList{u"a"_s, u"b"_s}));
    }

    void noRowsAreNoRanking()
    {
        QVERIFY(rankedByChange({}).isEmpty());
        QVERIFY(rankedByChange({tableWith({rowWith(u"none"_s, Verdict::NoBaseline, 0, 0)})}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(ChangeRankingTest)
#include "change_ranking_test.moc"
