#pragma once

#include "tests/qml/window_under_test.h"

#include <QList>
#include <QString>

#include <functional>

namespace caseaudit::test {

/// A page with everything on it that it can hold.
struct FullPage {
    QString name;
    /// Opens it in a window that shows the demonstration.
    std::function<void(WindowUnderTest &)> open;
    /// The object name of what has the keyboard then (see WindowUnderTest::focusedName).
    QString focused;
};

/// Every page and dialog of the program.
QList<FullPage> fullPages();

/// Shows the demonstration in a window of that size. Made once, copied for each window.
void showDemonstration(WindowUnderTest &test, int width, int height);

} // namespace caseaudit::test
