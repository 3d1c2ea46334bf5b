#include "app/viewmodels/control_chart_item.h"
#include "tests/app/charts/sample_trend.h"

#include <QAccessible>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include <memory>

Q_IMPORT_QML_PLUGIN(CaseAudit_ViewModelsPlugin)

using namespace caseaudit;
using namespace caseaudit::test;

namespace {

/// A control chart in a window, behind another stop of the Tab key.
class ChartInWindow {
public:
    ChartInWindow()
    {
        m_engine.addImportPath(QStringLiteral("qrc:/"));
        QQmlComponent component(&m_engine);
        component.setData(R"(
            import QtQuick
            import CaseAudit.ViewModels
            Item {
                width: 800; height: 600
                Item { objectName: "before"; focus: true; activeFocusOnTab: true }
                ControlChartItem {
                    Accessible.name: title
                    Accessible.role: Accessible.Graphic
                    Accessible.description: currentText.length > 0 ? currentText : description
                    accent: "#ff0000"
                    font.pixelSize: 13
                    width: parent.width
                    height: implicitHeight
                }
            })",
                          QUrl());
        m_root.reset(qobject_cast<QQuickItem *>(component.create()));
        if (!m_root)
            qFatal("%s", qPrintable(component.errorString()));
        m_window.resize(800, 600);
        m_root->setParentItem(m_window.contentItem());
        item().setPicture(samplePicture());
        m_window.show();
        m_window.requestActivate();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window did not become active");
        m_root->findChild<QQuickItem *>(QStringLiteral("before"))->forceActiveFocus();
    }

    ControlChartItem &item() const { return *m_root->findChild<ControlChartItem *>(); }
    QQuickWindow &window() { return m_window; }
    void press(Qt::Key key) { QTest::keyClick(&m_window, key); }

private:
    QQmlEngine m_engine;
    QQuickWindow m_window;
    std::unique_ptr<QQuickItem> m_root;
};

} // namespace

class ControlChartItemTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysMoveFromPointToPoint()
    {
        ChartInWindow test;
        const ControlChartItem &item = test.item();
        QCOMPARE(item.currentPoint(), -1);
        test.press(Qt::Key_Tab);
        QCOMPARE(item.currentPoint(), 23); // the latest
        test.press(Qt::Key_Right);
        QCOMPARE(item.currentPoint(), 23);
        test.press(Qt::Key_Left);
        QCOMPARE(item.currentPoint(), 22);
        test.press(Qt::Key_Home);
        test.press(Qt::Key_Left);
        QCOMPARE(item.currentPoint(), 0);
        QVERIFY(item.currentText().startsWith(QStringLiteral("January 2004: 11 of 40 good or better, 28 %")));
        test.press(Qt::Key_End);
        QCOMPARE(item.currentPoint(), 23);
    }

    void enterAndSpaceActivateThePoint()
    {
        ChartInWindow test;
        QSignalSpy activated(&test.item(), &ControlChartItem::activated);
        test.press(Qt::Key_Tab);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
            test.press(key);
        QCOMPARE(activated.size(), 3);
        QCOMPARE(activated.first().first().toInt(), 23);
    }

    void thePointerFindsPoints()
    {
        ChartInWindow test;
        QSignalSpy activated(&test.item(), &ControlChartItem::activated);
        // The first period lies right of the scale, the last before the words at the right.
        QTest::mouseMove(&test.window(), QPoint(70, 100));
        QTRY_COMPARE(test.item().currentPoint(), 0);
        QTest::mouseClick(&test.window(), Qt::LeftButton, Qt::NoModifier, QPoint(70, 100));
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toInt(), 0);
        QTest::mouseClick(&test.window(), Qt::LeftButton, Qt::NoModifier, QPoint(4, 100));
        QCOMPARE(activated.size(), 1);
    }

    void theHeightFollowsFromWidthAndType()
    {
        ChartInWindow test;
        const qreal before = test.item().implicitHeight();
        QVERIFY(before > 200);
        QFont font = test.item().font();
        font.setPixelSize(26);
        test.item().setFont(font);
        QVERIFY(test.item().implicitHeight() > 1.5 * before);
    }

    void assistiveTechnologyIsToldAll()
    {
        ChartInWindow test;
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(&test.item());
        QVERIFY(told);
        QCOMPARE(told->text(QAccessible::Name), test.item().title());
        QVERIFY(told->text(QAccessible::Description).contains(QStringLiteral("July 2005: 28 of 35")));
        test.press(Qt::Key_Tab);
        QCOMPARE(told->text(QAccessible::Description), test.item().currentText());
    }

    void anEmptyPictureHasNoCurrentPoint()
    {
        ChartInWindow test;
        test.press(Qt::Key_Tab);
        test.item().setPicture({});
        QCOMPARE(test.item().currentPoint(), -1);
        test.press(Qt::Key_Right);
        test.press(Qt::Key_Home);
        QCOMPARE(test.item().currentPoint(), -1);
    }
};

QTEST_MAIN(ControlChartItemTest)
#include "control_chart_item_test.moc"
