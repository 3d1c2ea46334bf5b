#include "tests/qml/window_under_test.h"

#include "audit_forms/pack_reader.h"

#include <QClipboard>
#include <QTest>

using namespace caseaudit;
using caseaudit::test::WindowUnderTest;

/// A contact log kept, and the answers it proposes judged, by keys alone.
class ContactKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void contactLogProposesAndEnterAccepts();
    void overridingAProposalAsksWhy();
    void digitTakesAReasonForOverriding();
    void answerIsOfferedAnewWhenTheLogHasChanged();
    void completeStandardsAuditTakesAtMostSeventyKeys();
    void contactThatCannotBeReadStaysInTheField();
    void contactIsChangedAndRemovedByKeys();
    void arrowsLeadThroughTheContactLog();
    void rowsFromASpreadsheetArePastedInOneStep();

private:
    void beginSupervision();
    AuditRecord onlyAudit() const;

    std::unique_ptr<WindowUnderTest> m_test;
};

void ContactKeysTest::init()
{
    m_test = std::make_unique<WindowUnderTest>(defaultPack());
    m_test->app().setUser(QStringLiteral("jm"));
    m_test->app().newFile(QUrl::fromLocalFile(m_test->pathOf(QStringLiteral("audits"))));
    QCOMPARE(m_test->app().error(), QString());
    m_test->show(1280, 720);
}

void ContactKeysTest::cleanup()
{
    QCOMPARE(m_test->warnings().join(QLatin1Char('\n')), QString());
    m_test.reset();
}

/// Begins an audit of an order made on 1 March 2005.
void ContactKeysTest::beginSupervision()
{
    m_test->app().newAudit(QStringLiteral("supervision"));
    m_test->settle();
    ScoringViewModel *scoring = m_test->app().scoring();
    scoring->setHeader(QStringLiteral("case_ref"), QStringLiteral("D9"));
    scoring->setField(QStringLiteral("order_type"), QStringLiteral("probation"));
    scoring->setField(QStringLiteral("start_date"), QStringLiteral("1/3/2005"));
}

AuditRecord ContactKeysTest::onlyAudit() const
{
    const std::unique_ptr<Workspace> file = m_test->fileAsOnDisk();
    const QList<AuditSummary> audits = file->audits({});
    return audits.size() == 1 ? *file->audit(audits.constFirst().record) : AuditRecord{};
}

void ContactKeysTest::contactLogProposesAndEnterAccepts()
{
    beginSupervision();
    ScoringViewModel *scoring = m_test->app().scoring();
    m_test->item(QStringLiteral("contactEntry"))->forceActiveFocus();
    m_test->type(QStringLiteral("4/3ok"));
    m_test->press(Qt::Key_Return);
    // Domain: a kept office contact within 7 days of the order answers the first appointment with yes.
    QCOMPARE(scoring->contactLog()->contacts()->count(), 1);
    m_test->item(QStringLiteral("question-first_appointment_order"))->forceActiveFocus();
    m_test->press(Qt::Key_Return);
    const Answer answer = onlyAudit().answers.value(QStringLiteral("first_appointment_order"));
    QCOMPARE(answer.category, QStringLiteral("yes"));
    QVERIFY(answer.fromProposal);
    QCOMPARE(m_test->focusedName(), QStringLiteral("question-review_12_weeks"));
}

void ContactKeysTest::overridingAProposalAsksWhy()
{
    beginSupervision();
    ScoringViewModel *scoring = m_test->app().scoring();
    scoring->contactLog()->add(QStringLiteral("4/3ok"));
    m_test->item(QStringLiteral("question-first_appointment_order"))->forceActiveFocus();
    m_test->press(Qt::Key_2);
    m_test->type(QStringLiteral("seen by a student"));
    m_test->press(Qt::Key_Return);
    const Answer answer = onlyAudit().answers.value(QStringLiteral("first_appointment_order"));
    QCOMPARE(answer.category, QStringLiteral("no_organisational"));
    QCOMPARE(answer.proposal, QStringLiteral("yes"));
    QCOMPARE(answer.reason, QStringLiteral("seen by a student"));
}

