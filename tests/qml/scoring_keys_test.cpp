#include "tests/qml/window_under_test.h"

#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace caseaudit;
using caseaudit::test::WindowUnderTest;

/// A file scored by keys alone, as an auditor does.
class ScoringKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void completeReportTakesItsAnswersAndThreeKeysBeyondTheReference();
    void nothingIsChosenUntilAKeyChooses();
    void arrowsMoveAndNeverChoose();
    void zeroAsksTheReasonAndADigitTakesTheOffer();
    void questionThatDoesNotApplyIsSteppedOver();
    void backspaceClearsAndUndoBringsBack();
    void commentIsKeptBesideTheAnswer();
    void errorsBlockAndTheFocusGoesToTheFirst();
    void nextAuditCarriesAuthorityTeamAndAuditorOver();
    void draftLeftWithEscapeIsThereWhenOpenedAgain();
    void textBeingTypedOutlivesAChangeInAnotherWindow();
    void commentBeingTypedIsKeptBesideTheOtherWindowsAnswer();
    void knownCaseIsOpenedByAKey();
    void historyIsReachedReadAndLeftByKeys();
    void narrowHistoryShowsTheContentsInPlaceOfTheList();

private:
    void newReport();
    AuditRecord onlyAudit() const;
    void changeElsewhere();

    std::unique_ptr<WindowUnderTest> m_test;
};

void ScoringKeysTest::init()
{
    m_test = std::make_unique<WindowUnderTest>(defaultPack());
    m_test->app().setUser(QStringLiteral("jm"));
    m_test->app().newFile(QUrl::fromLocalFile(m_test->pathOf(QStringLiteral("audits"))));
    QCOMPARE(m_test->app().error(), QString());
    m_test->show(1280, 720);
}

void ScoringKeysTest::cleanup()
{
    QCOMPARE(m_test->warnings().join(QLatin1Char('\n')), QString());
    m_test.reset();
}

/// Begins a report whose authority stands already, as it does from the second one on.
void ScoringKeysTest::newReport()
{
    m_test->app().newAudit(QStringLiteral("ser"));
    m_test->settle();
    m_test->app().scoring()->setHeader(QStringLiteral("authority"), QStringLiteral("dundee"));
    m_test->app().scoring()->setHeader(QStringLiteral("team"), QStringLiteral("West"));
    QCOMPARE(m_test->focusedName(), QStringLiteral("header-case_ref"));
}

AuditRecord ScoringKeysTest::onlyAudit() const
{
    const std::unique_ptr<Workspace> file = m_test->fileAsOnDisk();
    const QList<AuditSummary> audits = file->audits({});
    return audits.size() == 1 ? *file->audit(audits.constFirst().record) : AuditRecord{};
}

void ScoringKeysTest::completeReportTakesItsAnswersAndThreeKeysBeyondTheReference()
{
    newReport();
    m_test->type(QStringLiteral("D/2005/0117"));
    int keys = 0;
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        m_test->press(key, modifiers);
        ++keys;
    };
    press(Qt::Key_Return); // leaves the reference
    QCOMPARE(m_test->focusedName(), QStringLiteral("fact-report_date"));
    press(Qt::Key_Return); // no date: empty on purpose
    QCOMPARE(m_test->focusedName(), QStringLiteral("question-offending_analysis"));
    for (const Qt::Key key : {Qt::Key_3, Qt::Key_2, Qt::Key_4, Qt::Key_1, Qt::Key_3})
        press(key);
    for (const Qt::Key key : {Qt::Key_Y, Qt::Key_Y, Qt::Key_N, Qt::Key_Y})
        press(key);
    press(Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(keys, 9 + 3);
    const AuditRecord audit = onlyAudit();
    QCOMPARE(audit.state, AuditState::Complete);
    QCOMPARE(audit.caseRef, QStringLiteral("D/2005/0117"));
    QCOMPARE(audit.auditor, QStringLiteral("jm"));
    QCOMPARE(audit.answers.value(QStringLiteral("offending_analysis")).category, QStringLiteral("good"));
    QCOMPARE(audit.answers.value(QStringLiteral("sentence_feasibility")).category, QStringLiteral("poor"));
    QCOMPARE(audit.answers.value(QStringLiteral("risk_score_supported")).category, QStringLiteral("no"));
    QCOMPARE(audit.answers.size(), 9);
    QCOMPARE(m_test->focusedName(), QStringLiteral("header-case_ref"));
    QCOMPARE(m_test->app().scoring()->caseRef(), QString());
}

