#include "app/workspace/known_numbers.h"

#include "app/workspace/workspace.h"

#include <stdexcept>

namespace caseaudit {

namespace {

const QString numberKind = QStringLiteral("baseline_number");
const QString rowKey = QStringLiteral("row");
const QString casesKey = QStringLiteral("cases");

/// One record a row, under the same id in every file, so that merged files agree or visibly disagree.
QString recordOf(const QString &row)
{
    return numberKind + u'-' + row;
}

std::optional<std::int64_t> numberIn(const QJsonObject &document)
{
    const qint64 number = document.value(casesKey).toInteger();
    return number > 0 ? std::optional<std::int64_t>(number) : std::nullopt;
}

const BaselineRow &printedRow(const Pack &pack, const QString &row)
{
    const BaselineRow *printed = pack.baseline ? pack.baseline->row(row) : nullptr;
    if (!printed)
        throw std::invalid_argument("the baseline prints no row “" + row.toStdString() + "”");
    return *printed;
}

} // namespace

KnownNumbers knownNumbers(const Workspace &workspace)
{
    KnownNumbers numbers;
    for (const QJsonObject &document : workspace.store().documents(numberKind)) {
        if (const std::optional<std::int64_t> number = numberIn(document))
            numbers.insert(document.value(rowKey).toString(), *number);
    }
    return numbers;
}

QList<RefusedNumber> changeKnownNumbers(Workspace &workspace, const NumberChanges &changes)
{
    const Pack &pack = workspace.pack();
    QList<RefusedNumber> refused;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const BaselineRow &printed = printedRow(pack, change.key());
        if (!change.value())
            continue;
        const Scale &scale = *pack.scale(pack.tableRow(change.key())->scale);
        const KnownNumberCheck check = checkKnownNumber(printed, scale, **change);
        if (!check.isUsable())
            refused.append({change.key(), **change, check});
    }
    if (!refused.isEmpty())
        return refused;
    workspace.write([&] {
        const KnownNumbers known = knownNumbers(workspace);
        for (auto change = changes.begin(); change != changes.end(); ++change) {
            const bool isKnown = known.contains(change.key());
            if (change.value() ? isKnown && known.value(change.key()) == **change : !isKnown)
                continue;
            QJsonObject document{{rowKey, change.key()}};
            if (change.value())
                document.insert(casesKey, qint64{**change});
            workspace.store().writeDocument(recordOf(change.key()), numberKind, document, workspace.surroundings().user,
                                            workspace.surroundings().now());
        }
    });
    return {};
}

QList<KnownNumberEntry> knownNumberHistory(const Workspace &workspace)
{
    QList<KnownNumberEntry> entries;
    for (const QString &record : workspace.store().documents(numberKind).keys()) {
        for (const Revision &revision : workspace.store().log().history(record)) {
            if (revision.isErased())
                continue;
            const QJsonObject document = revision.content();
            entries.append(
                {document.value(rowKey).toString(), numberIn(document), revision.author, revision.writtenAt});
        }
    }
    return entries;
}

} // namespace caseaudit
