#include "app/viewmodels/long_work.h"
#include "app/viewmodels/reports_view_model.h"
#include "tests/app/viewmodels/open_file.h"
#include "tests/support/sample_audit.h"

#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

class ReportsViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scopeFollowsTheFilterAndTheForm()
    {
        OpenFile file;
        ReportsViewModel reports(file.holder, file.filter);
        addAudit(file.workspace(), sampleReport(u"D/1"_s));
        AuditRecord angus = sampleReport(u"A/1"_s);
        angus.authority = u"angus"_s;
        addAudit(file.workspace(), angus);
        reports.readScope();
        QCOMPARE(reports.wouldLock(), u"2 audits will be locked: all audits."_s);
        file.filter.setAuthority(u"angus"_s);
        reports.readScope();
        QCOMPARE(reports.wouldLock(), u"1 audit will be locked: Angus."_s);
        reports.setForm(u"hbr"_s);
        QVERIFY(!reports.canIssue());
        QCOMPARE(reports.wouldLock(), u"No completed audit is in this scope: Angus."_s);
    }

    void issuedReportIsListedAndItsAuditsAreLocked()
    {
        OpenFile file;
        ReportsViewModel reports(file.holder, file.filter);
        const QString record = addAudit(file.workspace(), sampleReport(u"D/1"_s));
        QSignalSpy asked(&reports, &ReportsViewModel::auditsRequested);
        reports.issue(u"  Progress  report "_s);
        QCOMPARE(reports.error(), QString());
        QCOMPARE(reports.notice(), u"“Progress report” is issued; 1 audit locked."_s);
        QCOMPARE(file.workspace().audit(record)->state, AuditState::Locked);
        QCOMPARE(reports.rows()->count(), 1);
        reports.openAudits(0);
        QCOMPARE(asked.at(0).at(0).toStringList(), QStringList{record});
        reports.openAudits(1); // there is none
        QCOMPARE(asked.size(), 1);
    }

    void untitledReportIsNotIssued()
    {
        OpenFile file;
        ReportsViewModel reports(file.holder, file.filter);
        const QString record = addAudit(file.workspace(), sampleReport(u"D/1"_s));
        reports.issue(u" "_s);
        QCOMPARE(reports.error(), u"a report needs a title"_s);
        QCOMPARE(file.workspace().audit(record)->state, AuditState::Complete);
    }

    void cancelledIssueLocksNothing()
    {
        OpenFile file;
        ReportsViewModel reports(file.holder, file.filter);
        const QString record = addAudit(file.workspace(), sampleReport(u"D/1"_s));
        LongWork &work = file.holder.work();
        connect(&work, &LongWork::changed, &work, &LongWork::cancel);
        reports.issue(u"Progress report"_s);
        QCOMPARE(reports.notice(), u"cancelled; nothing was changed"_s);
        QCOMPARE(reports.rows()->count(), 0);
        QCOMPARE(file.workspace().audit(record)->state, AuditState::Complete);
    }
};

QTEST_MAIN(ReportsViewModelTest)
#include "reports_view_model_test.moc"
