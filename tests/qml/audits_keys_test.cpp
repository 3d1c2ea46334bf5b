#include "tests/qml/window_under_test.h"

#include "audit_forms/pack_reader.h"
#include "tests/support/sample_audit.h"

#include <QDir>
#include <QFont>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using caseaudit::test::WindowUnderTest;
using caseaudit::testing::addAudit;
using caseaudit::testing::sampleReport;
using namespace Qt::StringLiterals;

/// The list of audits worked by keys alone, and pictures of its states.
class AuditsKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void threeAreSelectedWithdrawnWithAReasonAndBroughtBack();
    void slashSearchesAndDownReturnsToTheList();
    void endGoesToTheLastOfThousandsAtOnce();
    void spaceAddsToTheSelectionAndEscapeEndsIt();
    void everythingIsSelectedAndCompletedWithTheWarningsAccepted();
    void currentRowScrollAndSelectionOutliveAReload();
    void currentAuditStaysInHandWhenTheOrderTurns();
    void hiddenReadingIsNotOpenedAndSaysWhy();
    void historyIsAskedForByKey();
    void picturesCanBeRead_data();
    void picturesCanBeRead();

private:
    void open(const QString &theme, int typePixels);
    void fill(int count, const std::function<void(AuditRecord &, int)> &change = {});
    QQuickItem *list() const { return m_test->item(u"auditList"_s); }
    AuditsViewModel &audits() const { return *m_test->app().audits(); }
    /// The record in the row that has the keyboard.
    QString currentRecord() const { return audits().bulk()->current(); }

    std::unique_ptr<WindowUnderTest> m_test;
};

void AuditsKeysTest::init()
{
    open(u"light"_s, 13);
}

/// An empty file in a window of that look.
void AuditsKeysTest::open(const QString &theme, int typePixels)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(typePixels);
    QGuiApplication::setFont(font);
    m_test.reset();
    m_test = std::make_unique<WindowUnderTest>(defaultPack(), theme);
    m_test->app().setUser(u"jm"_s);
    m_test->app().newFile(QUrl::fromLocalFile(m_test->pathOf(u"audits"_s)));
    m_test->show(1280, 720);
}

void AuditsKeysTest::cleanup()
{
    QCOMPARE(m_test->warnings().join(u'\n'), QString());
    m_test.reset();
}

/// Complete reports D/0000, D/0001, … in the open file, and its list of audits in order of reference.
void AuditsKeysTest::fill(int count, const std::function<void(AuditRecord &, int)> &change)
{
    const std::unique_ptr<Workspace> file = m_test->fileAsOnDisk();
    file->write([&] {
        for (int number = 0; number < count; ++number) {
            AuditRecord audit = sampleReport(u"D/%1"_s.arg(number, 4, 10, QLatin1Char('0')));
            if (change)
                change(audit, number);
            addAudit(*file, audit);
        }
    });
    audits().sortBy(u"caseRef"_s);
    m_test->app().lookForChanges();
    Q_EMIT m_test->app().pageRequested(u"audits"_s);
    m_test->settle();
    QCOMPARE(audits().total(), count);
    QCOMPARE(m_test->focusedName(), u"auditList"_s);
}

void AuditsKeysTest::threeAreSelectedWithdrawnWithAReasonAndBroughtBack()
{
    fill(5);
    m_test->press(Qt::Key_Down, Qt::ShiftModifier);
    m_test->press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(audits().model()->selectedCount(), 3);
    m_test->press(Qt::Key_Delete);
    m_test->type(u"wrong cycle"_s);
    m_test->press(Qt::Key_Return);
    QCOMPARE(audits().total(), 2);
    QCOMPARE(audits().bulk()->notice(), u"3 withdrawn"_s);
    QCOMPARE(m_test->focusedName(), u"auditList"_s);
    const std::unique_ptr<Workspace> file = m_test->fileAsOnDisk();
    AuditQuery withdrawn;
    withdrawn.states = {AuditState::Withdrawn};
    QCOMPARE(file->countAudits(withdrawn), 3);
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(audits().total(), 5);
    QCOMPARE(file->countAudits(withdrawn), 0);
    m_test->press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(file->countAudits(withdrawn), 3);
}

