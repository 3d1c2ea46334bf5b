#include "app/viewmodels/today_view_model.h"
#include "tests/app/viewmodels/open_file.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace caseaudit;
using caseaudit::testing::OpenFile;

class TodayViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draftsAreListedUpToEightAndAllCounted();
    void formsCountDraftsAndCompleteUnderTheFilter();
};

void TodayViewModelTest::draftsAreListedUpToEightAndAllCounted()
{
    OpenFile file;
    TodayViewModel today(file.holder, file.filter);
    QAbstractItemModelTester tester(today.drafts(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QString text = QStringLiteral("case_ref,authority,auditor,audited_on,cycle,state\n");
    for (int number = 1; number <= 9; ++number)
        text += QStringLiteral("D%1,Dundee,jm,2005-10-01,2005,draft\n").arg(number);
    file.import(QStringLiteral("ser"), text);
    QCOMPARE(today.draftCount(), 9);
    QCOMPARE(today.draftsShown(), 8);
    QVERIFY(!today.drafts()->canFetchMore({}));
}

void TodayViewModelTest::formsCountDraftsAndCompleteUnderTheFilter()
{
    OpenFile file;
    const TodayViewModel today(file.holder, file.filter);
    file.import(QStringLiteral("hbr"), QStringLiteral("case_ref,authority,auditor,audited_on,cycle,state\n"
                                                      "D1,Dundee,jm,2005-10-01,2005,draft\n"
                                                      "D2,Dundee,jm,2005-10-01,2005,complete\n"
                                                      "A1,Angus,jm,2005-10-01,2005,complete\n"));
    const auto count = [&today](const QString &form, const QString &what) {
        for (const QVariant &entry : today.forms()) {
            if (entry.toMap().value(QStringLiteral("id")).toString() == form)
                return entry.toMap().value(what).toInt();
        }
        return -1;
    };
    QCOMPARE(today.forms().size(), 7);
    QCOMPARE(count(QStringLiteral("hbr"), QStringLiteral("complete")), 2);
    QCOMPARE(count(QStringLiteral("hbr"), QStringLiteral("drafts")), 1);
    QCOMPARE(count(QStringLiteral("ser"), QStringLiteral("complete")), 0);
    file.filter.setAuthority(QStringLiteral("angus"));
    QCOMPARE(count(QStringLiteral("hbr"), QStringLiteral("complete")), 1);
    QCOMPARE(count(QStringLiteral("hbr"), QStringLiteral("drafts")), 0);
}

QTEST_GUILESS_MAIN(TodayViewModelTest)
#include "today_view_model_test.moc"
