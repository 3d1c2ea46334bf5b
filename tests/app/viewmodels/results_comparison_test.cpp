#include "app/cli/cli.h"
#include "app/viewmodels/result_rows.h"
#include "app/viewmodels/results_view_model.h"
#include "tests/app/viewmodels/open_file.h"
#include "tests/app/viewmodels/row_gate.h"
#include "tests/app/viewmodels/two_windows.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

const QString standard = u"ser.overall_standard"_s;

/// SERs of an authority in a cycle, all with the same answers.
QString reports(const QString &authority, int first, int count, const QString &rating, const QString &cycle = u"2005"_s)
{
    QString text;
    for (int i = first; i < first + count; ++i)
        text += u"R/%1,%2,aud-1,%3-06-01,%3,%4,%4\n"_s.arg(i).arg(authority, cycle, rating);
    return text;
}

const QString header = u"case_ref,authority,auditor,audited_on,cycle,offending_analysis,overall_standard\n"_s;

void fill(OpenFile &file)
{
    file.import(u"ser"_s, header + reports(u"Dundee"_s, 1, 30, u"Very good"_s) +
                              reports(u"Angus"_s, 31, 12, u"Poor"_s) + reports(u"Perth & Kinross"_s, 43, 4, u"Good"_s));
}

void compareToTheEnd(ResultsViewModel &results)
{
    results.setShown(true);
    QTRY_VERIFY(!results.comparison()->isRunning());
    QCOMPARE(results.comparison()->failure(), QString());
}

QList<ResultStatement> statementsOf(ResultsViewModel &results, const QString &row)
{
    QList<ResultStatement> statements;
    for (const QVariant &each : valueIn(*results.rows(), u"rowId"_s, row, u"statements"_s).toList())
        statements.append(each.value<ResultStatement>());
    return statements;
}

QString sentenceOf(ResultsViewModel &results, const QString &row)
{
    const QList<ResultStatement> statements = statementsOf(results, row);
    return statements.isEmpty() ? QString() : statements.constFirst().sentence;
}

QList<ResultPeriod> periodsOf(ResultsViewModel &results, const QString &row)
{
    QList<ResultPeriod> periods;
    for (const QVariant &each : valueIn(*results.rows(), u"rowId"_s, row, u"periods"_s).toList())
        periods.append(each.value<ResultPeriod>());
    return periods;
}

int indexOf(ResultsViewModel &results, const QString &row)
{
    for (int i = 0; i < results.rows()->count(); ++i) {
        if (results.rows()->value(i, u"rowId"_s).toString() == row)
            return i;
    }
    return -1;
}

/// What `compare --format json` prints for the file.
QJsonObject printedByTheCommand(const OpenFile &file, const QStringList &options)
{
    QString text;
    QString errors;
    QTextStream out(&text);
    QTextStream err(&errors);
    const cli::Environment environment{
        .defaultDatabase = file.path(u"test.sqlite"_s), .rememberedUser = u"tester"_s, .out = out, .err = err};
    const QStringList arguments = QStringList{u"compare"_s, u"--format"_s, u"json"_s} + options;
    if (cli::run(cli::parseInvocation(arguments), environment) != cli::ExitStatus::Done)
        qFatal("%s", qPrintable(errors));
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

class ResultsComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSentencesAreThoseOfTheCommandLine_data();
    void theSentencesAreThoseOfTheCommandLine();
    void nothingIsComparedWhileNobodyLooks();
    void countsAreThereAtOnceAndTheWindowGoesOnWhileRowsAreCompared();
    void aComparisonCanBeCancelledAndBegunAgain();
    void answersToAnEarlierFilterAreDropped();
    void anAuditOfASecondWindowChangesTheSentence();
    void whatHasNotChangedIsNotComparedAgain();
    void anEarlierCycleIsADoorToItsAudits();
    void aCycleThatIsGoneGivesWayToThePrint();
    void authoritiesStandSideBySideBesideThePartnership();
    void oneAuthorityOfTheFilterStandsAlone();
    void aKnownNumberIsKeptShownAndForgotten();
    void aNumberThatDoesNotFitIsRefusedWithTheReason();
    void theMethodTheNumbersAndWhatIsAssumedAreSaid();
    void allTablesStandInOrderOfWhatChangedMost();
    void aRowOfThePlotLeadsToItsTable();
    void picturesAreSavedAndCopied();
    void aPictureOfNothingIsRefused();
    void copiesHoldTheComparison();
    void aFailureIsSaid();
    void closingTheFileEndsTheComparison();
};

