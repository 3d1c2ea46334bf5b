#include "app/viewmodels/results_view_model.h"

#include "app/charts/stacked_bar.h"
#include "app/viewmodels/result_rows.h"
#include "tests/app/viewmodels/open_file.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

/// `count` SERs of an authority, all with the same overall standard.
QString reports(const QString &authority, int first, int count, const QString &overall)
{
    QString text;
    for (int i = first; i < first + count; ++i)
        text += u"R/%1,%2,aud-1,2005-06-01,%3,N/A: no record\n"_s.arg(i).arg(authority, overall);
    return text;
}

const QString header = u"case_ref,authority,auditor,audited_on,overall_standard,community_service_discussed\n"_s;

QVariant roleOf(ResultsViewModel &results, const QString &row, const QString &role)
{
    for (const QVariantMap &candidate : results.rows()->rows()) {
        if (candidate.value(u"rowId"_s).toString() == row)
            return candidate.value(role);
    }
    return {};
}

/// The figures of a row then (the first of its periods) or now (the last).
ResultPeriod thenOf(ResultsViewModel &results, const QString &row)
{
    return roleOf(results, row, u"periods"_s).toList().value(0).value<ResultPeriod>();
}

ResultPeriod nowOf(ResultsViewModel &results, const QString &row)
{
    const QVariantList periods = roleOf(results, row, u"periods"_s).toList();
    return periods.value(periods.size() - 1).value<ResultPeriod>();
}

ResultCell printedCell(ResultsViewModel &results, const QString &row, int place)
{
    return thenOf(results, row).cells.value(place).value<ResultCell>();
}

ResultCell cellOf(ResultsViewModel &results, const QString &row, int place)
{
    return nowOf(results, row).cells.value(place).value<ResultCell>();
}

int indexOf(ResultsViewModel &results, const QString &row)
{
    for (int i = 0; i < results.rows()->count(); ++i) {
        if (results.rows()->value(i, u"rowId"_s).toString() == row)
            return i;
    }
    return -1;
}

} // namespace

class ResultsViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNineTablesOfTheBaselineComeFirstAndAlone();
    void theSwitchAddsWhatTheBaselineDoesNotHave();
    void anEmptyFileShowsThePrintedFigures();
    void printedFiguresStandAsPrinted();
    void cellsThatAreNotPrintedStayEmpty();
    void quirksArePointedToByFootnotes();
    void countsAndPercentagesAreThoseOfTheAudits();
    void fewerThanFiveAnswersAreMarked_data();
    void fewerThanFiveAnswersAreMarked();
    void theFilterIsSaidAndApplied();
    void figuresOpenTheAuditsBehindThem();
    void aFigureOfNothingOpensNothing();
    void anotherPageCanPointToARow();
    void copiesAreOnTheClipboard();
    void csvIsSaved();
    void aFileThatCannotBeWrittenIsSaid();
    void closingTheFileEmptiesThePage();
};

void ResultsViewModelTest::theNineTablesOfTheBaselineComeFirstAndAlone()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    QStringList ids;
    for (const QVariant &table : results.tables())
        ids.append(table.toMap().value(u"id"_s).toString());
    // The nine tables of 2004, in the order of the source.
    QCOMPARE(ids, (QStringList{u"ser"_s, u"hbr"_s, u"planning"_s, u"compliance"_s, u"kpi"_s, u"pdo_ser"_s,
                               u"pdo_supervision_svo"_s, u"pdo_performance_sex"_s, u"pdo_performance_svo"_s}));
    int rows = 0;
    for (const QString &id : std::as_const(ids)) {
        results.setCurrentTable(id);
        rows += results.rows()->count();
    }
    QCOMPARE(rows, 40); // 40 rows are printed in 2004
}

void ResultsViewModelTest::theSwitchAddsWhatTheBaselineDoesNotHave()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    QAbstractItemModelTester tester(results.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(results.rows()->count(), 5); // the five rows of SERs in 2004
    results.setBeyondBaseline(true);
    QVERIFY(results.tables().size() > 9);
    QCOMPARE(results.rows()->count(), 9); // with the four questions that 2004 did not have
    QCOMPARE(roleOf(results, u"ser.risk_assessment_on_file"_s, u"inBaseline"_s).toBool(), false);
    QCOMPARE(roleOf(results, u"ser.risk_assessment_on_file"_s, u"heading"_s).toString(), u"Not in the 2004 tables"_s);
    results.setCurrentTable(u"community_service"_s);
    QCOMPARE(results.baselineScope(), QString());
    results.setBeyondBaseline(false);
    QCOMPARE(results.currentTable(), u"ser"_s); // the table that is gone gives way to the first
}

