#include "tests/qml/window_under_test.h"

#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace caseaudit;
using caseaudit::test::WindowUnderTest;

/// Forms on paper, as they are reached from the keyboard.
class PaperKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void printingTakesWhatIsBeingTypedAlong();
    void blankFormsAreBehindNewAudit();

private:
    std::unique_ptr<WindowUnderTest> m_test;
};

void PaperKeysTest::init()
{
    m_test = std::make_unique<WindowUnderTest>(defaultPack());
    m_test->app().setUser(QStringLiteral("jm"));
    m_test->app().newFile(QUrl::fromLocalFile(m_test->pathOf(QStringLiteral("audits"))));
    QCOMPARE(m_test->app().error(), QString());
    m_test->show(1280, 720);
}

void PaperKeysTest::cleanup()
{
    QCOMPARE(m_test->warnings().join(QLatin1Char('\n')), QString());
    m_test.reset();
}

void PaperKeysTest::printingTakesWhatIsBeingTypedAlong()
{
    m_test->app().newAudit(QStringLiteral("ser"));
    m_test->settle();
    m_test->type(QStringLiteral("d/9"));
    m_test->press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_test->app().scoring()->caseRef(), QStringLiteral("d/9"));
    QCOMPARE(m_test->focusedName(), QStringLiteral("savePaper"));
    m_test->press(Qt::Key_Escape);
    QVERIFY(!m_test->item(QStringLiteral("savePaper")));
    // Closing the question does not leave the audit.
    QVERIFY(m_test->app().scoring()->isOpen());
}

void PaperKeysTest::blankFormsAreBehindNewAudit()
{
    m_test->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_test->item(QStringLiteral("blankForm")));
    QMetaObject::invokeMethod(m_test->item(QStringLiteral("blankForm")), "clicked");
    m_test->settle();
    QCOMPARE(m_test->focusedName(), QStringLiteral("savePaper"));
    QVERIFY(!m_test->app().scoring()->isOpen());
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    PaperKeysTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "paper_keys_test.moc"
