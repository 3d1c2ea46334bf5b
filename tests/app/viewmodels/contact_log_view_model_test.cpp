#include "app/viewmodels/scoring_view_model.h"
#include "tests/app/viewmodels/open_file.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace caseaudit;
using caseaudit::testing::OpenFile;

/// The log of an order made on 1 March 2005, audited on 1 December 2005.
class ContactLogViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void contactIsAddedOrSaysWhatWasFound();
    void lineCanBeChangedAndRemoved();
    void standardsShowTheirWindowsMarksAndProposals();
    void noteSaysWhatIsMissing();
    void wrongDatesAreComplainedOf();
    void pastedContactsAreAddedInOneStep();
    void thousandsOfPastedLinesAreOneStep();
    void answerThatTheLogNoLongerSupportsIsShown();
    void remarkDoesNotChangeHowAnAnswerCameAbout();
    void formWithoutLogTakesNoContacts();

private:
    void begin(const QString &orderType);
    QVariant standard(const QString &label, const QString &role) const;
    QVariant question(const QString &field, const QString &role) const;

    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<ScoringViewModel> m_scoring;
    ContactLogViewModel *m_log = nullptr;
};

void ContactLogViewModelTest::init()
{
    m_file = std::make_unique<OpenFile>();
    m_scoring = std::make_unique<ScoringViewModel>(m_file->holder, m_file->settings);
    m_log = m_scoring->contactLog();
}

void ContactLogViewModelTest::cleanup()
{
    QCOMPARE(m_scoring->error(), QString());
    m_scoring.reset();
}

void ContactLogViewModelTest::begin(const QString &orderType)
{
    m_scoring->newAudit(u"supervision"_s);
    m_scoring->setHeader(u"audited_on"_s, u"2005-12-01"_s);
    m_scoring->setField(u"order_type"_s, orderType);
    m_scoring->setField(u"start_date"_s, u"1/3/2005"_s);
}

QVariant ContactLogViewModelTest::standard(const QString &label, const QString &role) const
{
    for (const QVariantMap &row : m_log->standards()->rows()) {
        if (row.value(u"label"_s).toString().startsWith(label))
            return row.value(role);
    }
    return {};
}

QVariant ContactLogViewModelTest::question(const QString &field, const QString &role) const
{
    for (const QVariantMap &row : m_scoring->questions()->rows()) {
        if (row.value(u"fieldId"_s).toString() == field)
            return row.value(role);
    }
    return {};
}

void ContactLogViewModelTest::contactIsAddedOrSaysWhatWasFound()
{
    const QAbstractItemModelTester contacts(m_log->contacts());
    begin(u"probation"_s);
    QCOMPARE(m_log->understood(u"27/3hk"_s), u"27 March 2005, home visit, kept"_s);
    QVERIFY(m_log->isWhole(u"27/3hk"_s));
    QVERIFY(!m_log->isWhole(u"27/3h"_s));
    QCOMPARE(m_log->add(u"27/3hk with mother"_s), QString());
    QCOMPARE(m_log->contacts()->value(0, u"note"_s).toString(), u"with mother"_s);
    QCOMPARE(m_log->add(u"soon"_s), u"Date: found “soon”, expected a day such as 27/3 or 27/3/2005."_s);
    QCOMPARE(m_log->contacts()->count(), 1);
}

void ContactLogViewModelTest::lineCanBeChangedAndRemoved()
{
    begin(u"probation"_s);
    m_log->add(u"4/3ok"_s);
    m_log->add(u"11/3ok"_s);
    QCOMPARE(m_log->typedLine(1), u"11/3/2005 ok"_s);
    QVERIFY(!m_log->replace(1, u"11/3"_s).isEmpty());
    QCOMPARE(m_log->replace(1, u"2/3om"_s), QString());
    // Lines stand in order of date.
    QCOMPARE(m_log->contacts()->value(0, u"date"_s).toString(), u"2 March 2005"_s);
    m_log->remove(0);
    QCOMPARE(m_log->contacts()->count(), 1);
    m_log->remove(7);
    QCOMPARE(m_log->replace(7, u"2/3om"_s), QString());
    QCOMPARE(m_log->contacts()->count(), 1);
    QCOMPARE(m_scoring->undo(), u"contacts"_s);
    QCOMPARE(m_log->contacts()->count(), 2);
    m_scoring->undo();
    QCOMPARE(m_log->typedLine(1), u"11/3/2005 ok"_s);
}