void ResultsComparisonTest::theSentencesAreThoseOfTheCommandLine_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("with");
    QTest::newRow("printed") << QString() << QString();
    QTest::newRow("one authority") << u"dundee"_s << QString();
    QTest::newRow("earlier cycle") << QString() << u"2003"_s;
}

void ResultsComparisonTest::theSentencesAreThoseOfTheCommandLine()
{
    QFETCH(QString, authority);
    QFETCH(QString, with);
    OpenFile file;
    fill(file);
    file.import(u"ser"_s, header + reports(u"Dundee"_s, 101, 20, u"Adequate"_s, u"2003"_s));
    ResultsViewModel results(file.holder, file.filter);
    file.filter.setAuthority(authority);
    results.setWith(with);
    QStringList options;
    if (!authority.isEmpty())
        options += {u"--authority"_s, authority};
    if (!with.isEmpty())
        options += {u"--with"_s, with};
    const QJsonObject printed = printedByTheCommand(file, options);

    int compared = 0;
    for (const QVariant &table : results.tables()) {
        results.setCurrentTable(table.toMap().value(u"id"_s).toString());
        compareToTheEnd(results);
        for (const QJsonValue &row : printed.value(u"rows"_s).toArray()) {
            if (row[u"table"_s].toString() != results.currentTable() ||
                (with.isEmpty() && row[u"baseline"_s][u"percents"_s].isNull()))
                continue;
            QCOMPARE(sentenceOf(results, row[u"row"_s].toString()), row[u"sentence"_s].toString());
            ++compared;
        }
        for (const QJsonValue &together : printed.value(u"tables"_s).toArray()) {
            if (together[u"table"_s].toString() == results.currentTable())
                QCOMPARE(results.comparison()->together(), QStringList{together[u"sentence"_s].toString()});
        }
    }
    // 40 rows are printed; without the print, every row of every table.
    QVERIFY(with.isEmpty() ? compared == 40 : compared == printed.value(u"rows"_s).toArray().size());
}

void ResultsComparisonTest::nothingIsComparedWhileNobodyLooks()
{
    OpenFile file;
    fill(file);
    ResultsViewModel results(file.holder, file.filter);
    RowGate gate;
    results.comparison()->setAnswerer(gate.answerer());
    gate.open();
    file.holder.announceChange();
    QVERIFY(!results.comparison()->isRunning());
    compareToTheEnd(results);
    QVERIFY(!sentenceOf(results, standard).isEmpty());
    results.setShown(false);
    QVERIFY(sentenceOf(results, standard).isEmpty());
}

