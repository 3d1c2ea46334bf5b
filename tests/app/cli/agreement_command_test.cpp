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

using Pairs = QList<QList<int>>;

/// The example of two readers of 19 files in SAS/STAT, the FREQ procedure.
const Pairs sasExample{{0, 4, 1}, {0, 8, 0}, {0, 1, 5}};

bool isNear(double value, double expected, double within = 5e-5)
{
    return std::abs(value - expected) <= within;
}

} // namespace

class AgreementCommandTest : public QObject {
    Q_OBJECT

private:
    Outcome run(const QStringList &arguments) const
    {
        const QStringList pack = m_pack.isEmpty() ? QStringList() : QStringList{u"--pack"_s, m_pack};
        return m_program->run(pack + arguments);
    }

    /// Imports rows `reference,auditor,reading,answer` of a form.
    void import(const QString &form, const QString &field, const QStringList &rows) const
    {
        QString csv = u"case_ref,auditor,reading,%1,authority,audited_on,cycle\n"_s.arg(field);
        for (const QString &row : rows)
            csv += row + u",%1,2005-11-01,2005\n"_s.arg(m_authority);
        QFile file(m_program->file(u"readings.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csv.toUtf8());
        file.close();
        const Outcome outcome = run({u"import"_s, form, file.fileName()});
        QVERIFY2(outcome.status == ExitStatus::Done, qPrintable(outcome.err));
    }

    /// Two readings of as many files as the table has pairs, by jm and then by kl.
    void importPairs(const QString &form, const QString &field, const Pairs &pairs,
                     const QStringList &answers = {u"1"_s, u"2"_s, u"3"_s, u"4"_s}) const
    {
        QStringList rows;
        int file = 0;
        for (int i = 0; i < pairs.size(); ++i) {
            for (int j = 0; j < pairs.at(i).size(); ++j) {
                for (int n = 0; n < pairs.at(i).at(j); ++n) {
                    ++file;
                    rows.append(u"F/%1,jm,1,%2"_s.arg(file).arg(answers.at(i)));
                    rows.append(u"F/%1,kl,2,%2"_s.arg(file).arg(answers.at(j)));
                }
            }
        }
        import(form, field, rows);
    }

    QJsonObject agreement(const QString &form, const QStringList &options = {}) const
    {
        const Outcome outcome = run(QStringList{u"agreement"_s, u"--form"_s, form, u"--format"_s, u"json"_s} + options);
        return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    }

    QJsonObject fieldOf(const QJsonObject &agreement, const QString &field) const
    {
        for (const QJsonValue &each : agreement[u"fields"_s].toArray()) {
            if (each[u"field"_s] == field)
                return each.toObject();
        }
        return {};
    }

    std::unique_ptr<CommandRun> m_program;
    QString m_pack;
    QString m_authority;

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<CommandRun>(QStringList());
        m_pack.clear();
        m_authority = u"dundee"_s;
    }

    void publishedExampleOnThreePoints()
    {
        m_pack = QStringLiteral(CASEAUDIT_TEST_PACKS) + u"/three_point"_s;
        m_authority = u"glen"_s;
        importPairs(u"opinion"_s, u"grade"_s, sasExample);
        const QJsonObject grade = fieldOf(agreement(u"opinion"_s), u"grade"_s);
        QCOMPARE(grade[u"pairs"_s].toInt(), 19);
        // Simple kappa .4842, error .1380, limits .2137 and .7547; weighted kappa .4701, error .1457.
        QVERIFY(isNear(grade[u"kappa"_s].toDouble(), .4842));
        QVERIFY(isNear(grade[u"kappa_error"_s].toDouble(), .1380));
        QVERIFY(isNear(grade[u"kappa_low"_s].toDouble(), .2137));
        QVERIFY(isNear(grade[u"kappa_high"_s].toDouble(), .7547));
        QVERIFY(isNear(grade[u"kappa_linear"_s].toDouble(), .4701));
        QVERIFY(isNear(grade[u"kappa_linear_error"_s].toDouble(), .1457));
        // statsmodels 0.13.5, tests/data/statistics/kappa.csv and symmetry.csv.
        QVERIFY(isNear(grade[u"kappa_quadratic"_s].toDouble(), .45016077170418, 1e-9));
        QVERIFY(isNear(grade[u"bowker_p"_s].toDouble(), .111610225094713, 1e-9));
        QVERIFY(isNear(grade[u"stuart_maxwell_p"_s].toDouble(), .0621765240221164, 1e-9));
        QCOMPARE(grade[u"harder"_s], QJsonValue());
        QCOMPARE(grade[u"few_pairs"_s].toBool(), true);
        QCOMPARE(grade[u"exact"_s].toDouble(), 13.0 / 19);
        QCOMPARE(grade[u"disagreements"_s].toArray().size(), 6);
    }

    void aFourthCategoryThatNobodyGaveChangesNoKappa()
    {
        // The distances of a linear or quadratic weight only change their unit; Gwet's coefficients do change.
        importPairs(u"ser"_s, u"overall_standard"_s, sasExample);
        const QJsonObject overall = fieldOf(agreement(u"ser"_s), u"overall_standard"_s);
        QVERIFY(isNear(overall[u"kappa"_s].toDouble(), .4842));
        QVERIFY(isNear(overall[u"kappa_low"_s].toDouble(), .2137));
        QVERIFY(isNear(overall[u"kappa_high"_s].toDouble(), .7547));
        QVERIFY(isNear(overall[u"kappa_linear"_s].toDouble(), .4701));
    }

    void peerComputedRatings()
    {
        // Holmquist's slides; statsmodels 0.13.5, tests/data/statistics/kappa.csv.
        importPairs(u"ser"_s, u"overall_standard"_s, {{22, 2, 2, 0}, {5, 7, 14, 0}, {0, 2, 36, 0}, {0, 1, 17, 10}});
        const QJsonObject overall = fieldOf(agreement(u"ser"_s), u"overall_standard"_s);
        QCOMPARE(overall[u"pairs"_s].toInt(), 118);
        QVERIFY(isNear(overall[u"kappa"_s].toDouble(), .493005595523581, 1e-9));
        QVERIFY(isNear(overall[u"kappa_low"_s].toDouble(), .381791064354492, 1e-9));
        QVERIFY(isNear(overall[u"kappa_linear"_s].toDouble(), .648809523809524, 1e-9));
        QVERIFY(isNear(overall[u"kappa_quadratic"_s].toDouble(), .783821871476888, 1e-9));
        QVERIFY(isNear(overall[u"kappa_quadratic_error"_s].toDouble(), .0386703361371543, 1e-9));
        QCOMPARE(overall[u"few_pairs"_s].toBool(), false);
    }

    void peerComputedYesAndNo()
    {
        // Gwet 2008: kappa −.0234 and AC1 .9408 where nearly all say yes.
        importPairs(u"ser"_s, u"risk_assessment_on_file"_s, {{118, 5}, {2, 0}}, {u"Y"_s, u"N"_s});
        const QJsonObject onFile = fieldOf(agreement(u"ser"_s), u"risk_assessment_on_file"_s);
        QVERIFY(isNear(onFile[u"kappa"_s].toDouble(), -.0234));
        QVERIFY(isNear(onFile[u"ac1"_s].toDouble(), .9408));
        QVERIFY(isNear(onFile[u"stuart_maxwell_p"_s].toDouble(), .256839257957856, 1e-9));
        QVERIFY(onFile[u"within_one"_s].isNull());
    }

    void csvHasTheContractsColumnsFirst()
    {
        importPairs(u"ser"_s, u"overall_standard"_s, sasExample);
        const Outcome outcome = run({u"agreement"_s, u"--form"_s, u"ser"_s, u"--format"_s, u"csv"_s});
        QVERIFY(outcome.out.startsWith(u"field,pairs,exact,within_one,kappa,kappa_linear,kappa_quadratic,kappa_low,"
                                       "kappa_high,alpha,ac2,disagreements,"_s));
        QVERIFY(outcome.out.contains(u"\r\nneeds_analysis,0,,,,,,,,,,0,"_s));
    }

    void referencesAreNamedOnlyWhenAskedFor()
    {
        importPairs(u"ser"_s, u"overall_standard"_s, sasExample);
        const QList<QStringList> ways{{u"--format"_s, u"json"_s},
                                      {u"--format"_s, u"csv"_s, u"--disagreements"_s},
                                      {u"--disagreements"_s},
                                      {u"--calibration"_s, u"overall_standard"_s}};
        for (const QStringList &way : ways) {
            const QStringList command = QStringList{u"agreement"_s, u"--form"_s, u"ser"_s} + way;
            QVERIFY2(!run(command).out.contains(u"F/"_s), qPrintable(way.join(u' ')));
            QVERIFY2(run(command + QStringList{u"--with-references"_s}).out.contains(u"F/1"_s),
                     qPrintable(way.join(u' ')));
        }
    }

    void textFits80Columns()
    {
        importPairs(u"ser"_s, u"overall_standard"_s, sasExample);
        const Outcome outcome = run({u"agreement"_s, u"--form"_s, u"ser"_s, u"--explain"_s, u"--disagreements"_s});
        QCOMPARE(outcome.status, ExitStatus::Done);
        QVERIFY(outcome.out.simplified().contains(u"Few pairs: 19."_s));
        for (const QString &line : outcome.out.split(u'\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
    }

    void pairOfAuditorsIsComparedWhoeverReadFirst()
    {
        import(u"ser"_s, u"overall_standard"_s,
               {u"F/1,jm,1,1"_s, u"F/1,kl,2,3"_s, u"F/2,kl,1,3"_s, u"F/2,JM,2,1"_s, u"F/3,jm,1,2"_s, u"F/3,mn,2,2"_s});
        const QJsonObject all = agreement(u"ser"_s);
        QCOMPARE(all[u"cases"_s].toInt(), 3);
        QCOMPARE(all[u"pairs"_s].toArray().size(), 2);
        const QJsonObject pair = agreement(u"ser"_s, {u"--pair"_s, u"KL, jm"_s});
        QCOMPARE(pair[u"cases"_s].toInt(), 2);
        QCOMPARE(pair[u"first"_s].toString(), u"kl"_s);
        // jm gives poor in both, kl good: two categories lower.
        QCOMPARE(fieldOf(pair, u"overall_standard"_s)[u"mean_difference"_s].toDouble(), -2.0);
    }

    void filtersLookAtTheFirstReading()
    {
        importPairs(u"ser"_s, u"overall_standard"_s, sasExample);
        QCOMPARE(agreement(u"ser"_s, {u"--authority"_s, u"angus"_s})[u"cases"_s].toInt(), 0);
        QCOMPARE(agreement(u"ser"_s, {u"--cycle"_s, u"2005"_s, u"--to"_s, u"2005-11-01"_s})[u"cases"_s].toInt(), 19);
        QCOMPARE(agreement(u"ser"_s, {u"--from"_s, u"2005-11-02"_s})[u"cases"_s].toInt(), 0);
    }

    void wrongUsageSaysWhatWasExpected_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("message");
        QTest::newRow("no form") << QStringList() << u"needs --form"_s;
        QTest::newRow("another form") << QStringList{u"--form"_s, u"xyz"_s} << u"there is no form “xyz”"_s;
        QTest::newRow("one auditor") << QStringList{u"--form"_s, u"ser"_s, u"--pair"_s, u"jm"_s}
                                     << u"found “jm”, expected two auditors' codes with a comma between"_s;
        QTest::newRow("the same twice") << QStringList{u"--form"_s, u"ser"_s, u"--pair"_s, u"jm,JM"_s}
                                        << u"found “jm” twice, expected two auditors"_s;
        QTest::newRow("nobody") << QStringList{u"--form"_s, u"ser"_s, u"--pair"_s, u"jm,nobody"_s}
                                << u"found “nobody”, expected one of jm, kl"_s;
        QTest::newRow("no question") << QStringList{u"--form"_s, u"ser"_s, u"--calibration"_s, u"report_date"_s}
                                     << u"--calibration: found “report_date”, expected one of offending_analysis"_s;
    }

    void wrongUsageSaysWhatWasExpected()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, message);
        importPairs(u"ser"_s, u"overall_standard"_s, {{1, 0}, {0, 1}});
        const Outcome outcome = run(QStringList{u"agreement"_s} + arguments);
        QCOMPARE(outcome.status, ExitStatus::Usage);
        QVERIFY2(outcome.err.contains(message), qPrintable(outcome.err));
        QCOMPARE(outcome.out, QString());
    }

    void calibrationHidesNamesBehindLetters()
    {
        importPairs(u"ser"_s, u"overall_standard"_s, {{1, 0}, {1, 1}});
        const QStringList command{u"agreement"_s,        u"--form"_s,   u"ser"_s, u"--calibration"_s,
                                  u"overall_standard"_s, u"--format"_s, u"csv"_s};
        const QStringList named = run(command).out.split(u"\r\n"_s);
        QCOMPARE(named.at(0), u"file,jm,kl"_s);
        QCOMPARE(named.at(1), u"File 1,Adequate,Poor"_s); // what differs comes first
        const QString letters = run(command + QStringList{u"--anonymous"_s}).out;
        QVERIFY(letters.startsWith(u"file,Reader A,Reader B\r\n"_s));
        QVERIFY(!letters.contains(u"jm"_s));
    }
};

QTEST_GUILESS_MAIN(AgreementCommandTest)

#include "agreement_command_test.moc"
