// How long the list of audits takes with ten and with a hundred thousand audits: opening, searching, filtering,
// sorting, going to the end, reading a page, and opening one audit to be scored. Prints milliseconds and ratios; beside
// the page stands what plain SQL takes for it (SELECT … LIMIT … OFFSET through SQLite's own functions). The files go to
// the folder named, where they stay for the next run, or to a temporary one.

#include "app/viewmodels/audits_view_model.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/scoring_view_model.h"
#include "app/viewmodels/workspace_holder.h"
#include "audit_forms/pack_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

using namespace caseaudit;

namespace {

constexpr int few = 10;
constexpr int many = 100'000;
constexpr int repetitions = 5;

/// What was measured, in the order of the report, by its name: with few audits and with many.
struct Figures {
    std::vector<std::string> order;
    std::map<std::string, std::vector<double>> milliseconds;

    void add(const std::string &name, double figure)
    {
        if (!milliseconds.contains(name))
            order.push_back(name);
        milliseconds[name].push_back(figure);
    }
};

/// The quickest of several runs, each after `prepare`: what the machine can do when nothing disturbs it.
template <typename Work, typename Prepare>
double millisecondsOf(Work work, Prepare prepare)
{
    double best = 1e9;
    for (int run = 0; run < repetitions; ++run) {
        prepare();
        const std::clock_t start = std::clock();
        work();
        best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

Surroundings surroundings(const QDateTime &now)
{
    return {.user = QStringLiteral("aud-01"), .now = [now] { return now; }, .today = now.date()};
}

const QDateTime &today()
{
    static const QDateTime moment(QDate(2005, 12, 1), QTime(9, 0), Qt::UTC);
    return moment;
}

/// Audits of every form, authority and state, changed at different times.
void fill(const QString &path, int count)
{
    std::mt19937 random(1);
    const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    const Pack pack = defaultPack();
    Workspace workspace(path, OpenMode::CreateIfMissing, pack, surroundings(today()));
    workspace.write([&] {
        for (int number = 0; number < count; ++number) {
            AuditRecord audit;
            audit.form = pack.forms.at(below(static_cast<int>(pack.forms.size()))).id;
            audit.formVersion = 1;
            audit.authority = pack.authorities.at(below(3)).id;
            audit.caseRef =
                QStringLiteral("%1/%2").arg(audit.authority.left(1).toUpper()).arg(number, 6, 10, QLatin1Char('0'));
            audit.team = QStringLiteral("Team %1").arg(below(6));
            audit.worker = QStringLiteral("w-%1").arg(below(40));
            audit.auditor = QStringLiteral("aud-%1").arg(below(30), 2, 10, QLatin1Char('0'));
            audit.auditedOn = QDate(2005, 1, 1).addDays(below(330));
            audit.cycle = QString::number(2003 + below(3));
            audit.state = std::vector{AuditState::Complete, AuditState::Complete, AuditState::Complete,
                                      AuditState::Locked,   AuditState::Draft,    AuditState::Withdrawn}
                              .at(static_cast<std::size_t>(below(6)));
            audit.answers[QStringLiteral("overall_standard")].category = QStringLiteral("good");
            workspace.store().writeAudit({}, {}, audit, audit.auditor, today().addSecs(-below(30'000'000)));
        }
    });
}

/// A page as plain SQL reads it.
class Rival {
public:
    explicit Rival(const QString &path) { check(sqlite3_open(path.toUtf8().constData(), &m_database)); }
    Rival(const Rival &) = delete;
    Rival &operator=(const Rival &) = delete;
    ~Rival() { sqlite3_close(m_database); }

    int readPage(const std::string &order, int offset)
    {
        const std::string sql =
            "SELECT record_id, form, case_ref, authority, team, worker, auditor, audited_on, cycle, "
            "reading, origin, state, answered, asked, counts, changed_at FROM records "
            "WHERE state <> 'withdrawn' ORDER BY " +
            order + " LIMIT 100 OFFSET " + std::to_string(offset);
        sqlite3_stmt *select = nullptr;
        check(sqlite3_prepare_v2(m_database, sql.c_str(), -1, &select, nullptr));
        int read = 0;
        while (sqlite3_step(select) == SQLITE_ROW)
            read += sqlite3_column_bytes(select, 2) > 0 ? 1 : 0;
        sqlite3_finalize(select);
        return read;
    }

private:
    void check(int result)
    {
        if (result != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_database));
    }

    sqlite3 *m_database = nullptr;
};

/// What a screen shows: so many rows are painted at most.
void look(AuditListModel &model, int first)
{
    constexpr int rowsOnScreen = 30;
    for (int row = first; row < std::min(first + rowsOnScreen, model.rowCount()); ++row) {
        for (const int role : {AuditListModel::CaseRefRole, AuditListModel::FormRole, AuditListModel::ChangedAtRole})
            model.data(model.index(row), role);
    }
}

void measureList(const QString &path, Figures &figures)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    WorkspaceHolder holder;
    FilterViewModel filter(holder, settings);
    AuditsViewModel audits(holder, filter, settings);
    AuditListModel &model = *audits.model();
    const auto nothing = [] {};
    const auto open = [&] {
        holder.open(std::make_unique<Workspace>(path, OpenMode::Existing, defaultPack(), surroundings(today())));
    };
    figures.add("open the file and list it", millisecondsOf(open, [&] { holder.close(); }));
    const auto reload = [&] {
        AuditQuery query;
        query.limit = 0;
        model.load(query);
    };
    figures.add("list all places", millisecondsOf([&] { model.load({}); }, reload));
    figures.add("first page", millisecondsOf([&] { look(model, 0); }, [&] { reload(), model.load({}); }));
    figures.add("jump to the end", millisecondsOf([&] { look(model, std::max(0, model.rowCount() - 30)); },
                                                  [&] { reload(), model.load({}); }));
    figures.add("page in the middle",
                millisecondsOf([&] { look(model, model.rowCount() / 2); }, [&] { reload(), model.load({}); }));
    figures.add("reload, nothing changed", millisecondsOf([&] { model.load({}); }, nothing));
    figures.add("search of 3 letters", millisecondsOf([&] { audits.setSearch(QStringLiteral("012")), look(model, 0); },
                                                      [&] { audits.setSearch({}); }));
    audits.setSearch({});
    figures.add("filter by form", millisecondsOf([&] { audits.setForm(QStringLiteral("ser")), look(model, 0); },
                                                 [&] { audits.setForm({}); }));
    audits.setForm({});
    figures.add("filter by auditor",
                millisecondsOf([&] { audits.setMine(true), look(model, 0); }, [&] { audits.setMine(false); }));
    audits.setMine(false);
    for (const char *column : {"changedAt", "caseRef", "form", "authority", "team", "worker", "auditor", "auditedOn",
                               "cycle", "reading", "progress", "state"}) {
        const char *other = qstrcmp(column, "form") == 0 ? "team" : "form";
        figures.add(std::string("sort by ") + column,
                    millisecondsOf([&] { audits.sortBy(QLatin1String(column)), look(model, 0); },
                                   [&] { audits.sortBy(QLatin1String(other)); }));
    }
    figures.add("select all", millisecondsOf([&] { model.selectAll(); }, [&] { model.clearSelection(); }));
    model.clearSelection();

    ScoringViewModel scoring(holder, settings);
    audits.setState(QStringLiteral("complete"));
    const QString record = model.recordAt(model.rowCount() / 2);
    figures.add("open one audit", millisecondsOf([&] { scoring.openAudit(record); }, [&] { scoring.leave(); }));
    scoring.leave();

    Rival rival(path);
    const int last = std::max(0, audits.total() - 30);
    figures.add("plain SQL: first page by change",
                millisecondsOf([&] { rival.readPage("changed_at DESC, record_id DESC", 0); }, nothing));
    figures.add("plain SQL: first page by team",
                millisecondsOf([&] { rival.readPage("team DESC, record_id DESC", 0); }, nothing));
    figures.add("plain SQL: last page by change",
                millisecondsOf([&] { rival.readPage("changed_at DESC, record_id DESC", last); }, nothing));
    figures.add("plain SQL: last page by team",
                millisecondsOf([&] { rival.readPage("team DESC, record_id DESC", last); }, nothing));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir temporary;
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : temporary.path());
    Figures figures;
    for (const int count : {few, many}) {
        const QString path = folder.filePath(QStringLiteral("list_%1.sqlite").arg(count));
        if (!QFileInfo::exists(path))
            fill(path, count);
        measureList(path, figures);
    }
    std::printf("%-34s %12d %12d %8s\n", "milliseconds with", few, many, "ratio");
    for (const std::string &name : figures.order) {
        const std::vector<double> &taken = figures.milliseconds[name];
        std::printf("%-34s %12.2f %12.2f %8.1f\n", name.c_str(), taken[0], taken[1], taken[1] / taken[0]);
    }
    return 0;
}
