#include "analytics/tables/score_matrix.h"

#include "small_pack.h"

#include <QtTest>

#include <algorithm>
#include <stdexcept>

using namespace caseaudit;
namespace code = small_pack::code;

namespace {

using Positions = std::vector<std::uint32_t>;

/// Five audits: two of Angus, one of Dundee, one without a date, and one reconstructed.
ScoreMatrix fiveAudits()
{
    ScoreMatrix matrix(small_pack::form());
    ScoredAudit angus = small_pack::audit(QStringLiteral("a"), {code::first, code::poor, code::yes, code::na});
    matrix.append(angus);

    ScoredAudit later = small_pack::audit(QStringLiteral("b"), {code::second, code::good, code::no, code::none});
    later.worker = QStringLiteral("w2");
    later.auditedOn = QDate(2005, 6, 16);
    matrix.append(later);

    ScoredAudit dundee = small_pack::audit(QStringLiteral("c"), {code::first, code::good, code::yes, code::yes});
    dundee.authority = QStringLiteral("dundee");
    dundee.team = QStringLiteral("south");
    dundee.cycle = QStringLiteral("2006");
    dundee.auditedOn = QDate(2006, 1, 31);
    matrix.append(dundee);

    ScoredAudit undated = small_pack::audit(QStringLiteral("d"), {code::second, code::none, code::no, code::notAsked});
    undated.auditedOn = QDate();
    matrix.append(undated);

    ScoredAudit reconstructed = small_pack::audit(QStringLiteral("e"), {code::first, code::poor, code::no, code::no});
    reconstructed.authority = QStringLiteral("partnership");
    reconstructed.cycle = QStringLiteral("2004");
    reconstructed.origin = Origin::Reconstructed;
    reconstructed.auditedOn = QDate(2004, 12, 31);
    matrix.append(reconstructed);
    return matrix;
}

Filter named(QString Filter::*part, const char *text)
{
    Filter filter;
    filter.*part = QString::fromLatin1(text);
    return filter;
}

Filter between(const QDate &from, const QDate &to)
{
    Filter filter;
    filter.from = from;
    filter.to = to;
    return filter;
}

} // namespace

class ScoreMatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyMatrixHasNoAudits();
    void answersAreKeptByColumn();
    void datesAndUnknownFieldsHaveNoColumn();
    void auditsOfAnotherFormAreRefused_data();
    void auditsOfAnotherFormAreRefused();
    void recordsAndAuthoritiesAreKept();
    void distinctValuesStandInOrderOfArrival();
    void aFilterSelects_data();
    void aFilterSelects();
    void orderOfArrivalDoesNotMatter();
};

void ScoreMatrixTest::anEmptyMatrixHasNoAudits()
{
    const ScoreMatrix matrix(small_pack::form());
    QCOMPARE(matrix.size(), std::size_t{0});
    QCOMPARE(matrix.formId(), QStringLiteral("visit"));
    QVERIFY(matrix.select({}).empty());
    QVERIFY(matrix.authorities().isEmpty());
}

void ScoreMatrixTest::answersAreKeptByColumn()
{
    const ScoreMatrix matrix = fiveAudits();
    const auto quality = matrix.column(QStringLiteral("quality"));
    QVERIFY(
        std::ranges::equal(quality, std::vector<quint8>{code::poor, code::good, code::good, code::none, code::poor}));
    const auto met = matrix.column(QStringLiteral("met"));
    QVERIFY(std::ranges::equal(met, std::vector<quint8>{code::na, code::none, code::yes, code::notAsked, code::no}));
}

void ScoreMatrixTest::datesAndUnknownFieldsHaveNoColumn()
{
    QVERIFY(fiveAudits().column(QStringLiteral("visit_date")).empty());
    QVERIFY(fiveAudits().column(QStringLiteral("nothing")).empty());
}

void ScoreMatrixTest::auditsOfAnotherFormAreRefused_data()
{
    QTest::addColumn<int>("answers");
    QTest::addColumn<bool>("refused");
    QTest::newRow("one too few") << 3 << true;
    QTest::newRow("as many as coded fields") << 4 << false;
    QTest::newRow("one too many, as if the date were packed") << 5 << true;
}

void ScoreMatrixTest::auditsOfAnotherFormAreRefused()
{
    QFETCH(int, answers);
    QFETCH(bool, refused);
    ScoreMatrix matrix(small_pack::form());
    ScoredAudit audit = small_pack::audit(QStringLiteral("x"), {});
    audit.answers = QByteArray(answers, '\1');
    if (refused)
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, matrix.append(audit));
    else
        matrix.append(audit);
    QCOMPARE(matrix.size(), refused ? std::size_t{0} : std::size_t{1});
}