void ContactKeysTest::digitTakesAReasonForOverriding()
{
    beginSupervision();
    ScoringViewModel *scoring = m_test->app().scoring();
    scoring->contactLog()->add(QStringLiteral("4/3ok"));
    m_test->item(QStringLiteral("question-first_appointment_order"))->forceActiveFocus();
    m_test->press(Qt::Key_3);
    m_test->press(Qt::Key_2);
    const Answer answer = onlyAudit().answers.value(QStringLiteral("first_appointment_order"));
    QCOMPARE(answer.category, QStringLiteral("no_outwith"));
    QCOMPARE(answer.proposal, QStringLiteral("yes"));
    QCOMPARE(answer.reason, QStringLiteral("The log has a contact that should not count"));
    QCOMPARE(m_test->focusedName(), QStringLiteral("question-review_12_weeks"));
}

void ContactKeysTest::answerIsOfferedAnewWhenTheLogHasChanged()
{
    beginSupervision();
    ScoringViewModel *scoring = m_test->app().scoring();
    scoring->contactLog()->add(QStringLiteral("4/3ok"));
    QQuickItem *question = m_test->item(QStringLiteral("question-review_12_weeks"));
    question->forceActiveFocus();
    m_test->press(Qt::Key_Return);
    QCOMPARE(onlyAudit().answers.value(QStringLiteral("review_12_weeks")).category,
             QStringLiteral("no_organisational"));
    scoring->contactLog()->add(QStringLiteral("20/5rk"));
    m_test->settle();
    // It stands until somebody has looked again, and completing the audit asks for that.
    QVERIFY(!scoring->complete());
    QStringList blocking;
    for (const QVariant &finding : scoring->blocking())
        blocking.append(finding.toMap().value(QStringLiteral("name")).toString());
    QVERIFY(blocking.contains(QStringLiteral("proposal_changed:review_12_weeks")));
    QCOMPARE(onlyAudit().answers.value(QStringLiteral("review_12_weeks")).category,
             QStringLiteral("no_organisational"));
    question->forceActiveFocus();
    m_test->press(Qt::Key_Return);
    const Answer answer = onlyAudit().answers.value(QStringLiteral("review_12_weeks"));
    QCOMPARE(answer.category, QStringLiteral("yes"));
    QCOMPARE(answer.proposal, QStringLiteral("yes"));
    QVERIFY(answer.fromProposal);
}

void ContactKeysTest::completeStandardsAuditTakesAtMostSeventyKeys()
{
    m_test->app().newAudit(QStringLiteral("supervision"));
    m_test->settle();
    m_test->app().scoring()->setHeader(QStringLiteral("authority"), QStringLiteral("dundee"));
    QCOMPARE(m_test->focusedName(), QStringLiteral("header-case_ref"));
    m_test->type(QStringLiteral("D/2005/0231"));
    int keys = 0;
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        m_test->press(key, modifiers);
        keys += modifiers == Qt::NoModifier ? 1 : 2;
    };
    const auto type = [&](const QString &text) {
        m_test->type(text);
        keys += static_cast<int>(text.size());
        press(Qt::Key_Return);
    };
    press(Qt::Key_Return); // leaves the reference
    QCOMPARE(m_test->focusedName(), QStringLiteral("fact-order_type"));
    press(Qt::Key_1); // probation
    QCOMPARE(m_test->focusedName(), QStringLiteral("fact-start_date"));
    type(QStringLiteral("1/3/2005"));
    QCOMPARE(m_test->focusedName(), QStringLiteral("fact-end_date"));
    press(Qt::Key_Return); // has not ended
    QCOMPARE(m_test->focusedName(), QStringLiteral("contactEntry"));
    for (const char *contact : {"4/3ok", "11/3ok", "18/3hk", "25/3ok", "15/4hm", "20/5rk"})
        type(QLatin1String(contact));
    press(Qt::Key_Return); // no more of them
    QCOMPARE(m_test->focusedName(), QStringLiteral("question-compliance_overall"));
    press(Qt::Key_3);
    press(Qt::Key_2);
    for (int standard = 0; standard < 4; ++standard)
        press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ControlModifier);

    QVERIFY2(keys <= 70, qPrintable(QString::number(keys)));
    const AuditRecord audit = onlyAudit();
    QCOMPARE(audit.state, AuditState::Complete);
    QCOMPARE(audit.contacts.size(), 6);
    const auto answer = [&audit](const char *field) { return audit.answers.value(QLatin1String(field)); };
    // Domain, KPIs, start 1 March: 4 March is within 7 days; 20 May is day 80 of 84; one home visit kept and one missed
    // make two outwith the service's control; 4, 11, 18 and 25 March are four in 28 days.
    QCOMPARE(answer("first_appointment_order").category, QStringLiteral("yes"));
    QCOMPARE(answer("review_12_weeks").category, QStringLiteral("yes"));
    QCOMPARE(answer("home_visits_12_weeks").category, QStringLiteral("no_outwith"));
    QCOMPARE(answer("appointments_4_weeks").category, QStringLiteral("yes"));
    for (const char *field :
         {"first_appointment_order", "review_12_weeks", "home_visits_12_weeks", "appointments_4_weeks"})
        QVERIFY2(answer(field).fromProposal, field);
    QCOMPARE(answer("compliance_overall").category, QStringLiteral("good"));
}