void ResultsViewModelTest::anEmptyFileShowsThePrintedFigures()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    QCOMPARE(results.audits(), 0);
    QCOMPARE(nowOf(results, u"ser.overall_standard"_s).baseSentence, u"n = 0"_s);
    QCOMPARE(cellOf(results, u"ser.overall_standard"_s, 0).text, u"–"_s);
    QCOMPARE(cellOf(results, u"ser.overall_standard"_s, 0).sentence, u"Poor: no answers"_s);
    QVERIFY(!thenOf(results, u"ser.overall_standard"_s).bar.isEmpty());
    QVERIFY(nowOf(results, u"ser.overall_standard"_s).bar.isEmpty());
}

void ResultsViewModelTest::printedFiguresStandAsPrinted()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    // Baseline of 2004: analysis of offending behaviour 20, 54, 25, 2 (adds to 101).
    QStringList printed;
    for (int place = 0; place < 4; ++place)
        printed.append(printedCell(results, u"ser.offending_analysis"_s, place).text);
    QCOMPARE(printed, (QStringList{u"20 %"_s, u"54 %"_s, u"25 %"_s, u"2 %"_s}));
    QCOMPARE(thenOf(results, u"ser.offending_analysis"_s).share, u"27 %"_s);
    // HBR overall standard fits 23 and 46 cases.
    results.setCurrentTable(u"hbr"_s);
    const QString base = roleOf(results, u"hbr.family_supports"_s, u"printedBase"_s).toString();
    QVERIFY2(base.contains(u"not published"_s) && base.contains(u"23"_s), qPrintable(base));
    // A row of another scale in the same table has headings of its own.
    QCOMPARE(roleOf(results, u"hbr.family_supports"_s, u"columns"_s).toList().size(), 4);
    QCOMPARE(roleOf(results, u"hbr.risk_assessment"_s, u"columns"_s).toList().size(), 0);
    QCOMPARE(roleOf(results, u"hbr.release_plan"_s, u"columns"_s).toList().size(), 2);
    QCOMPARE(printedCell(results, u"hbr.release_plan"_s, 0).text, u"61 %"_s);
}

void ResultsViewModelTest::cellsThatAreNotPrintedStayEmpty()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    results.setCurrentTable(u"pdo_performance_sex"_s);
    const QString row = u"pdo_performance_sex.appointments_4_weeks"_s;
    QCOMPARE(printedCell(results, row, 0).text, u"80 %"_s);
    QCOMPARE(printedCell(results, row, 1).text, u"–"_s);
    QCOMPARE(printedCell(results, row, 1).sentence, u"No – organisational control: not printed"_s);
    QCOMPARE(thenOf(results, row).bar.description(), u"2004: Yes 80 %, not printed"_s);
}

void ResultsViewModelTest::quirksArePointedToByFootnotes()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    QCOMPARE(results.footnotes().constFirst(), u"The printed percentages add to 101: each is rounded by itself."_s);
    QCOMPARE(roleOf(results, u"ser.offending_analysis"_s, u"marks"_s).toString(), u"¹"_s);
    QCOMPARE(roleOf(results, u"ser.needs_analysis"_s, u"marks"_s).toString(), QString());
    // The same note is numbered once; the row's other note is the next.
    QCOMPARE(roleOf(results, u"ser.reoffending_risk_analysis"_s, u"marks"_s).toString(), u"¹ ²"_s);
    results.setCurrentTable(u"pdo_performance_svo"_s);
    QVERIFY(results.footnotes().contains(u"Printed as \"2 home viists/3 for parole/non-parole in first 12 week\"."_s));
}

