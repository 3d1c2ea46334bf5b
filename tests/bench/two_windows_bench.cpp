// How long it takes until a change made in one window of the program is seen in another: in its list and on its scoring
// page. Two programs' worth of view models, each with a connection and a timer of its own, on one file. Prints the
// smallest, the middle and the largest time of each; fails when a change is not seen.

#include "app/viewmodels/app_view_model.h"
#include "audit_forms/pack_reader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>
#include <stdexcept>
#include <vector>

using namespace caseaudit;

namespace {

constexpr int changes = 50;
constexpr qint64 patienceMilliseconds = 10'000;

struct Window {
    Window(const QString &folder, const QString &name, const QString &file)
        : settings(folder + QLatin1Char('/') + name + QStringLiteral(".ini"), QSettings::IniFormat)
        , app(defaultPack(),
              {.user = name, .now = [] { return QDateTime::currentDateTimeUtc(); }, .today = QDate::currentDate()},
              settings)
    {
        if (QFile::exists(file))
            app.openPath(file);
        else
            app.newFile(QUrl::fromLocalFile(file));
        if (!app.error().isEmpty())
            throw std::runtime_error(app.error().toStdString());
    }

    QSettings settings;
    AppViewModel app;
};

/// Milliseconds until `isSeen`, with the event loop running.
double timeUntil(const std::function<bool()> &isSeen)
{
    QElapsedTimer timer;
    timer.start();
    while (!isSeen()) {
        if (timer.elapsed() > patienceMilliseconds)
            throw std::runtime_error("a change was not seen");
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Changes come at any moment, not in step with the look at the file.
void pause(std::mt19937 &random)
{
    QElapsedTimer timer;
    timer.start();
    const qint64 length = std::uniform_int_distribution<qint64>(0, 600)(random);
    while (timer.elapsed() < length)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

void print(const char *what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-28s min %6.0f ms   median %6.0f ms   max %6.0f ms   (%zu changes)\n", what, times.front(),
                times[times.size() / 2], times.back(), times.size());
}

QVariant scored(ScoringViewModel &scoring, const QString &field)
{
    for (const QVariantMap &row : scoring.questions()->rows()) {
        if (row.value(QStringLiteral("fieldId")) == field)
            return row.value(QStringLiteral("value"));
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("two_windows.caseaudit"));
    Window here(folder.path(), QStringLiteral("here"), file);
    Window there(folder.path(), QStringLiteral("there"), file);
    std::mt19937 random(1);

    ScoringViewModel *typing = there.app.scoring();
    std::vector<double> list;
    for (int change = 0; change < changes; ++change) {
        pause(random);
        typing->newAudit(QStringLiteral("ser"));
        typing->setHeader(QStringLiteral("case_ref"), QStringLiteral("D/%1").arg(change));
        list.push_back(timeUntil([&] { return here.app.audits()->total() == change + 1; }));
    }
    print("in the other's list", list);

    ScoringViewModel *looking = here.app.scoring();
    looking->openAudit(typing->record());
    const QString field = QStringLiteral("overall_standard");
    const QStringList categories{QStringLiteral("poor"), QStringLiteral("good")};
    std::vector<double> page;
    for (int change = 0; change < changes; ++change) {
        pause(random);
        const QString &category = categories.at(change % 2);
        typing->choose(field, category);
        page.push_back(timeUntil([&] { return scored(*looking, field) == category; }));
    }
    print("on the other's scoring page", page);
    return 0;
}
