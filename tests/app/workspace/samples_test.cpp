#include "app/workspace/samples.h"

#include "app/workspace/audit_deeds.h"
#include "app/workspace/audit_session.h"
#include "app/workspace/cancelled.h"
#include "app/workspace/readings.h"
#include "app/workspace/sample_drafts.h"
#include "tests/support/sample_audit.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <stdexcept>

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

/// 40 cases of Angus and 100 of Dundee, ten of these of women.
SamplingFrame frameIn(TemporaryWorkspace &workspace)
{
    QFile file(workspace.file(u"frame.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the test file cannot be written");
    file.write("case_ref,authority,category,team,worker\n");
    for (int i = 1; i <= 40; ++i)
        file.write(u"A/%1,Angus,men,North,w-1\n"_s.arg(i).toUtf8());
    for (int i = 1; i <= 100; ++i)
        file.write(u"D/%1,Dundee,%2,West,w-2\n"_s.arg(i).arg(i <= 10 ? u"women"_s : u"men"_s).toUtf8());
    file.close();
    return readFrame(*workspace, file.fileName());
}

SampleRequest request()
{
    SampleRequest wanted;
    wanted.seed = 20051201;
    wanted.form = u"ser"_s;
    wanted.cycle = u"2005"_s;
    wanted.auditors = {u"kl"_s, u" jm "_s};
    return wanted;
}

QStringList referencesOf(const Sample &sample)
{
    QStringList references;
    for (const SampledCase &one : sample.cases)
        references.append(one.caseRef);
    return references;
}

void completeDraft(TemporaryWorkspace &workspace, const QString &record)
{
    AuditSession session = AuditSession::open(*workspace, record);
    Answer answer;
    answer.category = u"good"_s;
    session.setAnswer(u"overall_standard"_s, answer);
    session.acceptStandingWarnings();
    QCOMPARE(codesOf(session.complete()), QStringList());
}

} // namespace

class SamplesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void previewSaysWhatWouldBeDrawn()
    {
        TemporaryWorkspace workspace;
        const SamplingFrame frame = frameIn(workspace);
        SampleRequest wanted = request();
        wanted.design.leastPerStratum = 3;
        const SamplePreview preview = previewSample(*workspace, frame, wanted);
        // One in ten of 140 is 14: 4 of 40, 9 of 90 and 1 of 10, raised to 3. Of the 16 two are read twice.
        QCOMPARE(preview.strata.size(), 3);
        QCOMPARE(preview.strata.at(0).drawn, 4);
        QCOMPARE(preview.strata.at(1).drawn, 9);
        QCOMPARE(preview.strata.at(2).category, u"women"_s);
        QCOMPARE(preview.strata.at(2).drawn, 3);
        QCOMPARE(preview.all.cases, 140);
        QCOMPARE(preview.all.drawn, 16);
        QCOMPARE(preview.secondReadings, 2);
        QCOMPARE(workspace->facts().revisions, 0);
    }

    void drawnSampleIsKeptWithWhatItTakesToDrawItAgain()
    {
        TemporaryWorkspace workspace;
        const SamplingFrame frame = frameIn(workspace);
        const Sample drawn = drawSample(*workspace, frame, request());
        workspace.reopen();
        const QList<Sample> kept = samples(*workspace);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().cases, drawn.cases);
        QCOMPARE(kept.first().request.seed, std::uint64_t{20051201});
        QCOMPARE(kept.first().request.auditors, (QStringList{u"jm"_s, u"kl"_s}));
        QCOMPARE(kept.first().request.cycle, u"2005"_s);
        QCOMPARE(kept.first().frameName, u"frame.csv"_s);
        QCOMPARE(kept.first().frameDigest, QString::fromLatin1(frame.digest));
        QCOMPARE(kept.first().drawnBy, u"tester"_s);
        QCOMPARE(kept.first().casesInFrame(), 140);
        QCOMPARE(kept.first().drawn(), 14);
        QCOMPARE(referencesOf(drawSample(*workspace, frame, request())), referencesOf(drawn));
    }

    void seedIsKeptToItsLastBit()
    {
        TemporaryWorkspace workspace;
        SampleRequest wanted = request();
        wanted.seed = 18446744073709551615U;
        drawSample(*workspace, frameIn(workspace), wanted);
        QCOMPARE(samples(*workspace).first().request.seed, std::uint64_t{18446744073709551615U});
    }

    void ofTheFrameOnlyTheDrawnAndTheirReserveAreKept()
    {
        TemporaryWorkspace workspace;
        const SamplingFrame frame = frameIn(workspace);
        const Sample sample = drawSample(*workspace, frame, request());
        // Drawn 4, 9 and 1; in reserve as many again, at least five.
        QCOMPARE(sample.groups.at(0).reserve.size(), 5);
        QCOMPARE(sample.groups.at(1).reserve.size(), 9);
        QCOMPARE(sample.groups.at(2).reserve.size(), 5);
        // Every reference is in quotation marks in the document: 140 in the frame, 14 + 19 in the file.
        const QByteArray document = workspace->store().log().history(sample.record).constFirst().document;
        int known = 0;
        for (const FrameLine &line : frame.lines)
            known += document.contains('"' + line.caseRef.toUtf8() + '"') ? 1 : 0;
        QCOMPARE(known, 14 + 5 + 9 + 5);
    }

    void readersAreEvenAndNobodyReadsTwice()
    {
        TemporaryWorkspace workspace;
        SampleRequest wanted = request();
        wanted.secondReadings.least = 6;
        const Sample sample = drawSample(*workspace, frameIn(workspace), wanted);
        QMap<QString, int> first;
        int twice = 0;
        for (const SampledCase &one : sample.cases) {
            ++first[one.auditor];
            QCOMPARE(one.secondReader.isEmpty(), !one.isReadTwice);
            QVERIFY(one.secondReader != one.auditor);
            twice += one.isReadTwice ? 1 : 0;
        }
        QCOMPARE(first, (QMap<QString, int>{{u"jm"_s, 7}, {u"kl"_s, 7}}));
        QCOMPARE(twice, 6);
    }

    void wrongRequestsAreRefused()
    {
        TemporaryWorkspace workspace;
        const SamplingFrame frame = frameIn(workspace);
        SampleRequest wanted = request();
        wanted.design.fractionMillionths = 0;
        wanted.design.leastPerStratum = -1;
        wanted.secondReadings.millionths = 1'000'001;
        wanted.form = u"letter"_s;
        wanted.auditors = {u"jm"_s, u"JM"_s};
        const QStringList expected{u"sample_fraction_out_of_range"_s, u"sample_least_out_of_range"_s,
                                   u"second_readings_out_of_range"_s, u"unknown_form"_s, u"sample_auditor_twice"_s};
        QStringList found = codesOf(sampleFindings(*workspace, frame, wanted));
        QCOMPARE(QSet<QString>(found.begin(), found.end()), QSet<QString>(expected.begin(), expected.end()));
        QVERIFY_EXCEPTION_THROWN(drawSample(*workspace, frame, wanted), std::invalid_argument);
        SampleRequest fine = request();
        QCOMPARE(codesOf(sampleFindings(*workspace, SamplingFrame(), fine)), QStringList{u"sample_frame_refused"_s});
        QCOMPARE(workspace->facts().revisions, 0);
    }

    void draftsKnowTheirCaseAndReaderAndNoDay()
    {
        TemporaryWorkspace workspace;
        const Sample sample = drawSample(*workspace, frameIn(workspace), request());
        const SampleDrafts drafts = makeDrafts(*workspace, sample.record, {});
        QCOMPARE(drafts.made, 14);
        QCOMPARE(drafts.secondMade, 2);
        const QList<SampledAudits> audits = sampledAudits(*workspace, sample);
        for (qsizetype i = 0; i < audits.size(); ++i) {
            const SampledCase &one = sample.cases.at(i);
            const AuditRecord first = *workspace->audit(audits.at(i).first);
            QCOMPARE(first.caseRef, one.caseRef);
            QCOMPARE(first.authority, one.authority);
            QCOMPARE(first.team, one.team);
            QCOMPARE(first.worker, one.worker);
            QCOMPARE(first.auditor, one.auditor);
            QCOMPARE(first.cycle, u"2005"_s);
            QCOMPARE(first.reading, u"1"_s);
            QVERIFY(!first.auditedOn.isValid());
            QCOMPARE(audits.at(i).second.isEmpty(), !one.isReadTwice);
            if (!one.isReadTwice)
                continue;
            const AuditRecord second = *workspace->audit(audits.at(i).second);
            QCOMPARE(second.auditor, one.secondReader);
            QCOMPARE(second.reading, u"2"_s);
            QVERIFY(!second.auditedOn.isValid());
        }
    }

    void makingDraftsAgainMakesOnlyWhatIsMissing()
    {
        TemporaryWorkspace workspace;
        const Sample sample = drawSample(*workspace, frameIn(workspace), request());
        makeDrafts(*workspace, sample.record, u"ser"_s);
        const SampleDrafts again = makeDrafts(*workspace, sample.record, u"ser"_s);
        QCOMPARE(again.made, 0);
        QCOMPARE(again.secondMade, 0);
        QCOMPARE(again.there, 14);
    }

    void secondReaderSeesNothingOfTheFirst()
    {
        TemporaryWorkspace workspace;
        const Sample sample = drawSample(*workspace, frameIn(workspace), request());
        makeDrafts(*workspace, sample.record, {});
        const QList<SampledAudits> audits = sampledAudits(*workspace, sample);
        for (qsizetype i = 0; i < audits.size(); ++i) {
            if (!sample.cases.at(i).isReadTwice)
                continue;
            workspace->setUser(sample.cases.at(i).secondReader);
            QVERIFY(isHiddenFrom(*workspace, audits.at(i).first, *workspace->audit(audits.at(i).first)));
            workspace->setUser(sample.cases.at(i).auditor);
            QVERIFY(isHiddenFrom(*workspace, audits.at(i).second, *workspace->audit(audits.at(i).second)));
        }
    }

    void draftIsOfTheDayItIsBegun()
    {
        TemporaryWorkspace workspace;
        const Sample sample = drawSample(*workspace, frameIn(workspace), request());
        makeDrafts(*workspace, sample.record, {});
        workspace.setNow(QDateTime(QDate(2006, 1, 9), QTime(9, 0), Qt::UTC));
        workspace.reopen();
        const QString record = sampledAudits(*workspace, sample).first().first;
        AuditSession session = AuditSession::open(*workspace, record);
        session.setHeader(u"team"_s, u"South"_s);
        QVERIFY(!session.audit().auditedOn.isValid());
        Answer answer;
        answer.category = u"good"_s;
        session.setAnswer(u"overall_standard"_s, answer);
        QCOMPARE(session.audit().auditedOn, QDate(2006, 1, 9));
        session.undo();
        QVERIFY(!session.audit().auditedOn.isValid());
    }

    void cancelledDraftsAreNone()
    {
        TemporaryWorkspace workspace;
        const Sample sample = drawSample(*workspace, frameIn(workspace), request());
        QVERIFY_EXCEPTION_THROWN(
            makeDrafts(*workspace, sample.record, {}, [](qint64 done, qint64) { return done < 5; }), Cancelled);
        QCOMPARE(workspace->auditCounts().all(), 0);
    }

    void sampleWithoutFormGetsOneWithItsDrafts()
    {
        TemporaryWorkspace workspace;
        SampleRequest wanted = request();
        wanted.form.clear();
        wanted.auditors.clear();
        const Sample sample = drawSample(*workspace, frameIn(workspace), wanted);
        QVERIFY_EXCEPTION_THROWN(makeDrafts(*workspace, sample.record, {}), std::invalid_argument);
        QCOMPARE(makeDrafts(*workspace, sample.record, u"hbr"_s).made, 14);
        const Sample now = *sampleWithId(*workspace, sample.record);
        QCOMPARE(now.request.form, u"hbr"_s);
        QCOMPARE(workspace->audit(sampledAudits(*workspace, now).first().first)->auditor, u"tester"_s);
        QVERIFY_EXCEPTION_THROWN(makeDrafts(*workspace, sample.record, u"ser"_s), std::invalid_argument);
    }

    void replacementIsTheNextOfItsStratum()
    {
        TemporaryWorkspace workspace;
        const Sample sample = drawSample(*workspace, frameIn(workspace), request());
        makeDrafts(*workspace, sample.record, {});
        const SampledCase out = sample.cases.first();
        const QString next = sample.groups.first().reserve.first().caseRef;
        const ReplacementOutcome outcome =
            replaceCase(*workspace, sample.record, out.authority, out.caseRef.toLower(), u" file  destroyed "_s);
        QCOMPARE(codesOf(outcome.findings), QStringList());
        QCOMPARE(outcome.caseRef, next);

        const Sample now = *sampleWithId(*workspace, sample.record);
        QCOMPARE(now.cases.size(), 15);
        QCOMPARE(now.drawn(), 14);
        QCOMPARE(now.cases.at(0).replaced->reason, u"file destroyed"_s);
        QCOMPARE(now.cases.at(0).replaced->author, u"tester"_s);
        QCOMPARE(now.cases.at(1).caseRef, next);
        QCOMPARE(now.cases.at(1).auditor, out.auditor);
        QCOMPARE(now.cases.at(1).isReadTwice, out.isReadTwice);
        QCOMPARE(now.cases.at(1).secondReader, out.secondReader);
        // The draft of the case that is out is withdrawn, and the one that is in gets its own.
        QVERIFY(sampledAudits(*workspace, now).at(0).first.isEmpty());
        QCOMPARE(makeDrafts(*workspace, sample.record, {}).made, 1);
    }

    void replacementsThatCannotBeAreRefused()
    {
        TemporaryWorkspace workspace;
        const Sample sample = drawSample(*workspace, frameIn(workspace), request());
        makeDrafts(*workspace, sample.record, {});
        const SampledCase &women = sample.cases.last();
        QCOMPARE(women.category, u"women"_s);
        const auto replaced = [&](const QString &caseRef) {
            return codesOf(replaceCase(*workspace, sample.record, u"dundee"_s, caseRef, u"missing"_s).findings);
        };
        QCOMPARE(replaced(u"D/0"_s), QStringList{u"sample_case_unknown"_s});
        QString caseRef = women.caseRef;
        for (int i = 0; i < 5; ++i) {
            const ReplacementOutcome outcome =
                replaceCase(*workspace, sample.record, u"dundee"_s, caseRef, u"missing"_s);
            QCOMPARE(codesOf(outcome.findings), QStringList());
            QCOMPARE(replaced(caseRef), QStringList{u"sample_case_replaced"_s});
            caseRef = outcome.caseRef;
        }
        QCOMPARE(replaced(caseRef), QStringList{u"sample_no_reserve"_s});
        completeDraft(workspace, sampledAudits(*workspace, sample).at(5).first);
        QCOMPARE(replaced(sample.cases.at(5).caseRef), QStringList{u"sample_case_complete"_s});
        QVERIFY_EXCEPTION_THROWN(replaceCase(*workspace, sample.record, u"dundee"_s, caseRef, u"  "_s),
                                 std::invalid_argument);
    }

    void coverageFollowsTheAudits()
    {
        TemporaryWorkspace workspace;
        const Sample sample = drawSample(*workspace, frameIn(workspace), request());
        makeDrafts(*workspace, sample.record, {});
        completeDraft(workspace, sampledAudits(*workspace, sample).first().first);
        const SampledCase &last = sample.cases.last();
        replaceCase(*workspace, sample.record, last.authority, last.caseRef, u"transferred"_s);
        const QList<SampleCoverage> lines = sampleCoverage(*workspace, *sampleWithId(*workspace, sample.record));
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(0).cases, 40);
        QCOMPARE(lines.at(0).drawn, 4);
        QCOMPARE(lines.at(0).drafted, 4);
        QCOMPARE(lines.at(0).complete, 1);
        QCOMPARE(lines.at(2).drawn, 1);
        QCOMPARE(lines.at(2).drafted, 0);
        QCOMPARE(lines.at(2).replaced, 1);
        QCOMPARE(lines.at(3).authority, QString());
        QCOMPARE(lines.at(3).drawn, 14);
        QCOMPARE(lines.at(3).drafted, 13);
        QCOMPARE(lines.at(3).twice, 2);
        QCOMPARE(lines.at(3).twiceComplete, 0);
        // Thirteen first readings, and the second one of each of the two.
        const Sample now = *sampleWithId(*workspace, sample.record);
        QCOMPARE(auditsOfSample(*workspace, now, lines.at(3)).size(), 15);
        QCOMPARE(auditsOfSample(*workspace, now, lines.at(2)), QStringList());
        QVERIFY(auditsOfSample(*workspace, now, lines.at(0)).contains(sampledAudits(*workspace, now).first().first));
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "samples_test.moc"