void ResultsComparisonTest::countsAreThereAtOnceAndTheWindowGoesOnWhileRowsAreCompared()
{
    OpenFile file;
    fill(file);
    RowGate gate;
    ResultsViewModel results(file.holder, file.filter);
    QAbstractItemModelTester tester(results.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    results.comparison()->setAnswerer(gate.answerer());
    results.setShown(true);
    gate.waitUntilAsked();
    QCOMPARE(periodsOf(results, standard).constLast().base, u"46"_s); // 30 + 12 + 4
    QCOMPARE(sentenceOf(results, standard), QString());
    bool hasTurned = false;
    QTimer::singleShot(0, &results, [&hasTurned] { hasTurned = true; });
    QTRY_VERIFY(hasTurned);
    QTRY_VERIFY(results.comparison()->takesLong()); // and says so once a person waits
    QCOMPARE(results.comparison()->progressText(), u"0 of 5 rows"_s);
    QVERIFY(results.comparison()->isRunning());
    gate.open();
    QTRY_VERIFY(!results.comparison()->isRunning());
    QCOMPARE(results.comparison()->progressText(), u"5 of 5 rows"_s);
    QCOMPARE(results.comparison()->progress(), 1.0);
    QVERIFY(!sentenceOf(results, standard).isEmpty());
}

void ResultsComparisonTest::aComparisonCanBeCancelledAndBegunAgain()
{
    OpenFile file;
    fill(file);
    RowGate gate;
    ResultsViewModel results(file.holder, file.filter);
    results.comparison()->setAnswerer(gate.answerer());
    results.setShown(true);
    gate.waitUntilAsked();
    results.comparison()->cancel();
    QVERIFY(results.comparison()->isCancelled());
    QVERIFY(!results.comparison()->isRunning());
    // The row in hand is left by being stopped, not by being let through; nothing of it arrives.
    gate.waitUntilLeft();
    gate.open();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(sentenceOf(results, standard), QString());
    QCOMPARE(periodsOf(results, standard).constLast().base, u"46"_s);
    results.comparison()->restart();
    QVERIFY(results.comparison()->isRunning());
    QTRY_VERIFY(!results.comparison()->isRunning());
    QVERIFY(!results.comparison()->isCancelled());
    QVERIFY(!sentenceOf(results, standard).isEmpty());
}

void ResultsComparisonTest::answersToAnEarlierFilterAreDropped()
{
    OpenFile file;
    fill(file);
    RowGate gate;
    ResultsViewModel results(file.holder, file.filter);
    results.comparison()->setAnswerer(gate.answerer());
    results.setShown(true);
    gate.waitUntilAsked();
    file.filter.setAuthority(u"dundee"_s);
    gate.open();
    QTRY_VERIFY(!results.comparison()->isRunning());
    QCOMPARE(results.comparison()->table(0)->now.filter.authority, u"dundee"_s);
    QVERIFY(sentenceOf(results, standard).startsWith(u"Improved: "_s)); // 30 of 30 very good beside 30 %
}

void ResultsComparisonTest::anAuditOfASecondWindowChangesTheSentence()
{
    OpenFile file;
    file.import(u"ser"_s, header + reports(u"Dundee"_s, 1, 9, u"Very good"_s));
    SecondWindow other(file);
    ResultsViewModel results(file.holder, file.filter);
    compareToTheEnd(results);
    QCOMPARE(sentenceOf(results, standard), u"Too few to judge: 9 answered, and 10 are needed"_s);
    const ImportPlan plan = planImport(*other.holder.workspace(), u"ser"_s,
                                       file.write(u"tenth.csv"_s, header + reports(u"Dundee"_s, 10, 1, u"Very good"_s)),
                                       QString(), KnownKeys::Refuse);
    runImport(*other.holder.workspace(), plan);
    file.holder.lookForChanges();
    QCOMPARE(periodsOf(results, standard).constLast().base, u"10"_s);
    QTRY_VERIFY(!results.comparison()->isRunning());
    QVERIFY2(sentenceOf(results, standard).startsWith(u"Improved: "_s), qPrintable(sentenceOf(results, standard)));
}

void ResultsComparisonTest::whatHasNotChangedIsNotComparedAgain()
{
    OpenFile file;
    fill(file);
    ResultsViewModel results(file.holder, file.filter);
    compareToTheEnd(results);
    file.holder.announceChange();
    QVERIFY(!results.comparison()->isRunning());
    QVERIFY(!sentenceOf(results, standard).isEmpty());
}

void ResultsComparisonTest::anEarlierCycleIsADoorToItsAudits()
{
    OpenFile file;
    fill(file);
    file.import(u"ser"_s, header + reports(u"Dundee"_s, 101, 20, u"Adequate"_s, u"2003"_s));
    ResultsViewModel results(file.holder, file.filter);
    QStringList offered;
    for (const QVariant &option : results.withOptions())
        offered.append(option.toMap().value(u"label"_s).toString());
    QCOMPARE(offered, (QStringList{u"2004, as printed"_s, u"Cycle 2003"_s}));
    results.setWith(u"2003"_s);
    compareToTheEnd(results);
    const QList<ResultPeriod> periods = periodsOf(results, standard);
    QCOMPARE(periods.size(), 2);
    QCOMPARE(periods.at(0).period, u"2003"_s);
    QCOMPARE(periods.at(0).base, u"20"_s);
    QVERIFY(periods.at(0).opens);
    QVERIFY2(results.baselineScope().contains(u"cycle 2003"_s), qPrintable(results.baselineScope()));
    QSignalSpy spy(&results, &ResultsViewModel::auditsRequested);
    results.openFigure(indexOf(results, standard), 0, ResultsViewModel::Answered);
    const QStringList records = spy.takeFirst().at(0).toStringList();
    QCOMPARE(records.size(), 20);
    for (const QString &record : records)
        QCOMPARE(file.workspace().audit(record)->cycle, u"2003"_s);
    results.openFigure(indexOf(results, standard), 1, ResultsViewModel::Answered);
    QCOMPARE(spy.takeFirst().at(0).toStringList().size(), 46);
    // Questions that the print does not have are compared as well.
    QVERIFY(indexOf(results, u"ser.risk_assessment_on_file"_s) >= 0);
}

void ResultsComparisonTest::aCycleThatIsGoneGivesWayToThePrint()
{
    OpenFile file;
    fill(file);
    ResultsViewModel results(file.holder, file.filter);
    results.setWith(u"1999"_s);
    QCOMPARE(results.with(), QString());
    QCOMPARE(results.notice(), u"No audit is of cycle 1999 any more."_s);
    compareToTheEnd(results);
    QVERIFY(!sentenceOf(results, standard).isEmpty());
}

void ResultsComparisonTest::authoritiesStandSideBySideBesideThePartnership()
{
    OpenFile file;
    fill(file);
    ResultsViewModel results(file.holder, file.filter);
    results.setSideBySide(true);
    compareToTheEnd(results);
    const QList<ResultPeriod> periods = periodsOf(results, standard);
    QStringList names;
    QStringList bases;
    for (const ResultPeriod &period : periods) {
        names.append(period.period);
        bases.append(period.base);
    }
    QCOMPARE(names, (QStringList{u"2004"_s, u"Angus"_s, u"Dundee"_s, u"Perth & Kinross"_s}));
    QCOMPARE(bases, (QStringList{u"–"_s, u"12"_s, u"30"_s, u"4"_s}));
    const QList<ResultStatement> statements = statementsOf(results, standard);
    QCOMPARE(statements.size(), 3);
    QVERIFY(statements.at(0).sentence.startsWith(u"Worse: "_s));
    QVERIFY(statements.at(1).sentence.startsWith(u"Improved: "_s));
    QVERIFY2(statements.at(1).sentence.contains(u"than the whole partnership in 2004"_s),
             qPrintable(statements.at(1).sentence));
    QCOMPARE(statements.at(2).sentence, u"Too few to judge: 4 answered, and 10 are needed"_s);
    QCOMPARE(results.baselineScope(),
             u"Each authority beside the whole partnership of 2004: none of the figures of 2004 "
             "is an authority's own."_s);
    QCOMPARE(results.comparison()->together().size(), 3);
    QVERIFY(results.comparison()->together().at(1).startsWith(u"Dundee: of "_s));
    // Five questions with three authorities each.
    QCOMPARE(results.comparison()->plotRows(), 15);
    QSignalSpy spy(&results, &ResultsViewModel::auditsRequested);
    results.openFigure(indexOf(results, standard), 1, ResultsViewModel::Answered);
    for (const QString &record : spy.takeFirst().at(0).toStringList())
        QCOMPARE(file.workspace().audit(record)->authority, u"angus"_s);
}

void ResultsComparisonTest::oneAuthorityOfTheFilterStandsAlone()
{
    OpenFile file;
    fill(file);
    ResultsViewModel results(file.holder, file.filter);
    results.setSideBySide(true);
    file.filter.setAuthority(u"dundee"_s);
    QVERIFY(!results.maySideBySide());
    QVERIFY(!results.sideBySide());
    QCOMPARE(periodsOf(results, standard).size(), 2);
    file.filter.clear();
    QCOMPARE(periodsOf(results, standard).size(), 4);
}

void ResultsComparisonTest::aKnownNumberIsKeptShownAndForgotten()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    results.setCurrentTable(u"hbr"_s);
    KnownNumberViewModel &known = *results.knownNumber();
    const QString row = u"hbr.family_supports"_s;
    known.open(row);
    QCOMPARE(known.title(), u"Home Background Reports provided to the Parole Board: Family and community supports"_s);
    QVERIFY2(known.fitting().startsWith(u"These fit the print: 23, 46"_s), qPrintable(known.fitting()));
    QVERIFY(known.enter(u" 46 "_s));
    QCOMPARE(known.number(), u"46"_s);
    QCOMPARE(valueIn(*results.rows(), u"rowId"_s, row, u"printedBase"_s).toString(), u"n = 46, as entered"_s);
    QCOMPARE(periodsOf(results, row).constFirst().base, u"46"_s);
    QVERIFY(known.forget());
    QCOMPARE(known.number(), QString());
    QCOMPARE(periodsOf(results, row).constFirst().base, u"–"_s);
    QCOMPARE(known.history().size(), 2);
    QVERIFY(known.history().at(0).endsWith(u"tester: forgotten"_s));
    QVERIFY(known.history().at(1).endsWith(u"tester: 46 cases"_s));
}

