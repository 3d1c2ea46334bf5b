#include "app/viewmodels/results_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/result_figures.h"
#include "app/viewmodels/result_rows.h"
#include "app/viewmodels/results_text.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/difference_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QSaveFile>

#include <algorithm>
#include <numeric>
#include <utility>

namespace caseaudit {

namespace {

/// The entry of all tables; no table of a pack can be called so.
const QString allTables = QStringLiteral("*");

bool hasPrintedRow(const TableDefinition &table, const Pack &pack)
{
    return pack.baseline && std::any_of(table.rows.begin(), table.rows.end(),
                                        [&pack](const TableRow &row) { return pack.baseline->row(row.id) != nullptr; });
}

} // namespace

ResultsViewModel::ResultsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_filter(filter)
    , m_rows(resultRoles())
    , m_knownNumber(holder)
    , m_pictures(m_comparison)
{
    connect(&holder, &WorkspaceHolder::opened, this, &ResultsViewModel::readTables);
    connect(&holder, &WorkspaceHolder::closed, this, &ResultsViewModel::clear);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &ResultsViewModel::readTable);
    connect(&filter, &FilterViewModel::filterChanged, this, &ResultsViewModel::readTable);
    connect(&m_comparison, &ComparisonViewModel::comparedChanged, this, &ResultsViewModel::showRows);
    connect(&m_pictures, &ResultPictures::done, this, &ResultsViewModel::setNotice);
    connect(&m_pictures, &ResultPictures::failed, this, &ResultsViewModel::setError);
    readTables();
}

QString ResultsViewModel::baselineName() const
{
    const Workspace *workspace = m_holder.workspace();
    return workspace && workspace->pack().baseline ? workspace->pack().baseline->cycle : QString();
}

void ResultsViewModel::setCurrentTable(const QString &table)
{
    if (table == m_currentTable)
        return;
    m_currentTable = table;
    m_focusedRow = -1;
    Q_EMIT focusedRowChanged();
    readTable();
}

QVariantList ResultsViewModel::entries() const
{
    return m_tables.isEmpty() ? QVariantList() : QVariantList{option(allTables, wording::whatChangedMost())} + m_tables;
}

int ResultsViewModel::currentIndex() const
{
    const QVariantList all = entries();
    const auto entry = std::find_if(all.begin(), all.end(), [this](const QVariant &candidate) {
        return candidate.toMap().value(QStringLiteral("id")).toString() == m_currentTable;
    });
    return entry == all.end() ? -1 : static_cast<int>(entry - all.begin());
}

bool ResultsViewModel::isOverview() const
{
    return m_currentTable == allTables;
}

void ResultsViewModel::setSideBySide(bool sideBySide)
{
    if (sideBySide == m_sideBySide)
        return;
    m_sideBySide = sideBySide;
    readTable();
}

bool ResultsViewModel::maySideBySide() const
{
    return !isOverview() && m_filter.authority().isEmpty();
}

void ResultsViewModel::setWith(const QString &cycle)
{
    if (cycle == m_with)
        return;
    m_with = cycle;
    readTables();
}

void ResultsViewModel::setShown(bool shown)
{
    if (shown == m_isShown)
        return;
    m_isShown = shown;
    Q_EMIT isShownChanged();
    readTable();
}

void ResultsViewModel::setBeyondBaseline(bool beyond)
{
    if (beyond == m_beyondBaseline)
        return;
    m_beyondBaseline = beyond;
    readTables();
}

void ResultsViewModel::openRow(const QString &rowId)
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace || !workspace->pack().tableRow(rowId))
        return;
    const Pack &pack = workspace->pack();
    if (!pack.baseline || !pack.baseline->row(rowId))
        setBeyondBaseline(true);
    setCurrentTable(rowId.section(u'.', 0, 0));
    const QList<QVariantMap> &rows = m_rows.rows();
    const auto row = std::find_if(rows.begin(), rows.end(), [&rowId](const QVariantMap &candidate) {
        return candidate.value(QStringLiteral("rowId")).toString() == rowId;
    });
    m_focusedRow = row == rows.end() ? -1 : static_cast<int>(row - rows.begin());
    Q_EMIT focusedRowChanged();
}

void ResultsViewModel::openPlotted(int plotRow)
{
    if (const std::optional<ChartedRow> plotted = m_comparison.plottedRow(plotRow))
        openRow(m_parts.at(plotted->table).now.rows.at(plotted->row).row);
}