void ScoringKeysTest::nothingIsChosenUntilAKeyChooses()
{
    newReport();
    QCOMPARE(m_test->app().scoring()->answered(), 0);
    // Nine scored questions, two of them asked only when a risk assessment is on file.
    QCOMPARE(m_test->app().scoring()->asked(), 7);
}

void ScoringKeysTest::arrowsMoveAndNeverChoose()
{
    newReport();
    m_test->type(QStringLiteral("D1"));
    m_test->press(Qt::Key_Return);
    m_test->press(Qt::Key_Down);
    m_test->press(Qt::Key_Down);
    QCOMPARE(m_test->focusedName(), QStringLiteral("question-needs_analysis"));
    m_test->press(Qt::Key_Right);
    m_test->press(Qt::Key_Right);
    m_test->press(Qt::Key_Left);
    QCOMPARE(m_test->app().scoring()->answered(), 0);
    m_test->press(Qt::Key_Up);
    QCOMPARE(m_test->focusedName(), QStringLiteral("question-offending_analysis"));
    m_test->press(Qt::Key_Right);
    m_test->press(Qt::Key_Space);
    QCOMPARE(onlyAudit().answers.value(QStringLiteral("offending_analysis")).category, QStringLiteral("poor"));
}

void ScoringKeysTest::zeroAsksTheReasonAndADigitTakesTheOffer()
{
    newReport();
    m_test->type(QStringLiteral("D1"));
    m_test->press(Qt::Key_Return);
    QQuickItem *question = m_test->item(QStringLiteral("question-community_service_discussed"));
    question->forceActiveFocus();
    m_test->press(Qt::Key_0);
    QVERIFY(!m_test->app().scoring()->questions()->value(8, QStringLiteral("notApplicable")).toBool());
    m_test->press(Qt::Key_2);
    const Answer answer = onlyAudit().answers.value(QStringLiteral("community_service_discussed"));
    QVERIFY(answer.notApplicable);
    QCOMPARE(answer.reason, QStringLiteral("Community service not among the realistic options"));
}

void ScoringKeysTest::questionThatDoesNotApplyIsSteppedOver()
{
    newReport();
    m_test->type(QStringLiteral("D1"));
    m_test->press(Qt::Key_Return);
    QQuickItem *question = m_test->item(QStringLiteral("question-risk_assessment_on_file"));
    question->forceActiveFocus();
    m_test->press(Qt::Key_N);
    QCOMPARE(m_test->focusedName(), QStringLiteral("question-community_service_discussed"));
    m_test->press(Qt::Key_Up);
    QCOMPARE(m_test->focusedName(), QStringLiteral("question-risk_assessment_on_file"));
    m_test->press(Qt::Key_Y);
    QCOMPARE(m_test->focusedName(), QStringLiteral("question-agreed_framework_used"));
    QCOMPARE(m_test->app().scoring()->asked(), 9);
}

void ScoringKeysTest::backspaceClearsAndUndoBringsBack()
{
    newReport();
    m_test->type(QStringLiteral("D1"));
    m_test->press(Qt::Key_Return);
    m_test->press(Qt::Key_Down);
    m_test->press(Qt::Key_4);
    m_test->press(Qt::Key_Up);
    m_test->press(Qt::Key_Backspace);
    QCOMPARE(m_test->app().scoring()->answered(), 0);
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_test->app().scoring()->answered(), 1);
    QCOMPARE(m_test->focusedName(), QStringLiteral("question-offending_analysis"));
    m_test->press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(m_test->app().scoring()->answered(), 0);
}