void AuditsKeysTest::slashSearchesAndDownReturnsToTheList()
{
    fill(30);
    m_test->press(Qt::Key_Slash);
    QCOMPARE(m_test->focusedName(), u"auditSearch"_s);
    m_test->type(u"d/001"_s); // a slash is a slash while one types
    m_test->press(Qt::Key_Down);
    QCOMPARE(m_test->focusedName(), u"auditList"_s);
    QCOMPARE(audits().search(), u"d/001"_s);
    QCOMPARE(audits().total(), 10); // D/0010 to D/0019
    m_test->press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_test->focusedName(), u"auditSearch"_s);
}

void AuditsKeysTest::endGoesToTheLastOfThousandsAtOnce()
{
    fill(3000);
    m_test->press(Qt::Key_End);
    QCOMPARE(currentRecord(), audits().model()->recordAt(2999));
    m_test->press(Qt::Key_PageUp);
    m_test->press(Qt::Key_Home);
    QCOMPARE(currentRecord(), audits().model()->recordAt(0));
    m_test->press(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(audits().model()->selectedCount(), 3000);
}

void AuditsKeysTest::spaceAddsToTheSelectionAndEscapeEndsIt()
{
    fill(5);
    m_test->press(Qt::Key_Space);
    m_test->press(Qt::Key_Down, Qt::ControlModifier);
    m_test->press(Qt::Key_Down, Qt::ControlModifier);
    m_test->press(Qt::Key_Space);
    QCOMPARE(audits().model()->selectedCount(), 2);
    QVERIFY(audits().model()->isSelected(audits().model()->recordAt(0)));
    QVERIFY(audits().model()->isSelected(audits().model()->recordAt(2)));
    m_test->press(Qt::Key_Escape);
    QCOMPARE(audits().model()->selectedCount(), 0);
    QCOMPARE(m_test->focusedName(), u"auditList"_s);
    m_test->press(Qt::Key_Space);
    m_test->press(Qt::Key_Down); // without a modifier: a new beginning
    QCOMPARE(audits().model()->selectedCount(), 0);
}

void AuditsKeysTest::everythingIsSelectedAndCompletedWithTheWarningsAccepted()
{
    fill(3, [](AuditRecord &audit, int) { audit.state = AuditState::Draft; });
    m_test->press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(audits().model()->selectedCount(), 3);
    m_test->press(Qt::Key_C);
    m_test->press(Qt::Key_Return);
    QCOMPARE(audits().bulk()->notice(), u"None completed, 3 refused"_s);
    QCOMPARE(audits().model()->selectedCount(), 3);
    m_test->press(Qt::Key_C);
    m_test->press(Qt::Key_Backtab); // Cancel
    m_test->press(Qt::Key_Backtab); // the tick
    m_test->press(Qt::Key_Space);
    m_test->press(Qt::Key_Tab);
    m_test->press(Qt::Key_Tab);
    m_test->press(Qt::Key_Return);
    QCOMPARE(audits().bulk()->notice(), u"3 completed"_s);
}

void AuditsKeysTest::currentRowScrollAndSelectionOutliveAReload()
{
    fill(500);
    for (int page = 0; page < 8; ++page)
        m_test->press(Qt::Key_PageDown);
    m_test->press(Qt::Key_Space);
    const QString record = currentRecord();
    const int row = audits().model()->rowOf(record);
    const double place = list()->property("contentY").toDouble();
    QVERIFY(place > 0);
    // Nothing it shows changes: another form's draft comes and goes, and one audit gets a team.
    const std::unique_ptr<Workspace> file = m_test->fileAsOnDisk();
    file->rewrite(record, [](AuditRecord &audit) { audit.team = u"West"_s; });
    m_test->app().lookForChanges();
    m_test->settle();
    QCOMPARE(list()->property("contentY").toDouble(), place);
    QCOMPARE(currentRecord(), record);
    QVERIFY(audits().model()->isSelected(record));
    // An audit far above leaves: the one in hand stays in hand.
    file->rewrite(audits().model()->recordAt(0), [](AuditRecord &audit) { audit.state = AuditState::Withdrawn; });
    m_test->app().lookForChanges();
    m_test->settle();
    QCOMPARE(audits().total(), 499);
    QCOMPARE(currentRecord(), record);
    QCOMPARE(list()->property("currentIndex").toInt(), row - 1);
    QCOMPARE(audits().model()->selectedCount(), 1);
}

void AuditsKeysTest::currentAuditStaysInHandWhenTheOrderTurns()
{
    fill(500);
    m_test->press(Qt::Key_Down);
    m_test->press(Qt::Key_Down);
    const QString record = currentRecord();
    audits().sortBy(u"caseRef"_s);
    m_test->settle();
    QCOMPARE(currentRecord(), record);
    QCOMPARE(list()->property("currentIndex").toInt(), 497);
    QVERIFY(list()->property("contentY").toDouble() > 0);
}

void AuditsKeysTest::hiddenReadingIsNotOpenedAndSaysWhy()
{
    // jm reads first; the second reading, by kl, is not complete.
    fill(2, [](AuditRecord &audit, int number) {
        audit.caseRef = u"D/1"_s;
        audit.auditor = number == 0 ? u"jm"_s : u"kl"_s;
        audit.reading = number == 0 ? u"1"_s : u"2"_s;
        audit.state = AuditState::Draft;
    });
    audits().setReading(u"2"_s);
    m_test->settle();
    m_test->press(Qt::Key_Return);
    QCOMPARE(m_test->app().error(), u"The other reading of this case stays hidden until both are complete."_s);
    QCOMPARE(m_test->focusedName(), u"auditList"_s);
}

void AuditsKeysTest::historyIsAskedForByKey()
{
    fill(2);
    QQuickItem *page = list();
    while (page && page->metaObject()->indexOfSignal("historyRequested(QString)") < 0)
        page = page->parentItem();
    QVERIFY(page);
    const QSignalSpy asked(page, SIGNAL(historyRequested(QString)));
    m_test->press(Qt::Key_Down);
    m_test->press(Qt::Key_H);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), audits().model()->recordAt(1));
}

