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

/// Of a form without a contact log only the dates are read: a whole audit takes several times as long.
CaseFacts factsIn(const QJsonObject &document, const FormDefinition &form)
{
    if (form.hasContactLog)
        return factsOf(auditFromJson(document), form);
    CaseFacts facts;
    const QJsonObject dates = document.value(QStringLiteral("dates")).toObject();
    for (auto date = dates.begin(); date != dates.end(); ++date)
        facts.dates.insert(date.key(), QDate::fromString(date.value().toString(), Qt::ISODate));
    return facts;
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
    const FactColumns &facts = factsFor(question, progress);
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
    const FactColumns &facts = factsFor(question, {});
    return auditsBehindTrend(question, m_workspace.pack(), m_workspace.matrix(table.form), facts, point.from, point.to,
                             share);
}

QList<MeasureSummary> TrendReader::measures(const TrendQuestion &question, const Progress &progress)
{
    const Pack &pack = m_workspace.pack();
    const TableDefinition &table = tableOf(question, pack);
    if (!isMeasured(question, pack))
        return {};
    const FactColumns &facts = factsOf(table.form, progress);
    return measureContacts(table, pack, m_workspace.matrix(table.form), facts, question.filter,
                           pack.tableRow(question.row)->field);
}

const FactColumns &TrendReader::factsFor(const TrendQuestion &question, const Progress &progress)
{
    static const FactColumns none;
    if (question.date == TrendDate::Audited)
        return none;
    return factsOf(tableOf(question, m_workspace.pack()).form, progress);
}

const FactColumns &TrendReader::factsOf(const QString &formId, const Progress &progress)
{
    FormFacts &form = m_forms[formId];
    const ChangeMark mark = m_workspace.changeMark();
    if (form.mark == mark)
        return form.columns;
    const ScoreMatrix &matrix = m_workspace.matrix(formId);
    const FormDefinition &definition = *m_workspace.pack().form(formId);
    const auto total = static_cast<qint64>(matrix.size());
    qint64 done = 0;
    bool isCancelled = false;
    m_workspace.store().forEachCountedRevision(
        formId, [&](const QString &record, const QByteArray &revision, const RecordStore::Content &content) {
            Known &known = form.byRecord[record];
            if (known.revision != revision)
                known = {revision, factsIn(content(), definition)};
            isCancelled = progress && !progress(++done, total);
            return !isCancelled;
        });
    // What was read stays known: whoever asks again goes on from there.
    if (isCancelled)
        throw Cancelled();
    form.columns = FactColumns(definition);
    for (std::size_t audit = 0; audit < matrix.size(); ++audit)
        form.columns.append(form.byRecord.value(matrix.recordId(audit)).facts);
    form.mark = mark;
    return form.columns;
}

} // namespace caseaudit