void ResultsViewModel::openFigure(int row, int period, int figure)
{
    Workspace *workspace = m_holder.workspace();
    const QVariantList periods = m_rows.value(row, QStringLiteral("periods")).toList();
    const auto chosen = periods.value(period).value<ResultPeriod>();
    if (!workspace || !chosen.opens)
        return;
    const ComparisonInputs &part = m_parts.at(chosen.part);
    const RatingTable &table = chosen.isNow ? part.now : *part.then;
    const RatingRow &rated = table.rows.at(row);
    const Scale &scale = *workspace->pack().scale(rated.scale);
    QStringList records;
    setError(failureOf([&] {
        for (const quint8 code : codesOf(figure, scale))
            records += workspace->behind(table.table, rated.field, code, table.filter);
    }));
    if (!records.isEmpty()) {
        Q_EMIT auditsRequested(
            records, wording::auditsBehind(rated.label, figureName(figure, scale), table.filter, workspace->pack()));
    }
}

void ResultsViewModel::openAction(const QString &ref)
{
    Q_EMIT actionRequested(ref);
}

void ResultsViewModel::copyText()
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    QGuiApplication::clipboard()->setText(resultsText(shown(workspace->pack())));
    setNotice(QStringLiteral("The table is on the clipboard."));
}

void ResultsViewModel::copyCsv()
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(resultsCsv(shown(workspace->pack()))));
    setNotice(QStringLiteral("The table is on the clipboard as CSV."));
}

void ResultsViewModel::copyPicture(const QVariant &image)
{
    QGuiApplication::clipboard()->setImage(image.value<QImage>());
    setNotice(QStringLiteral("A picture of the table is on the clipboard."));
}

void ResultsViewModel::saveCsv(const QUrl &file)
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    QSaveFile target(file.toLocalFile());
    const QByteArray bytes = resultsCsv(shown(workspace->pack()));
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit()) {
        setError(QStringLiteral("%1 cannot be written: %2").arg(target.fileName(), target.errorString()));
        return;
    }
    setNotice(QStringLiteral("Saved as %1.").arg(target.fileName()));
}

void ResultsViewModel::dismiss()
{
    setError(QString());
    setNotice(QString());
}

bool ResultsViewModel::showsBeyond() const
{
    const Workspace *workspace = m_holder.workspace();
    return m_beyondBaseline || !m_with.isEmpty() || !workspace || !workspace->pack().baseline;
}

void ResultsViewModel::readTables()
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    const Pack &pack = workspace->pack();
    m_tables.clear();
    bool currentIsShown = isOverview();
    for (const TableDefinition &table : pack.tables) {
        if (!showsBeyond() && !hasPrintedRow(table, pack))
            continue;
        currentIsShown = currentIsShown || table.id == m_currentTable;
        m_tables.append(option(table.id, table.title));
    }
    if (!currentIsShown)
        m_currentTable =
            m_tables.isEmpty() ? QString() : m_tables.constFirst().toMap().value(QStringLiteral("id")).toString();
    Q_EMIT tablesChanged();
    readTable();
}

void ResultsViewModel::readTable()
{
    Workspace *workspace = m_holder.workspace();
    // All tables take a while to count: who does not look at them does not wait for them.
    if (!workspace || m_currentTable.isEmpty() || (isOverview() && !m_isShown))
        return;
    bool cycleIsGone = false;
    const QString failure = failureOf([&] {
        // The audits of the cycle may have been withdrawn, here or in another window.
        cycleIsGone = !m_with.isEmpty() && !workspace->distinct(QStringLiteral("cycle")).contains(m_with);
        if (cycleIsGone)
            return;
        readWithOptions();
        count(*workspace);
        describe(workspace->pack());
        compare();
        showRows();
    });
    if (cycleIsGone) {
        setNotice(wording::cycleIsGone(m_with));
        setWith(QString());
        return;
    }
    if (!failure.isEmpty())
        showNothing();
    setError(failure);
    Q_EMIT tableChanged();
}

void ResultsViewModel::showNothing()
{
    m_comparison.clear();
    m_parts.clear();
    m_names.clear();
    m_audits = 0;
    showRows();
}

void ResultsViewModel::readWithOptions()
{
    const Workspace &workspace = *m_holder.workspace();
    const std::optional<Baseline> &baseline = workspace.pack().baseline;
    const QString present = m_filter.cycle().isEmpty() ? workspace.currentCycle() : m_filter.cycle();
    m_withOptions.clear();
    if (baseline)
        m_withOptions.append(option(QString(), wording::printedCycle(baseline->cycle)));
    for (const QString &cycle : workspace.distinct(QStringLiteral("cycle"))) {
        const bool isPrinted = baseline && cycle == baseline->cycle;
        if (!isPrinted && (cycle != present || cycle == m_with))
            m_withOptions.append(option(cycle, wording::countedCycle(cycle)));
    }
}

