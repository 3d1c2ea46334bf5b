#include "tests/qml/full_pages.h"

#include "audit_forms/pack_reader.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QPointer>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace caseaudit;
using namespace caseaudit::test;
using namespace Qt::StringLiterals;

namespace {

/// More Tab stops than any page has: who needs as many is in a trap.
constexpr int manyStops = 400;

QString nameOf(const QQuickItem *item)
{
    if (!item)
        return u"nothing"_s;
    const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(const_cast<QQuickItem *>(item));
    return QString::fromLatin1(item->metaObject()->className()) + u" “"_s +
           (seen ? seen->text(QAccessible::Name) : QString()) + u"” "_s + item->objectName();
}

/// The part of an item that is neither scrolled out of view nor beyond the window, in the window's coordinates.
QRectF visiblePart(const QQuickItem *item, const QQuickWindow &window)
{
    QRectF seen = item->mapRectToScene({QPointF(), item->size()}) & QRectF(QPointF(), window.size());
    for (const QQuickItem *around = item->parentItem(); around; around = around->parentItem()) {
        if (around->clip())
            seen &= around->mapRectToScene({QPointF(), around->size()});
    }
    return seen;
}

/// What is marked when an item has the keyboard: the item, or the row of the form it is the heart of.
const QQuickItem *markedBy(const QQuickItem *item)
{
    if (item->inherits("QQuickAbstractButton"))
        return item;
    for (const QQuickItem *around = item; around; around = around->parentItem()) {
        if (around->property("isCurrent").toBool())
            return around;
    }
    return item;
}

/// How many pixels of `place` have the colour of focus in one picture and not in the other.
int marked(const QImage &with, const QImage &without, const QRect &place, QRgb colour)
{
    int count = 0;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x)
            count += with.pixel(x, y) == colour && without.pixel(x, y) != colour ? 1 : 0;
    }
    return count;
}

void visit(QQuickItem *item, const std::function<void(QQuickItem *)> &work)
{
    if (!item->isVisible())
        return;
    work(item);
    for (QQuickItem *child : item->childItems())
        visit(child, work);
}

} // namespace

/// Where the keyboard is, can be, and can be seen to be.
class FocusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPageThatOpensHasTheKeyboardInItsPlace_data() { pages({QSize(1280, 720)}); }
    void aPageThatOpensHasTheKeyboardInItsPlace();
    void tabGoesRoundEverythingAndBack_data() { pages({QSize(1280, 720), QSize(640, 480)}); }
    void tabGoesRoundEverythingAndBack();
    void whateverHasTheKeyboardIsOnScreenAndMarked_data() { pages({QSize(1280, 720), QSize(640, 480)}); }
    void whateverHasTheKeyboardIsOnScreenAndMarked();

private:
    static void pages(const QList<QSize> &sizes);
    /// Opens the page of the data row.
    void open();
    QQuickItem *focused() const { return m_test->window().activeFocusItem(); }
    /// Calls `look` at every Tab stop, once round; false when the round does not end.
    bool goRound(const std::function<void(QQuickItem *)> &look);
    QImage pictureWithoutFocus();

    std::unique_ptr<WindowUnderTest> m_test;
};

void FocusTest::init()
{
    m_test = std::make_unique<WindowUnderTest>(defaultPack());
}

void FocusTest::cleanup()
{
    QCOMPARE(m_test->warnings().join(u'\n'), QString());
    m_test.reset();
}

void FocusTest::pages(const QList<QSize> &sizes)
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QSize>("size");
    const QList<FullPage> all = fullPages();
    for (const QSize &size : sizes) {
        for (int index = 0; index < all.size(); ++index)
            QTest::addRow("%s, %d pixels wide", qPrintable(all.at(index).name), size.width()) << index << size;
    }
}

void FocusTest::open()
{
    QFETCH(int, page);
    QFETCH(QSize, size);
    showDemonstration(*m_test, size.width(), size.height());
    fullPages().at(page).open(*m_test);
    m_test->settle();
    // Layouts settle when a frame is drawn, as a person sees it after the blink of an eye.
    m_test->window().grabWindow();
    m_test->settle();
}

