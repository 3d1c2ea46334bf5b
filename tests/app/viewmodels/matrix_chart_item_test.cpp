#include "app/viewmodels/matrix_chart_item.h"

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
using namespace Qt::StringLiterals;

namespace {

MatrixChart sample(int rows, int columns)
{
    MatrixChart chart;
    chart.title = u"Each authority against all others together"_s;
    for (int column = 0; column < columns; ++column)
        chart.columns.append(u"Column %1"_s.arg(column));
    for (int row = 0; row < rows; ++row) {
        MatrixRow made{u"Table"_s, u"Row %1"_s.arg(row), {}};
        for (int column = 0; column < columns; ++column)
            made.cells.append({DifferenceMark::Unclear, u"10 % of 20"_s, u"No clear difference"_s,
                               u"cell %1 %2"_s.arg(row).arg(column)});
        chart.rows.append(made);
    }
    return chart;
}

class MatrixInWindow {
public:
    MatrixInWindow()
    {
        m_engine.addImportPath(u"qrc:/"_s);
        QQmlComponent component(&m_engine);
        component.setData(R"(
            import QtQuick
            import CaseAudit.ViewModels
            Item {
                width: 800; height: 500
                Item { objectName: "before"; focus: true; activeFocusOnTab: true }
                MatrixChartItem {
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
        m_window.resize(800, 500);
        m_root->setParentItem(m_window.contentItem());
        item().setChart(sample(4, 3));
        m_window.show();
        m_window.requestActivate();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window did not become active");
        m_root->findChild<QQuickItem *>(u"before"_s)->forceActiveFocus();
    }

    MatrixChartItem &item() const { return *m_root->findChild<MatrixChartItem *>(); }
    QQuickWindow &window() { return m_window; }
    void press(Qt::Key key) { QTest::keyClick(&m_window, key); }
    QPair<int, int> current() const { return {item().currentRow(), item().currentColumn()}; }

private:
    QQmlEngine m_engine;
    QQuickWindow m_window;
    std::unique_ptr<QQuickItem> m_root;
};

using Place = QPair<int, int>;

} // namespace

class MatrixChartItemTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysMoveFromCellToCell()
    {
        MatrixInWindow test;
        QCOMPARE(test.current(), Place(-1, -1));
        test.press(Qt::Key_Tab);
        QCOMPARE(test.current(), Place(0, 0));
        test.press(Qt::Key_Down);
        test.press(Qt::Key_Right);
        QCOMPARE(test.current(), Place(1, 1));
        QCOMPARE(test.item().currentText(), u"Row 1: No clear difference. cell 1 1"_s);
        test.press(Qt::Key_End);
        QCOMPARE(test.current(), Place(3, 1));
        for (int i = 0; i < 5; ++i)
            test.press(Qt::Key_Right);
        test.press(Qt::Key_Down);
        QCOMPARE(test.current(), Place(3, 2));
        test.press(Qt::Key_Home);
        test.press(Qt::Key_Left);
        QCOMPARE(test.current(), Place(0, 1));
        for (int i = 0; i < 5; ++i)
            test.press(Qt::Key_Left);
        test.press(Qt::Key_Up);
        QCOMPARE(test.current(), Place(0, 0));
    }

    void enterAndSpaceActivateTheCell()
    {
        MatrixInWindow test;
        QSignalSpy spy(&test.item(), &MatrixChartItem::activated);
        test.press(Qt::Key_Tab);
        test.press(Qt::Key_Down);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
            test.press(key);
        QCOMPARE(spy.size(), 3);
        QCOMPARE(spy.last(), QVariantList({1, 0}));
    }

    void aClickChoosesAndADoubleClickActivates()
    {
        MatrixInWindow test;
        QSignalSpy spy(&test.item(), &MatrixChartItem::activated);
        test.item().setCurrent(2, 1);
        const QPoint there = test.item().currentArea().center().toPoint();
        test.item().setCurrent(0, 0);
        QTest::mouseClick(&test.window(), Qt::LeftButton, {}, there);
        QCOMPARE(test.current(), Place(2, 1));
        QVERIFY(spy.isEmpty());
        QVERIFY(test.item().hasActiveFocus());
        QTest::mouseDClick(&test.window(), Qt::LeftButton, {}, there);
        QCOMPARE(spy.size(), 1);
        // Outside of all cells the one that was chosen stays.
        QTest::mouseClick(&test.window(), Qt::LeftButton, {}, QPoint(3, 3));
        QCOMPARE(test.current(), Place(2, 1));
    }

    void thePointerIsToldWhatLiesBelowIt()
    {
        MatrixInWindow test;
        test.item().setCurrent(2, 1);
        const QPoint there = test.item().currentArea().center().toPoint();
        test.item().setCurrent(0, 0);
        QTest::mouseMove(&test.window(), there);
        QTRY_COMPARE(test.item().hoverText(), u"Row 2: No clear difference. cell 2 1"_s);
        QCOMPARE(test.current(), Place(0, 0));
        QTest::mouseMove(&test.window(), QPoint(700, 490));
        QTRY_COMPARE(test.item().hoverText(), QString());
    }

    void anotherChartKeepsTheCellThatItHas()
    {
        MatrixInWindow test;
        test.item().setCurrent(3, 2);
        test.item().setChart(sample(5, 3));
        QCOMPARE(test.current(), Place(3, 2));
        test.item().setChart(sample(5, 2));
        QCOMPARE(test.current(), Place(-1, -1));
        test.item().setChart(sample(0, 0));
        test.press(Qt::Key_Tab);
        test.press(Qt::Key_Down);
        test.press(Qt::Key_Return);
        QCOMPARE(test.current(), Place(-1, -1));
    }

    void itIsAsWideAsItsColumnsNeed()
    {
        MatrixInWindow test;
        test.item().setChart(sample(2, 20));
        QVERIFY(test.item().leastWidth() > 800);
        const qreal height = test.item().implicitHeight();
        test.item().setChart(sample(8, 20));
        QVERIFY(test.item().implicitHeight() > height);
    }

    void assistiveTechnologyIsToldAll()
    {
        MatrixInWindow test;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&test.item());
        QVERIFY(accessible);
        QCOMPARE(accessible->text(QAccessible::Name), u"Each authority against all others together"_s);
        QVERIFY(accessible->text(QAccessible::Description).contains(u"Row 3: No clear difference. cell 3 2"_s));
        test.item().setCurrent(1, 2);
        QCOMPARE(accessible->text(QAccessible::Description), u"Row 1: No clear difference. cell 1 2"_s);
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    MatrixChartItemTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "matrix_chart_item_test.moc"
