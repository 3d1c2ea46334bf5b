#include "app/viewmodels/scoring_view_model.h"
#include "tests/app/viewmodels/open_file.h"
#include "tests/support/sample_audit.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

/// A case that has been audited already is noticed as soon as its reference stands, and offered to open.
class KnownCaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<OpenFile>();
        m_scoring = std::make_unique<ScoringViewModel>(m_file->holder, m_file->settings);
        AuditRecord known = sampleReport(u"D/0117"_s);
        known.auditor = u"jm"_s;
        known.auditedOn = QDate(2005, 12, 1);
        m_known = addAudit(m_file->workspace(), known);
        m_scoring->newAudit(u"ser"_s);
        m_scoring->setHeader(u"authority"_s, u"dundee"_s);
        m_scoring->setHeader(u"cycle"_s, u"2005"_s);
    }

    void cleanup()
    {
        QCOMPARE(m_scoring->error(), QString());
        m_scoring.reset();
        m_file.reset();
    }

    void caseIsNoticedWhenItsReferenceStands()
    {
        QCOMPARE(m_scoring->notices()->duplicate(), QString());
        m_scoring->setHeader(u"case_ref"_s, u" d/0117"_s);
        QCOMPARE(m_scoring->notices()->duplicate(),
                 u"There is already an audit of D/0117 by jm, complete, 1 December 2005."_s);
        QVERIFY(m_scoring->notices()->canReadAgain());
    }

    void anotherPartOfTheKeyMakesItAnotherCase_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("authority") << u"authority"_s << u"angus"_s;
        QTest::newRow("cycle") << u"cycle"_s << u"2006"_s;
        QTest::newRow("reading") << u"reading"_s << u"2"_s;
        QTest::newRow("reference") << u"case_ref"_s << u"D/0118"_s;
    }

    void anotherPartOfTheKeyMakesItAnotherCase()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        m_scoring->setHeader(u"case_ref"_s, u"D/0117"_s);
        QVERIFY(!m_scoring->notices()->duplicate().isEmpty());
        m_scoring->setHeader(key, value);
        QCOMPARE(m_scoring->notices()->duplicate(), QString());
    }

    void openingItLetsTheEmptyDraftVanish()
    {
        m_scoring->setHeader(u"case_ref"_s, u"D/0117"_s);
        m_scoring->openDuplicate();
        QCOMPARE(m_scoring->record(), m_known);
        QCOMPARE(m_scoring->notices()->duplicate(), QString());
        QCOMPARE(m_file->workspace().countAudits({}), 1);
    }

    void openingItKeepsADraftThatHoldsMore()
    {
        m_scoring->setHeader(u"case_ref"_s, u"D/0117"_s);
        m_scoring->choose(u"overall_standard"_s, u"poor"_s);
        const QString draft = m_scoring->record();
        m_scoring->openDuplicate();
        QCOMPARE(m_scoring->record(), m_known);
        QCOMPARE(m_file->workspace().audit(draft)->answers.value(u"overall_standard"_s).category, u"poor"_s);
    }

    void secondReadingTakesTheDraftsPlace()
    {
        m_scoring->setHeader(u"case_ref"_s, u"D/0117"_s);
        m_scoring->readDuplicateAgain();
        QCOMPARE(m_file->workspace().countAudits({}), 2);
        const AuditRecord second = *m_file->workspace().audit(m_scoring->record());
        QCOMPARE(second.reading, u"2"_s);
        QCOMPARE(second.auditor, u"tester"_s);
        QCOMPARE(second.caseRef, u"D/0117"_s);
        QVERIFY(second.answers.isEmpty());
        QCOMPARE(m_scoring->notices()->duplicate(), QString());
        QVERIFY(m_scoring->isEditable());
    }

    void secondReadingKeepsWhatWasAnsweredAlready()
    {
        m_scoring->setHeader(u"case_ref"_s, u"D/0117"_s);
        m_scoring->choose(u"overall_standard"_s, u"poor"_s);
        m_scoring->readDuplicateAgain();
        QCOMPARE(m_file->workspace().countAudits({}), 2);
        const AuditRecord second = *m_file->workspace().audit(m_scoring->record());
        QCOMPARE(second.reading, u"2"_s);
        QCOMPARE(second.answers.value(u"overall_standard"_s).category, u"poor"_s);
    }

    void onesOwnAuditIsNotReadAgain()
    {
        m_file->workspace().rewrite(m_known, [](AuditRecord &audit) { audit.auditor = u"Tester"_s; });
        m_scoring->setHeader(u"case_ref"_s, u"D/0117"_s);
        QVERIFY(!m_scoring->notices()->duplicate().isEmpty());
        QVERIFY(!m_scoring->notices()->canReadAgain());
    }

    void completeAuditIsNotAskedAboutItsKey()
    {
        m_scoring->openAudit(m_known);
        addAudit(m_file->workspace(), sampleReport(u"D/0117"_s));
        m_file->holder.announceChange();
        QCOMPARE(m_scoring->notices()->duplicate(), QString());
    }

private:
    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<ScoringViewModel> m_scoring;
    QString m_known;
};

QTEST_GUILESS_MAIN(KnownCaseTest)
#include "known_case_test.moc"
