#include "app/exchange/case_list_import.h"

#include "app/exchange/column_finder.h"
#include "app/wording/import_wording.h"
#include "audit_forms/pack.h"

#include <QHash>

namespace caseaudit {

namespace {

QList<FileColumn> caseColumns()
{
    QList<FileColumn> columns;
    for (FileColumn &column : contactColumns()) {
        if (column.part != ColumnPart::CaseRef && column.part != ColumnPart::Authority)
            continue;
        column.presence = Presence::Required;
        columns.append(column);
    }
    return columns;
}

} // namespace

QList<NamedCase> readCaseList(const CsvFile &file, const QString &fileName, const Pack &pack,
                              QList<ImportProblem> &problems)
{
    const FoundColumns columns(file, fileName, caseColumns(),
                               wording::oneOf({QStringLiteral("case_ref"), QStringLiteral("authority")}));
    problems.append(columns.problems());
    if (!columns.canReadRows())
        return {};
    QList<NamedCase> cases;
    QHash<QString, int> lines;
    for (const CsvRecord &record : file.records) {
        if (const auto problem = columns.wrongLength(record)) {
            problems.append(*problem);
            continue;
        }
        const QString caseRef = columns.cell(record, ColumnPart::CaseRef).simplified();
        const std::optional<QString> authority =
            pack.authorityFor(columns.cell(record, ColumnPart::Authority).trimmed());
        const bool isKnown = authority && *authority != pack.partnership.id;
        if (caseRef.isEmpty())
            problems.append(columns.problem(record, ColumnPart::CaseRef, nullptr, wording::expectedReference()));
        if (!isKnown)
            problems.append(columns.problem(record, ColumnPart::Authority, nullptr, wording::expectedAuthority(pack)));
        if (caseRef.isEmpty() || !isKnown)
            continue;
        const QString key = *authority + u'\n' + foldedCaseRef(caseRef);
        if (const auto earlier = lines.constFind(key); earlier != lines.cend()) {
            problems.append(columns.problem(record, ColumnPart::CaseRef, nullptr, wording::expectedCaseOnce(*earlier)));
            continue;
        }
        lines.insert(key, record.line);
        cases.append({*authority, caseRef});
    }
    if (cases.isEmpty() && problems.isEmpty())
        problems.append({fileName, 0, {}, {}, wording::expectedCases()});
    return cases;
}

} // namespace caseaudit
