#include "app/exchange/count_import.h"
#include "app/exchange/typed_month.h"

#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

ImportedCounts understood(const QByteArray &file)
{
    return understandCounts(readCsv(file), u"counts.csv"_s, defaultPack());
}

} // namespace

/// Files of monthly counts, and months as people type them.
class CountImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void monthsAreReadAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("month");
        const QDate september(2005, 9, 1);
        for (const char *text :
             {"2005-09", " 2005-09 ", "9/2005", "09/2005", "September 2005", "sep 2005", "Sept 2005"})
            QTest::newRow(text) << QString::fromLatin1(text) << september;
        for (const char *text : {"", "2005-13", "13/2005", "2005", "September", "2005-09-01", "Smarch 2005", "0/2005"})
            QTest::newRow(qPrintable(u"none: "_s + QLatin1String(text))) << QString::fromLatin1(text) << QDate();
    }

    void monthsAreReadAsPeopleTypeThem()
    {
        QFETCH(QString, text);
        QFETCH(QDate, month);
        QCOMPARE(typedMonth(text), month);
    }

    void rowsAreReadInAnyOrderOfColumnsAndSpelling()
    {
        const ImportedCounts file = understood("Number;Month;Authority;Measure;author\n"
                                               "12;9/2005;D;cs_waiting;jm\n"
                                               "0;2005-10;Perth & Kinross;Warnings in community service;jm\n"
                                               ";2005-11;D;cs_waiting;jm\n");
        QVERIFY(file.problems.isEmpty());
        QCOMPARE(file.empty, 1);
        QCOMPARE(file.counts.size(), 2);
        QCOMPARE(file.counts.at(0).authority, u"dundee"_s);
        QCOMPARE(file.counts.at(0).month, QDate(2005, 9, 1));
        QCOMPARE(file.counts.at(0).number, 12);
        QCOMPARE(file.counts.at(1).measure, u"cs_warnings"_s);
        QCOMPARE(file.counts.at(1).number, 0);
    }

    void everyFaultIsNamedByItsPlace()
    {
        const ImportedCounts file = understood("measure,authority,month,number\n"
                                               "cs_wating,Fife,soon,-1\n"
                                               "cs_waiting,A,2005-09,1.5\n"
                                               "cs_waiting,A,2005-09,3\n"
                                               "cs_waiting,Angus,9/2005,3\n");
        QStringList places;
        for (const ImportProblem &problem : file.problems)
            places.append(u"%1 %2"_s.arg(problem.line).arg(problem.column));
        QCOMPARE(places, (QStringList{u"2 measure"_s, u"2 authority"_s, u"2 month"_s, u"2 number"_s, u"3 number"_s,
                                      u"5 month"_s}));
        QVERIFY(file.problems.constLast().expected.contains(u"line 4"_s));
    }

    void columnsThatLackOrAreTooManyAreNamed()
    {
        QCOMPARE(understood("measure,authority,month\nx,y,z\n").problems.constFirst().column, u"number"_s);
        const ImportedCounts file = understood("measure,authority,month,number,worker\ncs_waiting,A,2005-09,1,x\n");
        QCOMPARE(file.problems.size(), 1);
        QCOMPARE(file.problems.constFirst().column, u"worker"_s);
        QVERIFY(file.counts.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CountImportTest)
#include "count_import_test.moc"
