#include "app/workspace/follow_ups.h"

#include "tests/app/workspace/evidence_support.h"

#include <QFile>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

FollowUp task(const QString &audit, const QString &field)
{
    FollowUp followUp;
    followUp.audit = audit;
    followUp.field = field;
    followUp.what = u"Arrange  two visits"_s;
    followUp.who = u"sw-7"_s;
    followUp.due = QDate(2005, 12, 24);
    return followUp;
}

const QString homeVisits = u"home_visits_12_weeks"_s;
const QString homeVisitRow = u"pdo_performance_sex.home_visits_12_weeks"_s;

AuditRecord visited(const QString &reference, const QDate &day, const QString &category,
                    const QString &cycle = u"2005"_s)
{
    AuditRecord audit = auditOf(u"pdo_supervision"_s, u"dundee"_s, reference, {{homeVisits, category}});
    if (category.isEmpty())
        audit.answers.clear();
    audit.choices.insert(u"offender_group"_s, u"sex_offender"_s);
    audit.auditedOn = day;
    audit.cycle = cycle;
    return audit;
}

NamedCaseFinding stateOfCase(const Workspace &workspace, const QString &reference)
{
    const FollowUpList list = *followUpList(workspace, u"E4"_s, u"inspectorate_2004"_s);
    for (const NamedCaseFinding &finding : caseStates(workspace, list, homeVisitRow)) {
        if (finding.named.caseRef == reference)
            return finding;
    }
    throw std::invalid_argument("the list does not name it");
}

QString writeFile(const TemporaryWorkspace &file, const QByteArray &text)
{
    QFile target(file.file(u"cases.csv"_s));
    if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size())
        throw std::runtime_error("the test file cannot be written");
    return target.fileName();
}

} // namespace

class FollowUpsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFailingAnswerIsFollowedUpUntilSomebodyClosesIt()
    {
        TemporaryWorkspace file; // on 1 December 2005
        const QStringList audits = fillE4(*file);
        const QString record = noteFollowUp(*file, task(audits.last(), homeVisits));
        file.reopen();
        QList<FollowUp> all = followUps(*file);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().what, u"Arrange two visits"_s);
        QCOMPARE(all.first().caseRef, u"D/10"_s);
        QCOMPARE(all.first().authority, u"dundee"_s);
        QCOMPARE(all.first().notedBy, u"tester"_s);
        QCOMPARE(all.first().notedOn, QDate(2005, 12, 1));
        QVERIFY(all.first().isOpen());
        // It counts for the actions its question is evidence for.
        QCOMPARE(actionsOf(all.first(), file->pack()), QStringList{u"E4"_s});

        closeFollowUp(*file, record, u"visited twice"_s);
        all = followUps(*file);
        QVERIFY(!all.first().isOpen());
        QCOMPARE(all.first().closingNote, u"visited twice"_s);
        QCOMPARE(all.first().closedBy, u"tester"_s);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, closeFollowUp(*file, record, {}));
        reopenFollowUp(*file, record);
        QVERIFY(followUps(*file).first().isOpen());
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, reopenFollowUp(*file, record));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, closeFollowUp(*file, u"none"_s, {}));
    }

    void onlyFailingAnswersHaveFollowUpsAndTheySayWhatAndWho()
    {
        TemporaryWorkspace file;
        const QStringList audits = fillE4(*file);
        const auto refuses = [&](const FollowUp &followUp) {
            QVERIFY_THROWS_EXCEPTION(std::invalid_argument, noteFollowUp(*file, followUp));
        };
        refuses(task(audits.first(), homeVisits));               // yes
        refuses(task(audits.last(), u"appointments_4_weeks"_s)); // not recorded
        refuses(task(audits.last(), u"start_date"_s));           // no question
        refuses(task(u"none"_s, homeVisits));
        FollowUp vague = task(audits.last(), homeVisits);
        vague.what = u" "_s;
        refuses(vague);
        FollowUp nobodys = task(audits.last(), homeVisits);
        nobodys.who.clear();
        refuses(nobodys);
        QVERIFY(followUps(*file).isEmpty());
    }

    void openOnesComeFirstByDay()
    {
        TemporaryWorkspace file;
        const QStringList audits = fillE4(*file);
        FollowUp late = task(audits.at(5), homeVisits);
        late.due = QDate();
        noteFollowUp(*file, late);
        const QString closed = noteFollowUp(*file, task(audits.at(6), homeVisits));
        closeFollowUp(*file, closed, {});
        noteFollowUp(*file, task(audits.at(7), homeVisits));
        QStringList references;
        for (const FollowUp &each : followUps(*file))
            references.append(each.caseRef);
        QCOMPARE(references, (QStringList{u"D/8"_s, u"D/6"_s, u"D/7"_s}));
    }

    void namedCasesFollowFromLaterAudits()
    {
        TemporaryWorkspace file;
        const QDate day(2005, 3, 1);
        receiveList(*file, u"E4"_s, day,
                    {{u"dundee"_s, u"D/1"_s},
                     {u"dundee"_s, u"D/2"_s},
                     {u"dundee"_s, u"D/3"_s},
                     {u"dundee"_s, u"D/4"_s},
                     {u"angus"_s, u"D/5"_s}},
                    ListChange::Replace);
        addAudit(*file, visited(u"D/1"_s, day, u"yes"_s)); // of the same day: not later
        const QString next = addAudit(*file, visited(u"d/2"_s, day.addDays(1), u"yes"_s));
        addAudit(*file, visited(u"D/3"_s, day.addDays(30), u"no_outwith"_s));
        const QString blank = addAudit(*file, visited(u"D/4"_s, day.addDays(30), {}));
        addAudit(*file, visited(u"D/5"_s, day.addDays(30), u"yes"_s)); // another authority's case
        QCOMPARE(stateOfCase(*file, u"D/1"_s).state, NamedCaseState::NotAudited);
        QCOMPARE(stateOfCase(*file, u"D/2"_s).state, NamedCaseState::FollowedUp);
        QCOMPARE(stateOfCase(*file, u"D/2"_s).audit, next);
        QCOMPARE(stateOfCase(*file, u"D/3"_s).state, NamedCaseState::StillFails);
        QCOMPARE(stateOfCase(*file, u"D/4"_s).state, NamedCaseState::Unanswered);
        QCOMPARE(stateOfCase(*file, u"D/4"_s).audit, blank);
        QCOMPARE(stateOfCase(*file, u"D/5"_s).state, NamedCaseState::NotAudited);
        // A re-audit in another cycle settles it, and the latest one is what counts.
        addAudit(*file, visited(u"D/3"_s, day.addDays(60), u"yes"_s, u"2006"_s));
        QCOMPARE(stateOfCase(*file, u"D/3"_s).state, NamedCaseState::FollowedUp);
        addAudit(*file, visited(u"D/2"_s, day.addDays(90), u"no_organisational"_s, u"2006"_s));
        QCOMPARE(stateOfCase(*file, u"D/2"_s).state, NamedCaseState::StillFails);
    }

    void draftsAndWithdrawnAuditsFollowNothingUp()
    {
        TemporaryWorkspace file;
        receiveList(*file, u"E4"_s, QDate(2005, 3, 1), {{u"dundee"_s, u"D/1"_s}}, ListChange::Replace);
        AuditRecord draft = visited(u"D/1"_s, QDate(2005, 6, 1), u"yes"_s);
        draft.state = AuditState::Draft;
        const QString record = addAudit(*file, draft);
        QCOMPARE(stateOfCase(*file, u"D/1"_s).state, NamedCaseState::NotAudited);
        file->rewrite(record, [](AuditRecord &audit) { audit.state = AuditState::Complete; });
        QCOMPARE(stateOfCase(*file, u"D/1"_s).state, NamedCaseState::FollowedUp);
        file->rewrite(record, [](AuditRecord &audit) { audit.state = AuditState::Withdrawn; });
        QCOMPARE(stateOfCase(*file, u"D/1"_s).state, NamedCaseState::NotAudited);
    }

    void theListProvesItselfClosed()
    {
        TemporaryWorkspace file;
        EvidenceBook book(*file);
        const auto followed = [&book]() -> RuleFinding { return book.of(u"E4"_s).rules.last(); };
        QCOMPARE(followed().result, RuleResult::NoData);
        QCOMPARE(followed().missing.first().kind, Shortfall::Kind::NoList);
        receiveList(*file, u"E4"_s, QDate(2005, 3, 1), {{u"dundee"_s, u"D/1"_s}, {u"dundee"_s, u"D/2"_s}},
                    ListChange::Replace);
        addAudit(*file, visited(u"D/1"_s, QDate(2005, 6, 1), u"yes"_s));
        QCOMPARE(followed().result, RuleResult::NotMet);
        const QString last = addAudit(*file, visited(u"D/2"_s, QDate(2005, 6, 1), u"yes"_s));
        QCOMPARE(followed().result, RuleResult::Met);
        // One audit changed, one case open again.
        file->rewrite(last, [](AuditRecord &audit) { audit.answers[homeVisits].category = u"no_organisational"_s; });
        QCOMPARE(followed().result, RuleResult::NotMet);
    }

    void casesAreAddedOrReplaced()
    {
        TemporaryWorkspace file;
        const auto listed = [&file] { return *followUpList(*file, u"E4"_s, u"inspectorate_2004"_s); };
        receiveList(*file, u"E4"_s, QDate(2005, 3, 1), {{u"dundee"_s, u" D/1 "_s}}, ListChange::Replace);
        receiveList(*file, u"E4"_s, QDate(2005, 9, 1), {{u"dundee"_s, u"d/1"_s}, {u"angus"_s, u"A/1"_s}},
                    ListChange::Add);
        QCOMPARE(listed().cases, (QList<NamedCase>{{u"dundee"_s, u"D/1"_s}, {u"angus"_s, u"A/1"_s}}));
        QCOMPARE(listed().date, QDate(2005, 3, 1));
        receiveList(*file, u"E4"_s, QDate(2005, 9, 1), {{u"angus"_s, u"A/2"_s}}, ListChange::Replace);
        QCOMPARE(listed().cases.size(), 1);
        QCOMPARE(listed().date, QDate(2005, 9, 1));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, receiveList(*file, u"A6"_s, QDate(2005, 9, 1),
                                                                    {{u"angus"_s, u"A/2"_s}}, ListChange::Replace));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, receiveList(*file, u"E4"_s, QDate(2006, 9, 1),
                                                                    {{u"angus"_s, u"A/2"_s}}, ListChange::Replace));
        QVERIFY_THROWS_EXCEPTION(
            std::invalid_argument,
            receiveList(*file, u"E4"_s, QDate(2005, 9, 1), {{u"partnership"_s, u"A/2"_s}}, ListChange::Replace));
    }

    void listsComeFromFilesWholeOrNotAtAll()
    {
        TemporaryWorkspace file;
        const auto import = [&file](const QByteArray &text) {
            return importList(*file, u"E4"_s, QDate(2005, 3, 1), writeFile(file, text), ListChange::Replace);
        };
        const QList<ImportProblem> problems = import("case_ref,authority\nD/1,Dundee\nD/2,Fife\n,Angus\nd/1,dundee\n");
        QCOMPARE(problems.size(), 3);
        QCOMPARE(problems.at(0).line, 3);
        QCOMPARE(problems.at(0).found, u"Fife"_s);
        QCOMPARE(problems.at(1).line, 4);
        QCOMPARE(problems.at(2).line, 5);
        QVERIFY(!followUpList(*file, u"E4"_s, u"inspectorate_2004"_s));
        QCOMPARE(import("case_ref\nD/1\n").size(), 1); // no column of authorities
        QCOMPARE(import("case_ref,authority\n").size(), 1);
        QCOMPARE(import("Case reference;Authority\nD/1;D\nA/1;Angus\n").size(), 0);
        QCOMPARE(followUpList(*file, u"E4"_s, u"inspectorate_2004"_s)->cases.size(), 2);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, importList(*file, u"E4"_s, QDate(2005, 3, 1),
                                                                file.file(u"none.csv"_s), ListChange::Replace));
    }
};

QTEST_GUILESS_MAIN(FollowUpsTest)
#include "follow_ups_test.moc"
