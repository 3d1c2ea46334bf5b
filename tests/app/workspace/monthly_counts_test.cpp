#include "app/workspace/monthly_counts.h"

#include "tests/support/temporary_workspace.h"

#include <QTest>

using namespace caseaudit;
using caseaudit::testing::TemporaryWorkspace;
using namespace Qt::StringLiterals;

namespace {

/// The clock of the tests stands at 1 December 2005.
MonthlyCount waiting(const QDate &month, std::optional<std::int64_t> number, const QString &authority = u"dundee"_s)
{
    return {u"cs_waiting"_s, authority, month, number};
}

} // namespace

/// Numbers that are counted once a month in each authority.
class MonthlyCountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAreKeptAndZeroIsOneOfThem()
    {
        TemporaryWorkspace workspace;
        const QList<MonthlyCount> given{waiting({2005, 10, 1}, 0), waiting({2005, 9, 1}, 12)};
        QCOMPARE(keepCounts(*workspace, given).added.size(), 2);
        workspace.reopen();
        QCOMPARE(monthlyCounts(*workspace), (QList<MonthlyCount>{given.at(1), given.at(0)}));
        QVERIFY(monthlyCounts(*workspace, u"cs_breaches"_s).isEmpty());
    }

    void aCorrectionTakesThePlaceOfANumberThatStaysInTheHistory()
    {
        TemporaryWorkspace workspace;
        keepCounts(*workspace, {waiting({2005, 9, 1}, 12)});
        const CountsPlan corrected = keepCounts(*workspace, {waiting({2005, 9, 1}, 13)});
        QCOMPARE(corrected.changed.size(), 1);
        QCOMPARE(corrected.replaced.constFirst().number, std::optional<std::int64_t>(12));
        QCOMPARE(keepCounts(*workspace, {waiting({2005, 9, 1}, 13)}).unchanged, 1);
        keepCounts(*workspace, {waiting({2005, 9, 1}, std::nullopt)});
        QVERIFY(monthlyCounts(*workspace).isEmpty());
        QStringList history;
        for (const MonthlyCountRevision &revision : monthlyCountHistory(*workspace))
            history.append(revision.count.number ? QString::number(*revision.count.number) : u"none"_s);
        QCOMPARE(history, (QStringList{u"12"_s, u"13"_s, u"none"_s}));
    }

    void takingAwayWhatWasNeverRecordedWritesNothing()
    {
        TemporaryWorkspace workspace;
        QCOMPARE(keepCounts(*workspace, {waiting({2005, 9, 1}, std::nullopt)}).unchanged, 1);
        QVERIFY(monthlyCountHistory(*workspace).isEmpty());
    }

    void aNumberThatCannotBeIsRefusedWithAllThatCameWithIt_data()
    {
        QTest::addColumn<QString>("measure");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QDate>("month");
        QTest::addColumn<qint64>("number");
        QTest::addColumn<int>("fault");
        const QDate november(2005, 11, 1);
        const auto add = [](const char *name, const QString &measure, const QString &authority, const QDate &month,
                            qint64 number, CountFault fault) {
            QTest::newRow(name) << measure << authority << month << number << static_cast<int>(fault);
        };
        const QString waits = u"cs_waiting"_s;
        add("measure", u"cs_wating"_s, u"dundee"_s, november, 1, CountFault::UnknownMeasure);
        add("authority", waits, u"fife"_s, november, 1, CountFault::UnknownAuthority);
        add("the partnership", waits, u"partnership"_s, november, 1, CountFault::UnknownAuthority);
        add("not counted there", u"cs_warnings"_s, u"dundee"_s, november, 1, CountFault::NotCountedThere);
        add("a month to come", waits, u"dundee"_s, {2006, 1, 1}, 1, CountFault::NotBegun);
        add("long ago", waits, u"dundee"_s, {1989, 12, 1}, 1, CountFault::TooEarly);
        add("less than none", waits, u"dundee"_s, november, -1, CountFault::OutOfRange);
        add("more than a million", waits, u"dundee"_s, november, 1'000'001, CountFault::OutOfRange);
    }

    void aNumberThatCannotBeIsRefusedWithAllThatCameWithIt()
    {
        QFETCH(QString, measure);
        QFETCH(QString, authority);
        QFETCH(QDate, month);
        QFETCH(qint64, number);
        QFETCH(int, fault);
        TemporaryWorkspace workspace;
        const CountsPlan plan =
            keepCounts(*workspace, {waiting({2005, 9, 1}, 12), {measure, authority, month, number}});
        QCOMPARE(plan.problems, (QList<CountProblem>{{1, static_cast<CountFault>(fault)}}));
        QVERIFY(monthlyCounts(*workspace).isEmpty());
    }

    void thisMonthAndTheGreatestNumberAreKept()
    {
        TemporaryWorkspace workspace;
        QVERIFY(keepCounts(*workspace, {waiting({2005, 12, 1}, 1'000'000)}).problems.isEmpty());
        QVERIFY(keepCounts(*workspace, {waiting({1990, 1, 1}, 0)}).problems.isEmpty());
        QCOMPARE(monthlyCounts(*workspace).size(), 2);
    }
};

QTEST_GUILESS_MAIN(MonthlyCountsTest)
#include "monthly_counts_test.moc"
