#pragma once

#include "tests/qml/window_under_test.h"

#include <QGuiApplication>
#include <QList>
#include <QString>
#include <QTest>

#include <functional>
#include <utility>

namespace caseaudit::test {

/// A state of a page: what to do before looking.
struct ScreenState {
    QString name;
    std::function<void(WindowUnderTest &)> prepare;
};

/// Returns when the results page has compared what it shows.
void waitForComparison(WindowUnderTest &test);

/// Pictures of states of the window over a demonstration, light, in grey, dark and at twice the size, and what cannot
/// be read on them.
class ScreenStates {
public:
    /// Fills the demonstration. Pictures go to `folder`, which is made.
    ScreenStates(const QString &folder, QList<ScreenState> states);

    /// A row for each state and look: columns `state` (int) and `look` ("light", "dark", "200"). The dark look is the
    /// same everywhere, so only every `darkEvery`th state has it.
    void addRows(int darkEvery) const;
    /// Takes the picture of a row and returns what is wrong with it: texts cut off, warnings of Qt and QML.
    QStringList complaints(int state, const QString &look) const;

private:
    QString m_folder;
    QList<ScreenState> m_states;
    QTemporaryDir m_files;
    QString m_demonstration;
};

/// A test of a page's states: each can be read in each look.
class ScreenStatesTest : public QObject {
    Q_OBJECT

public:
    /// See ScreenStates.
    ScreenStatesTest(const QString &folder, QList<ScreenState> states, int darkEvery)
        : m_screens(folder, std::move(states))
        , m_darkEvery(darkEvery)
    {}

private Q_SLOTS:
    void everyStateCanBeRead_data() { m_screens.addRows(m_darkEvery); }
    void everyStateCanBeRead();

private:
    ScreenStates m_screens;
    int m_darkEvery;
};

/// Runs a test of the window without a display; `Test` is made once there is an application.
template <typename Test>
int runWithoutDisplay(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace caseaudit::test