bool FocusTest::goRound(const std::function<void(QQuickItem *)> &look)
{
    m_test->press(Qt::Key_Tab);
    QPointer<QQuickItem> start = focused();
    for (int count = 0; count < manyStops; ++count) {
        look(focused());
        m_test->press(Qt::Key_Tab);
        if (focused() == start)
            return true;
    }
    return false;
}

QImage FocusTest::pictureWithoutFocus()
{
    QFocusEvent away(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    QCoreApplication::sendEvent(&m_test->window(), &away);
    m_test->settle();
    QImage picture = m_test->window().grabWindow();
    QFocusEvent back(QEvent::FocusIn, Qt::ActiveWindowFocusReason);
    QCoreApplication::sendEvent(&m_test->window(), &back);
    m_test->settle();
    return picture;
}

void FocusTest::aPageThatOpensHasTheKeyboardInItsPlace()
{
    open();
    QFETCH(int, page);
    QCOMPARE(m_test->focusedName(), fullPages().at(page).focused);
}

void FocusTest::tabGoesRoundEverythingAndBack()
{
    open();
    // Behind a dialog nothing can be reached.
    const QQuickItem *dialog = nullptr;
    for (const QQuickItem *around = focused(); around; around = around->parentItem()) {
        if (around->inherits("QQuickPopupItem"))
            dialog = around;
    }
    QList<QPointer<QQuickItem>> wanted;
    visit(m_test->window().contentItem(), [&](QQuickItem *item) {
        if (item->activeFocusOnTab() && item->isEnabled() && (!dialog || dialog->isAncestorOf(item)))
            wanted.append(item);
    });
    QVERIFY(!wanted.isEmpty());
    QSet<const QQuickItem *> reached;
    QStringList complaints;
    const bool ends = goRound([&](QQuickItem *stop) {
        // A list has the keyboard through its current line.
        for (const QQuickItem *around = stop; around; around = around->parentItem())
            reached.insert(around);
        m_test->press(Qt::Key_Tab);
        const QQuickItem *next = focused();
        m_test->press(Qt::Key_Backtab, Qt::ShiftModifier);
        if (focused() != stop) {
            complaints.append(
                u"Shift+Tab from %1 goes to %2, not back to %3"_s.arg(nameOf(next), nameOf(focused()), nameOf(stop)));
            stop->forceActiveFocus(Qt::TabFocusReason);
        }
    });
    QVERIFY2(ends, qPrintable(u"Tab does not come round; it ended at "_s + nameOf(focused())));
    for (const QPointer<QQuickItem> &item : wanted) {
        if (item && item->isVisible() && item->activeFocusOnTab() && !reached.contains(item))
            complaints.append(u"Tab does not come to "_s + nameOf(item));
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void FocusTest::whateverHasTheKeyboardIsOnScreenAndMarked()
{
    open();
    QStringList complaints;
    const bool ends = goRound([&](QQuickItem *stop) {
        const QImage with = m_test->window().grabWindow();
        const QImage without = pictureWithoutFocus();
        const QQuickItem *item = markedBy(stop);
        const QRectF seen = visiblePart(item, m_test->window());
        // What is higher than its page cannot be seen whole; enough of it to work in.
        const qreal wanted = std::min(item->height(), m_test->window().height() / 4.0);
        if (seen.height() < wanted - 1 || seen.width() < std::min(item->width(), 40.0) - 1) {
            complaints.append(u"out of sight: "_s + nameOf(stop));
            return;
        }
        // A frame has two pixels on each side, the row of a question a bar of three beside all but its heading.
        const int least = static_cast<int>(seen.height());
        const QRect place = seen.marginsAdded({6, 6, 6, 6}).toRect() & with.rect();
        if (marked(with, without, place, m_test->themeColour(u"accent"_s).rgb()) < least)
            complaints.append(u"not marked: "_s + nameOf(stop));
    });
    QVERIFY2(ends, qPrintable(u"Tab does not come round; it ended at "_s + nameOf(focused())));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QGuiApplication application(argc, argv);
    FocusTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "focus_test.moc"
