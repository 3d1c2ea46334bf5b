#include "app/viewmodels/scoring_view_model.h"
#include "tests/app/viewmodels/open_file.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using caseaudit::testing::OpenFile;

class ScoringViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void newAuditShowsEveryQuestionAndNothingChosen();
    void questionsThatAreNotAskedFoldAndReturnWithTheirAnswer();
    void unreadableDateStaysAsTypedAndBlocks();
    void keyChoosesWhatItStandsFor();
    void keyThatStandsForNothingChoosesNothing();
    void missingThingsAreMentionedOnlyAfterAnAttempt();
    void emptyOnPurposeIsAcceptedAndCompletes();
    void secondAuditOfTheSameKeyIsRefusedUntilItDiffers();
    void completedAuditCannotBeChangedUntilReopened();
    void newAuditWithNothingEnteredVanishes();
    void defaultsAreCarriedOverUntilAnotherPersonAudits();
    void reconstructedAuthorityIsShown();
    void closingTheFileKeepsTheDraft();

private:
    QVariant question(const QString &field, const QString &role) const;
    QVariant headerValue(const QString &key, const QString &role) const;
    static QVariant find(const RowsModel &model, const QString &idRole, const QString &id, const QString &role);
    void fillHeader(const QString &reference);
    void answerEverything();

    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<ScoringViewModel> m_scoring;
};

void ScoringViewModelTest::init()
{
    m_file = std::make_unique<OpenFile>();
    m_scoring = std::make_unique<ScoringViewModel>(m_file->holder, m_file->settings);
}

void ScoringViewModelTest::cleanup()
{
    QCOMPARE(m_scoring->error(), QString());
    m_scoring.reset();
}

QVariant ScoringViewModelTest::find(const RowsModel &model, const QString &idRole, const QString &id,
                                    const QString &role)
{
    for (const QVariantMap &row : model.rows()) {
        if (row.value(idRole).toString() == id)
            return row.value(role);
    }
    return {};
}

QVariant ScoringViewModelTest::question(const QString &field, const QString &role) const
{
    return find(*m_scoring->questions(), QStringLiteral("fieldId"), field, role);
}

QVariant ScoringViewModelTest::headerValue(const QString &key, const QString &role) const
{
    return find(*m_scoring->header(), QStringLiteral("key"), key, role);
}

void ScoringViewModelTest::fillHeader(const QString &reference)
{
    m_scoring->setHeader(QStringLiteral("case_ref"), reference);
    m_scoring->setHeader(QStringLiteral("authority"), QStringLiteral("dundee"));
    m_scoring->setField(QStringLiteral("report_date"), QStringLiteral("1/9/2005"));
}

void ScoringViewModelTest::answerEverything()
{
    for (const QVariantMap &row : QList<QVariantMap>(m_scoring->questions()->rows()))
        m_scoring->chooseByKey(row.value(QStringLiteral("fieldId")).toString(), QStringLiteral("1"));
}

