#include "audit_forms/action_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

class ActionPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsLeadsAndThemesAreFoundByTheirId()
    {
        ActionPlan plan;
        plan.themes = {{u"a"_s, u"Reports"_s, false}, {u"b"_s, u"Throughcare"_s, true}};
        plan.leads = {{u"service_managers"_s, u"Service Managers"_s}};
        plan.rows.resize(2);
        plan.rows[0].ref = u"A1"_s;
        plan.rows[1].ref = u"A10"_s;

        QCOMPARE(plan.row(u"A10"_s), &plan.rows[1]);
        QCOMPARE(plan.row(u"A2"_s), nullptr);
        QCOMPARE(plan.theme(u"b"_s), &plan.themes[1]);
        QCOMPARE(plan.theme(u"c"_s), nullptr);
        QCOMPARE(plan.lead(u"service_managers"_s), &plan.leads[0]);
        QCOMPARE(plan.lead(u"nobody"_s), nullptr);
    }

    // Overdue from the first day of the next month.
    void aMonthIsOverdueFromTheFirstDayOfTheNext_data()
    {
        QTest::addColumn<QDate>("due");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<bool>("overdue");
        const QDate september(2005, 9, 1);
        QTest::newRow("the month before") << september << QDate(2005, 8, 31) << false;
        QTest::newRow("first day of the month") << september << QDate(2005, 9, 1) << false;
        QTest::newRow("last day of the month") << september << QDate(2005, 9, 30) << false;
        QTest::newRow("first day of the next month") << september << QDate(2005, 10, 1) << true;
        QTest::newRow("a year later, in the same month") << september << QDate(2006, 9, 1) << true;
        QTest::newRow("last day of the year") << QDate(2005, 12, 1) << QDate(2005, 12, 31) << false;
        QTest::newRow("first day of the next year") << QDate(2005, 12, 1) << QDate(2006, 1, 1) << true;
        QTest::newRow("due written as the last day") << QDate(2005, 8, 31) << QDate(2005, 9, 1) << true;
        QTest::newRow("no month") << QDate() << QDate(2006, 1, 1) << false;
    }

    void aMonthIsOverdueFromTheFirstDayOfTheNext()
    {
        QFETCH(QDate, due);
        QFETCH(QDate, today);
        QTEST(isOverdue(due, today), "overdue");
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::ActionPlanTest)
#include "action_plan_test.moc"
