// How long the Trends page takes with a hundred thousand audits of one form: the first time, after a filter, by the
// date of the report (whose documents are read once), and after one audit has changed. Prints milliseconds. The file
// goes to the folder named, where it stays for the next run, or to a temporary one.

#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/trends_view_model.h"
#include "app/viewmodels/workspace_holder.h"
#include "audit_forms/pack_reader.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <random>

using namespace caseaudit;

namespace {

constexpr int auditCount = 100'000;
constexpr int monthCount = 120;

Surroundings surroundings()
{
    const QDateTime now(QDate(2005, 12, 1), QTime(9, 0), Qt::UTC);
    return {.user = QStringLiteral("aud-01"), .now = [now] { return now; }, .today = now.date()};
}

void fill(const QString &path)
{
    std::mt19937 random(1);
    const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    const Pack pack = defaultPack();
    const FormDefinition &form = *pack.form(QStringLiteral("ser"));
    Workspace workspace(path, OpenMode::CreateIfMissing, pack, surroundings());
    workspace.write([&] {
        for (int number = 0; number < auditCount; ++number) {
            AuditRecord audit;
            audit.form = form.id;
            audit.authority = pack.authorities.at(below(3)).id;
            audit.caseRef = QString::number(number);
            audit.team = QStringLiteral("Team %1").arg(below(6));
            audit.auditor = QStringLiteral("aud-%1").arg(below(30));
            audit.auditedOn = QDate(1996, 1, 1).addDays(below(monthCount * 30));
            audit.cycle = QString::number(audit.auditedOn.year());
            audit.state = AuditState::Complete;
            audit.dates.insert(QStringLiteral("report_date"), audit.auditedOn.addDays(-below(200)));
            for (const Field *field : form.scoredFields()) {
                const Scale &scale = *pack.scale(field->scale);
                audit.answers[field->id].category =
                    scale.categories.at(below(static_cast<int>(scale.categories.size()))).id;
            }
            workspace.store().writeAudit({}, {}, audit, audit.auditor, workspace.surroundings().now());
        }
    });
}

template <typename Work>
void measure(const char *name, Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    std::printf("%-46s %8.1f ms\n", name,
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QTemporaryDir temporary;
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : temporary.path());
    const QString path = folder.filePath(QStringLiteral("trend_%1.sqlite").arg(auditCount));
    if (!QFileInfo::exists(path))
        fill(path);
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.clear();
    WorkspaceHolder holder;
    FilterViewModel filter(holder, settings);
    TrendsViewModel trends(holder, filter);
    holder.open(std::make_unique<Workspace>(path, OpenMode::Existing, defaultPack(), surroundings()));
    trends.setRow(QStringLiteral("ser.overall_standard"));

    measure("first, by date of audit", [&] { trends.setShown(true); });
    measure("filter by authority", [&] { filter.setAuthority(QStringLiteral("dundee")); });
    measure("no filter", [&] { filter.clear(); });
    measure("quarters", [&] { trends.setPeriod(QStringLiteral("quarter")); });
    trends.setPeriod(QStringLiteral("month"));
    measure("first, by date of report", [&] { trends.setDate(QStringLiteral("report")); });
    measure("filter by authority, by date of report", [&] { filter.setAuthority(QStringLiteral("dundee")); });
    measure("filter by team, by date of report", [&] { filter.setTeam(QStringLiteral("Team 2")); });
    measure("no filter, by date of report", [&] { filter.clear(); });
    const QString record = holder.workspace()->listAudits({}).constFirst().record;
    holder.workspace()->rewrite(record, [](AuditRecord &audit) { audit.note += QLatin1Char('.'); });
    measure("after one audit has changed", [&] { holder.announceChange(); });
    if (!trends.error().isEmpty() || !trends.isChart()) {
        std::printf("there is no chart: %s\n", qPrintable(trends.error()));
        return 1;
    }
    return 0;
}
