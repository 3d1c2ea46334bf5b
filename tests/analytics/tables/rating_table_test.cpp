#include "analytics/tables/rating_table.h"

#include "analytics/tables/score_matrix.h"
#include "small_pack.h"

#include <QtTest>

#include <algorithm>
#include <functional>
#include <numeric>
#include <random>
#include <stdexcept>

using namespace caseaudit;
namespace code = small_pack::code;

namespace {

using Counts = std::vector<std::int64_t>;
using Percents = std::vector<int>;

ScoreMatrix matrixOf(const std::vector<ScoredAudit> &audits)
{
    ScoreMatrix matrix(small_pack::form());
    for (const ScoredAudit &audit : audits)
        matrix.append(audit);
    return matrix;
}

ScoredAudit audit(const char *recordId, std::initializer_list<quint8> answers)
{
    return small_pack::audit(QString::fromLatin1(recordId), answers);
}

/// Six audits of now, every kind of answer among them.
std::vector<ScoredAudit> sixAudits()
{
    return {
        audit("a", {code::first, code::poor, code::yes, code::yes}),
        audit("b", {code::second, code::good, code::no, code::unstated}),
        audit("c", {code::first, code::good, code::na, code::unstated}),
        audit("d", {code::second, code::veryGood, code::none, code::notAsked}),
        audit("e", {code::none, code::none, code::none, code::notAsked}),
        audit("f", {code::second, code::na, code::yes, code::na}),
    };
}

ScoredAudit reconstructedAudit()
{
    ScoredAudit made = audit("r", {code::second, code::poor, code::no, code::no});
    made.authority = QStringLiteral("partnership");
    made.cycle = QStringLiteral("2004");
    made.origin = Origin::Reconstructed;
    return made;
}

/// 500 audits of three authorities with answers of every kind.
std::vector<ScoredAudit> manyAudits()
{
    std::mt19937 random(345);
    const auto oneOf = [&random](std::initializer_list<quint8> codes) {
        return *(codes.begin() + random() % codes.size());
    };
    std::vector<ScoredAudit> audits;
    for (int number = 0; number < 500; ++number) {
        ScoredAudit made =
            small_pack::audit(QString::number(number),
                              {oneOf({code::first, code::second, code::none}),
                               oneOf({code::poor, code::adequate, code::good, code::veryGood, code::na, code::none}),
                               oneOf({code::yes, code::no, code::na, code::none, code::notAsked}),
                               oneOf({code::yes, code::no, code::unstated, code::na, code::none, code::notAsked})});
        made.authority = QStringLiteral("authority %1").arg(random() % 3);
        audits.push_back(made);
    }
    return audits;
}

RatingTable rate(const TableDefinition &table, const std::vector<ScoredAudit> &audits, const Filter &filter = {})
{
    return rateTable(table, small_pack::pack(), matrixOf(audits), filter);
}

/// What two tables of the same definition must share for their audits to be the same.
void compareCounts(const RatingTable &actual, const RatingTable &expected)
{
    QCOMPARE(actual.audits, expected.audits);
    QCOMPARE(actual.rows.size(), expected.rows.size());
    for (qsizetype row = 0; row < actual.rows.size(); ++row) {
        QCOMPARE(actual.rows[row].counts, expected.rows[row].counts);
        QCOMPARE(actual.rows[row].answered, expected.rows[row].answered);
        QCOMPARE(actual.rows[row].notApplicable, expected.rows[row].notApplicable);
        QCOMPARE(actual.rows[row].notRecorded, expected.rows[row].notRecorded);
    }
}

} // namespace

class RatingTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachAnswerIsCountedOnce_data();
    void eachAnswerIsCountedOnce();
    void aTableCarriesItsNameFormAndFilter();
    void aRowCarriesItsDefinition();
    void onlyPrintedRowsAreInTheBaseline();
    void aPackWithoutABaselineHasNoPrintedRows();
    void notAskedIsInNoCount();
    void aGroupCountsItsAuditsAlone();
    void reconstructedAuditsCountOnlyWhenTheirCycleIsNamed();
    void authoritiesPartitionTheTotal();
    void groupsPartitionTheAuditsThatHaveOne();
    void orderOfArrivalDoesNotMatter();
    void nothingAnsweredHasNoPercentages();
    void percentagesAreRoundedHalvesUp_data();
    void percentagesAreRoundedHalvesUp();
    void aTableThatDoesNotFitIsRefused_data();
    void aTableThatDoesNotFitIsRefused();
    void anAnswerOffTheScaleIsRefused_data();
    void anAnswerOffTheScaleIsRefused();
    void theAuditsBehindACellAreListed_data();
    void theAuditsBehindACellAreListed();
    void theAuditsBehindEachCellAreAsManyAsCounted();
    void auditsBehindAnUnknownFieldAreRefused();
};