void ContactLogViewModelTest::standardsShowTheirWindowsMarksAndProposals()
{
    const QAbstractItemModelTester standards(m_log->standards());
    begin(u"parole_licence"_s);
    for (const char *contact : {"29/3ok", "30/3ok", "30/3ok", "4/4hm"})
        m_log->add(QLatin1String(contact));
    // Asked on a licence: first appointment (throughcare), review, home visits, appointments.
    QList<int> days;
    for (const QVariantMap &row : m_log->standards()->rows())
        days.append(row.value(u"windowDays"_s).toInt());
    QCOMPARE(days, QList<int>({1, 84, 84, 28}));
    QCOMPARE(m_log->stripDays(), 84);
    // Domain, KPIs: start 1 March, 28 days: 29 March counts, 30 March does not.
    const QVariantList marks{
        QVariantMap{{u"day"_s, 28}, {u"letter"_s, u"O"_s}, {u"use"_s, u"counted"_s}, {u"count"_s, 1}},
        QVariantMap{{u"day"_s, 29}, {u"letter"_s, u"O"_s}, {u"use"_s, u"unused"_s}, {u"count"_s, 2}},
        QVariantMap{{u"day"_s, 34}, {u"letter"_s, u"H"_s}, {u"use"_s, u"unused"_s}, {u"count"_s, 1}}};
    QCOMPARE(standard(u"Four appointments"_s, u"marks"_s).toList(), marks);
    QCOMPARE(standard(u"Four appointments"_s, u"counted"_s).toInt(), 1);
    QCOMPARE(standard(u"Four appointments"_s, u"needed"_s).toInt(), 4);
    QVERIFY(!standard(u"Four appointments"_s, u"met"_s).toBool());
    QCOMPARE(standard(u"Four appointments"_s, u"proposal"_s).toString(),
             u"No – organisational control: 1 kept between 1 March and 29 March 2005 (4 needed): 29 March."_s);
    // The missed visit excuses where visits count.
    const QVariantList visits = standard(u"Two home visits"_s, u"marks"_s).toList();
    QCOMPARE(visits.constLast().toMap().value(u"use"_s).toString(), u"excused"_s);
}

void ContactLogViewModelTest::noteSaysWhatIsMissing()
{
    m_scoring->newAudit(u"supervision"_s);
    QCOMPARE(m_log->note(), u"The contacts of the first 12 weeks propose the answers on standards."_s);
    m_log->add(u"4/3/2005ok"_s);
    QCOMPARE(m_log->note(), u"Nothing is proposed yet: the start date is missing."_s);
    m_scoring->setField(u"start_date"_s, u"1/3/2005"_s);
    QCOMPARE(m_log->note(), u"Not everything is proposed yet: the type of order is missing."_s);
    m_scoring->setField(u"order_type"_s, u"probation"_s);
    QCOMPARE(m_log->note(), QString());
}

void ContactLogViewModelTest::wrongDatesAreComplainedOf()
{
    begin(u"probation"_s);
    QCOMPARE(
        m_log->understood(u"28/2hk"_s),
        u"28 February 2006, home visit, kept. The contact of 28 February 2006 is later than the audit of 1 December "
        "2005."_s);
    m_log->add(u"28/2hk"_s);
    m_log->add(u"28/2/2005hk"_s);
    QCOMPARE(
        m_log->complaints(),
        (QStringList{u"The contact of 28 February 2006 is later than the audit of 1 December 2005."_s,
                     u"The contact of 28 February 2005 is before the start on 1 March 2005 and does not count."_s}));
}

void ContactLogViewModelTest::pastedContactsAreAddedInOneStep()
{
    const QAbstractItemModelTester pasted(m_log->pasted());
    begin(u"probation"_s);
    m_log->add(u"4/3ok"_s);
    m_log->readPasted(u"4/3ok\n11/3ok\n18/3hk\n25/3q\n"_s);
    QCOMPARE(m_log->contacts()->count(), 1);
    QCOMPARE(m_log->pasteOutcome(), u"2 contacts to add. 1 line cannot be read and would be left out. 1 line stands in "
                                    "the log already and would be left out."_s);
    QCOMPARE(m_log->pasteConfirmation(), u"Add 2 contacts"_s);
    QStringList states;
    for (const QVariantMap &row : m_log->pasted()->rows())
        states.append(row.value(u"state"_s).toString());
    QCOMPARE(states, (QStringList{u"known"_s, u"new"_s, u"new"_s, u"wrong"_s}));
    QCOMPARE(m_log->addPasted(), QString());
    QCOMPARE(m_log->contacts()->count(), 3);
    QVERIFY(!m_log->canAddPasted());
    m_scoring->undo();
    QCOMPARE(m_log->contacts()->count(), 1);
    m_scoring->redo();
    QCOMPARE(m_log->contacts()->count(), 3);
    m_log->readPasted(u" \n"_s);
    QVERIFY(m_log->pasteOutcome().startsWith(u"The clipboard holds no contacts."_s));
}

