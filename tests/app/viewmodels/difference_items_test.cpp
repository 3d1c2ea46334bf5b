#include "app/viewmodels/difference_interval_item.h"
#include "app/viewmodels/forest_plot_item.h"
#include "tests/app/charts/sample_forest.h"

#include <QAccessible>
#include <QDir>
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

constexpr int windowWidth = 800;

/// A forest plot in a window, between two other stops of the Tab key.
class PlotInWindow {
public:
    explicit PlotInWindow(const ForestPlot &plot = sampleForest())
    {
        m_engine.addImportPath(QStringLiteral("qrc:/"));
        QQmlComponent component(&m_engine);
        component.setData(R"(
            import QtQuick
            import CaseAudit.ViewModels
            Item {
                width: 800; height: 500
                Item { objectName: "before"; focus: true; activeFocusOnTab: true }
                ForestPlotItem {
                    objectName: "plot"
                    Accessible.name: title
                    Accessible.role: Accessible.Graphic
                    Accessible.description: currentText.length > 0 ? currentText : description
                    accent: "#ff0000"
                    font.pixelSize: 13
                    width: parent.width
                    height: implicitHeight
                }
                DifferenceIntervalItem {
                    objectName: "interval"
                    Accessible.name: description
                    Accessible.role: Accessible.Graphic
                    y: 480; width: 202; height: 20
                }
            })",
                          QUrl());
        m_root.reset(qobject_cast<QQuickItem *>(component.create()));
        if (!m_root)
            qFatal("%s", qPrintable(component.errorString()));
        m_window.resize(windowWidth, 500);
        m_root->setParentItem(m_window.contentItem());
        item().setPlot(plot);
        m_window.show();
        m_window.requestActivate();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window did not become active");
        m_root->findChild<QQuickItem *>(QStringLiteral("before"))->forceActiveFocus();
    }

    ForestPlotItem &item() const { return *m_root->findChild<ForestPlotItem *>(); }
    DifferenceIntervalItem &interval() const { return *m_root->findChild<DifferenceIntervalItem *>(); }
    QQuickWindow &window() { return m_window; }
    void press(Qt::Key key) { QTest::keyClick(&m_window, key); }
    QPoint rowCentre(int row) const
    {
        ForestPlotItem &plot = item();
        const int before = plot.currentRow();
        plot.setCurrentRow(row);
        const QPoint centre = plot.currentArea().center().toPoint();
        plot.setCurrentRow(before);
        return centre;
    }
    QImage grabbed(const QString &name)
    {
        QDir().mkpath(QStringLiteral(CASEAUDIT_SCREENS));
        const QImage image = m_window.grabWindow();
        image.save(QStringLiteral(CASEAUDIT_SCREENS "/chart-%1.png").arg(name));
        return image;
    }

private:
    QQmlEngine m_engine;
    QQuickWindow m_window;
    std::unique_ptr<QQuickItem> m_root;
};

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

class DifferenceItemsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeightFollowsFromTheWidth();
    void keysMoveFromRowToRow();
    void enterAndSpaceActivateTheRow();
    void thePointerFindsRows();
    void aClickActivatesTheRowItFinds();
    void theKeyboardCanBeSeen();
    void anotherPlotKeepsTheRowOnlyForTheKeyboard();
    void aPlotWithoutRowsHasNoCurrentRow();
    void assistiveTechnologyIsToldAll();
    void everyPixelOfTheScreenIsUsed();
};

void DifferenceItemsTest::theHeightFollowsFromTheWidth()
{
    PlotInWindow test;
    const qreal wide = test.item().implicitHeight();
    QVERIFY(wide > 200);
    test.item().setWidth(300);
    QVERIFY(test.item().implicitHeight() > wide);
    test.item().setWidth(windowWidth);
    QCOMPARE(test.item().implicitHeight(), wide);
    QFont font = test.item().font();
    font.setPixelSize(26);
    test.item().setFont(font);
    QVERIFY(test.item().implicitHeight() > 1.5 * wide);
}

void DifferenceItemsTest::keysMoveFromRowToRow()
{
    PlotInWindow test;
    const ForestPlotItem &item = test.item();
    QCOMPARE(item.currentRow(), -1);
    QCOMPARE(item.currentText(), QString());
    test.press(Qt::Key_Tab);
    QVERIFY(item.hasActiveFocus());
    QCOMPARE(item.currentRow(), 0);
    test.press(Qt::Key_Up);
    QCOMPARE(item.currentRow(), 0);
    test.press(Qt::Key_Down);
    QCOMPARE(item.currentRow(), 1);
    QCOMPARE(item.currentText(), QStringLiteral("Analysis of offending behaviour: improved, +14 (3 to 26), n now 56"));
    test.press(Qt::Key_End);
    QCOMPARE(item.currentRow(), 8);
    test.press(Qt::Key_Down);
    QCOMPARE(item.currentRow(), 8);
    test.press(Qt::Key_Up);
    QCOMPARE(item.currentRow(), 7);
    test.press(Qt::Key_Home);
    QCOMPARE(item.currentRow(), 0);
}