void ResultsComparisonTest::aNumberThatDoesNotFitIsRefusedWithTheReason()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    KnownNumberViewModel &known = *results.knownNumber();
    known.open(u"hbr.family_supports"_s);
    for (const QString &typed : {u"24"_s, u"0"_s, u"-23"_s, u"many"_s, QString(), u"99999999999999999999"_s}) {
        QVERIFY2(!known.enter(typed), qPrintable(typed));
        QVERIFY2(!known.error().isEmpty(), qPrintable(typed));
        QCOMPARE(known.number(), QString());
    }
    QVERIFY(known.enter(u"23"_s));
    QCOMPARE(known.error(), QString());
    known.open(u"no.such_row"_s);
    QVERIFY(!known.enter(u"23"_s));
}

void ResultsComparisonTest::theMethodTheNumbersAndWhatIsAssumedAreSaid()
{
    OpenFile file;
    fill(file);
    ResultsViewModel results(file.holder, file.filter);
    QVERIFY(results.comparison()->explanation(0, 0).isEmpty());
    compareToTheEnd(results);
    const QVariantMap said = results.comparison()->explanation(0, indexOf(results, standard));
    QCOMPARE(said.value(u"sentence"_s).toString(), sentenceOf(results, standard));
    QStringList labels;
    QStringList values;
    for (const QVariant &fact : said.value(u"facts"_s).toList()) {
        labels.append(fact.toMap().value(u"label"_s).toString());
        values.append(fact.toMap().value(u"value"_s).toString());
    }
    QVERIFY(labels.contains(u"Decided by"_s));
    // 12 poor, 4 good and 30 very good of 46.
    QVERIFY2(values.contains(u"12 / 0 / 4 / 30, n = 46"_s), qPrintable(values.join(u'\n')));
    const QString assumed = said.value(u"assumed"_s).toStringList().join(u'\n');
    // Two thirds of the 121 SERs that are assumed.
    QVERIFY2(assumed.contains(u"At least 81 cases, two thirds of the assumed 121, were answered then."_s),
             qPrintable(assumed));
    QVERIFY(results.comparison()->explanation(0, 99).isEmpty());
    QVERIFY(results.comparison()->explanation(7, 0).isEmpty());
}

