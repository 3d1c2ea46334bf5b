#include "app/viewmodels/comparison_view_model.h"

#include "app/wording/difference_wording.h"
#include "app/wording/page_wording.h"

#include <algorithm>
#include <utility>

namespace caseaudit {

namespace {

/// What takes less time is over before anybody has read that it runs.
constexpr int patienceMilliseconds = 300;

QVariantMap fact(const QString &label, const QString &value)
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
}

int rowsOf(const QList<ComparisonInputs> &tables, const Pack &pack)
{
    int rows = 0;
    for (const ComparisonInputs &table : tables) {
        rows += static_cast<int>(std::count_if(table.now.rows.begin(), table.now.rows.end(), [&](const RatingRow &row) {
            return table.then || (pack.baseline && pack.baseline->row(row.row));
        }));
    }
    return rows;
}

} // namespace

ComparisonViewModel::ComparisonViewModel(QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_takesLong = true;
        Q_EMIT stateChanged();
    });
    setAnswerer(rememberingAnswerer());
}

void ComparisonViewModel::setAnswerer(RowAnswerer answer)
{
    m_worker = std::make_unique<ComparisonWorker>(std::move(answer));
    connect(m_worker.get(), &ComparisonWorker::rowDone, this, [this](int done) {
        m_done = done;
        Q_EMIT stateChanged();
    });
    connect(m_worker.get(), &ComparisonWorker::tableDone, this, &ComparisonViewModel::keep);
    connect(m_worker.get(), &ComparisonWorker::ended, this, &ComparisonViewModel::end);
    clear();
}

void ComparisonViewModel::start(const QList<ComparisonInputs> &tables, const QStringList &names, ComparisonShape shape,
                                const Pack &pack)
{
    const bool isTheSame = m_pack && m_failure.isEmpty() && !m_isCancelled && shape == m_shape && names == m_names &&
                           std::equal(tables.begin(), tables.end(), m_inputs.begin(), m_inputs.end(), areAlike);
    if (isTheSame)
        return;
    clear();
    m_inputs = tables;
    m_names = names;
    m_shape = shape;
    m_pack = pack;
    m_tables.resize(tables.size());
    m_isRunning = true;
    m_patience.start();
    m_worker->start(tables, pack);
    Q_EMIT stateChanged();
}

void ComparisonViewModel::clear()
{
    m_worker->cancel();
    m_patience.stop();
    m_inputs.clear();
    m_tables.clear();
    m_ranked.clear();
    m_forest = ComparisonForest();
    m_together.clear();
    m_headline.clear();
    m_failure.clear();
    m_done = 0;
    m_isRunning = m_takesLong = m_isCancelled = false;
    Q_EMIT stateChanged();
    Q_EMIT comparedChanged();
}

double ComparisonViewModel::progress() const
{
    const int rows = m_pack ? rowsOf(m_inputs, *m_pack) : 0;
    return rows > 0 ? static_cast<double>(m_done) / rows : 0;
}

QString ComparisonViewModel::progressText() const
{
    return m_pack ? wording::rowsCompared(m_done, rowsOf(m_inputs, *m_pack)) : QString();
}

const ComparisonTable *ComparisonViewModel::table(int place) const
{
    return place >= 0 && place < m_tables.size() && m_tables.at(place) ? &*m_tables.at(place) : nullptr;
}

bool ComparisonViewModel::isComplete() const
{
    return !m_tables.isEmpty() &&
           std::all_of(m_tables.begin(), m_tables.end(), [](const auto &each) { return each.has_value(); });
}

QList<ComparisonTable> ComparisonViewModel::tables() const
{
    QList<ComparisonTable> tables;
    for (const auto &table : m_tables)
        tables.append(*table);
    return tables;
}

std::optional<ChartedRow> ComparisonViewModel::plottedRow(int row) const
{
    return row >= 0 && row < m_forest.rows.size() ? std::optional(m_forest.rows.at(row)) : std::nullopt;
}

void ComparisonViewModel::cancel()
{
    if (!m_isRunning)
        return;
    m_worker->cancel();
    m_patience.stop();
    m_isRunning = m_takesLong = false;
    m_isCancelled = true;
    Q_EMIT stateChanged();
}

void ComparisonViewModel::restart()
{
    if (m_isRunning || !m_pack)
        return;
    const auto tables = m_inputs;
    const auto names = m_names;
    const Pack pack = *m_pack;
    m_inputs.clear();
    start(tables, names, m_shape, pack);
}

QVariantMap ComparisonViewModel::explanation(int place, int row) const
{
    const ComparisonTable *found = table(place);
    if (!found || row < 0 || row >= found->rows.size())
        return {};
    const ComparisonRow &compared = found->rows.at(row);
    QVariantList facts;
    for (const ComputedFact &each : wording::howComputed(compared, *found, *m_pack))
        facts.append(fact(each.label, each.value));
    for (const RankedChange &ranked : m_ranked) {
        if (ranked.table == place && ranked.row == row && ranked.pTogether)
            facts.append(fact(wording::allTablesTogether(), wording::probability(*ranked.pTogether)));
    }
    return {{QStringLiteral("title"), wording::tableRowTitle(compared.now.row, *m_pack)},
            {QStringLiteral("sentence"), wording::comparison(compared, *found, *m_pack)},
            {QStringLiteral("scope"), wording::comparisonScope(*found, *m_pack)},
            {QStringLiteral("facts"), facts},
            {QStringLiteral("assumed"), wording::assumed(compared, *found)}};
}

QPoint ComparisonViewModel::plotPlace(int row) const
{
    const std::optional<ChartedRow> plotted = plottedRow(row);
    return plotted ? QPoint(static_cast<int>(plotted->table), static_cast<int>(plotted->row)) : QPoint(-1, -1);
}

QString ComparisonViewModel::plotSentence(int row) const
{
    const QPoint place = plotPlace(row);
    return explanation(place.x(), place.y()).value(QStringLiteral("sentence")).toString();
}

void ComparisonViewModel::keep(int place, const ComparisonTable &table)
{
    m_tables[place] = table;
    if (isComplete())
        drawConclusions();
    Q_EMIT comparedChanged();
}

void ComparisonViewModel::end(const QString &failure)
{
    m_patience.stop();
    m_isRunning = m_takesLong = false;
    m_failure = failure;
    Q_EMIT stateChanged();
}

void ComparisonViewModel::drawConclusions()
{
    const QList<ComparisonTable> tables = this->tables();
    switch (m_shape) {
    case ComparisonShape::OneTable:
        m_forest = comparisonForest(tables.constFirst());
        m_together = {wording::comparedTogether(tables.constFirst())};
        break;
    case ComparisonShape::SideBySide:
        m_forest = sideBySideForest(tables, m_names);
        for (qsizetype part = 0; part < tables.size(); ++part)
            m_together.append(wording::together(m_names.value(part), tables.at(part)));
        break;
    case ComparisonShape::AllTables:
        m_ranked = rankedByChange(tables);
        m_forest = rankedForest(m_ranked, tables, *m_pack);
        m_together = {wording::rankedTogether(m_ranked, tables)};
        m_headline = wording::mostChanged(m_ranked, tables, *m_pack);
        break;
    case ComparisonShape::Cells:
        break;
    }
}

} // namespace caseaudit
