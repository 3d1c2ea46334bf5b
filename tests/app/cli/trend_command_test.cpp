#include "tests/app/cli/command_run.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <memory>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;
using cli::ExitStatus;

namespace {

const QString standard = u"ser.overall_standard"_s;

} // namespace

class TrendCommandTest : public QObject {
    Q_OBJECT

private:
    Outcome run(const QStringList &arguments) const { return m_program->run(arguments); }

    QJsonObject trend(const QStringList &options = {}, const QString &row = standard) const
    {
        const Outcome outcome = run(QStringList{u"trend"_s, row, u"--format"_s, u"json"_s} + options);
        return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    }

    /// Imports reports, `answered` of which `favourable` are good, for each month from January 2003 on.
    void importMonths(const std::vector<int> &favourable, int answered, const QString &authority = u"dundee"_s) const
    {
        QString csv = u"case_ref,authority,auditor,audited_on,cycle,report_date,overall_standard\n"_s;
        QDate month(2003, 1, 10);
        for (const int good : favourable) {
            for (int i = 0; i < answered; ++i) {
                csv += u"%1/%2,%3,aud-1,%1,2003,%4,%5\n"_s.arg(month.toString(Qt::ISODate))
                           .arg(i)
                           .arg(authority, month.addDays(-40).toString(Qt::ISODate), i < good ? u"good"_s : u"poor"_s);
            }
            month = month.addMonths(1);
        }
        import(u"ser"_s, csv);
    }