void ResultsComparisonTest::allTablesStandInOrderOfWhatChangedMost()
{
    OpenFile file;
    fill(file);
    file.import(u"planning"_s, u"case_ref,authority,auditor,audited_on,cycle,order_type,written_plan\n"
                               "P/1,Dundee,aud-1,2005-06-01,2005,probation,No\n"_s);
    ResultsViewModel results(file.holder, file.filter);
    const QVariantMap first = results.entries().constFirst().toMap();
    QCOMPARE(first.value(u"label"_s).toString(), u"What changed most"_s);
    results.setCurrentTable(first.value(u"id"_s).toString());
    QVERIFY(results.isOverview());
    QCOMPARE(results.currentIndex(), 0);
    compareToTheEnd(results);
    QCOMPARE(results.rows()->count(), 0);
    // Only SERs have answers enough. 34 of 46 are good or better, 73.9 %: the analysis was 27 % of the print, the
    // overall standard 30 %, so that the former changed more.
    const ForestPlot &plot = results.comparison()->plot();
    QCOMPARE(results.comparison()->plotRows(), 40);
    QVERIFY2(plot.rows.at(0).interval.title.endsWith(u"Analysis of offending behaviour"_s),
             qPrintable(plot.rows.at(0).interval.title));
    QVERIFY(plot.rows.at(1).interval.title.endsWith(u"Overall standard"_s));
    QCOMPARE(plot.rows.at(0).group, u"Changed, also when the rows of all tables are read together (Holm)"_s);
    QCOMPARE(plot.rows.constLast().group, u"Too few answers to judge"_s);
    QVERIFY(results.comparison()->headline().startsWith(plot.rows.at(0).interval.title));
    QCOMPARE(results.comparison()->together(),
             QStringList{u"Of 2 rows compared, all tables read together (Holm): 2 improved, none worse. The page of a "
                         u"table reads only "
                         "its own rows together: what it finds holds of that table by itself."_s});
    const QPoint place = results.comparison()->plotPlace(0);
    const QVariantMap said = results.comparison()->explanation(place.x(), place.y());
    QCOMPARE(results.comparison()->plotSentence(0), said.value(u"sentence"_s).toString());
    QCOMPARE(results.comparison()->plotSentence(99), QString());
    QCOMPARE(said.value(u"facts"_s).toList().constLast().toMap().value(u"label"_s).toString(),
             u"Together with the rows of all tables (Holm)"_s);
}

