#include "app/workspace/cancelled.h"
#include "app/workspace/demonstration.h"
#include "app/workspace/known_numbers.h"
#include "tests/support/sample_audit.h"

#include <QTest>

#include <stdexcept>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

const QString standard = u"ser.overall_standard"_s;

void addReports(TemporaryWorkspace &workspace, const QString &cycle, const QString &rating, int number)
{
    for (int i = 0; i < number; ++i) {
        AuditRecord audit = sampleReport(u"%1/%2/%3"_s.arg(cycle, rating).arg(i), rating);
        audit.cycle = cycle;
        audit.auditedOn = QDate(cycle.toInt(), 6, 1);
        addAudit(*workspace, audit);
    }
}

const ComparisonRow &standardOf(const ComparisonTable &table)
{
    for (const ComparisonRow &row : table.rows) {
        if (row.now.row == standard)
            return row;
    }
    qFatal("the table has no such row");
}

} // namespace

class ComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePrintIsComparedUnlessACycleIsNamed()
    {
        TemporaryWorkspace workspace;
        addReports(workspace, u"2005"_s, u"very_good"_s, 30);
        for (const QString &with : {QString(), u"2004"_s}) {
            const ComparisonTable table = workspace->compare(u"ser"_s, {}, with);
            QVERIFY(table.isPrinted);
            QCOMPARE(table.with, u"2004"_s);
            QCOMPARE(standardOf(table).verdict, Verdict::Improved);
            QCOMPARE(standardOf(table).leastNumber, 81); // two thirds of 121
        }
    }

    void thePrintIsComparedEvenWhenItsReconstructionIsInTheFile()
    {
        TemporaryWorkspace workspace;
        fillDemonstration(*workspace);
        const ComparisonTable table = workspace->compare(u"ser"_s, {}, u"2004"_s);
        QVERIFY(table.isPrinted);
        QVERIFY(!standardOf(table).then);
        QVERIFY(standardOf(table).candidateNumbers > 1);
    }

    void aCycleIsComparedByItsCountsUnderTheSameFilter()
    {
        TemporaryWorkspace workspace;
        addReports(workspace, u"2005"_s, u"poor"_s, 12);
        addReports(workspace, u"2006"_s, u"very_good"_s, 15);
        Filter filter;
        filter.from = QDate(2006, 1, 1); // of now alone
        const ComparisonTable table = workspace->compare(u"ser"_s, filter, u"2005"_s);
        QVERIFY(!table.isPrinted);
        QCOMPARE(table.now.filter.cycle, u"2006"_s); // the newest, when none is named
        QCOMPARE(standardOf(table).now.answered, 15);
        QCOMPARE(standardOf(table).then->answered, 12);
        QCOMPARE(standardOf(table).verdict, Verdict::Improved);
        filter.authority = u"angus"_s;
        QCOMPARE(standardOf(workspace->compare(u"ser"_s, filter, u"2005"_s)).comparability,
                 Comparability::NoAnswersThen);
    }

    void anUnknownCycleOrTableIsRefused()
    {
        TemporaryWorkspace workspace;
        addReports(workspace, u"2005"_s, u"poor"_s, 1);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, workspace->compare(u"ser"_s, {}, u"1999"_s));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, workspace->compare(u"letters"_s, {}));
    }

    void aSecondAnswerIsTheFirstOne()
    {
        ComparisonMemory memory;
        RowQuestion question;
        question.now = {1, 6, 14, 4};
        question.isFavourable = {false, false, true, true};
        question.isOrdered = true;
        question.printed = {9, 48, 35, 9};
        question.workingNumber = 23;
        const RowFindings first = memory.answerTo(question);
        QCOMPARE(memory.size(), std::size_t(1));
        const RowFindings second = memory.answerTo(question);
        QCOMPARE(memory.size(), std::size_t(1));
        QCOMPARE(second.ordinal->candidates->pMax, first.ordinal->candidates->pMax);
        // Other counts and a known number are other questions.
        question.knownNumber = 46; // twice the smallest that fits
        QVERIFY(memory.answerTo(question).ordinal->candidates->pMax < first.ordinal->candidates->pMax);
        QCOMPARE(memory.size(), std::size_t(2));
        question.now[0] += 1;
        memory.answerTo(question);
        QCOMPARE(memory.size(), std::size_t(3));
    }

    void whatWasStoppedIsNotRemembered()
    {
        ComparisonMemory memory;
        RowQuestion question;
        question.now = {20, 3};
        question.isFavourable = {true, false};
        question.printed = {61, 39};
        std::stop_source source;
        source.request_stop();
        QVERIFY(!memory.answerTo(question, source.get_token()).share.candidates);
        QCOMPARE(memory.size(), std::size_t(0));
        QVERIFY(memory.answerTo(question).share.candidates);
    }

    void comparingIsStoppedEitherWay()
    {
        TemporaryWorkspace workspace;
        addReports(workspace, u"2005"_s, u"good"_s, 12);
        std::stop_source source;
        source.request_stop();
        QVERIFY_THROWS_EXCEPTION(Cancelled, workspace->compare(u"ser"_s, {}, {}, {}, source.get_token()));
        QVERIFY_THROWS_EXCEPTION(Cancelled, workspace->compare(u"ser"_s, {}, {}, [](qint64, qint64) { return false; }));
        QList<qint64> done;
        workspace->compare(u"ser"_s, {}, {}, [&done](qint64 rows, qint64 total) {
            done.append(rows);
            return total == 9;
        });
        QCOMPARE(done, QList<qint64>({1, 2, 3, 4, 5})); // the five rows that are printed
    }

    void aKnownNumberIsUsedUntilItIsForgotten()
    {
        TemporaryWorkspace workspace;
        addReports(workspace, u"2005"_s, u"very_good"_s, 30);
        QVERIFY(changeKnownNumbers(*workspace, {{standard, 121}}).isEmpty());
        QCOMPARE(knownNumbers(*workspace), KnownNumbers({{standard, 121}}));
        workspace.reopen();
        QCOMPARE(standardOf(workspace->compare(u"ser"_s, {})).candidateNumbers, 1);
        QVERIFY(changeKnownNumbers(*workspace, {{standard, std::nullopt}}).isEmpty());
        QVERIFY(knownNumbers(*workspace).isEmpty());
        QVERIFY(standardOf(workspace->compare(u"ser"_s, {})).candidateNumbers > 1);
        QVERIFY(workspace->verify({}).isEmpty());
    }

    void whatWasEnteredIsKept()
    {
        TemporaryWorkspace workspace;
        changeKnownNumbers(*workspace, {{standard, 121}});
        changeKnownNumbers(*workspace, {{standard, 121}}); // says nothing new
        workspace->setUser(u"somebody"_s);
        changeKnownNumbers(*workspace, {{standard, std::nullopt}});
        changeKnownNumbers(*workspace, {{standard, std::nullopt}}); // nor does this
        const QList<KnownNumberEntry> entries = knownNumberHistory(*workspace);
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.at(0).number, std::optional<std::int64_t>(121));
        QCOMPARE(entries.at(0).author, u"tester"_s);
        QVERIFY(!entries.at(1).number);
        QCOMPARE(entries.at(1).author, u"somebody"_s);
        QCOMPARE(entries.at(1).row, standard);
    }

    void oneThatDoesNotFitIsRefusedWithAllOthers()
    {
        TemporaryWorkspace workspace;
        const QList<RefusedNumber> refused =
            changeKnownNumbers(*workspace, {{standard, 121}, {u"hbr.release_plan"_s, 20}});
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.at(0).row, u"hbr.release_plan"_s);
        QCOMPARE(refused.at(0).check.fit.fit, statistics::Fit::PrintsNoSuchCell);
        QVERIFY(knownNumbers(*workspace).isEmpty());
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 changeKnownNumbers(*workspace, {{u"hbr.release_plan_quality"_s, 20}}));
    }
};

QTEST_GUILESS_MAIN(ComparisonTest)
#include "comparison_test.moc"
