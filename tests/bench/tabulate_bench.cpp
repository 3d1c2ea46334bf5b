// How long a table of nine rows over a million audits takes, beside the same counts by SQLite's GROUP BY on a table
// in memory. Prints both times and their ratio; fails when the counts differ.

#include "analytics/tables/rating_table.h"
#include "analytics/tables/score_matrix.h"
#include "audit_forms/pack.h"

#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

using namespace caseaudit;

namespace {

constexpr int auditCount = 1'000'000;
constexpr int fieldCount = 9;
constexpr int categoryCount = 4;
constexpr int authorityCount = 3;

QString fieldName(int field)
{
    return QStringLiteral("f%1").arg(field);
}

Pack benchPack()
{
    Pack pack;
    Scale scale;
    scale.id = QStringLiteral("rating");
    for (int category = 0; category < categoryCount; ++category) {
        Category added;
        added.id = QString::number(category);
        scale.categories.append(added);
    }
    FormDefinition form;
    form.id = QStringLiteral("bench");
    TableDefinition table;
    table.id = form.id;
    table.form = form.id;
    for (int number = 0; number < fieldCount; ++number) {
        Field field;
        field.id = fieldName(number);
        field.scale = scale.id;
        form.fields.append(field);
        table.rows.append({form.id + QLatin1Char('.') + field.id, field.id, {}, {}, scale.id});
    }
    pack.scales = {scale};
    pack.forms = {form};
    pack.tables = {table};
    return pack;
}

/// Audits of three authorities, of which one in ten answers is empty.
std::vector<ScoredAudit> randomAudits()
{
    std::mt19937 random(1);
    std::vector<ScoredAudit> audits(auditCount);
    for (ScoredAudit &audit : audits) {
        audit.authority = QString::number(random() % authorityCount);
        audit.auditedOn = QDate(2005, 1, 1).addDays(random() % 365);
        for (int field = 0; field < fieldCount; ++field)
            audit.answers.append(static_cast<char>(random() % 10 == 0 ? 0 : 1 + random() % categoryCount));
    }
    return audits;
}

/// A database in memory that throws what SQLite reports.
class Rival {
public:
    explicit Rival(const std::vector<ScoredAudit> &audits)
    {
        check(sqlite3_open(":memory:", &m_database));
        run("CREATE TABLE audits(authority TEXT, f0, f1, f2, f3, f4, f5, f6, f7, f8); BEGIN");
        sqlite3_stmt *insert = prepare("INSERT INTO audits VALUES(?,?,?,?,?,?,?,?,?,?)");
        for (const ScoredAudit &audit : audits) {
            const QByteArray authority = audit.authority.toUtf8();
            sqlite3_bind_text(insert, 1, authority.constData(), static_cast<int>(authority.size()), SQLITE_TRANSIENT);
            for (int field = 0; field < fieldCount; ++field)
                sqlite3_bind_int(insert, field + 2, audit.answers[field]);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("COMMIT");
    }
    Rival(const Rival &) = delete;
    Rival &operator=(const Rival &) = delete;
    ~Rival() { sqlite3_close(m_database); }

    std::vector<std::int64_t> counts(int field)
    {
        const std::string name = fieldName(field).toStdString();
        sqlite3_stmt *select = prepare("SELECT " + name + ", COUNT(*) FROM audits WHERE authority = '1' AND " + name +
                                       " > 0 GROUP BY " + name + " ORDER BY " + name);
        std::vector<std::int64_t> counted;
        while (sqlite3_step(select) == SQLITE_ROW)
            counted.push_back(sqlite3_column_int64(select, 1));
        sqlite3_finalize(select);
        return counted;
    }

private:
    void check(int result)
    {
        if (result != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_database));
    }
    void run(const char *sql) { check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr)); }
    sqlite3_stmt *prepare(const std::string &sql)
    {
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v2(m_database, sql.c_str(), -1, &statement, nullptr));
        return statement;
    }

    sqlite3 *m_database = nullptr;
};

template <typename Work>
double millisecondsOf(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

int main()
{
    const std::vector<ScoredAudit> audits = randomAudits();
    const Pack pack = benchPack();
    ScoreMatrix matrix(pack.forms.first());
    for (const ScoredAudit &audit : audits)
        matrix.append(audit);
    Rival rival(audits);

    Filter filter;
    filter.authority = QStringLiteral("1");
    RatingTable table;
    std::vector<std::vector<std::int64_t>> grouped;
    const double ours = millisecondsOf([&] { table = rateTable(pack.tables.first(), pack, matrix, filter); });
    const double theirs = millisecondsOf([&] {
        for (int field = 0; field < fieldCount; ++field)
            grouped.push_back(rival.counts(field));
    });
    const double whole = millisecondsOf([&] { rateTable(pack.tables.first(), pack, matrix, {}); });

    std::printf("one authority of %d: rateTable %.1f ms, SQLite GROUP BY %.1f ms, ratio %.3f\n", authorityCount, ours,
                theirs, ours / theirs);
    std::printf("all %d audits, %d rows: rateTable %.1f ms\n", auditCount, fieldCount, whole);
    for (int field = 0; field < fieldCount; ++field) {
        if (table.rows[field].counts != grouped[static_cast<std::size_t>(field)]) {
            std::printf("the counts of %s differ\n", qPrintable(fieldName(field)));
            return 1;
        }
    }
    return 0;
}
