#include "app/exchange/audit_export.h"

#include "audit_forms/pack.h"
#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

constexpr ExportContents nothingMore{};
constexpr ExportContents everything{true, true};

const Pack &pack()
{
    static const Pack tayside = defaultPack();
    return tayside;
}

AuditRecord audit(const QString &caseRef, const QString &reading, const QString &auditor)
{
    AuditRecord record;
    record.form = u"supervision"_s;
    record.caseRef = caseRef;
    record.authority = u"dundee"_s;
    record.team = u"East"_s;
    record.worker = u"MCD"_s;
    record.auditor = auditor;
    record.auditedOn = QDate(2005, 11, 30);
    record.cycle = u"2005"_s;
    record.reading = reading;
    record.state = AuditState::Complete;
    record.note = u"Mrs Brown rang"_s;
    Answer answer;
    answer.notApplicable = true;
    answer.reason = u"moved to Mr Smith"_s;
    answer.comment = u"ask Jane"_s;
    record.answers = {{u"case_recording"_s, answer}};
    record.contacts = {{QDate(2005, 3, 1), ContactKind::Office, ContactOutcome::Kept, u"with his sister"_s}};
    return record;
}

QList<AuditRecord> audits()
{
    return {audit(u"D/05/7"_s, u"1"_s, u"AB"_s), audit(u"D/05/9"_s, u"1"_s, u"CD"_s),
            audit(u"d/05/7"_s, u"2"_s, u"CD"_s)};
}

QString cell(const Table &table, qsizetype row, const QString &column)
{
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const auto *text = std::get_if<QString>(&table.rows.at(row).at(i));
        if (table.columns.at(i).id == column)
            return text ? *text : QString();
    }
    return u"no such column"_s;
}

/// Everything a table holds, as one text.
QString allText(const Table &table)
{
    QString text;
    for (const QList<Cell> &row : table.rows) {
        for (const Cell &one : row) {
            if (const auto *words = std::get_if<QString>(&one))
                text += *words + u'\n';
        }
    }
    return text;
}

const FormDefinition &form()
{
    return *pack().form(u"supervision"_s);
}

} // namespace

class AuditExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingThatNamesAnyoneIsExportedUnasked()
    {
        const QString text = allText(auditTable(audits(), form(), pack(), nothingMore)) +
                             allText(contactTable(audits(), form(), nothingMore));
        for (const QString &secret :
             {u"D/05"_s, u"d/05"_s, u"MCD"_s, u"AB"_s, u"CD"_s, u"Smith"_s, u"Jane"_s, u"Brown"_s, u"sister"_s})
            QVERIFY2(!text.contains(secret), qPrintable(text));
    }

    void runningCodesStandForCasesAndPeople()
    {
        const Table table = auditTable(audits(), form(), pack(), nothingMore);
        QCOMPARE(cell(table, 0, u"case_ref"_s), u"1"_s);
        QCOMPARE(cell(table, 1, u"case_ref"_s), u"2"_s);
        QCOMPARE(cell(table, 2, u"case_ref"_s), u"1"_s);
        QCOMPARE(cell(table, 0, u"auditor"_s), u"auditor-1"_s);
        QCOMPARE(cell(table, 1, u"auditor"_s), u"auditor-2"_s);
        QCOMPARE(cell(table, 2, u"auditor"_s), u"auditor-2"_s);
        QCOMPARE(cell(table, 2, u"worker"_s), u"worker-1"_s);
        QCOMPARE(cell(table, 2, u"team"_s), u"East"_s);
        const Table contacts = contactTable(audits(), form(), nothingMore);
        QCOMPARE(cell(contacts, 2, u"case_ref"_s), u"1"_s);
        QCOMPARE(cell(contacts, 2, u"reading"_s), u"2"_s);
    }

    void draftsWithoutAReferenceAreCasesOfTheirOwn()
    {
        const Table table = auditTable({audit({}, u"1"_s, {}), audit({}, u"1"_s, {})}, form(), pack(), nothingMore);
        QCOMPARE(cell(table, 0, u"case_ref"_s), u"1"_s);
        QCOMPARE(cell(table, 1, u"case_ref"_s), u"2"_s);
        QCOMPARE(cell(table, 1, u"auditor"_s), QString());
    }

    void freeTextHasColumnsOnlyWhenAskedFor()
    {
        const Table coded = auditTable(audits(), form(), pack(), ExportContents{true, false});
        for (const QString &column : {u"note"_s, u"case_recording_reason"_s, u"case_recording_comment"_s})
            QCOMPARE(cell(coded, 0, column), u"no such column"_s);
        QCOMPARE(cell(contactTable(audits(), form(), ExportContents{true, false}), 0, u"note"_s), u"no such column"_s);
        const Table full = auditTable(audits(), form(), pack(), everything);
        QCOMPARE(cell(full, 0, u"note"_s), u"Mrs Brown rang"_s);
        QCOMPARE(cell(full, 0, u"case_recording_reason"_s), u"moved to Mr Smith"_s);
        QCOMPARE(cell(contactTable(audits(), form(), everything), 0, u"note"_s), u"with his sister"_s);
    }

    void answersAreWrittenAsCodes()
    {
        const Table table = auditTable(audits(), form(), pack(), everything);
        QCOMPARE(table.id, u"supervision"_s);
        QCOMPARE(cell(table, 0, u"case_ref"_s), u"D/05/7"_s);
        QCOMPARE(cell(table, 0, u"case_recording"_s), u"not_applicable"_s);
        QCOMPARE(cell(table, 0, u"compliance_overall"_s), QString());
        QCOMPARE(cell(table, 0, u"audited_on"_s), u"2005-11-30"_s);
        QCOMPARE(cell(table, 0, u"state"_s), u"complete"_s);
        QCOMPARE(cell(table, 0, u"origin"_s), u"read"_s);
        QCOMPARE(cell(table, 0, u"form_version"_s), u"1"_s);
    }

    void proposalsAreStatedOnlyBesideAContactLog()
    {
        AuditRecord withLog = audit(u"D/05/1"_s, u"1"_s, u"AB"_s);
        Answer taken;
        taken.category = taken.proposal = u"yes"_s;
        taken.fromProposal = true;
        withLog.answers.insert(u"review_12_weeks"_s, taken);
        AuditRecord withoutLog = audit(u"D/05/2"_s, u"1"_s, u"AB"_s);
        withoutLog.contacts.clear();
        const Table table = auditTable({withLog, withoutLog}, form(), pack(), everything);
        QCOMPARE(cell(table, 0, u"review_12_weeks_proposal"_s), u"taken"_s);
        QCOMPARE(cell(table, 0, u"appointments_4_weeks_proposal"_s), u"none"_s);
        QCOMPARE(cell(table, 1, u"appointments_4_weeks_proposal"_s), QString());
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::AuditExportTest)
#include "audit_export_test.moc"