void RatingTableTest::eachAnswerIsCountedOnce_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<Counts>("counts");
    QTest::addColumn<std::int64_t>("answered");
    QTest::addColumn<std::int64_t>("notApplicable");
    QTest::addColumn<std::int64_t>("notRecorded");
    QTest::newRow("quality") << 0 << Counts{1, 0, 2, 1} << std::int64_t{4} << std::int64_t{1} << std::int64_t{1};
    QTest::newRow("plan") << 1 << Counts{2, 1} << std::int64_t{3} << std::int64_t{1} << std::int64_t{2};
    QTest::newRow("met, with the input-only category")
        << 2 << Counts{1, 0, 0, 2} << std::int64_t{3} << std::int64_t{1} << std::int64_t{0};
}

void RatingTableTest::eachAnswerIsCountedOnce()
{
    QFETCH(int, row);
    const RatingTable table = rate(small_pack::wholeTable(), sixAudits());
    QCOMPARE(table.audits, 6);
    QTEST(table.rows[row].counts, "counts");
    QTEST(std::int64_t{table.rows[row].answered}, "answered");
    QTEST(std::int64_t{table.rows[row].notApplicable}, "notApplicable");
    QTEST(std::int64_t{table.rows[row].notRecorded}, "notRecorded");
}

void RatingTableTest::aTableCarriesItsNameFormAndFilter()
{
    Filter filter;
    filter.team = QStringLiteral("north");
    const RatingTable table = rate(small_pack::wholeTable(), sixAudits(), filter);
    QCOMPARE(table.table, QStringLiteral("visits"));
    QCOMPARE(table.title, QStringLiteral("Visits"));
    QCOMPARE(table.form, QStringLiteral("visit"));
    QCOMPARE(table.formVersion, 3);
    QVERIFY(table.filter == filter);
}

void RatingTableTest::aRowCarriesItsDefinition()
{
    const RatingRow row = rate(small_pack::wholeTable(), {}).rows[1];
    QCOMPARE(row.row, QStringLiteral("visits.plan"));
    QCOMPARE(row.field, QStringLiteral("plan"));
    QCOMPARE(row.label, QStringLiteral("About plan"));
    QCOMPARE(row.heading, QStringLiteral("And also"));
    QCOMPARE(row.scale, QStringLiteral("yes_no"));
}

void RatingTableTest::onlyPrintedRowsAreInTheBaseline()
{
    const RatingTable table = rate(small_pack::wholeTable(), {});
    QVERIFY(table.rows[0].inBaseline);
    QVERIFY(!table.rows[1].inBaseline);
    // The same field in another table is another row.
    QVERIFY(!rate(small_pack::secondGroupTable(), {}).rows[0].inBaseline);
}

void RatingTableTest::aPackWithoutABaselineHasNoPrintedRows()
{
    Pack pack = small_pack::pack();
    pack.baseline.reset();
    QVERIFY(!rateTable(small_pack::wholeTable(), pack, matrixOf({}), {}).rows[0].inBaseline);
}

void RatingTableTest::notAskedIsInNoCount()
{
    const RatingRow row =
        rate(small_pack::wholeTable(), {audit("a", {code::first, code::good, code::notAsked, code::notAsked}),
                                        audit("b", {code::first, code::good, code::notAsked, code::notAsked})})
            .rows[1];
    QCOMPARE(row.counts, Counts({0, 0}));
    QCOMPARE(row.answered, 0);
    QCOMPARE(row.notApplicable, 0);
    QCOMPARE(row.notRecorded, 0);
}

void RatingTableTest::aGroupCountsItsAuditsAlone()
{
    // b, d and f are of the second group; e has none and is in neither.
    const RatingTable table = rate(small_pack::secondGroupTable(), sixAudits());
    QCOMPARE(table.audits, 3);
    QCOMPARE(table.rows[0].counts, Counts({0, 0, 1, 1}));
    QCOMPARE(table.rows[0].notApplicable, 1);

    TableDefinition either = small_pack::secondGroupTable();
    either.group->is.append(QStringLiteral("first"));
    QCOMPARE(rate(either, sixAudits()).audits, 5);
}

