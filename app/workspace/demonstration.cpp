#include "app/workspace/demonstration.h"

#include "analytics/statistics/rounded_percentages.h"
#include "analytics/tables/printed_percents.h"
#include "app/workspace/import_job.h"
#include "app/workspace/workspace.h"

#include <stdexcept>

namespace caseaudit {

namespace {

constexpr quint64 demonstrationSeed = 2005;

/// Whether a table counts the audits of a reconstruction group.
bool countsGroup(const TableDefinition &table, const ReconstructionGroup &group)
{
    return table.form == group.form &&
           (!table.group || table.group->is.contains(group.choices.value(table.group->field)));
}

/// Gives the answers of one printed row to the audits from its first one on.
void answerRow(const BaselineRow &row, const TableRow &tableRow, const Scale &scale, QList<AuditRecord> &audits)
{
    const PrintedPercents percents = printedPercents(row, scale);
    const auto counts = statistics::nearestCounts(percents.constraining, row.workingCount);
    if (!counts)
        throw std::invalid_argument("the working number of " + row.row.toStdString() + " does not fit its print");
    qsizetype next = row.firstAudit;
    const qsizetype end = next + row.workingCount;
    const auto give = [&](const QString &category) {
        Answer answer;
        answer.category = category;
        audits[next++].answers.insert(tableRow.field, answer);
    };
    for (std::size_t i = 0; i < counts->size(); ++i) {
        for (std::int64_t k = 0; k < (*counts)[i]; ++k)
            give(scale.categories.at(static_cast<qsizetype>(percents.categories[i])).id);
    }
    while (next < end && !row.remainder.isEmpty())
        give(row.remainder);
}

AuditRecord reconstructedAudit(const Pack &pack, const ReconstructionGroup &group, int number)
{
    const Baseline &baseline = *pack.baseline;
    const FormDefinition &form = *pack.form(group.form);
    AuditRecord audit;
    audit.form = form.id;
    audit.formVersion = form.version;
    audit.pack = pack.digest;
    audit.caseRef =
        QStringLiteral("%1 %2 %3").arg(baseline.cycle, form.shortTitle).arg(number, 3, 10, QLatin1Char('0'));
    audit.authority = pack.partnership.id;
    audit.auditor = baseline.auditor;
    audit.auditedOn = baseline.auditedOn;
    audit.cycle = baseline.cycle;
    audit.origin = Origin::Reconstructed;
    audit.state = AuditState::Complete;
    audit.choices = group.choices;
    audit.note = QStringLiteral("Reconstructed from the printed figures of %1, not read from a case file; %2.")
                     .arg(baseline.cycle, baseline.auditedOnNote);
    return audit;
}

} // namespace

QList<AuditRecord> reconstructBaseline(const Pack &pack)
{
    if (!pack.baseline)
        throw std::invalid_argument("the pack has no baseline to reconstruct");
    QList<AuditRecord> all;
    QHash<QString, int> numbers;
    for (const ReconstructionGroup &group : pack.baseline->reconstruction) {
        QList<AuditRecord> audits;
        for (int i = 0; i < group.audits; ++i)
            audits.append(reconstructedAudit(pack, group, ++numbers[group.form]));
        for (const BaselineRow &row : pack.baseline->rows) {
            const TableRow *tableRow = pack.tableRow(row.row);
            if (countsGroup(*pack.table(row.row.section(QLatin1Char('.'), 0, 0)), group))
                answerRow(row, *tableRow, *pack.scale(tableRow->scale), audits);
        }
        all.append(audits);
    }
    return all;
}

void fillDemonstration(Workspace &workspace, const Progress &progress)
{
    const AuditCounts counts = workspace.auditCounts();
    if (counts.all() > 0)
        throw std::invalid_argument("the file already holds audits; a demonstration fills an empty one");
    const Pack &pack = workspace.pack();
    QList<AuditRecord> audits = pack.baseline ? reconstructBaseline(pack) : QList<AuditRecord>();
    const int year = pack.baseline ? pack.baseline->cycle.toInt() + 1 : workspace.surroundings().today.year();
    audits.append(inventCycle(pack, QString::number(year), demonstrationSeed));
    workspace.write([&] {
        for (qsizetype i = 0; i < audits.size(); ++i) {
            if (progress && !progress(i, audits.size()))
                throw Cancelled();
            workspace.store().writeAudit({}, {}, audits.at(i), workspace.surroundings().user,
                                         workspace.surroundings().now());
        }
    });
}

} // namespace caseaudit
