#include "app/reports/rating_report.h"

#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

class RatingReportTest : public QObject {
    Q_OBJECT

private:
    /// The sex offenders' table with one row answered: 12 yes and 3 of a no whose kind was not stated.
    RatingTable performance() const
    {
        RatingTable table;
        table.table = u"pdo_performance_sex"_s;
        table.title = u"Performance"_s;
        table.form = u"pdo_supervision"_s;
        RatingRow answered{.row = u"pdo_performance_sex.appointments_4_weeks"_s,
                           .field = u"appointments_4_weeks"_s,
                           .label = u"Four appointments"_s,
                           .heading = u"Contact"_s,
                           .scale = u"kpi"_s,
                           .inBaseline = true,
                           .counts = {12, 0, 0, 3},
                           .answered = 15,
                           .notApplicable = 2,
                           .notRecorded = 1};
        RatingRow empty = answered;
        empty.row = u"pdo_performance_sex.home_visits_12_weeks"_s;
        empty.heading.clear();
        empty.inBaseline = false;
        empty.counts = {0, 0, 0, 0};
        empty.answered = 0;
        table.rows = {answered, empty};
        return table;
    }

    Pack m_pack = defaultPack();

private Q_SLOTS:
    void aCellIsARowWithItsBaseAndWhatWasLeftOut()
    {
        const Table rows = ratingRows({performance()}, m_pack, RowChoice::All);
        const QList<Cell> first = rows.rows.at(0);
        QCOMPARE(std::get<QString>(first.at(3)), u"yes"_s);
        QCOMPARE(std::get<std::int64_t>(first.at(4)), 12);
        QCOMPARE(std::get<std::int64_t>(first.at(5)), 15);
        QCOMPARE(std::get<std::int64_t>(first.at(6)), 80);
        QCOMPARE(std::get<std::int64_t>(first.at(7)), 2);
        QCOMPARE(std::get<std::int64_t>(first.at(8)), 1);
    }

    void aCategoryThatIsNeverOfferedStandsOnlyWhereItOccurs()
    {
        // Four categories in the first row, the three that forms offer in the second.
        QCOMPARE(ratingRows({performance()}, m_pack, RowChoice::All).rows.size(), 4 + 3);
    }

    void whereNothingWasAnsweredThePercentageIsEmpty()
    {
        const Table rows = ratingRows({performance()}, m_pack, RowChoice::All);
        QVERIFY(std::holds_alternative<std::monostate>(rows.rows.last().at(6)));
        QCOMPARE(std::get<std::int64_t>(rows.rows.last().at(5)), 0);
    }

    void rowsWithoutABaselineAreLeftOutUnlessAskedFor()
    {
        QCOMPARE(ratingRows({performance()}, m_pack, RowChoice::BaselineOnly).rows.size(), 4);
    }

    void aSheetPrintsHeadingsAsLinesOfTheirOwn()
    {
        const QList<Table> sheets = ratingSheets(performance(), m_pack, RowChoice::All);
        QCOMPARE(sheets.size(), 1);
        const Table &sheet = sheets.first();
        QCOMPARE(sheet.rows.size(), 3);
        QCOMPARE(std::get<QString>(sheet.rows.at(0).at(0)), u"Contact"_s);
        for (const QList<Cell> &row : sheet.rows)
            QCOMPARE(row.size(), sheet.columns.size());
    }

    void aTableOfTwoScalesMakesTwoSheets()
    {
        const QList<Table> sheets = baselineSheets(*m_pack.table(u"hbr"_s), m_pack);
        QCOMPARE(sheets.size(), 2);
        QCOMPARE(sheets.at(0).rows.size(), 4); // ratings
        QCOMPARE(sheets.at(1).rows.size(), 1); // the release plan, yes or no
        QCOMPARE(std::get<std::int64_t>(sheets.at(1).rows.at(0).at(1)), 61);
    }

    void whatWasNotPrintedStaysEmpty()
    {
        const Table rows = baselineRows(m_pack);
        int empty = 0;
        for (const QList<Cell> &row : rows.rows)
            empty += std::holds_alternative<std::monostate>(row.at(5)) ? 1 : 0;
        QCOMPARE(empty, 2);
        QCOMPARE(rows.rows.size() - empty, 131);
    }
};

QTEST_GUILESS_MAIN(RatingReportTest)
#include "rating_report_test.moc"