void DifferenceItemsTest::enterAndSpaceActivateTheRow()
{
    PlotInWindow test;
    QSignalSpy activated(&test.item(), &ForestPlotItem::activated);
    test.press(Qt::Key_Tab);
    test.press(Qt::Key_Down);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        test.press(key);
    QCOMPARE(activated.size(), 3);
    QCOMPARE(activated.last().first().toInt(), 1);
}

void DifferenceItemsTest::thePointerFindsRows()
{
    PlotInWindow test;
    QTest::mouseMove(&test.window(), test.rowCentre(3));
    QTRY_COMPARE(test.item().currentRow(), 3);
    QTest::mouseMove(&test.window(), test.rowCentre(6));
    QTRY_COMPARE(test.item().currentRow(), 6);
    QTest::mouseMove(&test.window(), QPoint(windowWidth / 2, 495)); // beside it
    QTRY_COMPARE(test.item().currentRow(), -1);
}

void DifferenceItemsTest::aClickActivatesTheRowItFinds()
{
    PlotInWindow test;
    QSignalSpy activated(&test.item(), &ForestPlotItem::activated);
    QTest::mouseClick(&test.window(), Qt::LeftButton, {}, test.rowCentre(4));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toInt(), 4);
    QCOMPARE(test.item().currentRow(), 4);
    QVERIFY(test.item().hasActiveFocus());
    QTest::mouseClick(&test.window(), Qt::LeftButton, {}, QPoint(20, 3)); // above the headings
    QCOMPARE(activated.size(), 1);
}

void DifferenceItemsTest::theKeyboardCanBeSeen()
{
    PlotInWindow test;
    const QColor accent(Qt::red);
    QCOMPARE(pixelsOf(test.grabbed(QStringLiteral("item")), accent), 0);
    test.press(Qt::Key_Tab);
    test.press(Qt::Key_Down);
    // Around a row: two lines of the width of the item at least.
    QVERIFY(pixelsOf(test.grabbed(QStringLiteral("item-focus")), accent) > 2 * windowWidth);
}

void DifferenceItemsTest::anotherPlotKeepsTheRowOnlyForTheKeyboard()
{
    PlotInWindow test;
    ForestPlot shorter = sampleForest();
    shorter.rows = shorter.rows.mid(0, 3);
    test.item().setCurrentRow(1);
    test.item().setPlot(shorter);
    QCOMPARE(test.item().currentRow(), -1);
    test.item().setPlot(sampleForest());
    test.press(Qt::Key_Tab);
    test.press(Qt::Key_End);
    test.item().setPlot(shorter);
    QCOMPARE(test.item().currentRow(), 2);
}

void DifferenceItemsTest::aPlotWithoutRowsHasNoCurrentRow()
{
    PlotInWindow test(emptyForest());
    test.press(Qt::Key_Tab);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Home, Qt::Key_End, Qt::Key_Return})
        test.press(key);
    QCOMPARE(test.item().currentRow(), -1);
    QVERIFY(test.item().currentArea().isEmpty());
    test.item().setCurrentRow(99);
    QCOMPARE(test.item().currentRow(), -1);
}

void DifferenceItemsTest::assistiveTechnologyIsToldAll()
{
    PlotInWindow test;
    QAccessibleInterface *plot = QAccessible::queryAccessibleInterface(&test.item());
    QVERIFY(plot);
    QCOMPARE(plot->text(QAccessible::Name), sampleForest().title);
    QCOMPARE(plot->text(QAccessible::Description), sampleForest().description());
    test.press(Qt::Key_Tab);
    QCOMPARE(plot->text(QAccessible::Description), sampleForest().rowDescription(0));
    test.interval().setInterval(sampleForest().rows.at(1).interval);
    QAccessibleInterface *interval = QAccessible::queryAccessibleInterface(&test.interval());
    QVERIFY(interval);
    QCOMPARE(interval->text(QAccessible::Name),
             QStringLiteral("Analysis of offending behaviour: improved, +14 (3 to 26)"));
}

void DifferenceItemsTest::everyPixelOfTheScreenIsUsed()
{
    PlotInWindow test;
    DifferenceIntervalItem &item = test.interval();
    item.setInk(Qt::black);
    const QImage image = test.grabbed(QStringLiteral("sharp"));
    QCOMPARE(image.width(), 2 * windowWidth); // the screen has two pixels for one
    // The zero line is in the middle of 202 pixels: two pixels of the screen wide, with sharp edges.
    const int middle = 2 * 101;
    const int top = 2 * 480 + 6;
    QCOMPARE(image.pixelColor(middle - 1, top), image.pixelColor(middle, top));
    QVERIFY(contrast(image.pixelColor(middle, top), image.pixelColor(middle + 4, top)) > 4.5);
    QCOMPARE(image.pixelColor(middle + 1, top), image.pixelColor(middle + 4, top));
    QCOMPARE(image.pixelColor(middle - 2, top), image.pixelColor(middle + 4, top));
}

int main(int argc, char *argv[])
{
    qputenv("QT_SCALE_FACTOR", "2");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    DifferenceItemsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "difference_items_test.moc"
