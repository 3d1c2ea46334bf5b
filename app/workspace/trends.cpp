#include "app/workspace/trends.h"

#include "app/workspace/cancelled.h"

#include <stdexcept>

namespace caseaudit {

namespace {

const TableDefinition &tableOf(const TrendQuestion &question, const Pack &pack)
{
    if (!pack.tableRow(question.row))
        throw std::invalid_argument("the pack has no row “" + question.row.toStdString() + "”");
    return *pack.table(question.row.section(u'.', 0, 0));
}

bool isMeasured(const TrendQuestion &question, const Pack &pack)
{
    const FormDefinition &form = *pack.form(tableOf(question, pack).form);
    return form.hasContactLog && hasMeasures(*form.field(pack.tableRow(question.row)->field));
}

} // namespace

Trend TrendReader::trend(const TrendQuestion &question, const Progress &progress)
{
    const TableDefinition &table = tableOf(question, m_workspace.pack());
    const FactColumn &facts = factsFor(question, progress);
    return trendOf(question, m_workspace.pack(), m_workspace.matrix(table.form), facts);
}

bool TrendReader::needsReading(const TrendQuestion &question)
{
    const Pack &pack = m_workspace.pack();
    const QString form = tableOf(question, pack).form;
    if (question.date == TrendDate::Audited && !isMeasured(question, pack))
        return false;
    const auto known = m_forms.constFind(form);
    return known == m_forms.constEnd() || known->mark != m_workspace.changeMark();
}

QStringList TrendReader::behind(const TrendQuestion &question, const TrendPoint &point, TrendShare share)
{
    const TableDefinition &table = tableOf(question, m_workspace.pack());
    const FactColumn &facts = factsFor(question, {});
    return auditsBehindTrend(question, m_workspace.pack(), m_workspace.matrix(table.form), facts, point.from, point.to,
                             share);
}

QList<MeasureSummary> TrendReader::measures(const TrendQuestion &question, const Progress &progress)
{
    const Pack &pack = m_workspace.pack();
    const TableDefinition &table = tableOf(question, pack);
    if (!isMeasured(question, pack))
        return {};
    const FactColumn &facts = factsOf(table.form, progress);
    return measureContacts(table, pack, m_workspace.matrix(table.form), facts, question.filter,
                           pack.tableRow(question.row)->field);
}

const FactColumn &TrendReader::factsFor(const TrendQuestion &question, const Progress &progress)
{
    static const FactColumn none;
    if (question.date == TrendDate::Audited)
        return none;
    return factsOf(tableOf(question, m_workspace.pack()).form, progress);
}

const FactColumn &TrendReader::factsOf(const QString &formId, const Progress &progress)
{
    FormFacts &form = m_forms[formId];
    const ChangeMark mark = m_workspace.changeMark();
    if (form.mark == mark)
        return form.column;
    const ScoreMatrix &matrix = m_workspace.matrix(formId);
    const FormDefinition &definition = *m_workspace.pack().form(formId);
    const QHash<QString, QByteArray> revisions = m_workspace.store().countedRevisions(formId);
    QHash<QString, Known> byRecord;
    FactColumn column;
    column.reserve(matrix.size());
    for (std::size_t audit = 0; audit < matrix.size(); ++audit) {
        const QString &record = matrix.recordId(audit);
        const QByteArray revision = revisions.value(record);
        Known known = form.byRecord.value(record);
        if (known.revision != revision) {
            const std::optional<Revision> found = m_workspace.store().log().find(revision);
            known = {revision, found ? caseaudit::factsOf(auditFromJson(found->content()), definition) : CaseFacts()};
        }
        column.push_back(known.facts);
        byRecord.insert(record, known);
        if (progress && !progress(static_cast<qint64>(audit) + 1, static_cast<qint64>(matrix.size())))
            throw Cancelled();
    }
    form = {mark, std::move(byRecord), std::move(column)};
    return form.column;
}

} // namespace caseaudit