void ContactLogViewModelTest::thousandsOfPastedLinesAreOneStep()
{
    begin(u"probation"_s);
    QString text;
    for (int line = 0; line < 5000; ++line)
        text +=
            u"%1\tphone\tkept\tcall %2\n"_s.arg(QDate(2005, 3, 1).addDays(line % 84).toString(Qt::ISODate)).arg(line);
    m_log->readPasted(text);
    m_log->addPasted();
    QCOMPARE(m_log->contacts()->count(), 5000);
    // A mark stands for all of its kind on one day: days 0 to 83.
    QCOMPARE(standard(u"Four appointments"_s, u"marks"_s).toList().size(), 84);
    m_scoring->undo();
    QCOMPARE(m_log->contacts()->count(), 0);
}

void ContactLogViewModelTest::answerThatTheLogNoLongerSupportsIsShown()
{
    begin(u"probation"_s);
    const QString review = u"review_12_weeks"_s;
    m_log->add(u"4/3ok"_s);
    QVERIFY(question(review, u"proposalPending"_s).toBool());
    QCOMPARE(question(review, u"proposalNote"_s).toString(), u"The contact log proposes"_s);
    m_scoring->acceptProposal(review);
    QCOMPARE(question(review, u"proposalNote"_s).toString(), u"Taken from the contact log"_s);
    m_log->add(u"20/5rk"_s);
    QVERIFY(question(review, u"proposalChanged"_s).toBool());
    QCOMPARE(question(review, u"value"_s).toString(), u"no_organisational"_s);
    QCOMPARE(question(review, u"proposalNote"_s).toString(),
             u"Changed: the contact log proposed “No – organisational control” when this was answered. It now "
             "proposes"_s);
    // Chosen again with a reason, it is an answer of its own.
    m_scoring->choose(review, u"no_organisational"_s);
    m_scoring->setReason(review, u"held, but not recorded"_s);
    QVERIFY(!question(review, u"proposalChanged"_s).toBool());
    QVERIFY(question(review, u"proposalOverridden"_s).toBool());
    QCOMPARE(question(review, u"proposalNote"_s).toString(), u"Answered otherwise. The contact log proposes"_s);
    // Without the review the log agrees again.
    m_log->remove(1);
    QVERIFY(!question(review, u"proposalOverridden"_s).toBool());
    QCOMPARE(question(review, u"proposalNote"_s).toString(), u"As the contact log proposes"_s);
    m_scoring->acceptProposal(review);
    m_log->remove(0);
    QCOMPARE(question(review, u"proposalNote"_s).toString(),
             u"Taken from the contact log, which proposes nothing any more."_s);
    QVERIFY(question(review, u"proposalChanged"_s).toBool());
}

void ContactLogViewModelTest::remarkDoesNotChangeHowAnAnswerCameAbout()
{
    begin(u"probation"_s);
    m_log->add(u"4/3ok"_s);
    m_scoring->acceptProposal(u"first_appointment_order"_s);
    m_scoring->setComment(u"first_appointment_order"_s, u"page 2"_s);
    QCOMPARE(question(u"first_appointment_order"_s, u"proposalNote"_s).toString(), u"Taken from the contact log"_s);
}

void ContactLogViewModelTest::formWithoutLogTakesNoContacts()
{
    m_scoring->newAudit(u"ser"_s);
    QCOMPARE(m_log->understood(u"27/3hk"_s), QString());
    QCOMPARE(m_log->add(u"27/3hk"_s), QString());
    QCOMPARE(m_log->contacts()->count(), 0);
    m_log->readPasted(u"27/3hk\n28/3hk"_s);
    QVERIFY(!m_log->canAddPasted());
}

QTEST_GUILESS_MAIN(ContactLogViewModelTest)
#include "contact_log_view_model_test.moc"