void ResultsViewModel::count(Workspace &workspace)
{
    const Pack &pack = workspace.pack();
    m_parts.clear();
    m_names.clear();
    const auto add = [&](const QString &name, const QString &table, const Filter &filter) {
        ComparisonInputs part = comparisonInputs(workspace, table, filter, m_with);
        if (!showsBeyond())
            part.now.rows.removeIf([](const RatingRow &row) { return !row.inBaseline; });
        m_parts.append(part);
        m_names.append(name);
    };
    if (isOverview()) {
        for (const QVariant &table : std::as_const(m_tables))
            add(table.toMap().value(QStringLiteral("label")).toString(),
                table.toMap().value(QStringLiteral("id")).toString(), m_filter.filter());
    } else if (sideBySide()) {
        for (const Authority &authority : pack.authorities) {
            Filter filter = m_filter.filter();
            filter.authority = authority.id;
            add(authority.name, m_currentTable, filter);
        }
    } else {
        add(wording::now(), m_currentTable, m_filter.filter());
    }
    const QList<ComparisonInputs> &parts = m_parts;
    m_audits = std::accumulate(parts.begin(), parts.end(), 0, [](int sum, const ComparisonInputs &part) {
        return sum + static_cast<int>(part.now.audits);
    });
}

void ResultsViewModel::describe(const Pack &pack)
{
    RatingTable table = m_parts.constFirst().now;
    const bool isPrinted = !m_parts.constFirst().then;
    if (isOverview() || sideBySide())
        table.filter.authority = m_filter.authority();
    table.audits = m_audits;
    m_title = table.title;
    m_caption = wording::tableCaption(table, pack);
    m_notes.clear();
    m_baselineScope.clear();
    const QString beside = wording::comparisonScope({table, isPrinted ? baselineName() : m_with, isPrinted, {}}, pack);
    const bool hasThen = !isPrinted || pack.baseline;
    if (isOverview()) {
        m_title = wording::whatChangedMost();
        m_caption = hasThen ? beside : QString();
        return;
    }
    m_notes = pack.table(m_currentTable)->notes;
    if (sideBySide() && hasThen)
        m_baselineScope = wording::eachAuthority(isPrinted ? baselineName() : m_with, isPrinted);
    else if (!isPrinted)
        m_baselineScope = beside;
    else if (hasPrintedRow(*pack.table(m_currentTable), pack))
        m_baselineScope = wording::baselineScope(*pack.baseline, m_filter.filter(), pack);
}

void ResultsViewModel::compare()
{
    const Pack &pack = m_holder.workspace()->pack();
    const bool hasThen = pack.baseline || m_parts.constFirst().then;
    if (!m_isShown || !hasThen) {
        m_comparison.clear();
        return;
    }
    m_comparison.start(m_parts, m_names,
                       isOverview()   ? ComparisonShape::AllTables
                       : sideBySide() ? ComparisonShape::SideBySide
                                      : ComparisonShape::OneTable,
                       pack);
}

void ResultsViewModel::showRows()
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace || m_parts.isEmpty() || isOverview()) {
        m_rows.setRows({});
        m_footnotes.clear();
        return;
    }
    const ResultRows found = resultRows(m_parts, m_names, m_comparison, *workspace);
    m_rows.setRows(found.rows);
    m_footnotes = found.footnotes;
}

ShownResults ResultsViewModel::shown(const Pack &pack) const
{
    return {QStringLiteral("%1: %2").arg(m_title, m_caption), m_baselineScope, m_parts, m_comparison, pack};
}

void ResultsViewModel::clear()
{
    showNothing();
    m_tables.clear();
    m_withOptions.clear();
    m_with.clear();
    m_title.clear();
    m_caption.clear();
    m_baselineScope.clear();
    m_notes.clear();
    m_focusedRow = -1;
    m_knownNumber.open(QString());
    dismiss();
    Q_EMIT tablesChanged();
    Q_EMIT tableChanged();
    Q_EMIT focusedRowChanged();
}

void ResultsViewModel::setNotice(const QString &notice)
{
    m_notice = notice;
    Q_EMIT noticeChanged();
}

void ResultsViewModel::setError(const QString &error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

} // namespace caseaudit
