#include "app/viewmodels/readings_view_model.h"
#include "app/workspace/audit_session.h"
#include "tests/app/viewmodels/open_file.h"
#include "tests/support/sample_audit.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

class ReadingsViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<OpenFile>();
        m_readings = std::make_unique<ReadingsViewModel>(m_file->holder);
        m_first = addAudit(m_file->workspace(), sampleReport(u"D/1"_s));
        m_readings->setAudit(m_first);
    }

    void cleanup() { m_readings.reset(); }

    void secondReadingIsOfferedOfACompleteFirstAlone()
    {
        QVERIFY(m_readings->canBegin());
        QCOMPARE(m_readings->readers(), QStringList{u"tester"_s}); // not aud-1, who read it first
        AuditRecord draft = sampleReport(u"D/2"_s);
        draft.state = AuditState::Draft;
        m_readings->setAudit(addAudit(m_file->workspace(), draft));
        QVERIFY(!m_readings->canBegin());
        m_readings->setAudit({});
        QVERIFY(!m_readings->canBegin());
    }

    void firstReaderIsToldWhyNot()
    {
        m_readings->begin(u"AUD-1"_s);
        QCOMPARE(m_readings->error(), u"Both readings would be by AUD-1; a second reading needs another reader."_s);
        QVERIFY(m_readings->canBegin());
    }

    void readingForSomebodyElseWaitsAmongTheDrafts()
    {
        QSignalSpy opened(m_readings.get(), &ReadingsViewModel::auditRequested);
        m_readings->begin(u"kl"_s);
        QCOMPARE(m_readings->error(), QString());
        QCOMPARE(m_readings->notice(), u"The second reading of D/1 waits for kl among the drafts."_s);
        QCOMPARE(m_readings->otherReading(), u"Second reading by kl: draft."_s);
        QVERIFY(!m_readings->canBegin());
        QVERIFY(opened.isEmpty());
    }

    void readingOfOnesOwnIsOpenedAtOnce()
    {
        QSignalSpy opened(m_readings.get(), &ReadingsViewModel::auditRequested);
        m_readings->begin(u"Tester"_s);
        QCOMPARE(opened.size(), 1);
        const std::optional<AuditRecord> begun = m_file->workspace().audit(opened.at(0).at(0).toString());
        QCOMPARE(begun->reading, u"2"_s);
    }

    void twoReadingsStandSideBySideOnceBothAreComplete()
    {
        QAbstractItemModelTester tester(m_readings->rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!m_readings->canCompare());
        AuditRecord second = sampleReport(u"D/1"_s, u"poor"_s);
        second.reading = u"2"_s;
        second.auditor = u"kl"_s;
        addAudit(m_file->workspace(), second);
        m_file->holder.announceChange();
        QVERIFY(m_readings->canCompare());
        // The date of the report and seven questions: two are asked only with a risk assessment on file, which is
        // not known, so they are open rather than not asked.
        QCOMPARE(m_readings->summary(), u"1 of 10 answers differs."_s);
        QCOMPARE(m_readings->firstTitle(), u"First reading · aud-1 · 1 June 2005"_s);
        for (const QVariantMap &row : m_readings->rows()->rows()) {
            const bool differs = row.value(u"label"_s).toString() == u"Overall standard"_s;
            QCOMPARE(row.value(u"differs"_s).toBool(), differs);
            if (differs) {
                QCOMPARE(row.value(u"first"_s).toString(), u"Good"_s);
                QCOMPARE(row.value(u"second"_s).toString(), u"Poor"_s);
            }
        }
        m_readings->agree();
        QVERIFY(m_readings->hasAgreed());
        for (const QVariantMap &row : m_readings->rows()->rows()) {
            if (row.value(u"differs"_s).toBool())
                QCOMPARE(row.value(u"agreed"_s).toString(), u"still to agree"_s);
        }
    }

private:
    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<ReadingsViewModel> m_readings;
    QString m_first;
};

QTEST_MAIN(ReadingsViewModelTest)
#include "readings_view_model_test.moc"
