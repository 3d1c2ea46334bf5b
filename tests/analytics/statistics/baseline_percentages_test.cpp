#include "analytics/statistics/rounded_percentages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>
#include <map>
#include <numeric>

using namespace caseaudit::statistics;

namespace {

using Counts = std::vector<std::int64_t>;

/// The columns a row is printed under, told by the categories it has.
QStringList columnsOf(const QJsonObject &percent)
{
    if (percent.contains(QLatin1String("poor")))
        return {QStringLiteral("poor"), QStringLiteral("adequate"), QStringLiteral("good"),
                QStringLiteral("very_good")};
    if (percent.contains(QLatin1String("no")))
        return {QStringLiteral("yes"), QStringLiteral("no")};
    return {QStringLiteral("yes"), QStringLiteral("no_organisational"), QStringLiteral("no_outwith")};
}

struct BaselinePrint {
    PrintedRow cells;
    std::int64_t workingCount = 0;

    bool isComplete() const
    {
        return std::ranges::none_of(cells, [](const auto &cell) { return !cell; });
    }
    int sum() const
    {
        return std::accumulate(cells.begin(), cells.end(), 0,
                               [](int total, const auto &cell) { return total + cell.value_or(0); });
    }
};

/// The rows of the embedded pack's baseline by id. Empty when the file cannot be read.
std::map<QString, BaselinePrint> readBaseline()
{
    QFile file(QStringLiteral(CASEAUDIT_SOURCE "/audit_forms/packs/tayside/baseline.json"));
    std::map<QString, BaselinePrint> prints;
    if (!file.open(QIODevice::ReadOnly))
        return prints;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).object()[QLatin1String("rows")].toArray();
    for (const auto &value : rows) {
        const QJsonObject row = value.toObject();
        const QJsonObject percent = row[QLatin1String("percent")].toObject();
        BaselinePrint &print = prints[row[QLatin1String("row")].toString()];
        print.workingCount = row[QLatin1String("working_n")].toInt();
        for (const QString &column : columnsOf(percent))
            print.cells.push_back(percent.contains(column) ? std::optional(percent[column].toInt()) : std::nullopt);
    }
    return prints;
}

} // namespace

class BaselinePercentagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fortyRowsAndTheirFiguresAreThere();
    void twelveCompleteRowsDoNotAddToAHundred();
    void everyRowPrintsFromCountsOfItsWorkingNumber_data();
    void everyRowPrintsFromCountsOfItsWorkingNumber();
    void smallestNumbersThatFitARow_data();
    void smallestNumbersThatFitARow();
    void numbersThatFitATableTogether_data();
    void numbersThatFitATableTogether();
    void smallestNumberWithAtMostOneBlankARow_data();
    void smallestNumberWithAtMostOneBlankARow();
    void ordersAndThroughcareCasesMakeUpTheSupervisionAudits();

private:
    /// The rows whose id starts so.
    std::vector<PrintedRow> rowsOf(const QString &start) const
    {
        std::vector<PrintedRow> rows;
        for (const auto &[id, print] : m_prints) {
            if (id.startsWith(start))
                rows.push_back(print.cells);
        }
        return rows;
    }

    std::map<QString, BaselinePrint> m_prints;
};

void BaselinePercentagesTest::initTestCase()
{
    m_prints = readBaseline();
}

void BaselinePercentagesTest::fortyRowsAndTheirFiguresAreThere()
{
    std::ptrdiff_t figures = 0;
    for (const auto &[id, print] : m_prints)
        figures += std::ranges::count_if(print.cells, [](const auto &cell) { return cell.has_value(); });
    QCOMPARE(m_prints.size(), std::size_t{40});
    QCOMPARE(figures, std::ptrdiff_t{131});
}

void BaselinePercentagesTest::twelveCompleteRowsDoNotAddToAHundred()
{
    std::vector<int> oddSums;
    for (const auto &[id, print] : m_prints) {
        if (print.isComplete() && print.sum() != 100)
            oddSums.push_back(print.sum());
    }
    QCOMPARE(oddSums.size(), std::size_t{12});
    QVERIFY(std::ranges::all_of(oddSums, [](int sum) { return sum == 99 || sum == 101; }));
}

void BaselinePercentagesTest::everyRowPrintsFromCountsOfItsWorkingNumber_data()
{
    QTest::addColumn<QString>("row");
    for (const auto &[id, print] : m_prints)
        QTest::newRow(qPrintable(id)) << id;
}

void BaselinePercentagesTest::everyRowPrintsFromCountsOfItsWorkingNumber()
{
    QFETCH(QString, row);
    const BaselinePrint &print = m_prints.at(row);
    const auto counts = nearestCounts(print.cells, print.workingCount);
    QVERIFY(counts.has_value());
    for (std::size_t cell = 0; cell < print.cells.size(); ++cell) {
        if (print.cells[cell])
            QCOMPARE(roundedPercent((*counts)[cell], print.workingCount), *print.cells[cell]);
        else
            QCOMPARE((*counts)[cell], 0);
    }
    const std::int64_t sum = std::accumulate(counts->begin(), counts->end(), std::int64_t{0});
    // Only the sex offenders' four appointments have empty cells: 12 of 15 are yes, three stay unassigned.
    QCOMPARE(sum, print.isComplete() ? print.workingCount : 12);
}

