// How often hot spots cry wolf and how often they find one. Simulated files of 40 rows and three authorities, with
// nothing planted: in how many is any cell listed? Then with one row of one authority made worse: how often is it
// found? And how long a filter takes on 100,000 audits, until the matrix is laid out. Fixed seeds; prints shares and
// milliseconds, and fails when more than one file in twenty has a false finding.

#include "analytics/tables/hot_spots.h"
#include "app/charts/hot_spot_matrix.h"
#include "app/workspace/hot_spot_screen.h"
#include "app/workspace/workspace.h"
#include "audit_forms/pack_reader.h"

#include <QGuiApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <random>

using namespace caseaudit;

namespace {

constexpr int files = 1000;
constexpr int rowsOfAFile = 40;
constexpr int groupsOfAFile = 3;
constexpr int many = 100'000;

/// Shares of unfavourable answers as those of 2004 vary.
constexpr std::array shares{.05, .15, .25, .4, .55};

struct Planted {
    double share = 0; ///< 0: nothing is planted
    double elsewhere = 0;
};

QList<RatedGroup> simulated(std::mt19937 &random, int answered, const Planted &planted)
{
    QList<RatedGroup> groups;
    for (int group = 0; group < groupsOfAFile; ++group) {
        RatingTable table;
        table.table = QStringLiteral("t");
        for (int row = 0; row < rowsOfAFile; ++row) {
            double share = shares[static_cast<std::size_t>(row) % shares.size()];
            if (row == 0 && planted.share > 0)
                share = group == 0 ? planted.share : planted.elsewhere;
            RatingRow made;
            made.row = QStringLiteral("t.r%1").arg(row);
            made.scale = QStringLiteral("yes_no");
            made.answered = answered;
            const std::int64_t missed = std::binomial_distribution<std::int64_t>(answered, share)(random);
            made.counts = {answered - missed, missed};
            table.rows.append(made);
        }
        groups.append({{QStringLiteral("g%1").arg(group), {}}, {table}});
    }
    return groups;
}

/// In how many of the files anything is listed, and in how many the first cell of the first row.
struct Listed {
    int any = 0;
    int planted = 0;
};

Listed listedIn(int answered, const Planted &planted, const Pack &pack, unsigned seed)
{
    std::mt19937 random(seed);
    Listed listed;
    for (int file = 0; file < files; ++file) {
        const HotSpots found = hotSpotsOf(HotSpotDimension::Authority, {}, simulated(random, answered, planted), pack);
        const QList<HotSpotPlace> places = standingOut(found, {0, 1, 2});
        listed.any += places.isEmpty() ? 0 : 1;
        listed.planted += places.contains(HotSpotPlace{0, 0}) ? 1 : 0;
    }
    return listed;
}

/// Audits of every form, authority and of thirty teams, over two years.
void fill(Workspace &workspace)
{
    std::mt19937 random(100);
    const Pack &pack = workspace.pack();
    const auto below = [&random](qsizetype end) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(end));
    };
    workspace.write([&] {
        for (int number = 0; number < many; ++number) {
            const FormDefinition &form = pack.forms.at(number % pack.forms.size());
            AuditRecord audit;
            audit.form = form.id;
            audit.formVersion = form.version;
            audit.pack = pack.digest;
            audit.caseRef = QStringLiteral("B/%1").arg(number);
            audit.authority = pack.authorities.at(below(pack.authorities.size())).id;
            audit.team = QStringLiteral("Team %1").arg(below(10));
            audit.auditor = QStringLiteral("bench");
            audit.auditedOn = QDate(2004, 1, 1).addDays(below(730));
            audit.cycle = QString::number(audit.auditedOn.year());
            audit.state = AuditState::Complete;
            for (const Field &field : form.fields) {
                if (field.kind == FieldKind::Choice)
                    audit.choices.insert(field.id, field.choices.at(below(field.choices.size())).id);
                if (field.kind != FieldKind::Scored)
                    continue;
                Answer answer;
                answer.category = pack.scale(field.scale)->categories.at(below(2)).id;
                audit.answers.insert(field.id, answer);
            }
            workspace.store().writeAudit({}, {}, audit, QStringLiteral("bench"), workspace.surroundings().now());
        }
    });
}

/// Of the processor, which others may want at the same time.
template <typename Work>
double millisecondsOf(Work work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void timeFilters()
{
    const QTemporaryDir folder;
    const Surroundings surroundings{.user = QStringLiteral("bench"),
                                    .now = [] { return QDateTime::currentDateTimeUtc(); },
                                    .today = QDate(2005, 12, 1)};
    Workspace workspace(folder.filePath(QStringLiteral("bench.sqlite")), OpenMode::CreateIfMissing, defaultPack(),
                        surroundings);
    fill(workspace);
    for (const HotSpotDimension dimension : {HotSpotDimension::Authority, HotSpotDimension::Team}) {
        HotSpotMemory memory;
        Filter filter;
        const auto answer = [&] {
            const HotSpots &found = memory.answerTo(workspace, dimension, filter);
            const MatrixChart chart = hotSpotMatrix(found, shownColumns(workspace, found, filter), workspace.pack());
            return layOutMatrix(chart, QGuiApplication::font(), 900).height;
        };
        const double first = millisecondsOf(answer);
        filter.authority = workspace.pack().authorities.first().id;
        const double authority = millisecondsOf(answer);
        filter.team = QStringLiteral("Team 3");
        const double team = millisecondsOf(answer);
        filter = {};
        filter.cycle = QStringLiteral("2005");
        const double cycle = millisecondsOf(answer);
        filter.from = QDate(2005, 4, 1);
        const double period = millisecondsOf(answer);
        filter = {};
        const HotSpots &all = memory.answerTo(workspace, dimension, filter);
        double slowest = 0;
        for (const HotSpotRow &row : all.rows) {
            const Scale &scale = *workspace.pack().scale(row.scale);
            slowest = std::max(slowest, millisecondsOf([&] { heterogeneityOf(row, scale); }));
        }
        std::printf("slowest test of whether the groups of a row differ: %.1f ms\n", slowest);
        std::printf(
            "%d audits by %s: first %.0f ms; filter by authority %.1f, and team %.1f, cycle %.1f, dates %.1f ms\n",
            many, dimension == HotSpotDimension::Team ? "team" : "authority", first, authority, team, cycle, period);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv); // charts measure type
    const Pack pack = defaultPack();
    bool isFine = true;
    for (const int answered : {10, 20, 40, 100}) {
        const Listed nothing = listedIn(answered, {}, pack, 1);
        const Listed strong = listedIn(answered, {.7, .2}, pack, 2);
        const Listed weak = listedIn(answered, {.4, .2}, pack, 3);
        std::printf("%3d answers a cell: nothing planted, listed in %.1f %% of %d files; 70 %% beside 20 %% found in "
                    "%.1f %%, 40 %% beside 20 %% in %.1f %%\n",
                    answered, 100.0 * nothing.any / files, files, 100.0 * strong.planted / files,
                    100.0 * weak.planted / files);
        isFine = isFine && nothing.any <= files / 20;
    }
    std::fflush(stdout);
    timeFilters();
    return isFine ? 0 : 1;
}
