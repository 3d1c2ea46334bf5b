#pragma once

#include "app/viewmodels/app_view_model.h"

#include <QColor>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSettings>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace caseaudit::test {

/// The program's window over a file of its own, without a display, on a fixed day.
///
/// Keeps every warning that Qt or QML gives while it lives.
class WindowUnderTest {
public:
    /// `themeMode` as SettingsViewModel knows it.
    explicit WindowUnderTest(Pack pack, const QString &themeMode = QStringLiteral("light"));
    ~WindowUnderTest();

    AppViewModel &app() { return *m_app; }
    QQuickWindow &window() { return *m_window; }
    /// A second view of the open file, to see what is on disk.
    std::unique_ptr<Workspace> fileAsOnDisk() const;
    QString pathOf(const QString &fileName) const { return m_folder.filePath(fileName); }

    void show(int width, int height);
    /// Lets bindings, layouts and pending calls settle.
    void settle();
    /// The visible item of that object name, or null.
    QQuickItem *item(const QString &objectName) const;
    /// The object name of the item that has the keyboard, or of the nearest one around it that has a name.
    QString focusedName() const;
    /// A colour of the QML singleton `Theme`, by the name it has there.
    QColor themeColour(const QString &name) const;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);

    QStringList warnings() const;
    /// Texts that are cut off, and items that stick out at the right: what a person could not read.
    QStringList unreadableTexts() const;

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    Pack m_pack;
    Surroundings m_surroundings;
    std::unique_ptr<AppViewModel> m_app;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
};

} // namespace caseaudit::test
