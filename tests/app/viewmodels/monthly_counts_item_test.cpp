#include "app/viewmodels/monthly_counts_item.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

/// Numbers by month on the screen: the month that is pointed to, by mouse and by keys.
class MonthlyCountsItemTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QQuickWindow> m_window;
    MonthlyCountsItem *m_item = nullptr;

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QQuickWindow>();
        m_window->resize(600, 300);
        m_item = new MonthlyCountsItem(m_window->contentItem());
        m_item->setSize({600, 300});
        m_item->setChart({u"Waiting"_s, u"people"_s, {2005, 9, 1}, {{u"Dundee"_s, {12, std::nullopt, 9}}}});
        m_window->show();
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void keysLeadFromMonthToMonthAndNotBeyond()
    {
        QCOMPARE(m_item->currentText(), QString());
        m_item->forceActiveFocus(Qt::TabFocusReason);
        QCOMPARE(m_item->currentText(), u"November 2005: Dundee 9"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Right);
        QCOMPARE(m_item->currentMonth(), 2);
        QTest::keyClick(m_window.get(), Qt::Key_Left);
        QCOMPARE(m_item->currentText(), u"October 2005: Dundee not recorded"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Home);
        QCOMPARE(m_item->currentText(), u"September 2005: Dundee 12"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Left);
        QCOMPARE(m_item->currentMonth(), 0);
        QTest::keyClick(m_window.get(), Qt::Key_End);
        QCOMPARE(m_item->currentMonth(), 2);
    }

    void aMonthThatIsGoneIsNoLongerPointedTo()
    {
        m_item->setCurrentMonth(2);
        m_item->setChart({u"Waiting"_s, u"people"_s, {2005, 9, 1}, {{u"Dundee"_s, {12}}}});
        QCOMPARE(m_item->currentMonth(), -1);
        m_item->setCurrentMonth(1);
        QCOMPARE(m_item->currentMonth(), -1);
    }

    void wordsStandInForThePicture()
    {
        QCOMPARE(m_item->title(), u"Waiting"_s);
        QCOMPARE(m_item->description(), u"Waiting\nSeptember 2005: Dundee 12\nNovember 2005: Dundee 9"_s);
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    MonthlyCountsItemTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "monthly_counts_item_test.moc"