void ScoringViewModelTest::newAuditShowsEveryQuestionAndNothingChosen()
{
    QAbstractItemModelTester header(m_scoring->header(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester questions(m_scoring->questions(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_scoring->newAudit(QStringLiteral("ser"));
    QVERIFY(m_scoring->isEditable());
    QCOMPARE(m_scoring->header()->count(), 8);
    QCOMPARE(m_scoring->facts()->count(), 1);
    QCOMPARE(m_scoring->questions()->count(), 9);
    QCOMPARE(m_scoring->answered(), 0);
    QCOMPARE(headerValue(QStringLiteral("auditor"), QStringLiteral("value")).toString(), QStringLiteral("tester"));
    // Two scales, each headed once: ratings first, then yes or no.
    QVERIFY(question(QStringLiteral("offending_analysis"), QStringLiteral("startsScale")).toBool());
    QVERIFY(!question(QStringLiteral("needs_analysis"), QStringLiteral("startsScale")).toBool());
    QVERIFY(question(QStringLiteral("risk_assessment_on_file"), QStringLiteral("startsScale")).toBool());
    QCOMPARE(m_file->workspace().countAudits({}), 0);
}

void ScoringViewModelTest::questionsThatAreNotAskedFoldAndReturnWithTheirAnswer()
{
    m_scoring->newAudit(QStringLiteral("ser"));
    const QString decides = QStringLiteral("risk_assessment_on_file");
    const QString follows = QStringLiteral("agreed_framework_used");
    QVERIFY(!question(follows, QStringLiteral("asked")).toBool());
    QCOMPARE(m_scoring->asked(), 7);
    m_scoring->choose(decides, QStringLiteral("yes"));
    m_scoring->choose(follows, QStringLiteral("no"));
    QCOMPARE(m_scoring->asked(), 9);
    QCOMPARE(m_scoring->answered(), 2);
    m_scoring->choose(decides, QStringLiteral("no"));
    QVERIFY(!question(follows, QStringLiteral("asked")).toBool());
    QCOMPARE(m_scoring->answered(), 1);
    m_scoring->choose(decides, QStringLiteral("yes"));
    QCOMPARE(question(follows, QStringLiteral("value")).toString(), QStringLiteral("no"));
}

void ScoringViewModelTest::unreadableDateStaysAsTypedAndBlocks()
{
    m_scoring->newAudit(QStringLiteral("ser"));
    fillHeader(QStringLiteral("D1"));
    answerEverything();
    m_scoring->setHeader(QStringLiteral("audited_on"), QStringLiteral("31/2/2005"));
    QCOMPARE(headerValue(QStringLiteral("audited_on"), QStringLiteral("value")).toString(),
             QStringLiteral("31/2/2005"));
    QCOMPARE(headerValue(QStringLiteral("audited_on"), QStringLiteral("complaintKind")).toString(),
             QStringLiteral("error"));
    QVERIFY(!m_scoring->complete());
    m_scoring->setHeader(QStringLiteral("audited_on"), QStringLiteral("28/2/2005"));
    QCOMPARE(headerValue(QStringLiteral("audited_on"), QStringLiteral("value")).toString(),
             QStringLiteral("28 February 2005"));
}

void ScoringViewModelTest::keyChoosesWhatItStandsFor()
{
    m_scoring->newAudit(QStringLiteral("supervision"));
    QVERIFY(m_scoring->chooseByKey(QStringLiteral("order_type"), QStringLiteral("1")));
    QVERIFY(m_scoring->chooseByKey(QStringLiteral("case_recording"), QStringLiteral("4")));
    QVERIFY(m_scoring->chooseByKey(QStringLiteral("review_12_weeks"), QStringLiteral("3")));
    QCOMPARE(find(*m_scoring->facts(), QStringLiteral("fieldId"), QStringLiteral("order_type"), QStringLiteral("value"))
                 .toString(),
             QStringLiteral("probation"));
    QCOMPARE(question(QStringLiteral("case_recording"), QStringLiteral("value")).toString(),
             QStringLiteral("very_good"));
    QCOMPARE(question(QStringLiteral("review_12_weeks"), QStringLiteral("value")).toString(),
             QStringLiteral("no_outwith"));
}

void ScoringViewModelTest::keyThatStandsForNothingChoosesNothing()
{
    m_scoring->newAudit(QStringLiteral("ser"));
    for (const char *key : {"5", "y", "", "12"})
        QVERIFY2(!m_scoring->chooseByKey(QStringLiteral("overall_standard"), QString::fromLatin1(key)), key);
    QVERIFY(!m_scoring->chooseByKey(QStringLiteral("no_such_field"), QStringLiteral("1")));
    QCOMPARE(m_scoring->answered(), 0);
}

void ScoringViewModelTest::missingThingsAreMentionedOnlyAfterAnAttempt()
{
    m_scoring->newAudit(QStringLiteral("ser"));
    QCOMPARE(headerValue(QStringLiteral("case_ref"), QStringLiteral("complaint")).toString(), QString());
    QVERIFY(!m_scoring->complete());
    QCOMPARE(headerValue(QStringLiteral("case_ref"), QStringLiteral("complaintKind")).toString(),
             QStringLiteral("error"));
    QCOMPARE(question(QStringLiteral("overall_standard"), QStringLiteral("complaintKind")).toString(),
             QStringLiteral("warning"));
    const qsizetype before = m_scoring->blocking().size();
    m_scoring->choose(QStringLiteral("overall_standard"), QStringLiteral("good"));
    QCOMPARE(question(QStringLiteral("overall_standard"), QStringLiteral("complaint")).toString(), QString());
    QCOMPARE(m_scoring->blocking().size(), before - 1);
}

void ScoringViewModelTest::emptyOnPurposeIsAcceptedAndCompletes()
{
    m_scoring->newAudit(QStringLiteral("ser"));
    fillHeader(QStringLiteral("D1"));
    answerEverything();
    m_scoring->setField(QStringLiteral("report_date"), QString());
    m_scoring->clearAnswer(QStringLiteral("overall_standard"));
    QVERIFY(!m_scoring->complete());
    QCOMPARE(m_scoring->blocking().size(), 2);
    m_scoring->leaveEmpty(QStringLiteral("report_date"));
    m_scoring->acceptAllWarnings();
    const QSignalSpy completed(m_scoring.get(), &ScoringViewModel::completed);
    QVERIFY(m_scoring->complete());
    QCOMPARE(completed.size(), 1);
    QVERIFY(!m_scoring->isEditable());
    QCOMPARE(m_file->workspace().auditCounts().complete, 1);
}

void ScoringViewModelTest::secondAuditOfTheSameKeyIsRefusedUntilItDiffers()
{
    for (int audit = 0; audit < 2; ++audit) {
        m_scoring->newAudit(QStringLiteral("ser"));
        fillHeader(QStringLiteral("D1"));
        answerEverything();
        QCOMPARE(m_scoring->complete(), audit == 0);
    }
    QVERIFY(!headerValue(QStringLiteral("case_ref"), QStringLiteral("complaint")).toString().isEmpty());
    m_scoring->setHeader(QStringLiteral("reading"), QStringLiteral("2"));
    m_scoring->setHeader(QStringLiteral("auditor"), QStringLiteral("another"));
    QCOMPARE(headerValue(QStringLiteral("case_ref"), QStringLiteral("complaint")).toString(), QString());
    QVERIFY(m_scoring->complete());
}

void ScoringViewModelTest::completedAuditCannotBeChangedUntilReopened()
{
    m_scoring->newAudit(QStringLiteral("ser"));
    fillHeader(QStringLiteral("D1"));
    answerEverything();
    QVERIFY(m_scoring->complete());
    m_scoring->choose(QStringLiteral("overall_standard"), QStringLiteral("good"));
    QVERIFY(!m_scoring->error().isEmpty());
    m_scoring->clearError();
    m_scoring->reopen(QStringLiteral("misread"));
    QCOMPARE(m_scoring->stateReason(), QStringLiteral("misread"));
    m_scoring->choose(QStringLiteral("overall_standard"), QStringLiteral("good"));
    QCOMPARE(question(QStringLiteral("overall_standard"), QStringLiteral("value")).toString(), QStringLiteral("good"));
}

void ScoringViewModelTest::newAuditWithNothingEnteredVanishes()
{
    m_scoring->newAudit(QStringLiteral("ser"));
    m_scoring->setHeader(QStringLiteral("team"), QStringLiteral("West"));
    m_scoring->leave();
    QVERIFY(!m_scoring->isOpen());
    QCOMPARE(m_file->workspace().countAudits({}), 0);
}

void ScoringViewModelTest::defaultsAreCarriedOverUntilAnotherPersonAudits()
{
    m_scoring->newAudit(QStringLiteral("ser"));
    fillHeader(QStringLiteral("D1"));
    m_scoring->setHeader(QStringLiteral("team"), QStringLiteral("West"));
    m_scoring->setHeader(QStringLiteral("auditor"), QStringLiteral("kl"));
    m_scoring->newAudit(QStringLiteral("hbr"));
    QCOMPARE(headerValue(QStringLiteral("authority"), QStringLiteral("value")).toString(), QStringLiteral("dundee"));
    QCOMPARE(headerValue(QStringLiteral("team"), QStringLiteral("value")).toString(), QStringLiteral("West"));
    QCOMPARE(headerValue(QStringLiteral("auditor"), QStringLiteral("value")).toString(), QStringLiteral("kl"));
    m_scoring->leave();
    m_file->workspace().setUser(QStringLiteral("mn"));
    m_scoring->newAudit(QStringLiteral("hbr"));
    QCOMPARE(headerValue(QStringLiteral("auditor"), QStringLiteral("value")).toString(), QStringLiteral("mn"));
}

void ScoringViewModelTest::reconstructedAuthorityIsShown()
{
    m_scoring->newAudit(QStringLiteral("ser"));
    m_scoring->setHeader(QStringLiteral("authority"), QStringLiteral("partnership"));
    QCOMPARE(headerValue(QStringLiteral("authority"), QStringLiteral("options")).toList().size(), 4);
    // Only reconstructed audits may carry it.
    QCOMPARE(headerValue(QStringLiteral("authority"), QStringLiteral("complaintKind")).toString(),
             QStringLiteral("error"));
}

void ScoringViewModelTest::closingTheFileKeepsTheDraft()
{
    m_scoring->newAudit(QStringLiteral("ser"));
    fillHeader(QStringLiteral("D1"));
    m_file->holder.close();
    QVERIFY(!m_scoring->isOpen());
    Surroundings surroundings;
    surroundings.now = [] { return QDateTime(QDate(2005, 12, 1), QTime(11, 0), Qt::UTC); };
    const Workspace again(m_file->path(QStringLiteral("test.sqlite")), OpenMode::Existing, defaultPack(), surroundings);
    QCOMPARE(again.auditCounts().unfinished, 1);
}

QTEST_GUILESS_MAIN(ScoringViewModelTest)
#include "scoring_view_model_test.moc"