void RatingTableTest::reconstructedAuditsCountOnlyWhenTheirCycleIsNamed()
{
    std::vector<ScoredAudit> audits = sixAudits();
    audits.push_back(reconstructedAudit());
    compareCounts(rate(small_pack::wholeTable(), audits), rate(small_pack::wholeTable(), sixAudits()));

    Filter filter;
    filter.cycle = QStringLiteral("2004");
    const RatingTable then = rate(small_pack::wholeTable(), audits, filter);
    QCOMPARE(then.audits, 1);
    QCOMPARE(then.rows[0].counts, Counts({1, 0, 0, 0}));

    filter.cycle = QStringLiteral("2005");
    QCOMPARE(rate(small_pack::wholeTable(), audits, filter).audits, 6);
}

void RatingTableTest::authoritiesPartitionTheTotal()
{
    const std::vector<ScoredAudit> audits = manyAudits();
    RatingTable sum = rate(small_pack::wholeTable(), {});
    for (int number = 0; number < 3; ++number) {
        Filter filter;
        filter.authority = QStringLiteral("authority %1").arg(number);
        const RatingTable part = rate(small_pack::wholeTable(), audits, filter);
        QVERIFY(part.audits > 0);
        sum.audits += part.audits;
        for (qsizetype row = 0; row < sum.rows.size(); ++row) {
            std::ranges::transform(sum.rows[row].counts, part.rows[row].counts, sum.rows[row].counts.begin(),
                                   std::plus<>());
            sum.rows[row].answered += part.rows[row].answered;
            sum.rows[row].notApplicable += part.rows[row].notApplicable;
            sum.rows[row].notRecorded += part.rows[row].notRecorded;
        }
    }
    compareCounts(rate(small_pack::wholeTable(), audits), sum);
}

void RatingTableTest::groupsPartitionTheAuditsThatHaveOne()
{
    const std::vector<ScoredAudit> audits = manyAudits();
    TableDefinition table = small_pack::secondGroupTable();
    const std::int64_t second = rate(table, audits).audits;
    table.group->is = {QStringLiteral("first")};
    const std::int64_t first = rate(table, audits).audits;
    QCOMPARE(first + second,
             std::ranges::count_if(audits, [](const ScoredAudit &made) { return made.answers[0] != 0; }));
}

void RatingTableTest::orderOfArrivalDoesNotMatter()
{
    std::vector<ScoredAudit> audits = manyAudits();
    const RatingTable asGiven = rate(small_pack::wholeTable(), audits);
    std::ranges::shuffle(audits, std::mt19937(7));
    compareCounts(rate(small_pack::wholeTable(), audits), asGiven);
}

void RatingTableTest::nothingAnsweredHasNoPercentages()
{
    QVERIFY(!rate(small_pack::wholeTable(), {}).rows[0].percents());
    const RatingTable blank =
        rate(small_pack::wholeTable(), {audit("a", {code::first, code::na, code::none, code::na})});
    QVERIFY(!blank.rows[0].percents() && !blank.rows[1].percents());
}

void RatingTableTest::percentagesAreRoundedHalvesUp_data()
{
    QTest::addColumn<Counts>("counts");
    QTest::addColumn<Percents>("percents");
    QTest::newRow("1 of 8 is 12.5") << Counts{1, 7} << Percents{13, 88}; // adds to 101, as the print may
    QTest::newRow("1 of 200 is 0.5") << Counts{1, 199} << Percents{1, 100};
    QTest::newRow("thirds add to 99") << Counts{1, 1, 1} << Percents{33, 33, 33};
    QTest::newRow("all in one") << Counts{0, 3} << Percents{0, 100};
    QTest::newRow("published row, 56 cases") << Counts{11, 30, 14, 1} << Percents{20, 54, 25, 2};
}

void RatingTableTest::percentagesAreRoundedHalvesUp()
{
    QFETCH(Counts, counts);
    RatingRow row;
    row.counts = counts;
    row.answered = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    QTEST(row.percents().value(), "percents");
}