void ScoreMatrixTest::recordsAndAuthoritiesAreKept()
{
    const ScoreMatrix matrix = fiveAudits();
    QCOMPARE(matrix.recordId(2), QStringLiteral("c"));
    QCOMPARE(matrix.authority(2), QStringLiteral("dundee"));
    QCOMPARE(matrix.authority(3), QStringLiteral("angus"));
}

void ScoreMatrixTest::distinctValuesStandInOrderOfArrival()
{
    const ScoreMatrix matrix = fiveAudits();
    QCOMPARE(matrix.authorities(),
             QStringList({QStringLiteral("angus"), QStringLiteral("dundee"), QStringLiteral("partnership")}));
    QCOMPARE(matrix.teams(), QStringList({QStringLiteral("north"), QStringLiteral("south")}));
    QCOMPARE(matrix.workers(), QStringList({QStringLiteral("w1"), QStringLiteral("w2")}));
    QCOMPARE(matrix.cycles(), QStringList({QStringLiteral("2005"), QStringLiteral("2006"), QStringLiteral("2004")}));
}

void ScoreMatrixTest::aFilterSelects_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<Positions>("selected");
    QTest::newRow("all but the reconstructed") << Filter{} << Positions{0, 1, 2, 3};
    QTest::newRow("authority") << named(&Filter::authority, "angus") << Positions{0, 1, 3};
    QTest::newRow("team") << named(&Filter::team, "south") << Positions{2};
    QTest::newRow("worker") << named(&Filter::worker, "w2") << Positions{1};
    QTest::newRow("cycle") << named(&Filter::cycle, "2005") << Positions{0, 1, 3};
    QTest::newRow("cycle of the reconstructed") << named(&Filter::cycle, "2004") << Positions{4};
    QTest::newRow("authority of the reconstructed alone") << named(&Filter::authority, "partnership") << Positions{};
    QTest::newRow("unknown text") << named(&Filter::worker, "w3") << Positions{};
    QTest::newRow("text of another column") << named(&Filter::team, "angus") << Positions{};

    const QDate day(2005, 6, 16);
    QTest::newRow("from the day of an audit") << between(day, {}) << Positions{1, 2};
    QTest::newRow("from the day after") << between(day.addDays(1), {}) << Positions{2};
    QTest::newRow("to the day of an audit") << between({}, day) << Positions{0, 1};
    QTest::newRow("to the day before") << between({}, day.addDays(-1)) << Positions{0};
    QTest::newRow("one day") << between(day, day) << Positions{1};
    QTest::newRow("end before start") << between(day, day.addDays(-1)) << Positions{};
    QTest::newRow("a period with the reconstructed in it") << between(QDate(2004, 1, 1), day) << Positions{0, 1};

    Filter both = named(&Filter::authority, "angus");
    both.worker = QStringLiteral("w1");
    both.from = QDate(2005, 1, 1);
    QTest::newRow("all parts must hold") << both << Positions{0};
}

void ScoreMatrixTest::aFilterSelects()
{
    QFETCH(Filter, filter);
    QTEST(fiveAudits().select(filter), "selected");
}

void ScoreMatrixTest::orderOfArrivalDoesNotMatter()
{
    std::vector<ScoredAudit> audits;
    for (int number = 0; number < 60; ++number) {
        ScoredAudit audit = small_pack::audit(QString::number(number), {code::first, code::good, code::yes, code::no});
        audit.authority = QStringLiteral("authority %1").arg(number % 3);
        audit.worker = QStringLiteral("w%1").arg(number % 7);
        audits.push_back(audit);
    }
    Filter filter;
    filter.authority = QStringLiteral("authority 1");
    filter.worker = QStringLiteral("w4");
    const auto selectedIds = [&] {
        ScoreMatrix matrix(small_pack::form());
        for (const ScoredAudit &audit : audits)
            matrix.append(audit);
        QStringList ids;
        for (const std::uint32_t audit : matrix.select(filter))
            ids.append(matrix.recordId(audit));
        ids.sort();
        return ids;
    };
    // Numbers that leave 1 by three and 4 by seven: 4, 25, 46.
    const QStringList expected{QStringLiteral("25"), QStringLiteral("4"), QStringLiteral("46")};
    QCOMPARE(selectedIds(), expected);
    std::ranges::reverse(audits);
    QCOMPARE(selectedIds(), expected);
}

QTEST_GUILESS_MAIN(ScoreMatrixTest)
#include "score_matrix_test.moc"
