#include "tests/qml/full_pages.h"

#include "audit_forms/pack_reader.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QMetaMethod>
#include <QQmlComponent>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;
using namespace Qt::StringLiterals;

namespace {

/// Opens what QObject keeps to itself: whether anybody hears a signal.
struct Listened : QObject {
    using QObject::isSignalConnected;
};

/// What QML attaches to an item as `Accessible`, or null.
QObject *accessible(const QQuickItem *item)
{
    for (QObject *child : item->children()) {
        if (child->inherits("QQuickAccessibleAttached"))
            return child;
    }
    return nullptr;
}

/// Whether what assistive technology offers to do with an item is done: Qt 6.4 offers a press for every button, and a
/// toggle for everything with a tick, answered or not.
bool answersPress(QQuickItem *item)
{
    const QObject *attached = accessible(item);
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(item);
    if (!attached || !seen || !seen->actionInterface())
        return false;
    const QMetaObject *meta = attached->metaObject();
    const auto answers = [&](const char *signal) {
        return (attached->*(&Listened::isSignalConnected))(meta->method(meta->indexOfSignal(signal)));
    };
    const QStringList offered = seen->actionInterface()->actionNames();
    return answers("pressAction()") &&
           (!offered.contains(QAccessibleActionInterface::toggleAction()) || answers("toggleAction()"));
}

bool isPressedByPointer(const QQuickItem *item)
{
    if (item->inherits("QQuickAbstractButton") || item->inherits("QQuickComboBox"))
        return true;
    // A table view taps its contents for itself.
    if (item->parentItem() && item->parentItem()->inherits("QQuickTableView"))
        return false;
    for (const QObject *child : item->children()) {
        if (child->inherits("QQuickTapHandler") || child->inherits("QQuickMouseArea"))
            return true;
    }
    return false;
}

/// Qt 6.4 does not pass on that an item is disabled: it is said in words.
bool saysDisabled(const QAccessibleInterface *seen)
{
    return seen->state().disabled || seen->text(QAccessible::Description).contains(u"not available"_s);
}

QString placeOf(const QQuickItem *item)
{
    QStringList place;
    for (; item && place.size() < 4; item = item->parentItem())
        place.prepend(QString::fromLatin1(item->metaObject()->className()).section(u"_QML"_s, 0, 0));
    return place.join(u" > "_s);
}

/// What is wrong with what assistive technology is told of an item; empty when nothing is.
QString fault(QQuickItem *item)
{
    QObject *attached = accessible(item);
    if (attached && attached->property("ignored").toBool())
        return item->isEnabled() ? u"is hidden from assistive technology"_s : QString();
    // What has the keyboard without being seen is spoken for by what is around it.
    while (!attached && !isPressedByPointer(item) && item->parentItem()) {
        item = item->parentItem();
        attached = accessible(item);
    }
    const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(item);
    if (!seen || !attached)
        return u"has no role"_s;
    // Controls of Qt 6.4 say their own role, whatever QML says.
    if (seen->role() != attached->property("role").toInt())
        return u"is said to be of role %1 and seen as %2"_s.arg(attached->property("role").toInt()).arg(seen->role());
    if (seen->text(QAccessible::Name).trimmed().isEmpty())
        return u"has no name"_s;
    if (isPressedByPointer(item) && !answersPress(item))
        return u"does not answer to a press"_s;
    if (saysDisabled(seen) == item->isEnabled())
        return u"does not say whether it is enabled"_s;
    if (item->isEnabled() && !seen->state().focusable && !item->inherits("QQuickAbstractButton"))
        return u"does not say that it can have the keyboard"_s;
    return {};
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

/// What assistive technology is told of every page, and of each control by itself.
class AccessibleControlsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingThatCanBeUsedHasARoleANameAndAnswersToAPress_data();
    void everythingThatCanBeUsedHasARoleANameAndAnswersToAPress();
    void aPressDoesWhatAClickDoesUnlessDisabled_data();
    void aPressDoesWhatAClickDoesUnlessDisabled();
    void aBoxIsTickedAndAnAnswerChosen();
    void aTextTellsWhatStandsInItAndWhetherItCanBeChanged();
    void aListOfOptionsTellsWhatIsChosenAndWhenItIsOpen();
};

void AccessibleControlsTest::everythingThatCanBeUsedHasARoleANameAndAnswersToAPress_data()
{
    QTest::addColumn<int>("page");
    const QList<FullPage> all = fullPages();
    for (int index = 0; index < all.size(); ++index)
        QTest::newRow(qPrintable(all.at(index).name)) << index;
}

void AccessibleControlsTest::everythingThatCanBeUsedHasARoleANameAndAnswersToAPress()
{
    QFETCH(int, page);
    WindowUnderTest test(defaultPack());
    showDemonstration(test, 1280, 720);
    fullPages().at(page).open(test);
    test.settle();
    QStringList faults;
    int looked = 0;
    visit(test.window().contentItem(), [&](QQuickItem *item) {
        if (!item->activeFocusOnTab() && !isPressedByPointer(item))
            return;
        ++looked;
        if (const QString found = fault(item); !found.isEmpty())
            faults.append(placeOf(item) + u' ' + found);
    });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY(looked > 3);
}

void AccessibleControlsTest::aPressDoesWhatAClickDoesUnlessDisabled_data()
{
    QTest::addColumn<QString>("properties");
    QTest::addColumn<int>("role");
    QTest::addColumn<QByteArray>("signal");
    const auto row = [](const char *control, const QString &properties, QAccessible::Role role,
                        const char *signal = "clicked()") {
        QTest::newRow(control) << properties << static_cast<int>(role) << QByteArray(signal);
    };
    row("ActionLine",
        u"ref: 'A1'; title: 'x'; appliesTo: 'x'; leads: 'x'; due: 'x'; overdue: false; followedByHand: false; work: "
        u"'x'; "
        "evidence: ''; evidenceKind: ''"_s,
        QAccessible::ListItem);
    row("AnswerCell", u"text: 'Good'"_s, QAccessible::RadioButton);
    row("AppButton", u"text: 'x'"_s, QAccessible::Button);
    row("CheckLine", u"text: 'x'"_s, QAccessible::CheckBox, "toggledTo(bool)");
    row("DataListHeading", u"text: 'x'"_s, QAccessible::Button);
    row("FigureButton", u"text: 'x'"_s, QAccessible::Button);
    row("IconlessTool", u"text: 'x'"_s, QAccessible::Button);
    row("LinkLine", u"text: 'x'"_s, QAccessible::Button);
    row("NavigationEntry", u"text: 'x'"_s, QAccessible::PageTab);
    row("RefTool", u"text: 'x'"_s, QAccessible::Button);
    row("TableEntry", u"text: 'x'"_s, QAccessible::ListItem);
}

namespace {

/// A control of ours by itself in a window of the program.
class Alone {
public:
    Alone(const QString &control, const QString &properties) : m_window(defaultPack())
    {
        m_window.show(1280, 720);
        QQmlComponent component(qmlEngine(&m_window.window()));
        component.setData(u"import CaseAudit.Ui\n%1 { %2 }"_s.arg(control, properties).toUtf8(), QUrl());
        m_item.reset(qobject_cast<QQuickItem *>(component.create(qmlContext(&m_window.window()))));
        if (!m_item)
            qFatal("%s", qPrintable(component.errorString()));
        m_item->setParentItem(m_window.window().contentItem());
        m_window.settle();
    }