void RatingTableTest::aTableThatDoesNotFitIsRefused_data()
{
    QTest::addColumn<TableDefinition>("table");
    TableDefinition table = small_pack::wholeTable();
    table.form = QStringLiteral("other");
    QTest::newRow("form the pack lacks") << table;
    table = small_pack::wholeTable();
    table.rows[0].field = QStringLiteral("nothing");
    QTest::newRow("field the form lacks") << table;
    table.rows[0].field = QStringLiteral("visit_date");
    QTest::newRow("field that is not scored") << table;
    table = small_pack::wholeTable();
    table.rows[0].scale = QStringLiteral("nothing");
    QTest::newRow("scale the pack lacks") << table;
    table = small_pack::secondGroupTable();
    table.group->is = {QStringLiteral("third")};
    QTest::newRow("choice the group lacks") << table;
    table.group->field = QStringLiteral("nothing");
    QTest::newRow("group the form lacks") << table;
}

void RatingTableTest::aTableThatDoesNotFitIsRefused()
{
    QFETCH(TableDefinition, table);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, rate(table, sixAudits()));
}

void RatingTableTest::anAnswerOffTheScaleIsRefused_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("refused");
    QTest::newRow("last category") << 2 << false;
    QTest::newRow("one above the scale") << 3 << true;
    QTest::newRow("one below not applicable") << 253 << true;
    QTest::newRow("not applicable") << 254 << false;
    QTest::newRow("not asked") << 255 << false;
}

void RatingTableTest::anAnswerOffTheScaleIsRefused()
{
    QFETCH(int, code);
    QFETCH(bool, refused);
    const std::vector<ScoredAudit> audits{audit("a", {code::first, code::good, static_cast<quint8>(code), code::yes})};
    if (refused)
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, rate(small_pack::wholeTable(), audits));
    else
        QCOMPARE(rate(small_pack::wholeTable(), audits).audits, 1);
}

void RatingTableTest::theAuditsBehindACellAreListed_data()
{
    QTest::addColumn<TableDefinition>("table");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("records");
    const QString quality = QStringLiteral("quality");
    QTest::newRow("category") << small_pack::wholeTable() << quality << int{code::good} << QStringLiteral("bc");
    QTest::newRow("category nobody gave") << small_pack::wholeTable() << quality << int{code::adequate} << QString();
    QTest::newRow("not applicable") << small_pack::wholeTable() << quality << int{code::na} << QStringLiteral("f");
    QTest::newRow("not recorded") << small_pack::wholeTable() << quality << int{code::none} << QStringLiteral("e");
    QTest::newRow("of the group") << small_pack::secondGroupTable() << quality << int{code::good}
                                  << QStringLiteral("b");
}

void RatingTableTest::theAuditsBehindACellAreListed()
{
    QFETCH(TableDefinition, table);
    QFETCH(QString, field);
    QFETCH(int, code);
    std::vector<ScoredAudit> audits = sixAudits();
    audits.push_back(reconstructedAudit());
    const QStringList behind =
        auditsBehind(table, small_pack::pack(), matrixOf(audits), {}, field, static_cast<quint8>(code));
    QTEST(behind.join(QString()), "records");
}

void RatingTableTest::theAuditsBehindEachCellAreAsManyAsCounted()
{
    const TableDefinition table = small_pack::wholeTable();
    const Pack pack = small_pack::pack();
    const ScoreMatrix matrix = matrixOf(manyAudits());
    Filter filter;
    filter.authority = QStringLiteral("authority 2");
    const auto behind = [&](const QString &field, std::size_t code) {
        return auditsBehind(table, pack, matrix, filter, field, static_cast<quint8>(code)).size();
    };
    for (const RatingRow &row : rateTable(table, pack, matrix, filter).rows) {
        for (std::size_t category = 0; category < row.counts.size(); ++category)
            QCOMPARE(behind(row.field, answer_code::firstCategory + category), row.counts[category]);
        QCOMPARE(behind(row.field, answer_code::notApplicable), row.notApplicable);
        QCOMPARE(behind(row.field, answer_code::notRecorded), row.notRecorded);
    }
}

void RatingTableTest::auditsBehindAnUnknownFieldAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                             auditsBehind(small_pack::wholeTable(), small_pack::pack(), matrixOf(sixAudits()), {},
                                          QStringLiteral("nothing"), code::good));
}

QTEST_GUILESS_MAIN(RatingTableTest)
#include "rating_table_test.moc"
