#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace caseaudit;

namespace {

QString authorityMeantBy(const Pack &pack, const char *text)
{
    return pack.authorityFor(QString::fromUtf8(text)).value_or(QStringLiteral("nobody"));
}

} // namespace

class PackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void authoritiesAreKnownByIdNameAndLetter();
    void thePartnershipIsAnAuthorityToo();
    void thingsAreFoundById();
    void unknownIdsAreNull();
    void aFieldKnowsTheBaselineRowsItFeeds();

private:
    const Pack m_pack = defaultPack();
};

void PackTest::authoritiesAreKnownByIdNameAndLetter()
{
    for (const char *text : {"perth_kinross", "Perth & Kinross", " PERTH & KINROSS", "P", "p"})
        QCOMPARE(authorityMeantBy(m_pack, text), QStringLiteral("perth_kinross"));
    for (const char *text : {"", " ", "-", "Fife", "AD"})
        QCOMPARE(authorityMeantBy(m_pack, text), QStringLiteral("nobody"));
}

void PackTest::thePartnershipIsAnAuthorityToo()
{
    QCOMPARE(m_pack.authorities.size(), 3);
    QCOMPARE(m_pack.authority(QStringLiteral("partnership"))->name, QStringLiteral("Tayside Partnership"));
    QCOMPARE(authorityMeantBy(m_pack, "Tayside Partnership"), QStringLiteral("partnership"));
}

void PackTest::thingsAreFoundById()
{
    QCOMPARE(m_pack.authority(QStringLiteral("dundee"))->letter, QStringLiteral("D"));
    QCOMPARE(m_pack.scale(QStringLiteral("yes_no"))->categories.size(), 2);
    QCOMPARE(m_pack.form(QStringLiteral("hbr"))->shortTitle, QStringLiteral("HBR"));
    QCOMPARE(m_pack.table(QStringLiteral("compliance"))->form, QStringLiteral("supervision"));
    const TableRow *row = m_pack.tableRow(QStringLiteral("kpi.review_12_weeks"));
    QCOMPARE(row->field, QStringLiteral("review_12_weeks"));
    QCOMPARE(row->scale, QStringLiteral("kpi"));
    QVERIFY(!row->label.isEmpty()); // of the field: the row has none of its own
    QCOMPARE(m_pack.tableRow(QStringLiteral("planning.focus_offending"))->heading, QStringLiteral("Focus on"));
}

void PackTest::unknownIdsAreNull()
{
    QVERIFY(!m_pack.authority(QString()));
    QVERIFY(!m_pack.authority(QStringLiteral("Dundee")));
    QVERIFY(!m_pack.scale(QStringLiteral("stars")));
    QVERIFY(!m_pack.form(QString()));
    QVERIFY(!m_pack.table(QStringLiteral("portfolio")));
    QVERIFY(!m_pack.tableRow(QStringLiteral("ser")));
    QVERIFY(!m_pack.tableRow(QStringLiteral("ser.report_date")));
    QVERIFY(!m_pack.tableRow(QStringLiteral("hbr.offending_analysis")));
}

void PackTest::aFieldKnowsTheBaselineRowsItFeeds()
{
    const QString supervision = QStringLiteral("pdo_supervision");
    QCOMPARE(m_pack.baselineRowsOf(supervision, QStringLiteral("level_reflects_risk")),
             QStringList({QStringLiteral("pdo_performance_sex.level_reflects_risk"),
                          QStringLiteral("pdo_performance_svo.level_reflects_risk")}));
    // In a table of sex offenders too, which 2004 did not have.
    QCOMPARE(m_pack.baselineRowsOf(supervision, QStringLiteral("focuses_on_offending")),
             QStringList{QStringLiteral("pdo_supervision_svo.focuses_on_offending")});
    QCOMPARE(m_pack.baselineRowsOf(supervision, QStringLiteral("agencies_involved")), QStringList());
    // Two forms have a field of this name.
    QCOMPARE(m_pack.baselineRowsOf(QStringLiteral("ser"), QStringLiteral("offending_analysis")),
             QStringList{QStringLiteral("ser.offending_analysis")});
    QCOMPARE(m_pack.baselineRowsOf(QStringLiteral("hbr"), QStringLiteral("offending_analysis")), QStringList());
}

QTEST_GUILESS_MAIN(PackTest)
#include "pack_test.moc"