void AuditsKeysTest::picturesCanBeRead_data()
{
    QTest::addColumn<QString>("look");
    QTest::addColumn<QString>("state");
    for (const char *look : {"light", "dark", "200"}) {
        for (const char *state : {"selection", "refused", "withdrawn", "no-match", "long", "assign", "complete"}) {
            QTest::addRow("audits-%s-%s", state, look) << QString::fromLatin1(look) << QString::fromLatin1(state);
        }
    }
}

void AuditsKeysTest::picturesCanBeRead()
{
    QFETCH(QString, look);
    QFETCH(QString, state);
    open(look == u"dark"_s ? look : u"light"_s, look == u"200"_s ? 26 : 13);
    const QList<AuditState> every{AuditState::Draft, AuditState::Reopened, AuditState::Complete, AuditState::Locked,
                                  AuditState::Withdrawn};
    audits().setState(u"all"_s);
    fill(60, [&](AuditRecord &audit, int number) {
        audit.state = every.at(number % every.size());
        audit.team = number % 3 == 0 ? u"West"_s : u"Court services"_s;
        audit.worker = u"w-%1"_s.arg(number % 7);
        audit.reading = QStringList{u"1"_s, u"1"_s, u"2"_s, u"agreed"_s}.at(number % 4);
        if (state == u"long"_s && number < 3)
            audit.caseRef = u"A/2005/"_s + QString(u'7').repeated(193);
        if (state == u"long"_s && number == 4)
            audit.caseRef = u"A case reference of several words "_s.repeated(6).left(200);
    });
    if (state == u"selection"_s || state == u"assign"_s || state == u"complete"_s) {
        for (int times = 0; times < 3; ++times)
            m_test->press(Qt::Key_Down, Qt::ShiftModifier);
        if (state != u"selection"_s)
            m_test->press(state == u"assign"_s ? Qt::Key_A : Qt::Key_C);
    } else if (state == u"refused"_s) {
        m_test->press(Qt::Key_A, Qt::ControlModifier);
        audits().bulk()->withdraw(u"wrong cycle"_s);
        m_test->settle();
        QObject *notice = m_test->item(u"bulkNotice"_s);
        QVERIFY(notice);
        QMetaObject::invokeMethod(notice, "refusalsRequested");
    } else if (state == u"withdrawn"_s) {
        audits().setState(u"withdrawn"_s);
        audits().bulk()->restore();
    } else if (state == u"no-match"_s) {
        audits().setSearch(u"no such reference"_s);
    }
    m_test->settle();
    const QString picture = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(QDir().mkpath(QStringLiteral(CASEAUDIT_SCREENS)));
    QVERIFY(m_test->window().grabWindow().save(QStringLiteral(CASEAUDIT_SCREENS "/") + picture + u".png"_s));
    QCOMPARE(m_test->unreadableTexts().join(u'\n'), QString());
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    AuditsKeysTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "audits_keys_test.moc"
