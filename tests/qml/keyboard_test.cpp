#include "tests/qml/window_under_test.h"

#include "audit_forms/pack_reader.h"

#include <QGuiApplication>
#include <QTest>

using namespace caseaudit;
using caseaudit::test::WindowUnderTest;
using namespace Qt::StringLiterals;

/// An audit from the first screen to the list and back, without a mouse: nothing here but keys.
class KeyboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anAuditIsBegunScoredCompletedAndFoundAgain();
    void everyPageIsOneShortcutAway();

private:
    /// Presses Tab until the item of that name has the keyboard.
    void tabTo(const QString &name);
    QString textInHand() const;

    std::unique_ptr<WindowUnderTest> m_test;
};

void KeyboardTest::init()
{
    m_test = std::make_unique<WindowUnderTest>(defaultPack());
    m_test->app().setUser(u"jm"_s);
    // As the command line makes it: an empty file, opened by the window's start.
    const QString path = m_test->pathOf(u"audits.caseaudit"_s);
    const Surroundings surroundings{.user = u"jm"_s,
                                    .now = [] { return QDateTime(QDate(2005, 12, 1), QTime(9, 0), Qt::UTC); },
                                    .today = QDate(2005, 12, 1)};
    const Workspace made(path, OpenMode::CreateIfMissing, defaultPack(), surroundings);
    m_test->app().openPath(path);
    QCOMPARE(m_test->app().error(), QString());
    m_test->show(1280, 720);
}

void KeyboardTest::cleanup()
{
    QCOMPARE(m_test->warnings().join(u'\n'), QString());
    m_test.reset();
}

void KeyboardTest::tabTo(const QString &name)
{
    for (int stops = 0; stops < 100 && m_test->focusedName() != name; ++stops)
        m_test->press(Qt::Key_Tab);
    QCOMPARE(m_test->focusedName(), name);
}

QString KeyboardTest::textInHand() const
{
    return m_test->window().activeFocusItem()->property("text").toString();
}

void KeyboardTest::anAuditIsBegunScoredCompletedAndFoundAgain()
{
    // The form, with the arrows.
    const QString report = defaultPack().form(u"ser"_s)->title;
    m_test->press(Qt::Key_N, Qt::ControlModifier);
    for (int steps = 0; steps < 20 && textInHand() != report; ++steps)
        m_test->press(Qt::Key_Down);
    QCOMPARE(textInHand(), report);
    m_test->press(Qt::Key_Return);

    // The reference; the authority, chosen in its open list; the date of the report.
    QCOMPARE(m_test->focusedName(), u"header-case_ref"_s);
    m_test->type(u"D/2005/0117"_s);
    m_test->press(Qt::Key_Return);
    QCOMPARE(m_test->focusedName(), u"header-authority"_s);
    m_test->press(Qt::Key_Space);
    m_test->press(Qt::Key_Down);
    m_test->press(Qt::Key_Down);
    m_test->press(Qt::Key_Return);
    tabTo(u"fact-report_date"_s);
    m_test->type(u"27/3/2005"_s);
    m_test->press(Qt::Key_Return);

    // Five ratings, then yes and no; the last is not applicable, for the first reason offered.
    QCOMPARE(m_test->focusedName(), u"question-offending_analysis"_s);
    for (const Qt::Key key : {Qt::Key_3, Qt::Key_1, Qt::Key_4, Qt::Key_2, Qt::Key_3, Qt::Key_Y, Qt::Key_N, Qt::Key_Y})
        m_test->press(key);
    QCOMPARE(m_test->focusedName(), u"question-community_service_discussed"_s);
    m_test->press(Qt::Key_0);
    m_test->press(Qt::Key_1);
    m_test->press(Qt::Key_Return, Qt::ControlModifier);

    // The next audit has begun; from it to the list, where the first is found by its reference and opened.
    QCOMPARE(m_test->app().scoring()->caseRef(), QString());
    m_test->press(Qt::Key_Escape);
    QCOMPARE(m_test->focusedName(), u"auditList"_s);
    tabTo(u"auditSearch"_s);
    m_test->type(u"0117"_s);
    m_test->press(Qt::Key_Return);
    QCOMPARE(m_test->focusedName(), u"auditList"_s);
    QCOMPARE(m_test->app().audits()->total(), 1);
    m_test->press(Qt::Key_Return);
    QCOMPARE(m_test->app().scoring()->caseRef(), u"D/2005/0117"_s);
    QVERIFY(!m_test->app().scoring()->isEditable());

    // On file is what the keys said.
    const std::unique_ptr<Workspace> file = m_test->fileAsOnDisk();
    const QList<AuditSummary> audits = file->audits({});
    QCOMPARE(audits.size(), 1);
    const AuditRecord audit = *file->audit(audits.constFirst().record);
    QCOMPARE(audit.state, AuditState::Complete);
    QCOMPARE(audit.authority, u"dundee"_s);
    QCOMPARE(audit.dates.value(u"report_date"_s), QDate(2005, 3, 27));
    QStringList given;
    for (const Field *field : defaultPack().form(u"ser"_s)->scoredFields())
        given.append(audit.answers.value(field->id).category);
    QCOMPARE(given, QStringList({u"good"_s, u"poor"_s, u"very_good"_s, u"adequate"_s, u"good"_s, u"yes"_s, u"no"_s,
                                 u"yes"_s, QString()}));
    QVERIFY(audit.answers.value(u"community_service_discussed"_s).notApplicable);
}

void KeyboardTest::everyPageIsOneShortcutAway()
{
    for (const auto &[key, focused] : {std::pair{Qt::Key_2, u"newAudit"_s}, std::pair{Qt::Key_3, u"chooseFile"_s},
                                       std::pair{Qt::Key_4, u"tableList"_s}, std::pair{Qt::Key_5, u"hotSpotColumns"_s},
                                       std::pair{Qt::Key_6, u"trendTable"_s}, std::pair{Qt::Key_7, u"actionList"_s},
                                       std::pair{Qt::Key_8, u"agreementForm"_s}, std::pair{Qt::Key_9, u"chooseFrame"_s},
                                       std::pair{Qt::Key_0, u"calendarList"_s}, std::pair{Qt::Key_1, u"newAudit"_s}}) {
        m_test->press(key, Qt::AltModifier);
        QCOMPARE(m_test->focusedName(), focused);
    }
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QGuiApplication application(argc, argv);
    KeyboardTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "keyboard_test.moc"
