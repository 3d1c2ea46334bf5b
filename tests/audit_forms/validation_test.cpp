#include "audit_forms/validation.h"

#include "tests/support/test_forms.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

using Change = std::function<void(AuditRecord &)>;

const QDate today(2005, 6, 1);

/// An audit of the supervision of an order that began on 1 March 2005: nothing to find on 1 June 2005.
AuditRecord completeSupervision()
{
    AuditRecord record = testing::completeReport();
    record.form = u"supervision"_s;
    record.choices = {{u"order_type"_s, u"probation"_s}};
    record.dates = {{u"start_date"_s, QDate(2005, 3, 1)}};
    record.answers.clear();
    for (const QString &field :
         {u"first_appointment_order"_s, u"review_12_weeks"_s, u"home_visits_12_weeks"_s, u"appointments_4_weeks"_s})
        record.answers[field].category = u"yes"_s;
    record.contacts = {{QDate(2005, 3, 2), ContactKind::Office, ContactOutcome::Kept, {}}};
    return record;
}

AuditRecord completePdoSupervision()
{
    AuditRecord record = completeSupervision();
    record.form = u"pdo_supervision"_s;
    record.choices.insert(u"offender_group"_s, u"sex_offender"_s);
    record.answers.insert(u"level_reflects_risk"_s, {});
    record.answers[u"level_reflects_risk"_s].category = u"good"_s;
    return record;
}

/// Findings as people can compare them: `error code:field arg arg`.
QStringList found(const AuditRecord &record)
{
    QStringList lines;
    for (const Finding &finding : validate(record, testing::testPack(), today)) {
        QStringList words{finding.severity == Severity::Error ? u"error"_s : u"warning"_s, findingName(finding)};
        lines.append((words + finding.args).join(u' '));
    }
    return lines;
}

void addRow(const char *name, const AuditRecord &record, const QStringList &findings, const Change &change)
{
    AuditRecord changed = record;
    change(changed);
    QTest::newRow(name) << changed << findings;
}

void addColumns()
{
    QTest::addColumn<AuditRecord>("record");
    QTest::addColumn<QStringList>("findings");
}

void compareFindings()
{
    QFETCH(AuditRecord, record);
    QTEST(found(record), "findings");
}

} // namespace

class ValidationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidOfACompleteAudit()
    {
        QCOMPARE(found(testing::completeReport()), QStringList());
        QCOMPARE(found(completeSupervision()), QStringList());
        QCOMPARE(found(completePdoSupervision()), QStringList());
    }

    void theHeadOfAnAuditIsChecked_data()
    {
        addColumns();
        const AuditRecord report = testing::completeReport();
        const auto row = [&](const char *name, const QStringList &findings, const Change &change) {
            addRow(name, report, findings, change);
        };
        row("unknown form", {u"error unknown_form memo"_s}, [](AuditRecord &audit) { audit.form = u"memo"_s; });
        row("no reference", {u"error missing_reference:case_ref"_s}, [](AuditRecord &audit) { audit.caseRef.clear(); });
        row("blank reference", {u"error missing_reference:case_ref"_s},
            [](AuditRecord &audit) { audit.caseRef = u" \t"_s; });
        row("a reference without a digit", {u"warning reference_looks_like_name:case_ref John Smith"_s},
            [](AuditRecord &audit) { audit.caseRef = u"John Smith"_s; });
        row("a reference with one digit", {}, [](AuditRecord &audit) { audit.caseRef = u"Smith 1"_s; });
        row("no authority", {u"error missing_authority:authority"_s},
            [](AuditRecord &audit) { audit.authority.clear(); });
        row("unknown authority", {u"error unknown_authority:authority fife"_s},
            [](AuditRecord &audit) { audit.authority = u"fife"_s; });
        row("no auditor", {u"error missing_auditor:auditor"_s}, [](AuditRecord &audit) { audit.auditor.clear(); });
        row("no date", {u"error missing_date:audited_on"_s}, [](AuditRecord &audit) { audit.auditedOn = {}; });
        row("second reading", {}, [](AuditRecord &audit) { audit.reading = u"2"_s; });
        row("agreed reading", {}, [](AuditRecord &audit) { audit.reading = u"agreed"_s; });
        row("third reading", {u"error unknown_reading:reading 3"_s},
            [](AuditRecord &audit) { audit.reading = u"3"_s; });
    }

    void theHeadOfAnAuditIsChecked() { compareFindings(); }

    void anAuditIsNotMadeInTheFuture_data()
    {
        addColumns();
        const auto row = [](const char *name, const QStringList &findings, const QDate &auditedOn) {
            addRow(name, testing::completeReport(), findings, [&](AuditRecord &audit) { audit.auditedOn = auditedOn; });
        };
        row("yesterday", {}, {2005, 5, 31});
        row("today", {}, {2005, 6, 1});
        row("tomorrow", {u"error date_in_future:audited_on 2005-06-02 2005-06-01"_s}, {2005, 6, 2});
    }

    void anAuditIsNotMadeInTheFuture() { compareFindings(); }

    void onlyReconstructedAuditsCarryThePartnership_data()
    {
        addColumns();
        const auto row = [](const char *name, Origin origin, const QStringList &findings) {
            addRow(name, testing::completeReport(), findings, [&](AuditRecord &audit) {
                audit.authority = u"partnership"_s;
                audit.origin = origin;
            });
        };
        const QStringList refused{u"error partnership_not_reconstructed:authority partnership"_s};
        row("read", Origin::Read, refused);
        row("imported", Origin::Imported, refused);
        row("invented", Origin::Invented, refused);
        row("reconstructed", Origin::Reconstructed, {});
    }

    void onlyReconstructedAuditsCarryThePartnership() { compareFindings(); }

    void answersAreChecked_data()
    {
        addColumns();
        const auto row = [](const char *name, const QStringList &findings, const Change &change) {
            addRow(name, testing::completeReport(), findings, change);
        };
        row("unknown category", {u"error unknown_category:analysis splendid"_s},
            [](AuditRecord &audit) { audit.answers[u"analysis"_s].category = u"splendid"_s; });
        row("a category of another scale", {u"error unknown_category:analysis yes"_s},
            [](AuditRecord &audit) { audit.answers[u"analysis"_s].category = u"yes"_s; });
        row("left empty", {u"warning left_empty:analysis"_s},
            [](AuditRecord &audit) { audit.answers.remove(u"analysis"_s); });
        row("only a comment", {u"warning left_empty:analysis"_s}, [](AuditRecord &audit) {
            audit.answers[u"analysis"_s].category.clear();
            audit.answers[u"analysis"_s].comment = u"illegible"_s;
        });
        row("not applicable with a reason", {}, [](AuditRecord &audit) {
            audit.answers[u"discussed"_s] = {};
            audit.answers[u"discussed"_s].notApplicable = true;
            audit.answers[u"discussed"_s].reason = u"not available"_s;
        });
        const Change withoutReason = [](AuditRecord &audit) {
            audit.answers[u"discussed"_s] = {};
            audit.answers[u"discussed"_s].notApplicable = true;
            audit.answers[u"discussed"_s].reason = u" "_s;
        };
        row("not applicable without a reason", {u"error not_applicable_without_reason:discussed"_s}, withoutReason);
        row("imported as not applicable without a reason", {u"warning not_applicable_without_reason:discussed"_s},
            [&](AuditRecord &audit) {
                withoutReason(audit);
                audit.origin = Origin::Imported;
            });
        row("a question that folds away is not missing", {}, [](AuditRecord &audit) {
            audit.answers[u"assessment_on_file"_s].category = u"no"_s;
            audit.answers.remove(u"framework_used"_s);
            audit.answers.remove(u"framework_complete"_s);
        });
        row("what was answered before it folded away is left alone", {}, [](AuditRecord &audit) {
            audit.answers[u"assessment_on_file"_s].category = u"no"_s;
            audit.answers[u"framework_used"_s].category = u"splendid"_s;
        });
        row("an open question is not missing", {u"warning left_empty:assessment_on_file"_s}, [](AuditRecord &audit) {
            audit.answers.remove(u"assessment_on_file"_s);
            audit.answers.remove(u"framework_used"_s);
            audit.answers.remove(u"framework_complete"_s);
        });
        row("an answer to an open question is checked",
            {u"error unknown_category:framework_used splendid"_s, u"warning left_empty:assessment_on_file"_s},
            [](AuditRecord &audit) {
                audit.answers.remove(u"assessment_on_file"_s);
                audit.answers[u"framework_used"_s].category = u"splendid"_s;
            });
    }

    void answersAreChecked() { compareFindings(); }

    void overridingAProposalNeedsAReason_data()
    {
        addColumns();
        const auto row = [](const char *name, const QStringList &findings, const Change &change) {
            addRow(name, completeSupervision(), findings, [&](AuditRecord &audit) {
                audit.answers[u"review_12_weeks"_s].proposal = u"no_outwith"_s;
                change(audit);
            });
        };
        row("without one", {u"warning override_without_reason:review_12_weeks yes no_outwith"_s}, [](AuditRecord &) {});
        row("with one", {}, [](AuditRecord &audit) { audit.answers[u"review_12_weeks"_s].reason = u"see note"_s; });
        row("the same answer given by hand", {},
            [](AuditRecord &audit) { audit.answers[u"review_12_weeks"_s].category = u"no_outwith"_s; });
        row("no answer overrides nothing", {u"warning left_empty:review_12_weeks"_s},
            [](AuditRecord &audit) { audit.answers[u"review_12_weeks"_s].category.clear(); });
        row("not applicable needs its reason anyway", {u"error not_applicable_without_reason:review_12_weeks"_s},
            [](AuditRecord &audit) {
                audit.answers[u"review_12_weeks"_s].category.clear();
                audit.answers[u"review_12_weeks"_s].notApplicable = true;
            });
        row("a category where not applicable was proposed",
            {u"warning override_without_reason:review_12_weeks yes not_applicable"_s},
            [](AuditRecord &audit) { audit.answers[u"review_12_weeks"_s].proposal = u"not_applicable"_s; });
    }

    void overridingAProposalNeedsAReason() { compareFindings(); }

    void anAnswerTakenFromALogThatHasChangedIsAWarning_data()
    {
        addColumns();
        const auto row = [](const char *name, const QStringList &findings, const Change &change) {
            addRow(name, completeSupervision(), findings, [&](AuditRecord &audit) {
                // One office contact on 2 March answers the first appointment with yes.
                audit.answers[u"first_appointment_order"_s].proposal = u"yes"_s;
                audit.answers[u"first_appointment_order"_s].fromProposal = true;
                change(audit);
            });
        };
        const QStringList changed{u"warning proposal_changed:first_appointment_order"_s};
        row("as proposed", {}, [](AuditRecord &) {});
        row("proposed otherwise now", changed,
            [](AuditRecord &audit) { audit.contacts[0].outcome = ContactOutcome::MissedByPerson; });
        row("nothing proposed any more", changed, [](AuditRecord &audit) { audit.contacts.clear(); });
        row("another answer given since, with a reason", {}, [](AuditRecord &audit) {
            Answer &answer = audit.answers[u"first_appointment_order"_s];
            answer = {.category = u"no_outwith"_s, .reason = u"see note"_s, .comment = {}, .proposal = u"yes"_s};
        });
    }

    void anAnswerTakenFromALogThatHasChangedIsAWarning() { compareFindings(); }

    void choicesAreChecked_data()
    {
        addColumns();
        const auto row = [](const char *name, const QStringList &findings, const Change &change) {
            addRow(name, completePdoSupervision(), findings, change);
        };
        row("unknown", {u"error unknown_choice:order_type deferred"_s},
            [](AuditRecord &audit) { audit.choices[u"order_type"_s] = u"deferred"_s; });
        row("no order type", {u"warning left_empty:order_type"_s},
            [](AuditRecord &audit) { audit.choices.remove(u"order_type"_s); });
        row("no group", {u"error missing_group:offender_group"_s},
            [](AuditRecord &audit) { audit.choices.remove(u"offender_group"_s); });
    }

    void choicesAreChecked() { compareFindings(); }

    void datesAreChecked_data()
    {
        addColumns();
        const auto row = [](const char *name, const QStringList &findings, const QString &field, const QDate &date) {
            addRow(name, completeSupervision(), findings, [&](AuditRecord &audit) {
                audit.contacts.clear();
                audit.dates[field] = date;
            });
        };
        row("no start", {u"warning left_empty:start_date"_s}, u"start_date"_s, {});
        row("start on the day of the audit", {}, u"start_date"_s, {2005, 6, 1});
        row("start after the audit", {u"warning date_after_audit:start_date 2005-06-02 2005-06-01"_s}, u"start_date"_s,
            {2005, 6, 2});
        row("no end", {}, u"end_date"_s, {});
        row("end after the audit", {}, u"end_date"_s, {2005, 6, 2});
        row("end on the first day", {}, u"end_date"_s, {2005, 3, 1});
        row("end before the start", {u"warning end_before_start:end_date 2005-02-28 2005-03-01"_s}, u"end_date"_s,
            {2005, 2, 28});

        const auto reportRow = [](const char *name, const QStringList &findings, const QDate &date) {
            addRow(name, testing::completeReport(), findings,
                   [&](AuditRecord &audit) { audit.dates[u"report_date"_s] = date; });
        };
        reportRow("no report date", {u"warning left_empty:report_date"_s}, {});
        reportRow("report on the day of the audit", {}, {2005, 6, 1});
        reportRow("report after the audit", {u"warning date_after_audit:report_date 2005-06-02 2005-06-01"_s},
                  {2005, 6, 2});
    }

    void datesAreChecked() { compareFindings(); }

    void contactsAreChecked_data()
    {
        addColumns();
        const auto row = [](const char *name, const QStringList &findings, const QDate &date) {
            addRow(name, completeSupervision(), findings, [&](AuditRecord &audit) {
                audit.contacts.append({date, ContactKind::Office, ContactOutcome::Kept, {}});
            });
        };
        row("before the start", {u"warning contact_before_start:contacts 2005-02-28 2005-03-01"_s}, {2005, 2, 28});
        row("on the first day", {}, {2005, 3, 1});
        row("on the day of the audit", {}, {2005, 6, 1});
        row("after the audit", {u"error contact_after_audit:contacts 2005-06-02 2005-06-01"_s}, {2005, 6, 2});
        row("without a date", {u"error contact_without_date:contacts"_s}, {});
    }

    void contactsAreChecked() { compareFindings(); }

    void contactsAreNotCheckedWhereTheFormHasNoLog()
    {
        AuditRecord record = testing::completeReport();
        record.contacts = {{QDate(2006, 1, 1), ContactKind::Office, ContactOutcome::Kept, {}}};
        QCOMPARE(found(record), QStringList());
    }

    void errorsComeFirstThenFormOrder()
    {
        AuditRecord record = completePdoSupervision();
        record.caseRef = u"Smith"_s;
        record.auditor.clear();
        record.choices.clear();
        record.answers[u"home_visits_12_weeks"_s].category = u"maybe"_s;
        record.answers.remove(u"appointments_4_weeks"_s);
        record.answers.remove(u"level_reflects_risk"_s);
        QCOMPARE(
            found(record),
            QStringList({u"error missing_auditor:auditor"_s, u"error missing_group:offender_group"_s,
                         u"error unknown_category:home_visits_12_weeks maybe"_s,
                         u"warning reference_looks_like_name:case_ref Smith"_s, u"warning left_empty:order_type"_s,
                         u"warning left_empty:appointments_4_weeks"_s, u"warning left_empty:level_reflects_risk"_s}));
    }

    void aFindingIsNamedByItsCodeAndField()
    {
        QCOMPARE(findingName({u"unknown_form"_s, Severity::Error, {}, {}}), u"unknown_form"_s);
        QCOMPARE(findingName({u"left_empty"_s, Severity::Warning, u"analysis"_s, {}}), u"left_empty:analysis"_s);
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::ValidationTest)
#include "validation_test.moc"
