#include "tests/app/cli/command_run.h"

#include "audit_forms/pack_reader.h"
#include "tests/analytics/statistics/reference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;
using cli::ExitStatus;

namespace {

QJsonObject rowOf(const Outcome &outcome, const QString &id)
{
    for (const QJsonValue &row : QJsonDocument::fromJson(outcome.out.toUtf8())[u"rows"_s].toArray()) {
        if (row[u"row"_s].toString() == id)
            return row.toObject();
    }
    return {};
}

double numberOf(const QJsonObject &row, const char *group, const char *name)
{
    return row.value(QLatin1String(group)).toObject().value(QLatin1String(name)).toDouble(-99);
}

} // namespace

class CompareCommandTest : public QObject {
    Q_OBJECT

private:
    Outcome run(const QStringList &arguments) const { return m_program->run(arguments); }

    QJsonObject compared(const QString &row, const QStringList &options = {}) const
    {
        return rowOf(run(QStringList{u"compare"_s, u"--format"_s, u"json"_s} + options), row);
    }

    /// Imports audits that give a row these counts, in the order of its scale.
    void import(const QString &row, const std::vector<std::int64_t> &counts, const QString &cycle = u"2005"_s) const
    {
        const Pack pack = defaultPack();
        const TableDefinition &table = *pack.table(row.section(u'.', 0, 0));
        const TableRow &tableRow = *pack.tableRow(row);
        QString header = u"case_ref,authority,auditor,audited_on,cycle,"_s + tableRow.field;
        QString choices;
        if (table.group) {
            header += u',' + table.group->field;
            choices = u',' + table.group->is.first();
        } else if (table.form == u"supervision"_s) {
            header += u",order_type"_s;
            choices = tableRow.field == u"first_appointment_throughcare"_s ? u",parole_licence"_s : u",probation"_s;
        }
        QString csv = header + u'\n';
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const QString category = pack.scale(tableRow.scale)->categories.at(static_cast<qsizetype>(i)).id;
            for (std::int64_t k = 0; k < counts[i]; ++k)
                csv += u"%1/%2/%3/%4,dundee,aud-1,2005-06-01,%3,%4%5\n"_s.arg(row).arg(k).arg(cycle, category, choices);
        }
        QFile file(m_program->file(u"audits.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csv.toUtf8());
        file.close();
        const Outcome outcome = run({u"import"_s, table.form, file.fileName()});
        QVERIFY2(outcome.status == ExitStatus::Done, qPrintable(outcome.err));
    }

    std::unique_ptr<CommandRun> m_program;

private Q_SLOTS:
    void init() { m_program = std::make_unique<CommandRun>(QStringList()); }

    void figuresAreThoseOfAnIndependentProgram_data()
    {
        QTest::addColumn<int>("line");
        const auto reference = readReference("comparison.csv");
        QVERIFY(reference.size() >= 11);
        for (std::size_t i = 0; i < reference.size(); ++i) {
            QTest::addRow("%s %s %s", qPrintable(reference[i].text("row")), qPrintable(reference[i].text("now")),
                          qPrintable(reference[i].text("known")))
                << int(i);
        }
    }

    void figuresAreThoseOfAnIndependentProgram()
    {
        QFETCH(int, line);
        const ReferenceRow expected = readReference("comparison.csv").at(static_cast<std::size_t>(line));
        const QString id = expected.text("row");
        import(id, expected.counts("now"));
        if (!expected.text("known").isEmpty()) {
            const QString known = u"%1=%2"_s.arg(id, expected.text("known"));
            QCOMPARE(run({u"baseline"_s, u"--known"_s, known}).status, ExitStatus::Done);
        }
        const QJsonObject row = compared(id);
        constexpr double tolerance = 1e-9;
        const auto compare = [&](const char *group, const char *name, const char *column) {
            if (expected.text(column).isEmpty()) {
                QVERIFY(row.value(QLatin1String(group)).toObject().value(QLatin1String(name)).isNull());
                return;
            }
            COMPARE_NEAR(numberOf(row, group, name), expected.number(column), tolerance);
        };
        compare("baseline", "n_candidates", "candidates");
        compare("baseline", "min_base", "least");
        compare("favourable", "baseline_low", "share_low");
        compare("favourable", "baseline_high", "share_high");
        compare("favourable", "difference_low", "difference_low");
        compare("favourable", "difference_high", "difference_high");
        compare("favourable", "p_max", "share_p_max");
        compare("favourable", "p_max_any_n", "share_p_max_any");
        compare("ordinal", "theta_low", "theta_low");
        compare("ordinal", "theta_high", "theta_high");
        compare("ordinal", "p_max", "ordinal_p_max");
        compare("ordinal", "p_max_any_n", "ordinal_p_max_any");
    }

    void aRowHasItsCountsItsPrintAndItsSentence()
    {
        import(u"hbr.overall_standard"_s, {1, 6, 14, 4});
        const QJsonObject row = compared(u"hbr.overall_standard"_s, {u"--form"_s, u"hbr"_s});
        QCOMPARE(row[u"table"_s].toString(), u"hbr"_s);
        QCOMPARE(row[u"counts"_s].toArray(), QJsonArray({1, 6, 14, 4}));
        QCOMPARE(row[u"answered"_s].toInt(), 25);
        QCOMPARE(row[u"baseline"_s][u"percents"_s].toArray(), QJsonArray({9, 48, 35, 9}));
        QCOMPARE(row[u"baseline"_s][u"working_n"_s].toInt(), 23);
        QCOMPARE(row[u"baseline"_s][u"min_base"_s].toInt(), 16);
        COMPARE_NEAR(row[u"favourable"_s][u"share"_s].toDouble(), .72, 1e-15);
        COMPARE_NEAR(row[u"favourable"_s][u"p_max"_s].toDouble(), .0779266, 5e-8);
        COMPARE_NEAR(row[u"ordinal"_s][u"p_max"_s].toDouble(), .0648374, 5e-8);
        // Alone in its table: read together with no other.
        QCOMPARE(row[u"ordinal"_s][u"p_max_holm"_s].toDouble(), row[u"ordinal"_s][u"p_max"_s].toDouble());
        QCOMPARE(row[u"verdict"_s].toString(), u"no_clear_change"_s);
        QVERIFY(row[u"sentence"_s].toString().startsWith(u"No clear change: 28 points more good or better"_s));
        // The sentence for people is the same, but for its line breaks.
        const QString text = run({u"compare"_s, u"--form"_s, u"hbr"_s}).out;
        QVERIFY(text.contains(u"No clear change:"_s) && text.contains(u"72 %"_s) && text.contains(u"44 %"_s));
    }

    void everyRowOfEveryTableIsThereWithOrWithoutAnswers()
    {
        import(u"ser.overall_standard"_s, {1, 1, 1, 1});
        const QJsonArray rows =
            QJsonDocument::fromJson(run({u"compare"_s, u"--format"_s, u"json"_s}).out.toUtf8())[u"rows"_s].toArray();
        int printed = 0;
        for (const QJsonValue &row : rows) {
            const bool isPrinted = row[u"verdict"_s].toString() != u"no_baseline"_s;
            printed += isPrinted ? 1 : 0;
            QCOMPARE(row[u"baseline"_s][u"percents"_s].isNull(), !isPrinted);
            if (isPrinted)
                QCOMPARE(row[u"verdict"_s].toString(), u"too_few"_s);
        }
        QCOMPARE(printed, 40);
    }

    void anUnprintedCellIsNull()
    {
        import(u"pdo_performance_sex.appointments_4_weeks"_s, {5, 10, 5});
        const QJsonObject row = compared(u"pdo_performance_sex.appointments_4_weeks"_s);
        QCOMPARE(row[u"baseline"_s][u"percents"_s].toArray(), QJsonArray({80, QJsonValue(), QJsonValue()}));
        QVERIFY(row[u"ordinal"_s][u"p_max"_s].isNull());
    }

    void aCycleIsComparedByItsCounts()
    {
        import(u"hbr.release_plan"_s, {0, 10}, u"2005"_s);
        import(u"hbr.release_plan"_s, {5, 5}, u"2006"_s);
        const QJsonObject forth = compared(u"hbr.release_plan"_s, {u"--with"_s, u"2005"_s});
        QCOMPARE(forth[u"verdict"_s].toString(), u"improved"_s);
        COMPARE_NEAR(numberOf(forth, "favourable", "p_max"), 504. / 15504, 1e-9);
        QCOMPARE(forth[u"baseline"_s][u"counts"_s].toArray(), QJsonArray({0, 10}));
        QCOMPARE(forth[u"baseline"_s][u"n_candidates"_s].toInt(), 1);
        const QJsonObject back = compared(u"hbr.release_plan"_s, {u"--with"_s, u"2006"_s, u"--cycle"_s, u"2005"_s});
        QCOMPARE(back[u"verdict"_s].toString(), u"worse"_s);
        COMPARE_NEAR(numberOf(back, "favourable", "difference_low"), -numberOf(forth, "favourable", "difference_high"),
                     1e-12);
        const QJsonObject self = compared(u"hbr.release_plan"_s, {u"--with"_s, u"2006"_s});
        QCOMPARE(self[u"verdict"_s].toString(), u"no_clear_change"_s);
        const Outcome unknown = run({u"compare"_s, u"--with"_s, u"1999"_s});
        QCOMPARE(unknown.status, ExitStatus::Refused);
        QVERIFY(unknown.err.contains(u"no audit is of cycle “1999”; the cycles are 2005, 2006"_s));
    }

    void textFits80ColumnsAndCountsRowsTogether()
    {
        run({u"demo"_s});
        const Outcome outcome = run({u"compare"_s, u"--cycle"_s, u"2005"_s, u"--explain"_s});
        QCOMPARE(outcome.status, ExitStatus::Done);
        for (const QString &line : outcome.out.split(u'\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
        QCOMPARE(outcome.out.count(u"read together (Holm)"_s), 9); // one for each printed table
        QVERIFY(outcome.out.contains(u"Newcombe's method 10"_s));
    }

    void csvHasARowARow()
    {
        import(u"hbr.overall_standard"_s, {1, 6, 14, 4});
        const QStringList lines = run({u"compare"_s, u"--form"_s, u"hbr"_s, u"--format"_s, u"csv"_s})
                                      .out.split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 8); // the header and seven rows
        QVERIFY(lines.at(0).startsWith(u"table,row,label,with,categories,counts,answered,percents,"_s));
        QVERIFY(lines.at(0).endsWith(u",verdict,sentence"_s));
        QVERIFY(lines.filter(u"hbr.overall_standard,"_s).at(0).contains(u",1 6 14 4,25,4 24 56 16,"_s));
    }

    void numbersAreKeptRefusedAndForgotten()
    {
        const QString row = u"hbr.release_plan"_s;
        import(row, {20, 3});
        QCOMPARE(run({u"baseline"_s, u"--known"_s, row + u"=18"_s}).status, ExitStatus::Done);
        QVERIFY(compared(row)[u"sentence"_s].toString().contains(u"with the 18 cases that are known"_s));
        const Outcome refused = run({u"baseline"_s, u"--known"_s, row + u"=20"_s});
        QCOMPARE(refused.status, ExitStatus::Refused);
        QVERIFY(refused.err.contains(u"hbr.release_plan: no count of 20 cases prints as 61 % (Yes)"_s));
        QCOMPARE(compared(row)[u"baseline"_s][u"known_n"_s].toInt(), 18);
        QCOMPARE(run({u"baseline"_s, u"--forget"_s, row}).status, ExitStatus::Done);
        QVERIFY(compared(row)[u"baseline"_s][u"known_n"_s].isNull());
        const QString entered = run({u"baseline"_s, u"--numbers"_s, u"--format"_s, u"csv"_s}).out;
        QCOMPARE(entered.count(row), 2);
        QVERIFY(entered.contains(row + u",18,tester,"_s));
        QVERIFY(entered.contains(row + u",,tester,"_s));
    }

    void whatCannotBeUnderstoodIsWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no number") << QStringList{u"baseline"_s, u"--known"_s, u"hbr.release_plan"_s};
        QTest::newRow("a word") << QStringList{u"baseline"_s, u"--known"_s, u"hbr.release_plan=many"_s};
        QTest::newRow("one row twice") << QStringList{u"baseline"_s, u"--known"_s, u"hbr.release_plan=18"_s,
                                                      u"--forget"_s, u"hbr.release_plan"_s};
        QTest::newRow("an argument") << QStringList{u"compare"_s, u"hbr"_s};
        QTest::newRow("an unknown form") << QStringList{u"compare"_s, u"--form"_s, u"letters"_s};
    }

    void whatCannotBeUnderstoodIsWrongUsage()
    {
        QFETCH(QStringList, arguments);
        import(u"hbr.release_plan"_s, {1, 1});
        QCOMPARE(run(arguments).status, ExitStatus::Usage);
    }

    void anUnknownRowIsRefused()
    {
        const Outcome outcome = run({u"baseline"_s, u"--known"_s, u"hbr.letters=4"_s});
        QCOMPARE(outcome.status, ExitStatus::Refused);
        QVERIFY(outcome.err.contains(u"the baseline prints no row “hbr.letters”"_s));
    }
};

QTEST_GUILESS_MAIN(CompareCommandTest)
#include "compare_command_test.moc"
