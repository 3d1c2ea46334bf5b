// How long the comparison of all 40 printed rows takes, at least 500 answers each: the first time and again, on two
// threads with answers remembered, beside the same rows on one thread with nothing remembered. Prints times and ratios;
// fails when the figures differ.

#include "app/workspace/workspace.h"
#include "audit_forms/pack_reader.h"

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>

using namespace caseaudit;

namespace {

constexpr int answersOfARow = 500;

/// One audit of a form with an answer to each of its questions, some more often than others.
AuditRecord inventedAudit(const Pack &pack, const FormDefinition &form, int number, std::mt19937 &random)
{
    AuditRecord audit;
    audit.form = form.id;
    audit.formVersion = form.version;
    audit.pack = pack.digest;
    audit.caseRef = QStringLiteral("B/%1").arg(number);
    audit.authority = pack.authorities.first().id;
    audit.auditor = QStringLiteral("bench");
    audit.auditedOn = QDate(2005, 6, 1);
    audit.cycle = QStringLiteral("2005");
    audit.state = AuditState::Complete;
    for (const Field &field : form.fields) {
        // Half of them are of each kind, so that rows asked of one kind alone have their 500 answers, too.
        if (field.kind == FieldKind::Choice)
            audit.choices.insert(field.id, field.choices.at(number % qsizetype{2}).id);
        if (field.kind != FieldKind::Scored)
            continue;
        const Scale &scale = *pack.scale(field.scale);
        const auto category = std::min<qsizetype>(static_cast<qsizetype>(random() % 5), 2);
        Answer answer;
        answer.category = scale.categories.at(std::min(category, scale.categories.size() - 1)).id;
        audit.answers.insert(field.id, answer);
    }
    return audit;
}

void fill(Workspace &workspace)
{
    std::mt19937 random(500);
    workspace.write([&] {
        for (const FormDefinition &form : workspace.pack().forms) {
            const bool hasKinds = std::any_of(form.fields.begin(), form.fields.end(),
                                              [](const Field &field) { return field.kind == FieldKind::Choice; });
            for (int number = 0; number < (hasKinds ? 2 : 1) * answersOfARow; ++number) {
                workspace.store().writeAudit({}, {}, inventedAudit(workspace.pack(), form, number, random),
                                             QStringLiteral("bench"), workspace.surroundings().now());
            }
        }
    });
}

template <typename Work>
double millisecondsOf(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

QList<RatingTable> presentTables(Workspace &workspace)
{
    QList<RatingTable> tables;
    for (const TableDefinition &table : workspace.pack().tables)
        tables.append(workspace.rate(table.id, {}));
    return tables;
}

QList<ComparisonTable> compareAll(Workspace &workspace)
{
    QList<ComparisonTable> tables;
    for (const TableDefinition &table : workspace.pack().tables)
        tables.append(workspace.compare(table.id, {}));
    return tables;
}

QList<ComparisonTable> compareAlone(const QList<RatingTable> &present, const Pack &pack)
{
    QList<ComparisonTable> tables;
    for (const RatingTable &table : present) {
        tables.append(compareWithBaseline(table, pack, {},
                                          [](const RowQuestion &question) { return findingsOf(question, {}, 1); }));
    }
    return tables;
}

/// How many rows were compared; −1 when two ways differ.
int sameRows(const QList<ComparisonTable> &one, const QList<ComparisonTable> &other)
{
    int rows = 0;
    for (qsizetype table = 0; table < one.size(); ++table) {
        for (qsizetype i = 0; i < one[table].rows.size(); ++i) {
            const TestFigures *left = one[table].rows[i].deciding();
            const TestFigures *right = other[table].rows[i].deciding();
            if ((left == nullptr) != (right == nullptr) || (left && left->pMax != right->pMax))
                return -1;
            rows += left ? 1 : 0;
        }
    }
    return rows;
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    Surroundings surroundings;
    surroundings.user = QStringLiteral("bench");
    surroundings.now = [] { return QDateTime::currentDateTimeUtc(); };
    surroundings.today = QDate(2005, 12, 1);
    Workspace workspace(folder.filePath(QStringLiteral("bench.sqlite")), OpenMode::CreateIfMissing, defaultPack(),
                        surroundings);
    fill(workspace);
    const QList<RatingTable> present = presentTables(workspace); // answers are in memory from here on

    QList<ComparisonTable> first;
    QList<ComparisonTable> again;
    QList<ComparisonTable> alone;
    const double firstTime = millisecondsOf([&] { first = compareAll(workspace); });
    const double nextTime = millisecondsOf([&] { again = compareAll(workspace); });
    const double aloneTime = millisecondsOf([&] { alone = compareAlone(present, workspace.pack()); });

    const int rows = sameRows(first, alone);
    std::printf("%d rows compared: first %.0f ms, again %.1f ms; one thread, nothing remembered %.0f ms\n", rows,
                firstTime, nextTime, aloneTime);
    std::printf("ratios to that: first %.2f, again %.4f\n", firstTime / aloneTime, nextTime / aloneTime);
    if (rows != 40 || sameRows(again, alone) != rows)
        std::printf("the figures differ\n");
    return rows == 40 && sameRows(again, alone) == rows ? 0 : 1;
}
