#include "app/workspace/readings.h"

#include "app/workspace/audit_deeds.h"
#include "app/workspace/audit_session.h"
#include "tests/support/sample_audit.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList codesOf(const QList<Finding> &findings)
{
    QStringList codes;
    for (const Finding &finding : findings)
        codes.append(finding.code);
    return codes;
}

void answer(AuditSession &session, const QString &field, const QString &category)
{
    Answer given;
    given.category = category;
    session.setAnswer(field, given);
}

/// A first reading by aud-1 with overall standard good and needs analysis poor, complete.
QString firstReading(TemporaryWorkspace &workspace)
{
    AuditRecord audit = sampleReport(u"D/1"_s);
    Answer poor;
    poor.category = u"poor"_s;
    audit.answers.insert(u"needs_analysis"_s, poor);
    return addAudit(*workspace, audit);
}

/// The second reading by kl of that case: overall standard adequate, needs analysis poor, complete.
QString completedSecondReading(TemporaryWorkspace &workspace, const QString &first)
{
    workspace->setUser(u"kl"_s);
    const QString second = beginSecondReading(*workspace, first, u"kl"_s);
    AuditSession session = AuditSession::open(*workspace, second);
    answer(session, u"overall_standard"_s, u"adequate"_s);
    answer(session, u"needs_analysis"_s, u"poor"_s);
    session.acceptStandingWarnings();
    Q_ASSERT(session.complete().isEmpty());
    return second;
}

} // namespace

class ReadingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secondReadingKnowsTheCaseAndNothingOfTheFirst()
    {
        TemporaryWorkspace workspace;
        const QString first = firstReading(workspace);
        const QString second = beginSecondReading(*workspace, first, u" kl "_s);
        const AuditRecord audit = *workspace->audit(second);
        QCOMPARE(audit.caseRef, u"D/1"_s);
        QCOMPARE(audit.authority, u"dundee"_s);
        QCOMPARE(audit.cycle, u"2005"_s);
        QCOMPARE(audit.reading, u"2"_s);
        QCOMPARE(audit.auditor, u"kl"_s);
        QCOMPARE(audit.state, AuditState::Draft);
        QVERIFY(audit.answers.isEmpty());
        QCOMPARE(readingsOf(*workspace, audit).first, first);
        QCOMPARE(readingsOf(*workspace, audit).second, second);
    }

    void nobodyReadsTheirOwnFileTwice()
    {
        TemporaryWorkspace workspace;
        const QString first = firstReading(workspace);
        QCOMPARE(codesOf(secondReadingObstacles(*workspace, *workspace->audit(first), u"AUD-1"_s)),
                 QStringList{u"same_reader"_s});
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, beginSecondReading(*workspace, first, u"aud-1"_s));
        // Nor by taking over the second reading later.
        const QString second = beginSecondReading(*workspace, first, u"kl"_s);
        AuditSession session = AuditSession::open(*workspace, second);
        session.setHeader(u"auditor"_s, u"Aud-1"_s);
        session.acceptStandingWarnings();
        QCOMPARE(codesOf(session.complete()), QStringList{u"same_reader"_s});
        QCOMPARE(assign(*workspace, {second}, u"aud-1"_s).refused.size(), 1);
    }

    void caseHasOneSecondReadingAndOnlyOfAFirst()
    {
        TemporaryWorkspace workspace;
        const QString first = firstReading(workspace);
        const QString second = beginSecondReading(*workspace, first, u"kl"_s);
        QCOMPARE(codesOf(secondReadingObstacles(*workspace, *workspace->audit(first), u"mn"_s)),
                 QStringList{u"second_reading_exists"_s});
        QCOMPARE(codesOf(secondReadingObstacles(*workspace, *workspace->audit(second), u"mn"_s)),
                 QStringList{u"not_a_first_reading"_s});
        QCOMPARE(codesOf(secondReadingObstacles(*workspace, *workspace->audit(first), u" "_s)),
                 QStringList{u"missing_auditor"_s});
    }

    void eachReadingIsHiddenFromTheOtherReaderUntilBothAreComplete()
    {
        TemporaryWorkspace workspace;
        const QString first = firstReading(workspace);
        const QByteArray revision = workspace->history(first).at(0).revision;
        workspace->setUser(u"KL"_s);
        QVERIFY(!isHiddenFrom(*workspace, first, *workspace->audit(first)));
        const QString second = beginSecondReading(*workspace, first, u"kl"_s);
        QVERIFY(isHiddenFrom(*workspace, first, *workspace->audit(first)));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, AuditSession::open(*workspace, first));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, workspace->auditAt(first, revision));
        QVERIFY(!compareReadings(*workspace, second));
        workspace->setUser(u"aud-1"_s);
        QVERIFY(isHiddenFrom(*workspace, second, *workspace->audit(second)));
        // Somebody who reads neither sees both.
        workspace->setUser(u"manager"_s);
        QVERIFY(!isHiddenFrom(*workspace, second, *workspace->audit(second)));

        workspace->setUser(u"kl"_s);
        AuditSession session = AuditSession::open(*workspace, second);
        session.acceptStandingWarnings();
        QVERIFY(session.complete().isEmpty());
        QVERIFY(!isHiddenFrom(*workspace, first, *workspace->audit(first)));
        // Opened again it is not complete any more: blind once more.
        session.reopen(u"overlooked a page"_s);
        QVERIFY(isHiddenFrom(*workspace, first, *workspace->audit(first)));
    }

    void differencesOfTwoReadingsAreListed()
    {
        TemporaryWorkspace workspace;
        const QString first = firstReading(workspace);
        const QString second = completedSecondReading(workspace, first);
        for (const QString &record : {first, second}) {
            const ReadingComparison pair = *compareReadings(*workspace, record);
            QCOMPARE(pair.records.first, first);
            QCOMPARE(pair.records.second, second);
            QCOMPARE(pair.differing, QStringList{u"overall_standard"_s});
            QVERIFY(pair.compared.contains(u"needs_analysis"_s));
            QVERIFY(!pair.agreed);
        }
    }

    void agreedReadingStartsWithWhatBothSayAndIsTheOneThatCounts()
    {
        TemporaryWorkspace workspace;
        const QString first = firstReading(workspace);
        const QString second = completedSecondReading(workspace, first);
        const QString agreed = beginAgreedReading(*workspace, second);
        const AuditRecord started = *workspace->audit(agreed);
        QCOMPARE(started.reading, u"agreed"_s);
        QCOMPARE(started.answers.value(u"needs_analysis"_s).category, u"poor"_s);
        QVERIFY(!started.answers.contains(u"overall_standard"_s));
        QCOMPARE(beginAgreedReading(*workspace, first), agreed);

        // Until it is complete the first reading counts: overall standard good.
        QCOMPARE(workspace->behind(u"ser"_s, u"overall_standard"_s, answer_code::firstCategory + 2, {}),
                 QStringList{first});
        AuditSession session = AuditSession::open(*workspace, agreed);
        answer(session, u"overall_standard"_s, u"adequate"_s);
        session.acceptStandingWarnings();
        QVERIFY(session.complete().isEmpty());
        QCOMPARE(workspace->behind(u"ser"_s, u"overall_standard"_s, answer_code::firstCategory + 1, {}),
                 QStringList{agreed});
        QCOMPARE(workspace->rate(u"ser"_s, {}).audits, 1);
        QCOMPARE(workspace->audits({}).size(), 3);
    }

    void nothingIsAgreedBeforeBothReadingsAreComplete()
    {
        TemporaryWorkspace workspace;
        const QString first = firstReading(workspace);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, beginAgreedReading(*workspace, first));
        beginSecondReading(*workspace, first, u"kl"_s);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, beginAgreedReading(*workspace, first));
    }
};

QTEST_GUILESS_MAIN(ReadingsTest)
#include "readings_test.moc"