    void import(const QString &form, const QString &csv, const QStringList &options = {}) const
    {
        QFile file(m_program->file(u"audits.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csv.toUtf8());
        file.close();
        const Outcome outcome = run(QStringList{u"import"_s, form, file.fileName()} + options);
        QVERIFY2(outcome.status == ExitStatus::Done, qPrintable(outcome.err));
    }

private Q_SLOTS:
    void init() { m_program = std::make_unique<CommandRun>(QStringList()); }

    void thePublishedLimitsOfOrangeJuice()
    {
        // Montgomery, Introduction to Statistical Quality Control: thirty samples of 50 cans.
        importMonths({12, 15, 8, 10, 4,  7,  16, 9,  14, 10, 5,  6, 17, 12, 22,
                      8,  10, 5, 13, 11, 20, 18, 24, 15, 9,  12, 7, 13, 9,  6},
                     50);
        const QJsonObject found = trend({u"--every"_s, u"month"_s, u"--chart"_s, u"p"_s});
        QVERIFY(std::abs(found[u"limits"_s][u"centre"_s].toDouble() - .2313) < 5e-5);
        const QJsonArray points = found[u"points"_s].toArray();
        QCOMPARE(points.size(), 30);
        for (const QJsonValue &point : points) {
            QVERIFY(std::abs(point[u"low"_s].toDouble() - .0524) < 5e-5);
            QVERIFY(std::abs(point[u"high"_s].toDouble() - .4102) < 5e-5);
        }
        QStringList outside;
        for (const QJsonValue &signal : found[u"signals"_s].toArray()) {
            if (signal[u"rule"_s] == u"outside"_s)
                outside << signal[u"points"_s][0].toString();
        }
        QCOMPARE(outside, QStringList({u"2004-03"_s, u"2004-11"_s})); // samples 15 and 23

        // By the date of the report, forty days earlier, the same samples stand in other months.
        const QJsonObject byReport = trend({u"--by"_s, u"report"_s, u"--chart"_s, u"p"_s});
        QCOMPARE(byReport[u"points"_s][0][u"period"_s].toString(), u"2002-12"_s);
    }

    void newcombesDifferenceOfTwoRounds()
    {
        importMonths({48}, 80);
        QString csv = u"case_ref,authority,auditor,audited_on,cycle,overall_standard\n"_s;
        for (int i = 0; i < 70; ++i)
            csv += u"N/%1,dundee,aud-1,2005-06-01,2005,%2\n"_s.arg(i).arg(i < 56 ? u"good"_s : u"poor"_s);
        import(u"ser"_s, csv);
        const QJsonObject found = trend();
        QVERIFY(found[u"limits"_s].isNull());
        QVERIFY(std::abs(found[u"difference"_s][u"low"_s].toDouble() - .0524) < 5e-5);
        QVERIFY(std::abs(found[u"difference"_s][u"high"_s].toDouble() - .3339) < 5e-5);
        QVERIFY(run({u"trend"_s, standard}).out.simplified().contains(u"20 points more good or better (5 to 33)"_s));
    }

    void theRulesAreChosenByName()
    {
        importMonths({9, 11, 9, 11, 9, 14, 13, 14, 13, 14, 13, 14}, 20);
        const QJsonObject nhs = trend({u"--rules"_s, u"mdc"_s});
        QCOMPARE(nhs[u"rules"_s].toString(), u"mdc"_s);
        bool isShift = false;
        for (const QJsonValue &signal : nhs[u"signals"_s].toArray())
            isShift = isShift || (signal[u"rule"_s] == u"shift"_s && signal[u"points"_s][0] == u"2003-06"_s);
        QVERIFY(isShift);
    }

    void csvHasALineAPeriod()
    {
        importMonths({1, 2, 3}, 4);
        const QStringList lines =
            run({u"trend"_s, standard, u"--format"_s, u"csv"_s}).out.split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(0), u"row,period,from,to,favourable,answered,share,low,high,centre,signals"_s);
        QVERIFY(lines.at(1).startsWith(u"ser.overall_standard,2003-01,2003-01-01,2003-01-31,1,4,0.25,0,"_s));
        const QStringList quarter =
            run({u"trend"_s, standard, u"--format"_s, u"csv"_s, u"--every"_s, u"quarter"_s}).out.split(u"\r\n"_s);
        QCOMPARE(quarter.at(1), u"ser.overall_standard,2003-Q1,2003-01-01,2003-03-31,6,12,0.5,,,,"_s);
    }

    void filtersNarrowTheTrend()
    {
        importMonths({1, 2}, 4);
        QCOMPARE(trend({u"--authority"_s, u"angus"_s})[u"points"_s].toArray().size(), 0);
        QCOMPARE(trend({u"--from"_s, u"2003-02-01"_s})[u"points"_s].toArray().size(), 1);
        QVERIFY(run({u"trend"_s, standard, u"--authority"_s, u"angus"_s})
                    .out.contains(u"No audit answers this question under the filter."_s));
    }

    void textFitsTheTerminal()
    {
        importMonths({1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3}, 4);
        for (const QString &line : run({u"trend"_s, standard}).out.split(u'\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
    }

    void contactsAreMeasuredBesideAnIndicator()
    {
        import(u"supervision"_s,
               u"case_ref,authority,auditor,audited_on,cycle,start_date,order_type,appointments_4_weeks\n"
               "S/1,dundee,aud-1,2005-06-01,2005,2005-03-01,probation,yes\n"
               "S/2,dundee,aud-1,2005-06-01,2005,2005-03-01,probation,yes\n"_s);
        QFile contacts(m_program->file(u"contacts.csv"_s));
        QVERIFY(contacts.open(QIODevice::WriteOnly));
        contacts.write("case_ref,date,kind,outcome,note\nS/3,2005-03-03,o,k,\nS/3,2005-03-09,o,k,\n");
        contacts.close();
        import(u"supervision"_s,
               u"case_ref,authority,auditor,audited_on,cycle,start_date,order_type\n"
               "S/3,dundee,aud-1,2005-06-01,2005,2005-03-01,probation\n"_s,
               {u"--contacts"_s, contacts.fileName()});
        const QJsonArray measures = trend({}, u"kpi.appointments_4_weeks"_s)[u"measures"_s].toArray();
        QCOMPARE(measures.size(), 1);
        QCOMPARE(measures[0][u"authority"_s].toString(), u"dundee"_s);
        QCOMPARE(measures[0][u"days_to_first"_s][u"median"_s].toDouble(), 2.0);
        QCOMPARE(measures[0][u"contacts_in_window"_s][u"mean"_s].toDouble(), 2.0);
        QVERIFY(measures[0][u"days_to_first"_s][u"deviation"_s].isNull()); // of one audit
        QVERIFY(trend()[u"measures"_s].toArray().isEmpty());
    }

    void whatIsMeantMustBeThere_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("no row") << QStringList{} << u"takes ROW"_s;
        QTest::newRow("unknown table") << QStringList{u"nothing.x"_s} << u"the tables are ser, hbr"_s;
        QTest::newRow("unknown field") << QStringList{u"ser.x"_s} << u"ser.offending_analysis"_s;
        QTest::newRow("week") << QStringList{standard, u"--every"_s, u"week"_s} << u"expected one of month, quarter"_s;
        QTest::newRow("no start") << QStringList{standard, u"--by"_s, u"order"_s}
                                  << u"expected one of audited, report"_s;
        QTest::newRow("chart") << QStringList{standard, u"--chart"_s, u"pie"_s} << u"one of p, p_prime, run"_s;
        QTest::newRow("rules") << QStringList{standard, u"--rules"_s, u""_s} << u"one of anhoej, mdc"_s;
    }

    void whatIsMeantMustBeThere()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const Outcome outcome = run(QStringList{u"trend"_s} + arguments);
        QCOMPARE(outcome.status, ExitStatus::Usage);
        QVERIFY2(outcome.err.contains(said), qPrintable(outcome.err));
    }

private:
    std::unique_ptr<CommandRun> m_program;
};

QTEST_GUILESS_MAIN(TrendCommandTest)
#include "trend_command_test.moc"