    QQuickItem &item() { return *m_item; }
    WindowUnderTest &window() { return m_window; }
    /// The one below it, or itself, that assistive technology sees in that role.
    QAccessibleInterface *seen(QAccessible::Role role)
    {
        QAccessibleInterface *found = nullptr;
        visit(m_item.get(), [&](QQuickItem *item) {
            QAccessibleInterface *candidate = QAccessible::queryAccessibleInterface(item);
            if (!found && candidate && candidate->role() == role)
                found = candidate;
        });
        return found;
    }

private:
    WindowUnderTest m_window;
    std::unique_ptr<QQuickItem> m_item;
};

void press(QAccessibleInterface *seen)
{
    seen->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
}

} // namespace

void AccessibleControlsTest::aPressDoesWhatAClickDoesUnlessDisabled()
{
    QFETCH(QString, properties);
    QFETCH(int, role);
    QFETCH(QByteArray, signal);
    Alone alone(QString::fromLatin1(QTest::currentDataTag()), properties);
    QSignalSpy heard(&alone.item(), "2" + signal);
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(&alone.item());
    press(seen);
    QCOMPARE(heard.count(), 1);
    const QStringList offered = seen->actionInterface()->actionNames();
    if (offered.contains(QAccessibleActionInterface::toggleAction())) {
        seen->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QCOMPARE(heard.count(), 2);
        heard.removeLast();
    }
    QCOMPARE(static_cast<int>(seen->role()), role);
    alone.item().setEnabled(false);
    press(seen);
    QCOMPARE(heard.count(), 1);
}

void AccessibleControlsTest::aBoxIsTickedAndAnAnswerChosen()
{
    Alone box(u"CheckLine"_s, u"text: 'x'; checked: true"_s);
    QVERIFY(box.seen(QAccessible::CheckBox)->state().checked);
    box.item().setProperty("checked", false);
    QVERIFY(!box.seen(QAccessible::CheckBox)->state().checked);
    Alone answer(u"AnswerCell"_s, u"text: 'Good'; chosen: true"_s);
    QVERIFY(answer.seen(QAccessible::RadioButton)->state().checked);
    answer.item().setProperty("chosen", false);
    QVERIFY(!answer.seen(QAccessible::RadioButton)->state().checked);
}

void AccessibleControlsTest::aTextTellsWhatStandsInItAndWhetherItCanBeChanged()
{
    Alone field(u"TextInputField"_s, u"label: 'Team'; value: 'West'"_s);
    const QAccessibleInterface *seen = field.seen(QAccessible::EditableText);
    QCOMPARE(seen->text(QAccessible::Name), u"Team"_s);
    QCOMPARE(seen->text(QAccessible::Value), u"West"_s);
    QVERIFY(seen->state().editable);
    QVERIFY(!seen->state().readOnly);
    field.item().setProperty("readOnly", true);
    QVERIFY(seen->state().readOnly);
    QVERIFY(!seen->state().editable);
}

void AccessibleControlsTest::aListOfOptionsTellsWhatIsChosenAndWhenItIsOpen()
{
    Alone select(u"SelectBox"_s,
                 u"label: 'Team'; options: [{id: 'w', label: 'West'}, {id: 'e', label: 'East'}]; value: 'w'"_s);
    QSignalSpy chosen(&select.item(), SIGNAL(chosen(QString)));
    QAccessibleInterface *box = select.seen(QAccessible::ComboBox);
    QCOMPARE(box->text(QAccessible::Name), u"Team"_s);
    QCOMPARE(box->text(QAccessible::Description), u"West"_s);
    press(box);
    select.window().settle();
    QCOMPARE(box->text(QAccessible::Description), u"West, list open"_s);
    const auto east = [&] {
        QAccessibleInterface *found = nullptr;
        visit(select.window().window().contentItem(), [&](QQuickItem *item) {
            QAccessibleInterface *candidate = QAccessible::queryAccessibleInterface(item);
            if (candidate && candidate->role() == QAccessible::ListItem &&
                candidate->text(QAccessible::Name) == u"East"_s)
                found = candidate;
        });
        return found;
    };
    QTRY_VERIFY(east());
    press(east());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.constFirst().constFirst().toString(), u"e"_s);
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QGuiApplication application(argc, argv);
    QAccessible::setActive(true);
    AccessibleControlsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "accessible_controls_test.moc"