void ScoringKeysTest::commentIsKeptBesideTheAnswer()
{
    newReport();
    m_test->type(QStringLiteral("D1"));
    m_test->press(Qt::Key_Return);
    m_test->press(Qt::Key_Down);
    m_test->press(Qt::Key_2);
    m_test->press(Qt::Key_Up);
    m_test->press(Qt::Key_C);
    m_test->type(QStringLiteral("page 3"));
    m_test->press(Qt::Key_Return);
    const Answer answer = onlyAudit().answers.value(QStringLiteral("offending_analysis"));
    QCOMPARE(answer.category, QStringLiteral("adequate"));
    QCOMPARE(answer.comment, QStringLiteral("page 3"));
    QCOMPARE(m_test->focusedName(), QStringLiteral("question-offending_analysis"));
}

void ScoringKeysTest::errorsBlockAndTheFocusGoesToTheFirst()
{
    m_test->app().newAudit(QStringLiteral("ser"));
    m_test->settle();
    m_test->app().scoring()->choose(QStringLiteral("overall_standard"), QStringLiteral("good"));
    m_test->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(onlyAudit().state, AuditState::Draft);
    QCOMPARE(m_test->focusedName(), QStringLiteral("header-case_ref"));
    QVERIFY(!m_test->app().scoring()->header()->value(0, QStringLiteral("complaint")).toString().isEmpty());
}

void ScoringKeysTest::nextAuditCarriesAuthorityTeamAndAuditorOver()
{
    newReport();
    m_test->type(QStringLiteral("D1"));
    m_test->press(Qt::Key_N, Qt::ControlModifier);
    const auto header = [this](const QString &key) {
        for (const QVariantMap &row : m_test->app().scoring()->header()->rows()) {
            if (row.value(QStringLiteral("key")).toString() == key)
                return row.value(QStringLiteral("value")).toString();
        }
        return QString();
    };
    QCOMPARE(header(QStringLiteral("case_ref")), QString());
    QCOMPARE(header(QStringLiteral("authority")), QStringLiteral("dundee"));
    QCOMPARE(header(QStringLiteral("team")), QStringLiteral("West"));
    QCOMPARE(header(QStringLiteral("auditor")), QStringLiteral("jm"));
    QCOMPARE(onlyAudit().caseRef, QStringLiteral("D1"));
}

void ScoringKeysTest::draftLeftWithEscapeIsThereWhenOpenedAgain()
{
    newReport();
    m_test->type(QStringLiteral("D1"));
    m_test->press(Qt::Key_Escape);
    QCOMPARE(m_test->focusedName(), QStringLiteral("auditList"));
    QCOMPARE(m_test->app().audits()->total(), 1);
    m_test->press(Qt::Key_Return);
    QCOMPARE(m_test->app().scoring()->caseRef(), QStringLiteral("D1"));
}

/// Another window rates the overall standard and changes the team.
void ScoringKeysTest::changeElsewhere()
{
    const std::unique_ptr<Workspace> file = m_test->fileAsOnDisk();
    AuditSession other = AuditSession::open(*file, m_test->app().scoring()->record());
    Answer answer;
    answer.category = QStringLiteral("poor");
    other.setAnswer(QStringLiteral("overall_standard"), answer);
    other.setHeader(QStringLiteral("team"), QStringLiteral("North"));
    m_test->app().lookForChanges();
    m_test->settle();
    QVERIFY(m_test->item(QStringLiteral("elsewhere")));
}

void ScoringKeysTest::textBeingTypedOutlivesAChangeInAnotherWindow()
{
    newReport();
    m_test->type(QStringLiteral("D1"));
    m_test->press(Qt::Key_Return);
    QVERIFY(QMetaObject::invokeMethod(m_test->item(QStringLiteral("header-team")), "take"));
    m_test->type(QStringLiteral("East"));
    changeElsewhere();
    QCOMPARE(m_test->focusedName(), QStringLiteral("header-team"));
    m_test->type(QStringLiteral("ern"));
    m_test->press(Qt::Key_Tab);
    const AuditRecord audit = onlyAudit();
    QCOMPARE(audit.team, QStringLiteral("Eastern"));
    QCOMPARE(audit.answers.value(QStringLiteral("overall_standard")).category, QStringLiteral("poor"));
}

