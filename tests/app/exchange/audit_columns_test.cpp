#include "app/exchange/audit_columns.h"

#include "audit_forms/audit_record.h"
#include "audit_forms/pack.h"
#include "audit_forms/pack_reader.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

const Pack &pack()
{
    static const Pack tayside = defaultPack();
    return tayside;
}

QStringList idsOf(const QList<FileColumn> &columns)
{
    QStringList ids;
    for (const FileColumn &column : columns)
        ids.append(column.id);
    return ids;
}

} // namespace

class AuditColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void auditFilesHaveTheHeadThenEveryQuestionOfTheForm()
    {
        // The contract of imports: the head, then each question with what stands beside it, in the order of the form.
        const QStringList ids = idsOf(auditColumns(*pack().form(u"community_service"_s), pack()));
        QCOMPARE(ids.mid(0, 13), (QStringList{u"case_ref"_s, u"authority"_s, u"team"_s, u"worker"_s, u"auditor"_s,
                                              u"audited_on"_s, u"cycle"_s, u"reading"_s, u"state"_s, u"origin"_s,
                                              u"form_version"_s, u"accepted_warnings"_s, u"note"_s}));
        QCOMPARE(ids.mid(13, 4),
                 (QStringList{u"start_date"_s, u"placement_risk_assessed"_s, u"placement_risk_assessed_reason"_s,
                              u"placement_risk_assessed_comment"_s}));
    }

    void standardsWithAContactLogHaveAProposal()
    {
        const QStringList ids = idsOf(auditColumns(*pack().form(u"supervision"_s), pack()));
        QVERIFY(ids.contains(u"review_12_weeks_proposal"_s));
        QVERIFY(!ids.contains(u"case_recording_proposal"_s));
    }

    void noTwoColumnsOfAFileHaveTheSameId()
    {
        for (const FormDefinition &form : pack().forms) {
            const QStringList ids = idsOf(auditColumns(form, pack()));
            QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        }
    }

    void contactFilesTellAuditsOfOneCaseApart()
    {
        QCOMPARE(idsOf(contactColumns()), (QStringList{u"case_ref"_s, u"authority"_s, u"cycle"_s, u"reading"_s,
                                                       u"date"_s, u"kind"_s, u"outcome"_s, u"note"_s}));
    }

    void onlyWhatEveryFileNeedsIsRequired()
    {
        QStringList required;
        for (const FileColumn &column : auditColumns(*pack().form(u"ser"_s), pack())) {
            if (column.presence == Presence::Required)
                required.append(column.id);
        }
        QCOMPARE(required, (QStringList{u"case_ref"_s, u"authority"_s, u"auditor"_s, u"audited_on"_s}));
    }

    void proposalsAreStatedInOneWord()
    {
        Answer answer;
        QCOMPARE(statedProposal(answer), u"none"_s);
        answer.category = u"yes"_s;
        answer.proposal = u"no_outwith"_s;
        QCOMPARE(statedProposal(answer), u"no_outwith"_s);
        answer.proposal = u"yes"_s;
        answer.fromProposal = true;
        QCOMPARE(statedProposal(answer), u"taken"_s);
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::AuditColumnsTest)
#include "audit_columns_test.moc"
