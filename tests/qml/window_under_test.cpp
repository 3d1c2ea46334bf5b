#include "tests/qml/window_under_test.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQuickStyle>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include <functional>
#include <stdexcept>

Q_IMPORT_QML_PLUGIN(CaseAudit_UiPlugin)
Q_IMPORT_QML_PLUGIN(CaseAudit_ViewModelsPlugin)

namespace caseaudit::test {

namespace {

QStringList messages;

void keepMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    // The offscreen platform says so at every window; it is not about ours.
    if (type != QtDebugMsg && type != QtInfoMsg && !text.contains(QLatin1String("propagateSizeHints")))
        messages.append(text);
}

void visit(const QQuickItem *item, const std::function<void(const QQuickItem *)> &work)
{
    if (!item->isVisible())
        return;
    work(item);
    for (const QQuickItem *child : item->childItems())
        visit(child, work);
}

} // namespace

WindowUnderTest::WindowUnderTest(Pack pack, const QString &themeMode)
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , m_pack(std::move(pack))
    , m_surroundings{.user = QStringLiteral("system user"),
                     .now = [] { return QDateTime(QDate(2005, 12, 1), QTime(10, 42), Qt::UTC); },
                     .today = QDate(2005, 12, 1)}
{
    messages.clear();
    qInstallMessageHandler(keepMessage);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    m_settings.setValue(QStringLiteral("theme"), themeMode);
    m_app = std::make_unique<AppViewModel>(m_pack, m_surroundings, m_settings);
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/"));
    m_engine->setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(m_app.get())}});
    m_engine->load(QUrl(QStringLiteral("qrc:/CaseAudit/Ui/Main.qml")));
    if (m_engine->rootObjects().isEmpty())
        throw std::runtime_error(messages.join(QLatin1Char('\n')).toStdString());
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
}

WindowUnderTest::~WindowUnderTest()
{
    m_engine.reset();
    qInstallMessageHandler(nullptr);
}

std::unique_ptr<Workspace> WindowUnderTest::fileAsOnDisk() const
{
    return std::make_unique<Workspace>(m_app->filePath(), OpenMode::Existing, m_pack, m_surroundings);
}

void WindowUnderTest::show(int width, int height)
{
    m_window->resize(width, height);
    m_window->show();
    m_window->requestActivate();
    if (!QTest::qWaitForWindowActive(m_window))
        messages.append(QStringLiteral("the window did not become active"));
    settle();
}

void WindowUnderTest::settle()
{
    for (int round = 0; round < 4; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

QQuickItem *WindowUnderTest::item(const QString &objectName) const
{
    QQuickItem *found = nullptr;
    visit(m_window->contentItem(), [&](const QQuickItem *candidate) {
        if (candidate->objectName() == objectName)
            found = const_cast<QQuickItem *>(candidate);
    });
    return found;
}

QString WindowUnderTest::focusedName() const
{
    for (const QQuickItem *focused = m_window->activeFocusItem(); focused; focused = focused->parentItem()) {
        if (!focused->objectName().isEmpty())
            return focused->objectName();
    }
    return {};
}

QColor WindowUnderTest::themeColour(const QString &name) const
{
    QQmlComponent asking(m_engine.get());
    asking.setData("import QtQuick\nimport CaseAudit.Ui\nQtObject { readonly property color answer: Theme." +
                       name.toLatin1() + " }",
                   QUrl());
    const std::unique_ptr<QObject> asked(asking.create());
    return asked ? asked->property("answer").value<QColor>() : QColor();
}

void WindowUnderTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window, key, modifiers);
    settle();
}

void WindowUnderTest::type(const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(m_window, letter.toLatin1());
    settle();
}

QStringList WindowUnderTest::warnings() const
{
    return messages;
}

QStringList WindowUnderTest::unreadableTexts() const
{
    QStringList found;
    visit(m_window->contentItem(), [&](const QQuickItem *candidate) {
        if (!candidate->inherits("QQuickText") || candidate->width() <= 0)
            return;
        const QString text = candidate->property("text").toString();
        if (text.isEmpty() || candidate->objectName() == QLatin1String("mayElide"))
            return;
        const bool isCutOff = candidate->property("truncated").toBool() ||
                              candidate->property("contentWidth").toReal() > candidate->width() + 1 ||
                              candidate->property("contentHeight").toReal() > candidate->height() + 2;
        const QRectF place = candidate->mapRectToScene(candidate->boundingRect());
        const bool sticksOut = place.right() > m_window->width() + 1 || place.left() < -1;
        if (isCutOff || sticksOut)
            found.append((isCutOff ? QStringLiteral("cut off: ") : QStringLiteral("beyond the window: ")) +
                         text.left(60));
    });
    return found;
}

} // namespace caseaudit::test
