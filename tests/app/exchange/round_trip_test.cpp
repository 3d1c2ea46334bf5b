#include "app/exchange/audit_export.h"
#include "app/exchange/audit_import.h"
#include "app/reports/table_writers.h"
#include "tests/app/exchange/import_support.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

using namespace testing;

namespace {

constexpr ExportContents everything{true, true};

/// Texts that files are known to change: quotes, separators, line breaks of every kind, edges, formulas, letters beyond
/// ASCII.
const QStringList hardTexts{
    u"plain"_s,    u"say \"no\""_s, u"a,b;c\td"_s, u"two\nlines"_s, u"two\r\nlines\r\n"_s,
    u" blanks "_s, u"=1+1"_s,       u"'=1+1"_s,    u"-5"_s,         u"+44"_s,
    u"@home"_s,    u"\tindented"_s, u"\rreturn"_s, u"'quoted'"_s,   u"''"_s,
    u"\""_s,       u"n/a"_s,        u"none"_s,     u"é – €"_s,      u"Ελλάδα 📁"_s,
    u"; DROP"_s,   u"a  b"_s,
};

/// One of the hard texts, another one each time.
class HardTexts {
public:
    QString next() { return hardTexts.at(m_next++ % hardTexts.size()); }

private:
    qsizetype m_next = 0;
};

AuditRecord head(const FormDefinition &form, int number)
{
    AuditRecord audit;
    audit.form = form.id;
    audit.formVersion = form.version;
    audit.pack = tayside().digest;
    audit.caseRef = u"=D/05/%1 \"x\", y"_s.arg(number);
    audit.authority = tayside().authorities.at(number % 3).id;
    audit.team = u"-East"_s;
    audit.worker = u"W7"_s;
    audit.auditor = u"@A1"_s;
    audit.auditedOn = QDate(2005, 11, 30);
    audit.cycle = u"2005"_s;
    audit.origin = Origin::Imported;
    audit.state = AuditState::Complete;
    audit.acceptedWarnings = {u"left_empty:overall_standard"_s, u"reference_looks_like_name"_s};
    return audit;
}

/// Answers in turn: nothing, a category, not applicable, a comment alone; with every kind of proposal on standards with
/// a log.
Answer answerInTurn(int turn, const Field &field, const FormDefinition &form, HardTexts &texts)
{
    Answer answer;
    const QList<Category> categories = tayside().scale(field.scale)->categories;
    if (turn % 4 == 1)
        answer.category = categories.at(turn % categories.size()).id;
    answer.notApplicable = turn % 4 == 2;
    if (turn % 4 == 2 || turn % 3 == 0)
        answer.reason = texts.next();
    if (turn % 4 == 3 || turn % 5 == 0)
        answer.comment = texts.next();
    if (field.kpi && form.hasContactLog && answer.isAnswered()) {
        const QString own = answer.notApplicable ? u"not_applicable"_s : answer.category;
        answer.proposal = QStringList{QString(), own, u"no_outwith"_s, u"not_applicable"_s}.at(turn / 4 % 4);
        answer.fromProposal = turn / 4 % 4 == 1;
    }
    return answer;
}

/// Gives a field what it takes, in turn, and leaves it empty now and then.
void fill(AuditRecord &audit, const Field &field, const FormDefinition &form, int turn, HardTexts &texts)
{
    const bool isLeftEmpty = turn % 3 == 0 && field.role != FieldRole::Group;
    switch (field.kind) {
    case FieldKind::Choice:
        if (!isLeftEmpty)
            audit.choices.insert(field.id, field.choices.at(turn % field.choices.size()).id);
        break;
    case FieldKind::Date:
        if (!isLeftEmpty)
            audit.dates.insert(field.id, QDate(2005, 3, 1).addDays(turn));
        break;
    case FieldKind::Scored:
        if (const Answer answer = answerInTurn(turn, field, form, texts); !answer.isEmpty())
            audit.answers.insert(field.id, answer);
        break;
    }
}

/// Forty audits of a form: every kind of answer, choice, date, contact, state, reading and origin.
QList<AuditRecord> auditsOf(const FormDefinition &form)
{
    HardTexts texts;
    QList<AuditRecord> audits;
    for (int i = 0; i < 40; ++i) {
        AuditRecord audit = head(form, i);
        audit.note = texts.next();
        for (qsizetype j = 0; j < form.fields.size(); ++j)
            fill(audit, form.fields.at(j), form, i + static_cast<int>(j), texts);
        for (int contact = 0; form.hasContactLog && contact < i % 4; ++contact)
            audit.contacts.append({QDate(2005, 4, 9).addDays(-contact), static_cast<ContactKind>((i + contact) % 5),
                                   static_cast<ContactOutcome>((i + contact) % 4), texts.next()});
        audits.append(audit);
    }
    audits[1].caseRef = audits[0].caseRef;
    audits[1].authority = audits[0].authority;
    audits[1].reading = u"2"_s;
    audits[2].caseRef = audits[0].caseRef;
    audits[2].authority = audits[0].authority;
    audits[2].cycle = u"2004/05"_s;
    audits[3].origin = Origin::Invented;
    audits[4].origin = Origin::Reconstructed;
    audits[4].authority = tayside().partnership.id;
    audits[5].state = AuditState::Draft;
    audits[6].state = AuditState::Draft;
    audits[6].auditedOn = {};
    audits[6].auditor.clear();
    audits[6].cycle.clear();
    return audits;
}

ImportedFile throughCsv(const QList<AuditRecord> &audits, const FormDefinition &form, const ExportContents &contents)
{
    const QByteArray file = writeCsv(auditTable(audits, form, tayside(), contents));
    const QByteArray contacts = form.hasContactLog ? writeCsv(contactTable(audits, form, contents)) : QByteArray();
    return imported(form.id, file, contacts);
}

} // namespace

class RoundTripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsExportedIsImportedUnchanged_data()
    {
        QTest::addColumn<QString>("form");
        for (const FormDefinition &form : tayside().forms)
            QTest::newRow(qPrintable(form.id)) << form.id;
    }

    void whatIsExportedIsImportedUnchanged()
    {
        QFETCH(QString, form);
        const FormDefinition &definition = *tayside().form(form);
        const QList<AuditRecord> audits = auditsOf(definition);
        const ImportedFile file = throughCsv(audits, definition, everything);
        QCOMPARE(told(file.problems), QStringList());
        QCOMPARE(file.audits.size(), audits.size());
        for (qsizetype i = 0; i < audits.size(); ++i)
            QCOMPARE(toJson(file.audits.at(i).audit), toJson(audits.at(i)));
    }

    void whatWasReadComesBackAsImported()
    {
        const FormDefinition &form = *tayside().form(u"ser"_s);
        AuditRecord audit = head(form, 1);
        audit.origin = Origin::Read;
        const ImportedFile file = throughCsv({audit}, form, everything);
        audit.origin = Origin::Imported;
        QCOMPARE(toJson(onlyAudit(file)), toJson(audit));
    }

    void withoutReferencesAndCommentsTheAnswersAreTheSame_data() { whatIsExportedIsImportedUnchanged_data(); }

    void withoutReferencesAndCommentsTheAnswersAreTheSame()
    {
        QFETCH(QString, form);
        const FormDefinition &definition = *tayside().form(form);
        const QList<AuditRecord> audits = auditsOf(definition);
        const ImportedFile file = throughCsv(audits, definition, {});
        QCOMPARE(told(file.problems), QStringList());
        QCOMPARE(file.audits.size(), audits.size());
        for (qsizetype i = 0; i < audits.size(); ++i)
            QCOMPARE(packedAnswers(definition, tayside(), file.audits.at(i).audit),
                     packedAnswers(definition, tayside(), audits.at(i)));
    }

    void exportingTwiceGivesTheSameFile()
    {
        const FormDefinition &form = *tayside().form(u"supervision"_s);
        const QList<AuditRecord> audits = auditsOf(form);
        const ImportedFile file = throughCsv(audits, form, everything);
        QList<AuditRecord> again;
        for (const ImportedAudit &row : file.audits)
            again.append(row.audit);
        QCOMPARE(writeCsv(auditTable(again, form, tayside(), everything)),
                 writeCsv(auditTable(audits, form, tayside(), everything)));
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::RoundTripTest)
#include "round_trip_test.moc"