void ScoringKeysTest::commentBeingTypedIsKeptBesideTheOtherWindowsAnswer()
{
    newReport();
    m_test->type(QStringLiteral("D1"));
    m_test->press(Qt::Key_Return);
    m_test->item(QStringLiteral("question-overall_standard"))->forceActiveFocus(Qt::TabFocusReason);
    m_test->press(Qt::Key_C);
    m_test->type(QStringLiteral("page"));
    changeElsewhere();
    m_test->type(QStringLiteral("three"));
    m_test->press(Qt::Key_Return);
    const Answer answer = onlyAudit().answers.value(QStringLiteral("overall_standard"));
    QCOMPARE(answer.comment, QStringLiteral("pagethree"));
    QCOMPARE(answer.category, QStringLiteral("poor"));
}

void ScoringKeysTest::knownCaseIsOpenedByAKey()
{
    newReport();
    m_test->type(QStringLiteral("D1"));
    m_test->press(Qt::Key_Return);
    m_test->press(Qt::Key_Return);
    m_test->press(Qt::Key_3);
    const QString known = m_test->app().scoring()->record();
    newReport();
    m_test->type(QStringLiteral("d1"));
    QVERIFY(!m_test->item(QStringLiteral("duplicate")));
    m_test->press(Qt::Key_Return);
    QVERIFY(m_test->item(QStringLiteral("duplicate")));
    m_test->press(Qt::Key_O, Qt::AltModifier);
    QCOMPARE(m_test->app().scoring()->record(), known);
    QCOMPARE(m_test->fileAsOnDisk()->countAudits({}), 1);
    QVERIFY(!m_test->item(QStringLiteral("duplicate")));
}

void ScoringKeysTest::historyIsReachedReadAndLeftByKeys()
{
    newReport();
    m_test->type(QStringLiteral("D1"));
    m_test->press(Qt::Key_Return);
    const QString record = m_test->app().scoring()->record();
    m_test->press(Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(m_test->focusedName(), QStringLiteral("revisionList"));
    m_test->press(Qt::Key_Escape);
    QCOMPARE(m_test->app().scoring()->record(), record);
    m_test->item(QStringLiteral("question-overall_standard"))->forceActiveFocus(Qt::TabFocusReason);
    m_test->press(Qt::Key_3);
    m_test->press(Qt::Key_H, Qt::ControlModifier);
    HistoryViewModel *history = m_test->app().history();
    QCOMPARE(history->revisions()->count(), 2);
    m_test->press(Qt::Key_Down);
    QCOMPARE(history->selected(), 1);
    m_test->press(Qt::Key_N);
    QVERIFY(history->comparesWithNow());
    m_test->press(Qt::Key_R);
    m_test->type(QStringLiteral("nearer"));
    m_test->press(Qt::Key_Return);
    QCOMPARE(history->revisions()->count(), 3);
    QVERIFY(onlyAudit().answers.isEmpty());
    QCOMPARE(onlyAudit().stateReason, QStringLiteral("nearer"));
    m_test->press(Qt::Key_Return);
    QCOMPARE(m_test->app().scoring()->record(), record);
}

void ScoringKeysTest::narrowHistoryShowsTheContentsInPlaceOfTheList()
{
    m_test->window().resize(640, 600);
    newReport();
    m_test->type(QStringLiteral("D1"));
    m_test->press(Qt::Key_Return);
    const QString record = m_test->app().scoring()->record();
    m_test->press(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(m_test->item(QStringLiteral("revisionList")));
    QVERIFY(!m_test->item(QStringLiteral("revisionContents")));
    m_test->press(Qt::Key_Return);
    QVERIFY(!m_test->item(QStringLiteral("revisionList")));
    QVERIFY(m_test->item(QStringLiteral("revisionContents")));
    m_test->press(Qt::Key_Escape);
    QCOMPARE(m_test->focusedName(), QStringLiteral("revisionList"));
    m_test->press(Qt::Key_Return);
    m_test->press(Qt::Key_Return);
    QCOMPARE(m_test->app().scoring()->record(), record);
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    ScoringKeysTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "scoring_keys_test.moc"