void ContactKeysTest::contactThatCannotBeReadStaysInTheField()
{
    beginSupervision();
    QQuickItem *entry = m_test->item(QStringLiteral("contactEntry"));
    entry->forceActiveFocus();
    m_test->type(QStringLiteral("27/3qk"));
    QVERIFY(m_test->item(QStringLiteral("contactUnderstood"))
                ->property("text")
                .toString()
                .contains(QStringLiteral("27 March 2005, then o office")));
    m_test->press(Qt::Key_Return);
    QCOMPARE(entry->property("text").toString(), QStringLiteral("27/3qk"));
    QCOMPARE(m_test->item(QStringLiteral("contactComplaint"))->property("text").toString(),
             QStringLiteral("Kind: found “qk”, expected o office, h home visit, r review, p phone or x other."));
    QCOMPARE(m_test->focusedName(), QStringLiteral("contactEntry"));
    QVERIFY(onlyAudit().contacts.isEmpty());
    // Escape empties the field; the next one leaves the page.
    m_test->press(Qt::Key_Escape);
    QCOMPARE(entry->property("text").toString(), QString());
    m_test->type(QStringLiteral("27/3hk"));
    QCOMPARE(m_test->item(QStringLiteral("contactUnderstood"))->property("text").toString(),
             QStringLiteral("= 27 March 2005, home visit, kept"));
    m_test->press(Qt::Key_Return);
    QCOMPARE(entry->property("text").toString(), QString());
    QCOMPARE(onlyAudit().contacts.size(), 1);
}