void ResultsViewModelTest::countsAndPercentagesAreThoseOfTheAudits()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    QAbstractItemModelTester tester(results.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    file.import(u"ser"_s, header + reports(u"Dundee"_s, 1, 3, u"Poor"_s) + reports(u"Angus"_s, 4, 4, u"Good"_s) +
                              reports(u"Angus"_s, 8, 1, u""_s));
    // 3 and 4 of 7: 42.86 and 57.14 per cent; one audit left empty.
    const QString row = u"ser.overall_standard"_s;
    QCOMPARE(results.audits(), 8);
    QCOMPARE(cellOf(results, row, 0).detail, u"3"_s);
    QCOMPARE(cellOf(results, row, 0).text, u"43 %"_s);
    QCOMPARE(cellOf(results, row, 2).text, u"57 %"_s);
    QCOMPARE(cellOf(results, row, 3).text, u"0 %"_s);
    QCOMPARE(nowOf(results, row).baseSentence, u"n = 7 · 1 not recorded"_s);
    QCOMPARE(nowOf(results, row).notRecorded, 1);
    QCOMPARE(nowOf(results, row).share, u"57 %"_s);
    QCOMPARE(nowOf(results, row).bar.description(), u"Now: Poor 43 %, Adequate 0 %, Good 57 %, Very good 0 %"_s);
    results.setBeyondBaseline(true);
    QCOMPARE(nowOf(results, u"ser.community_service_discussed"_s).notApplicable, 8);
}

void ResultsViewModelTest::fewerThanFiveAnswersAreMarked_data()
{
    QTest::addColumn<int>("answered");
    QTest::addColumn<bool>("tooFew");
    QTest::newRow("one") << 1 << true;
    QTest::newRow("four") << 4 << true;
    QTest::newRow("five") << 5 << false;
}

void ResultsViewModelTest::fewerThanFiveAnswersAreMarked()
{
    QFETCH(int, answered);
    QFETCH(bool, tooFew);
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    file.import(u"ser"_s, header + reports(u"Dundee"_s, 1, answered, u"Good"_s));
    QCOMPARE(nowOf(results, u"ser.overall_standard"_s).tooFew, tooFew);
    const ResultCell cell = cellOf(results, u"ser.overall_standard"_s, 2);
    // The counts are shown all the same: alone, or below the percentage.
    QCOMPARE(tooFew ? cell.text : cell.detail, QString::number(answered));
    QCOMPARE(cell.text.contains(u'%'), !tooFew);
    QCOMPARE(cell.sentence.contains(u"too few to judge"_s), tooFew);
}

void ResultsViewModelTest::theFilterIsSaidAndApplied()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    file.import(u"ser"_s, header + reports(u"Dundee"_s, 1, 3, u"Poor"_s) + reports(u"Angus"_s, 4, 5, u"Good"_s));
    QVERIFY2(results.caption().contains(u"8 audits"_s), qPrintable(results.caption()));
    QVERIFY2(results.caption().contains(u"form version 1"_s), qPrintable(results.caption()));
    QVERIFY2(!results.baselineScope().contains(u"Dundee"_s), qPrintable(results.baselineScope()));
    file.filter.setAuthority(u"dundee"_s);
    QVERIFY2(results.caption().contains(u"3 audits"_s) && results.caption().contains(u"Dundee"_s),
             qPrintable(results.caption()));
    // No figure of 2004 is printed by authority, and the page says so.
    QVERIFY2(results.baselineScope().contains(u"whole partnership"_s) && results.baselineScope().contains(u"Dundee"_s),
             qPrintable(results.baselineScope()));
    QCOMPARE(nowOf(results, u"ser.overall_standard"_s).base, u"3"_s);
}

void ResultsViewModelTest::figuresOpenTheAuditsBehindThem()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    file.import(u"ser"_s, header + reports(u"Dundee"_s, 1, 3, u"Poor"_s) + reports(u"Angus"_s, 4, 4, u"Good"_s) +
                              reports(u"Angus"_s, 8, 1, u""_s));
    QSignalSpy spy(&results, &ResultsViewModel::auditsRequested);
    const int row = indexOf(results, u"ser.overall_standard"_s);
    const auto opened = [&](int figure) {
        results.openFigure(row, 1, figure);
        return spy.takeFirst();
    };
    const QList<QVariant> poor = opened(cellOf(results, u"ser.overall_standard"_s, 0).figure);
    QCOMPARE(poor.at(0).toStringList().size(), 3);
    QVERIFY2(poor.at(1).toString().startsWith(u"Overall standard: Poor"_s), qPrintable(poor.at(1).toString()));
    for (const QString &record : poor.at(0).toStringList())
        QCOMPARE(file.workspace().audit(record)->authority, u"dundee"_s);
    QCOMPARE(opened(ResultsViewModel::Answered).at(0).toStringList().size(), 7);
    QCOMPARE(opened(ResultsViewModel::Favourable).at(0).toStringList().size(), 4);
    QCOMPARE(opened(ResultsViewModel::NotRecorded).at(0).toStringList().size(), 1);
    results.setBeyondBaseline(true);
    results.openFigure(indexOf(results, u"ser.community_service_discussed"_s), 0, ResultsViewModel::NotApplicable);
    QCOMPARE(spy.takeFirst().at(0).toStringList().size(), 8);
}

