#include "app/workspace/demonstration.h"

#include "audit_forms/validation.h"
#include "tests/support/temporary_workspace.h"

#include <QSet>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

class DemonstrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fillDemonstration(*m_workspace); }

    void theReconstructionHas345Audits()
    {
        // 121 + 23 + 49 + 101 + 22 + 15 + 14, the working numbers of the nine tables.
        QCOMPARE(reconstructBaseline(m_workspace->pack()).size(), 345);
    }

    void everyReconstructedAuditSaysSo()
    {
        for (const AuditRecord &audit : reconstructBaseline(m_workspace->pack())) {
            QCOMPARE(audit.origin, Origin::Reconstructed);
            QCOMPARE(audit.authority, m_workspace->pack().partnership.id);
            QCOMPARE(audit.cycle, u"2004"_s);
            QVERIFY(audit.note.contains(u"Reconstructed"_s));
            QVERIFY(!anyError(validate(audit, m_workspace->pack(), QDate(2005, 12, 1))));
        }
    }

    void everyPrintedFigureIsReproduced_data()
    {
        QTest::addColumn<QString>("row");
        for (const BaselineRow &row : m_workspace->pack().baseline->rows)
            QTest::newRow(qPrintable(row.row)) << row.row;
        QCOMPARE(m_workspace->pack().baseline->rows.size(), 40);
    }

    void everyPrintedFigureIsReproduced()
    {
        QFETCH(QString, row);
        const Pack &pack = m_workspace->pack();
        const BaselineRow &printed = *pack.baseline->row(row);
        Filter filter;
        filter.cycle = u"2004"_s;
        const RatingTable table = m_workspace->rate(row.section(u'.', 0, 0), filter);
        const auto rated = std::find_if(table.rows.begin(), table.rows.end(),
                                        [&row](const RatingRow &each) { return each.row == row; });
        QVERIFY(rated != table.rows.end());
        QCOMPARE(rated->answered, printed.workingCount);
        const Scale &scale = *pack.scale(rated->scale);
        const std::vector<int> percents = rated->percents().value();
        for (auto cell = printed.percent.begin(); cell != printed.percent.end(); ++cell)
            QCOMPARE(percents[std::size_t(scale.indexOf(cell.key()))], *cell);
    }

    void theHalfPrintedRowLeavesTheKindOfNoUnstated()
    {
        Filter filter;
        filter.cycle = u"2004"_s;
        const RatingTable table = m_workspace->rate(u"pdo_performance_sex"_s, filter);
        const RatingRow &row = table.rows.at(0);
        QCOMPARE(row.row, u"pdo_performance_sex.appointments_4_weeks"_s);
        // yes, no (organisational), no (outwith), no (kind not stated): 80 % of 15 and nothing else was printed.
        QCOMPARE(row.counts, (std::vector<std::int64_t>{12, 0, 0, 3}));
    }

    void withNoCycleNamedTheReconstructedAuditsDoNotCount()
    {
        const RatingTable all = m_workspace->rate(u"ser"_s, {});
        Filter invented;
        invented.cycle = u"2005"_s;
        QCOMPARE(all.audits, m_workspace->rate(u"ser"_s, invented).audits);
        QVERIFY(all.audits > 0);
    }

    void everyAuthorityHasInventedAuditsOfEveryForm()
    {
        for (const FormDefinition &form : m_workspace->pack().forms) {
            for (const Authority &authority : m_workspace->pack().authorities) {
                AuditQuery query;
                query.form = form.id;
                query.authority = authority.id;
                query.cycle = u"2005"_s;
                query.states = {AuditState::Complete};
                QVERIFY2(m_workspace->countAudits(query) > 0, qPrintable(form.id + u' ' + authority.id));
            }
        }
    }

    void theInventedCycleHasNoErrorsSecondReadingsAndContactLogs()
    {
        int secondReadings = 0;
        int withContacts = 0;
        QSet<QString> keys;
        for (const AuditRecord &audit : inventCycle(m_workspace->pack(), u"2005"_s, 7)) {
            const QList<Finding> findings = validate(audit, m_workspace->pack(), QDate(2006, 12, 1));
            QVERIFY2(!anyError(findings), qPrintable(findings.isEmpty() ? QString() : findings.first().code));
            secondReadings += audit.reading == u"2"_s ? 1 : 0;
            withContacts += audit.contacts.isEmpty() ? 0 : 1;
            const QString key = audit.form + audit.caseRef + audit.reading;
            QVERIFY(!keys.contains(key));
            keys.insert(key);
            QCOMPARE(audit.origin, Origin::Invented);
        }
        QVERIFY(secondReadings > 10);
        QVERIFY(withContacts > 50);
    }

    void theSameSeedInventsTheSameAndAnotherDoesNot()
    {
        const Pack &pack = m_workspace->pack();
        QVERIFY(inventCycle(pack, u"2005"_s, 1) == inventCycle(pack, u"2005"_s, 1));
        QVERIFY(inventCycle(pack, u"2005"_s, 1) != inventCycle(pack, u"2005"_s, 2));
    }

    void aFileWithAuditsIsNotFilledAgain()
    {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, fillDemonstration(*m_workspace));
    }

    void theFileSaysThatItIsADemonstration()
    {
        QVERIFY(m_workspace->isDemonstration());
        TemporaryWorkspace empty;
        QVERIFY(!empty->isDemonstration());
    }

private:
    TemporaryWorkspace m_workspace;
};

QTEST_GUILESS_MAIN(DemonstrationTest)
#include "demonstration_test.moc"