void ContactKeysTest::contactIsChangedAndRemovedByKeys()
{
    beginSupervision();
    ContactLogViewModel *log = m_test->app().scoring()->contactLog();
    for (const char *contact : {"4/3ok", "11/3ok", "18/3hk with mother"})
        log->add(QLatin1String(contact));
    m_test->item(QStringLiteral("contactEntry"))->forceActiveFocus();
    m_test->press(Qt::Key_Up);
    m_test->press(Qt::Key_Up);
    QCOMPARE(m_test->focusedName(), QStringLiteral("contact-1"));
    m_test->press(Qt::Key_F2);
    QCOMPARE(m_test->focusedName(), QStringLiteral("contactEntry"));
    QCOMPARE(m_test->item(QStringLiteral("contactEntry"))->property("text").toString(), QStringLiteral("11/3/2005 ok"));
    m_test->type(QStringLiteral("12/3om"));
    m_test->press(Qt::Key_Return);
    const Contact changed{QDate(2005, 3, 12), ContactKind::Office, ContactOutcome::MissedByPerson, QString()};
    QCOMPARE(onlyAudit().contacts.at(1), changed);
    QCOMPARE(m_test->focusedName(), QStringLiteral("contact-1"));
    m_test->press(Qt::Key_Down);
    m_test->press(Qt::Key_Delete);
    QCOMPARE(onlyAudit().contacts.size(), 2);
    QCOMPARE(m_test->focusedName(), QStringLiteral("contact-1"));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(onlyAudit().contacts.size(), 3);
    QCOMPARE(onlyAudit().contacts.at(2).note, QStringLiteral("with mother"));
    // Undoing goes on while the empty field has the keyboard.
    QCOMPARE(m_test->focusedName(), QStringLiteral("contactEntry"));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(onlyAudit().contacts.at(1).date, QDate(2005, 3, 11));
    // Escape leaves a line as it is.
    m_test->press(Qt::Key_Up);
    m_test->press(Qt::Key_Return);
    m_test->type(QStringLiteral("nonsense"));
    m_test->press(Qt::Key_Escape);
    QCOMPARE(m_test->focusedName(), QStringLiteral("contact-2"));
    QCOMPARE(onlyAudit().contacts.size(), 3);
    for (int line = 0; line < 3; ++line)
        m_test->press(Qt::Key_Delete);
    QVERIFY(onlyAudit().contacts.isEmpty());
    QCOMPARE(m_test->focusedName(), QStringLiteral("contactEntry"));
}

void ContactKeysTest::arrowsLeadThroughTheContactLog()
{
    beginSupervision();
    m_test->app().scoring()->contactLog()->add(QStringLiteral("4/3ok"));
    m_test->item(QStringLiteral("fact-end_date"))->forceActiveFocus();
    m_test->press(Qt::Key_Down);
    QCOMPARE(m_test->focusedName(), QStringLiteral("contactEntry"));
    m_test->press(Qt::Key_Down);
    QCOMPARE(m_test->focusedName(), QStringLiteral("question-compliance_overall"));
    m_test->press(Qt::Key_Up);
    QCOMPARE(m_test->focusedName(), QStringLiteral("contactEntry"));
    m_test->press(Qt::Key_Up);
    QCOMPARE(m_test->focusedName(), QStringLiteral("contact-0"));
    m_test->press(Qt::Key_Up);
    QCOMPARE(m_test->focusedName(), QStringLiteral("fact-end_date"));
}

void ContactKeysTest::rowsFromASpreadsheetArePastedInOneStep()
{
    beginSupervision();
    m_test->item(QStringLiteral("contactEntry"))->forceActiveFocus();
    QGuiApplication::clipboard()->setText(
        QStringLiteral("Date\tType\tResult\n4/3/2005\toffice\tkept\n11/3/2005\toffice\tsent\n18/3\thome\tkept\n"));
    m_test->press(Qt::Key_V, Qt::ControlModifier);
    // Nothing is added until it is confirmed.
    QVERIFY(onlyAudit().contacts.isEmpty());
    ContactLogViewModel *log = m_test->app().scoring()->contactLog();
    QCOMPARE(log->pasted()->count(), 3);
    QCOMPARE(m_test->focusedName(), QStringLiteral("addPasted"));
    m_test->press(Qt::Key_Escape);
    QVERIFY(onlyAudit().contacts.isEmpty());
    QCOMPARE(m_test->focusedName(), QStringLiteral("contactEntry"));
    m_test->press(Qt::Key_V, Qt::ControlModifier);
    m_test->press(Qt::Key_Return);
    QCOMPARE(onlyAudit().contacts.size(), 2);
    QCOMPARE(m_test->focusedName(), QStringLiteral("contactEntry"));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(onlyAudit().contacts.isEmpty());
    // One line is for the field.
    QGuiApplication::clipboard()->setText(QStringLiteral("18/3hk"));
    m_test->press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_test->item(QStringLiteral("contactEntry"))->property("text").toString(), QStringLiteral("18/3hk"));
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    ContactKeysTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "contact_keys_test.moc"