void ResultsComparisonTest::aRowOfThePlotLeadsToItsTable()
{
    OpenFile file;
    fill(file);
    ResultsViewModel results(file.holder, file.filter);
    results.setCurrentTable(results.entries().constFirst().toMap().value(u"id"_s).toString());
    compareToTheEnd(results);
    results.openPlotted(99);
    QVERIFY(results.isOverview());
    results.openPlotted(1);
    QCOMPARE(results.currentTable(), u"ser"_s);
    QCOMPARE(results.focusedRow(), indexOf(results, standard));
}

void ResultsComparisonTest::picturesAreSavedAndCopied()
{
    OpenFile file;
    fill(file);
    ResultsViewModel results(file.holder, file.filter);
    compareToTheEnd(results);
    ResultPictures &pictures = *results.pictures();
    const int row = indexOf(results, standard);
    const auto written = [&](const QString &name) {
        QFile saved(file.path(name));
        return saved.open(QIODevice::ReadOnly) ? saved.readAll() : QByteArray();
    };
    pictures.savePlot(QUrl::fromLocalFile(file.path(u"plot.svg"_s)));
    QVERIFY2(written(u"plot.svg"_s).contains("Overall standard"), qPrintable(results.error()));
    pictures.saveRow(0, row, ResultPictures::Bars, QUrl::fromLocalFile(file.path(u"bars.svg"_s)));
    // The sentence goes along, wrapped into lines: its first words stand together.
    QVERIFY(written(u"bars.svg"_s).contains("Improved: "));
    pictures.saveRow(0, row, ResultPictures::Difference, QUrl::fromLocalFile(file.path(u"difference.pdf"_s)));
    QVERIFY(written(u"difference.pdf"_s).startsWith("%PDF"));
    QVERIFY(results.notice().contains(u"difference.pdf"_s));
    for (const int what : {ResultPictures::Bars, ResultPictures::Difference}) {
        QGuiApplication::clipboard()->clear();
        pictures.copyRow(0, row, what);
        QVERIFY(QGuiApplication::clipboard()->image().width() > 1000); // twice the pixels of the screen
    }
    pictures.copyPlot();
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
    pictures.savePlot(QUrl::fromLocalFile(file.path(u"plot.bmp"_s)));
    QVERIFY2(results.error().contains(u"expected .pdf or .svg"_s), qPrintable(results.error()));
    pictures.savePlot(QUrl::fromLocalFile(file.path(u"nowhere/plot.svg"_s)));
    QVERIFY2(results.error().contains(u"cannot be written"_s), qPrintable(results.error()));
}

