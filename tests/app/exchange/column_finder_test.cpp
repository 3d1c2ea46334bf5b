#include "app/exchange/column_finder.h"

#include "audit_forms/pack.h"
#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

const Pack &pack()
{
    static const Pack tayside = defaultPack();
    return tayside;
}

FoundColumns found(const QString &form, const CsvFile &file)
{
    return {file, u"audits.csv"_s, auditColumns(*pack().form(form), pack()), u"a known column"_s};
}

/// A file with that header, the required columns behind it, and one row of cells numbered from 1.
CsvFile fileWith(const QStringList &header)
{
    CsvFile file;
    file.header = header + QStringList{u"case_ref"_s, u"authority"_s, u"auditor"_s, u"audited_on"_s};
    CsvRecord record{2, {}};
    for (qsizetype i = 0; i < file.header.size(); ++i)
        record.cells.append(QString::number(i + 1));
    file.records = {record};
    return file;
}

} // namespace

class ColumnFinderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsAreFoundByAnyOfTheirNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ColumnPart>("part");
        QTest::addColumn<QString>("field");
        const QString kpi = u"first_appointment_throughcare"_s;
        QTest::newRow("id") << u"review_12_weeks"_s << ColumnPart::Value << u"review_12_weeks"_s;
        QTest::newRow("id in capitals with blanks")
            << u"REVIEW 12 weeks"_s << ColumnPart::Value << u"review_12_weeks"_s;
        QTest::newRow("label") << u"First scheduled appointment (throughcare)"_s << ColumnPart::Value << kpi;
        QTest::newRow("label in a table") << u"Overall standard"_s << ColumnPart::Value << u"compliance_overall"_s;
        // As printed in the tables of 2004, misspelling included.
        QTest::newRow("label as printed") << u"Ist scheduled appt (thru\u2019care)"_s << ColumnPart::Value << kpi;
        QTest::newRow("comment by id") << u"case_recording_comment"_s << ColumnPart::Comment << u"case_recording"_s;
        QTest::newRow("comment by heading")
            << u"Case recording: comment"_s << ColumnPart::Comment << u"case_recording"_s;
        QTest::newRow("comment by label") << u"Case recording comment"_s << ColumnPart::Comment << u"case_recording"_s;
        QTest::newRow("reason") << u"review_12_weeks_reason"_s << ColumnPart::Reason << u"review_12_weeks"_s;
        QTest::newRow("proposal") << u"review_12_weeks_proposal"_s << ColumnPart::Proposal << u"review_12_weeks"_s;
        QTest::newRow("choice") << u"Type of order"_s << ColumnPart::Value << u"order_type"_s;
        QTest::newRow("head of the audit") << u"Team"_s << ColumnPart::Team << QString();
    }

    void columnsAreFoundByAnyOfTheirNames()
    {
        QFETCH(QString, name);
        QFETCH(ColumnPart, part);
        QFETCH(QString, field);
        const CsvFile file = fileWith({name});
        const FoundColumns columns = found(u"supervision"_s, file);
        QVERIFY2(columns.problems().isEmpty(), qPrintable(columns.problems().value(0).expected));
        QCOMPARE(columns.cell(file.records.first(), part, pack().form(u"supervision"_s)->field(field)), u"1"_s);
    }

    void unknownColumnsAreAProblem()
    {
        const FoundColumns columns = found(u"ser"_s, fileWith({u"overall_standard"_s, u"Moon phase"_s}));
        QCOMPARE(columns.problems().size(), 1);
        const ImportProblem problem = columns.problems().first();
        QCOMPARE(problem.file, u"audits.csv"_s);
        QCOMPARE(problem.line, 1);
        QCOMPARE(problem.column, u"Moon phase"_s);
        QCOMPARE(problem.found, u"Moon phase"_s);
        QCOMPARE(problem.expected, u"a known column"_s);
        QVERIFY(columns.canReadRows());
    }

    void unknownColumnsWithNothingInThemAreLeftOut()
    {
        CsvFile file = fileWith({u"Moon phase"_s, QString()});
        file.records.first().cells[0] = u" "_s;
        file.records.first().cells[1] = QString();
        const FoundColumns columns = found(u"ser"_s, file);
        QVERIFY(columns.problems().isEmpty());
        QCOMPARE(columns.ignored(), (QStringList{u"Moon phase"_s, QString()}));
    }

    void aColumnWithoutANameIsNamedByItsPlace()
    {
        const FoundColumns columns = found(u"ser"_s, fileWith({u"team"_s, QString()}));
        QCOMPARE(columns.problems().size(), 1);
        QCOMPARE(columns.problems().first().found, u"column 2 without a name"_s);
    }

    void oneColumnUnderTwoNamesIsAProblem()
    {
        const FoundColumns columns = found(u"ser"_s, fileWith({u"overall_standard"_s, u"Overall standard"_s}));
        QCOMPARE(columns.problems().size(), 1);
        QCOMPARE(columns.problems().first().column, u"Overall standard"_s);
        QCOMPARE(columns.problems().first().expected, u"each column once; “overall_standard” means the same"_s);
    }

    void aLabelOfSeveralQuestionsIsAProblem()
    {
        QList<FileColumn> columns = auditColumns(*pack().form(u"ser"_s), pack());
        for (FileColumn &column : columns) {
            if (column.id == u"needs_analysis"_s || column.id == u"offending_analysis"_s)
                column.otherLabels = {u"Analysis"_s};
        }
        const FoundColumns ambiguous(fileWith({u"analysis"_s}), u"audits.csv"_s, columns, u"a known column"_s);
        QCOMPARE(ambiguous.problems().size(), 1);
        QCOMPARE(ambiguous.problems().first().expected,
                 u"offending_analysis or needs_analysis: several questions have this label"_s);
    }

    void missingRequiredColumnsAreNamedOnTheLineOfTheHeader()
    {
        CsvFile file;
        file.headerLine = 3;
        file.header = {u"authority"_s, u"auditor"_s};
        const FoundColumns columns = found(u"ser"_s, file);
        QCOMPARE(columns.problems().size(), 2);
        QCOMPARE(columns.problems().at(0).column, u"case_ref"_s);
        QCOMPARE(columns.problems().at(1).column, u"audited_on"_s);
        QCOMPARE(columns.problems().at(1).line, 3);
        QCOMPARE(columns.problems().at(1).found, u"no such column"_s);
        QVERIFY(!columns.canReadRows());
    }

    void standardsWithoutAContactLogHaveNoProposal()
    {
        const FoundColumns columns = found(u"community_service"_s, fileWith({u"work_started_in_time_proposal"_s}));
        QCOMPARE(columns.problems().size(), 1);
    }

    void rowsMustBeAsLongAsTheHeader_data()
    {
        QTest::addColumn<int>("cells");
        QTest::addColumn<QString>("found");
        QTest::newRow("one too few") << 4 << u"4 cells"_s;
        QTest::newRow("right") << 5 << QString();
        QTest::newRow("one too many") << 6 << u"6 cells"_s;
        QTest::newRow("one cell") << 1 << u"1 cell"_s;
    }

    void rowsMustBeAsLongAsTheHeader()
    {
        QFETCH(int, cells);
        const CsvFile file = fileWith({u"team"_s});
        const CsvRecord record{7, QStringList(cells, u"x"_s)};
        const auto problem = found(u"ser"_s, file).wrongLength(record);
        QTEST(problem.value_or(ImportProblem{}).found, "found");
        if (problem) {
            QCOMPARE(problem->line, 7);
            QCOMPARE(problem->column, QString());
            QCOMPARE(problem->expected, u"5 cells as in the header"_s);
        }
    }

    void theGuardBeforeFormulasIsTakenOff()
    {
        CsvFile file = fileWith({u"note"_s});
        file.records.first().cells[0] = u"'=1+1"_s;
        const FoundColumns columns = found(u"ser"_s, file);
        QCOMPARE(columns.cell(file.records.first(), ColumnPart::Note), u"=1+1"_s);
        QCOMPARE(columns.problem(file.records.first(), ColumnPart::Note, nullptr, {}).found, u"'=1+1"_s);
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::ColumnFinderTest)
#include "column_finder_test.moc"
