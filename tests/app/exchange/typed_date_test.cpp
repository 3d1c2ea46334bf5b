#include "app/exchange/typed_date.h"

#include <QTest>

using caseaudit::typedDate;

class TypedDateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dateIsReadAsPeopleTypeIt_data();
    void dateIsReadAsPeopleTypeIt();
    void whatIsNoDateIsRefused_data();
    void whatIsNoDateIsRefused();
    void yearLeftOutIsTheNearest_data();
    void yearLeftOutIsTheNearest();
    void yearLeftOutWithNothingNearIsRefused();
};

void TypedDateTest::dateIsReadAsPeopleTypeIt_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"2005-03-27", "27/3/2005", "27/03/2005", "27.3.05", "27-3-2005", "27 March 2005",
                             "27 mar 05", "  27/3/2005 "})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TypedDateTest::dateIsReadAsPeopleTypeIt()
{
    QFETCH(QString, text);
    QCOMPARE(typedDate(text), QDate(2005, 3, 27));
}

void TypedDateTest::whatIsNoDateIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a word") << QStringLiteral("soon");
    QTest::newRow("month first") << QStringLiteral("3/27/2005");
    QTest::newRow("30 February") << QStringLiteral("30/2/2005");
    QTest::newRow("29 February of no leap year") << QStringLiteral("29/2/2005");
    QTest::newRow("day 0") << QStringLiteral("0/3/2005");
    QTest::newRow("two letters of a month") << QStringLiteral("27 Ma 2005");
    QTest::newRow("three digits of a year") << QStringLiteral("27/3/205");
}

void TypedDateTest::whatIsNoDateIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!typedDate(text, QDate(2005, 12, 1)).isValid());
}

void TypedDateTest::yearLeftOutIsTheNearest_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("near");
    QTest::addColumn<QDate>("date");
    QTest::newRow("same year") << QStringLiteral("27/3") << QDate(2005, 4, 1) << QDate(2005, 3, 27);
    QTest::newRow("over the new year") << QStringLiteral("4 Jan") << QDate(2004, 12, 20) << QDate(2005, 1, 4);
    QTest::newRow("back over the new year") << QStringLiteral("28/12") << QDate(2005, 1, 10) << QDate(2004, 12, 28);
    QTest::newRow("only a leap year has it") << QStringLiteral("29/2") << QDate(2005, 2, 1) << QDate(2004, 2, 29);
}

void TypedDateTest::yearLeftOutIsTheNearest()
{
    QFETCH(QString, text);
    QFETCH(QDate, near);
    QFETCH(QDate, date);
    QCOMPARE(typedDate(text, near), date);
}

void TypedDateTest::yearLeftOutWithNothingNearIsRefused()
{
    QVERIFY(!typedDate(QStringLiteral("27/3")).isValid());
}

QTEST_GUILESS_MAIN(TypedDateTest)
#include "typed_date_test.moc"