void ResultsViewModelTest::aFigureOfNothingOpensNothing()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    QSignalSpy spy(&results, &ResultsViewModel::auditsRequested);
    results.openFigure(0, 1, ResultsViewModel::Answered);
    results.openFigure(0, 0, ResultsViewModel::Answered); // a printed figure
    results.openFigure(0, 7, ResultsViewModel::Answered);
    results.openFigure(-1, 1, ResultsViewModel::Answered);
    results.openFigure(99, 1, ResultsViewModel::Answered);
    QCOMPARE(spy.size(), 0);
}

void ResultsViewModelTest::anotherPageCanPointToARow()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    results.openRow(u"hbr.release_plan"_s);
    QCOMPARE(results.currentTable(), u"hbr"_s);
    QCOMPARE(results.focusedRow(), 4); // the fifth row of the table
    QVERIFY(!results.beyondBaseline());
    results.openRow(u"ser.agreed_framework_used"_s); // not in the baseline: the switch goes on
    QVERIFY(results.beyondBaseline());
    QCOMPARE(results.rows()->value(results.focusedRow(), u"rowId"_s).toString(), u"ser.agreed_framework_used"_s);
    results.openRow(u"ser.no_such_row"_s);
    QCOMPARE(results.currentTable(), u"ser"_s);
    results.setCurrentTable(u"kpi"_s);
    QCOMPARE(results.focusedRow(), -1);
}

void ResultsViewModelTest::copiesAreOnTheClipboard()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    file.import(u"ser"_s, header + reports(u"Dundee"_s, 1, 5, u"Good"_s));
    results.copyText();
    const QString text = QGuiApplication::clipboard()->text();
    for (const QString &part : {u"5 audits"_s, u"2004"_s, u"54"_s, u"Overall standard"_s, u"100"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(!results.notice().isEmpty());
    results.copyCsv();
    // The columns of `case-audit tables`.
    const QString csv = QGuiApplication::clipboard()->text();
    QVERIFY2(csv.startsWith(u"table,row,label,category,count,answered,percent,not_applicable,not_recorded"_s),
             qPrintable(csv.left(120)));
    QVERIFY2(csv.contains(u"ser,ser.overall_standard,Overall standard,good,5,5,100,0,0"_s), qPrintable(csv));
    results.copyPicture(QImage(2, 2, QImage::Format_RGB32));
    QVERIFY(QGuiApplication::clipboard()->image().width() == 2);
    results.dismiss();
    QVERIFY(results.notice().isEmpty());
}

void ResultsViewModelTest::csvIsSaved()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    results.saveCsv(QUrl::fromLocalFile(file.path(u"table.csv"_s)));
    QFile saved(file.path(u"table.csv"_s));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().startsWith("table,row,label"));
    QVERIFY(results.error().isEmpty());
}

void ResultsViewModelTest::aFileThatCannotBeWrittenIsSaid()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    results.saveCsv(QUrl::fromLocalFile(file.path(u"nowhere/table.csv"_s)));
    QVERIFY2(results.error().contains(u"table.csv"_s), qPrintable(results.error()));
    QVERIFY(results.notice().isEmpty());
}

void ResultsViewModelTest::closingTheFileEmptiesThePage()
{
    OpenFile file;
    ResultsViewModel results(file.holder, file.filter);
    file.holder.close();
    QCOMPARE(results.rows()->count(), 0);
    QVERIFY(results.tables().isEmpty());
    results.openFigure(0, 1, ResultsViewModel::Answered);
    results.copyText(); // nothing to copy, and no crash
}

QTEST_MAIN(ResultsViewModelTest)
#include "results_view_model_test.moc"