void BaselinePercentagesTest::smallestNumbersThatFitARow_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<Counts>("smallest");
    QTest::newRow("published row") << QStringLiteral("ser.offending_analysis") << Counts{56, 61, 65};
    QTest::newRow("release plan") << QStringLiteral("hbr.release_plan") << Counts{18, 23};
    QTest::newRow("compliance") << QStringLiteral("compliance.compliance_overall") << Counts{74};
    QTest::newRow("all yes fits one") << QStringLiteral("kpi.first_appointment_throughcare") << Counts{1, 2};
    QTest::newRow("sex offenders' compliance")
        << QStringLiteral("pdo_performance_sex.compliance_management") << Counts{7, 14};
    QTest::newRow("SVO appointments") << QStringLiteral("pdo_performance_svo.appointments_4_weeks") << Counts{14};
    QTest::newRow("SVO home visits") << QStringLiteral("pdo_performance_svo.home_visits_12_weeks") << Counts{14};
    QTest::newRow("SVO level") << QStringLiteral("pdo_performance_svo.level_reflects_risk") << Counts{14};
    QTest::newRow("SVO content") << QStringLiteral("pdo_performance_svo.content_reflects_risk") << Counts{13};
    QTest::newRow("SVO compliance") << QStringLiteral("pdo_performance_svo.compliance_management") << Counts{10};
}

void BaselinePercentagesTest::smallestNumbersThatFitARow()
{
    QFETCH(QString, row);
    QFETCH(Counts, smallest);
    Counts fitting = fittingDenominators(m_prints.at(row).cells, smallest.back());
    QCOMPARE(fitting, smallest);
}

void BaselinePercentagesTest::numbersThatFitATableTogether_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<Counts>("together");
    QTest::newRow("home background reports") << QStringLiteral("hbr.") << Counts{23, 46, 69};
    QTest::newRow("PDO reports") << QStringLiteral("pdo_ser.") << Counts{22, 44};
    QTest::newRow("planning") << QStringLiteral("planning.") << Counts{49};
    QTest::newRow("social enquiry reports") << QStringLiteral("ser.") << Counts{167};
    QTest::newRow("Table 18") << QStringLiteral("pdo_supervision_svo.") << Counts{13};
    QTest::newRow("sex offenders' home visits") << QStringLiteral("pdo_performance_sex.home") << Counts{15, 30};
    QTest::newRow("sex offenders' level") << QStringLiteral("pdo_performance_sex.level") << Counts{15, 30};
    QTest::newRow("sex offenders' content") << QStringLiteral("pdo_performance_sex.content") << Counts{15, 30};
}

void BaselinePercentagesTest::numbersThatFitATableTogether()
{
    QFETCH(QString, start);
    QFETCH(Counts, together);
    const std::vector<PrintedRow> rows = rowsOf(start);
    QVERIFY(!rows.empty());
    Counts fitting;
    for (std::int64_t n = 1; n <= together.back(); ++n) {
        if (std::ranges::all_of(rows, [n](const PrintedRow &row) { return fits(row, n); }))
            fitting.push_back(n);
    }
    QCOMPARE(fitting, together);
}

void BaselinePercentagesTest::smallestNumberWithAtMostOneBlankARow_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<std::int64_t>("smallest");
    QTest::addColumn<std::int64_t>("blankRows");
    QTest::newRow("planning") << QStringLiteral("planning.") << std::int64_t{37} << std::int64_t{1};
    QTest::newRow("social enquiry reports") << QStringLiteral("ser.") << std::int64_t{121} << std::int64_t{1};
}

void BaselinePercentagesTest::smallestNumberWithAtMostOneBlankARow()
{
    QFETCH(QString, start);
    QFETCH(std::int64_t, smallest);
    const std::vector<PrintedRow> rows = rowsOf(start);
    const auto fitsWithABlank = [&rows](std::int64_t n) {
        return std::ranges::all_of(rows, [n](const PrintedRow &row) { return fits(row, n) || fits(row, n - 1); });
    };
    std::int64_t n = 2;
    while (!fitsWithABlank(n))
        ++n;
    QCOMPARE(n, smallest);
    QTEST(std::int64_t{std::ranges::count_if(rows, [n](const PrintedRow &row) { return !fits(row, n); })}, "blankRows");
}

void BaselinePercentagesTest::ordersAndThroughcareCasesMakeUpTheSupervisionAudits()
{
    // 101 audits without a blank: 85 orders and 16 throughcare cases.
    for (const char *row : {"compliance.compliance_overall", "kpi.review_12_weeks", "kpi.home_visits_12_weeks",
                            "kpi.appointments_4_weeks"})
        QVERIFY2(fits(m_prints.at(QString::fromLatin1(row)).cells, 101), row);
    QVERIFY(fits(m_prints.at(QStringLiteral("kpi.first_appointment_order")).cells, 85));
    QVERIFY(fits(m_prints.at(QStringLiteral("kpi.first_appointment_throughcare")).cells, 16));
}

QTEST_GUILESS_MAIN(BaselinePercentagesTest)
#include "baseline_percentages_test.moc"