void ResultsComparisonTest::aPictureOfNothingIsRefused()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    results.pictures()->copyPlot();
    QVERIFY(!results.error().isEmpty());
    results.dismiss();
    results.pictures()->copyRow(0, 0, ResultPictures::Bars);
    QVERIFY(!results.error().isEmpty());
}

void ResultsComparisonTest::copiesHoldTheComparison()
{
    OpenFile file;
    fill(file);
    ResultsViewModel results(file.holder, file.filter);
    compareToTheEnd(results);
    results.copyText();
    QVERIFY2(
        QGuiApplication::clipboard()->text().simplified().contains(sentenceOf(results, standard).section(u',', 0, 0)),
        qPrintable(QGuiApplication::clipboard()->text()));
    results.copyCsv();
    QString csv = QGuiApplication::clipboard()->text();
    QCOMPARE(csv.section(u'\r', 0, 0),
             u"table,row,label,category,count,answered,percent,not_applicable,not_recorded,authority,then_percent,"
             "then_count,with,difference,difference_low,difference_high,p_max,p_max_holm,verdict,sentence"_s);
    // 12 of 46 poor, 26 %; 15 % were printed.
    QVERIFY2(csv.contains(u"ser,ser.overall_standard,Overall standard,poor,12,46,26,0,0,,15,,2004,"_s),
             qPrintable(csv));
    QVERIFY(csv.contains(sentenceOf(results, standard)));
    results.setSideBySide(true);
    compareToTheEnd(results);
    results.copyCsv();
    csv = QGuiApplication::clipboard()->text();
    QVERIFY(csv.contains(u"poor,12,12,100,0,0,angus,15,,2004,"_s));
    QVERIFY(csv.contains(u"poor,0,30,0,0,0,dundee,15,,2004,"_s));
}

void ResultsComparisonTest::aFailureIsSaid()
{
    OpenFile file;
    fill(file);
    ResultsViewModel results(file.holder, file.filter);
    results.comparison()->setAnswerer(
        [](const RowQuestion &, const std::stop_token &) -> RowFindings { throw std::runtime_error("out of memory"); });
    results.setShown(true);
    QTRY_VERIFY(!results.comparison()->isRunning());
    QCOMPARE(results.comparison()->failure(), u"out of memory"_s);
}

void ResultsComparisonTest::closingTheFileEndsTheComparison()
{
    OpenFile file;
    fill(file);
    RowGate gate;
    ResultsViewModel results(file.holder, file.filter);
    results.comparison()->setAnswerer(gate.answerer());
    results.setShown(true);
    gate.waitUntilAsked();
    file.holder.close();
    QVERIFY(!results.comparison()->isRunning());
    gate.waitUntilLeft();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(results.rows()->count(), 0);
    QCOMPARE(results.comparison()->plotRows(), 0);
}

QTEST_MAIN(ResultsComparisonTest)
#include "results_comparison_test.moc"
