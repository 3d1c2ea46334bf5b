#include "app/viewmodels/results_view_model.h"

#include "app/reports/rating_report.h"
#include "app/reports/table_writers.h"
#include "app/viewmodels/failure.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/result_rows.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QSaveFile>

#include <algorithm>

namespace caseaudit {

namespace {

bool hasPrintedRow(const TableDefinition &table, const Pack &pack)
{
    return pack.baseline && std::any_of(table.rows.begin(), table.rows.end(),
                                        [&pack](const TableRow &row) { return pack.baseline->row(row.id) != nullptr; });
}

/// The answer codes that make up a figure of a row.
QList<quint8> codesOf(int figure, const Scale &scale)
{
    switch (figure) {
    case ResultsViewModel::NotApplicable:
        return {answer_code::notApplicable};
    case ResultsViewModel::NotRecorded:
        return {answer_code::notRecorded};
    case ResultsViewModel::Answered:
    case ResultsViewModel::Favourable:
        break;
    default:
        return {static_cast<quint8>(figure)};
    }
    QList<quint8> codes;
    for (int i = 0; i < scale.categories.size(); ++i) {
        if (figure == ResultsViewModel::Answered || scale.isFavourable(scale.categories.at(i).id))
            codes.append(static_cast<quint8>(answer_code::firstCategory + i));
    }
    return codes;
}

/// What a figure is called in the heading of its list of audits.
QString figureName(int figure, const Scale &scale)
{
    switch (figure) {
    case ResultsViewModel::NotApplicable:
        return wording::notApplicable();
    case ResultsViewModel::NotRecorded:
        return wording::notRecorded();
    case ResultsViewModel::Answered:
        return wording::answered();
    case ResultsViewModel::Favourable:
        return scale.shares.isEmpty() ? QString() : scale.shares.first().label;
    default:
        return scale.categories.at(figure - answer_code::firstCategory).label;
    }
}

} // namespace

ResultsViewModel::ResultsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_filter(filter)
    , m_rows(resultRoles())
{
    connect(&holder, &WorkspaceHolder::opened, this, &ResultsViewModel::readTables);
    connect(&holder, &WorkspaceHolder::closed, this, &ResultsViewModel::clear);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &ResultsViewModel::readTable);
    connect(&filter, &FilterViewModel::filterChanged, this, &ResultsViewModel::readTable);
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

int ResultsViewModel::currentIndex() const
{
    const auto table = std::find_if(m_tables.begin(), m_tables.end(), [this](const QVariant &candidate) {
        return candidate.toMap().value(QStringLiteral("id")).toString() == m_currentTable;
    });
    return table == m_tables.end() ? -1 : static_cast<int>(table - m_tables.begin());
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
    const auto row = std::find_if(m_table.rows.begin(), m_table.rows.end(),
                                  [&rowId](const RatingRow &candidate) { return candidate.row == rowId; });
    m_focusedRow = row == m_table.rows.end() ? -1 : static_cast<int>(row - m_table.rows.begin());
    Q_EMIT focusedRowChanged();
}

void ResultsViewModel::openFigure(int row, int figure)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace || row < 0 || row >= m_table.rows.size())
        return;
    const RatingRow &rated = m_table.rows.at(row);
    const Scale &scale = *workspace->pack().scale(rated.scale);
    QStringList records;
    setError(failureOf([&] {
        for (const quint8 code : codesOf(figure, scale))
            records += workspace->behind(m_currentTable, rated.field, code, m_filter.filter());
    }));
    if (!records.isEmpty()) {
        Q_EMIT auditsRequested(records, wording::auditsBehind(rated.label, figureName(figure, scale), m_filter.filter(),
                                                              workspace->pack()));
    }
}

void ResultsViewModel::openAction(const QString &ref)
{
    Q_EMIT actionRequested(ref);
}

void ResultsViewModel::copyText()
{
    QGuiApplication::clipboard()->setText(text());
    setNotice(QStringLiteral("The table is on the clipboard."));
}

void ResultsViewModel::copyCsv()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(csv()));
    setNotice(QStringLiteral("The table is on the clipboard as CSV."));
}

void ResultsViewModel::copyPicture(const QVariant &image)
{
    QGuiApplication::clipboard()->setImage(image.value<QImage>());
    setNotice(QStringLiteral("A picture of the table is on the clipboard."));
}

void ResultsViewModel::saveCsv(const QUrl &file)
{
    QSaveFile target(file.toLocalFile());
    const QByteArray bytes = csv();
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

void ResultsViewModel::readTables()
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    const Pack &pack = workspace->pack();
    m_tables.clear();
    bool currentIsShown = false;
    for (const TableDefinition &table : pack.tables) {
        const bool inBaseline = hasPrintedRow(table, pack);
        if (!inBaseline && !m_beyondBaseline && pack.baseline)
            continue;
        currentIsShown = currentIsShown || table.id == m_currentTable;
        m_tables.append(QVariantMap{{QStringLiteral("id"), table.id},
                                    {QStringLiteral("label"), table.title},
                                    {QStringLiteral("inBaseline"), inBaseline}});
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
    if (!workspace || m_currentTable.isEmpty())
        return;
    setError(failureOf([&] {
        const Pack &pack = workspace->pack();
        m_table = workspace->rate(m_currentTable, m_filter.filter());
        if (!m_beyondBaseline && pack.baseline)
            m_table.rows.removeIf([](const RatingRow &row) { return !row.inBaseline; });
        const ResultRows shown = resultRows(m_table, *workspace);
        m_rows.setRows(shown.rows);
        m_footnotes = shown.footnotes;
        m_caption = wording::tableCaption(m_table, pack);
        const TableDefinition &definition = *pack.table(m_currentTable);
        m_notes = definition.notes;
        m_baselineScope = hasPrintedRow(definition, pack)
                              ? wording::baselineScope(*pack.baseline, m_filter.filter(), pack)
                              : QString();
    }));
    Q_EMIT tableChanged();
}

void ResultsViewModel::clear()
{
    m_tables.clear();
    m_table = RatingTable();
    m_rows.setRows({});
    m_caption.clear();
    m_baselineScope.clear();
    m_notes.clear();
    m_footnotes.clear();
    m_focusedRow = -1;
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

QByteArray ResultsViewModel::csv() const
{
    const Workspace *workspace = m_holder.workspace();
    return workspace ? writeCsv(ratingRows({m_table}, workspace->pack(), RowChoice::All)) : QByteArray();
}

QString ResultsViewModel::text() const
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return {};
    const Pack &pack = workspace->pack();
    QStringList parts{m_caption};
    if (!m_baselineScope.isEmpty()) {
        parts.append(m_baselineScope);
        for (const Table &sheet : baselineSheets(*pack.table(m_currentTable), pack))
            parts.append(writeText(sheet));
    }
    parts.append(wording::now());
    for (const Table &sheet : ratingSheets(m_table, pack, RowChoice::All))
        parts.append(writeText(sheet));
    return parts.join(u'\n');
}

} // namespace caseaudit
