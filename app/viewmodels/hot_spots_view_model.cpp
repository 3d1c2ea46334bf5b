#include "app/viewmodels/hot_spots_view_model.h"

#include "app/charts/chart_export.h"
#include "app/charts/hot_spot_matrix.h"
#include "app/reports/hot_spot_report.h"
#include "app/reports/table_writers.h"
#include "app/viewmodels/failure.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/comparison_wording.h"
#include "app/wording/hot_spot_wording.h"
#include "app/wording/page_wording.h"

#include <QGuiApplication>
#include <QSaveFile>

#include <algorithm>

namespace caseaudit {

namespace {

const QString authorityId = QStringLiteral("authority");
const QString teamId = QStringLiteral("team");
const QString othersId = QStringLiteral("others");
const QString baselineId = QStringLiteral("baseline");

constexpr qreal pictureWidth = 900;

} // namespace

HotSpotsViewModel::HotSpotsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_filter(filter)
    , m_standingOut({QStringLiteral("title"), QStringLiteral("reason"), QStringLiteral("recommendations"),
                     QStringLiteral("audits"), QStringLiteral("row"), QStringLiteral("column")})
{
    connect(&holder, &WorkspaceHolder::opened, this, &HotSpotsViewModel::read);
    connect(&holder, &WorkspaceHolder::closed, this, &HotSpotsViewModel::clear);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &HotSpotsViewModel::read);
    connect(&filter, &FilterViewModel::filterChanged, this, &HotSpotsViewModel::read);
    connect(&m_comparison, &ComparisonViewModel::comparedChanged, this, &HotSpotsViewModel::showCompared);
}

void HotSpotsViewModel::setShown(bool shown)
{
    if (shown == m_isShown)
        return;
    m_isShown = shown;
    m_cell = {};
    if (!shown)
        m_comparison.clear();
    read();
}

QString HotSpotsViewModel::by() const
{
    return m_dimension == HotSpotDimension::Team ? teamId : authorityId;
}

void HotSpotsViewModel::setBy(const QString &by)
{
    if (by == this->by())
        return;
    m_dimension = by == teamId ? HotSpotDimension::Team : HotSpotDimension::Authority;
    m_cell = {};
    read();
}

QString HotSpotsViewModel::against() const
{
    return m_isAgainstBaseline ? baselineId : othersId;
}

void HotSpotsViewModel::setAgainst(const QString &against)
{
    if (against == this->against())
        return;
    m_isAgainstBaseline = against == baselineId;
    read();
}

QVariantList HotSpotsViewModel::byChoices() const
{
    return {option(authorityId, wording::columnsChoice(HotSpotDimension::Authority)),
            option(teamId, wording::columnsChoice(HotSpotDimension::Team))};
}

QVariantList HotSpotsViewModel::againstChoices() const
{
    QVariantList choices{option(othersId, wording::againstOthersChoice())};
    const Workspace *workspace = m_holder.workspace();
    if (workspace && workspace->pack().baseline)
        choices.append(option(baselineId, wording::againstBaselineChoice(workspace->pack())));
    return choices;
}

bool HotSpotsViewModel::isEmpty() const
{
    return std::none_of(m_columns.begin(), m_columns.end(), [this](int column) {
        return std::any_of(m_found.rows.begin(), m_found.rows.end(),
                           [column](const HotSpotRow &row) { return row.cells.at(column).answered > 0; });
    });
}

void HotSpotsViewModel::selectCell(int row, int column)
{
    const HotSpotPlace place = placeOf(row, column);
    if (place == m_cell)
        return;
    m_cell = place;
    readCell();
}

void HotSpotsViewModel::openCell(int row, int column)
{
    const HotSpotPlace place = placeOf(row, column);
    if (place.row < 0)
        return;
    openAudits(place, m_found.at(place).unfavourable > 0 ? CellAudits::Unfavourable : CellAudits::Answered);
}

void HotSpotsViewModel::openUnfavourable()
{
    if (hasCell())
        openAudits(m_cell, CellAudits::Unfavourable);
}

void HotSpotsViewModel::openAnswered()
{
    if (hasCell())
        openAudits(m_cell, CellAudits::Answered);
}

void HotSpotsViewModel::openRow(int row)
{
    if (row >= 0 && row < m_found.rows.size())
        Q_EMIT rowRequested(m_found.rows.at(row).row);
}

void HotSpotsViewModel::openCellRow()
{
    openRow(m_cell.row);
}

void HotSpotsViewModel::openAction(const QString &ref)
{
    Q_EMIT actionRequested(ref);
}

void HotSpotsViewModel::openAudits(const HotSpotPlace &place, CellAudits which)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    QStringList records;
    say(failureOf([&] { records = auditsOfCell(*workspace, m_found, place, which); }));
    if (records.isEmpty())
        return;
    const Pack &pack = workspace->pack();
    const HotSpotRow &row = m_found.rows.at(place.row);
    const QString answers =
        which == CellAudits::Unfavourable ? wording::unfavourableAnswers(*pack.scale(row.scale)) : wording::answered();
    Q_EMIT auditsRequested(records, wording::auditsBehind(row.label, answers, filterOf(m_found, place.column), pack));
}

HotSpotPlace HotSpotsViewModel::placeOf(int row, int column) const
{
    const bool isThere = row >= 0 && row < m_found.rows.size() && column >= 0 && column < m_columns.size();
    return isThere ? HotSpotPlace{row, m_columns.at(column)} : HotSpotPlace{};
}

void HotSpotsViewModel::read()
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace || !m_isShown)
        return;
    say(failureOf([&] { readMatrix(*workspace); }), m_notice);
    Q_EMIT changed();
    readCell();
}

void HotSpotsViewModel::readMatrix(Workspace &workspace)
{
    m_found = m_memory.answerTo(workspace, m_dimension, m_filter.filter());
    m_columns = shownColumns(workspace, m_found, m_filter.filter());
    if (!m_columns.contains(m_cell.column) || m_cell.row >= m_found.rows.size())
        m_cell = {};
    compare(workspace);
    showMatrix(workspace.pack());
}

void HotSpotsViewModel::compare(Workspace &workspace)
{
    if (m_isAgainstBaseline && workspace.pack().baseline)
        m_comparison.start(baselineInputs(workspace, m_found, m_columns), {}, ComparisonShape::Cells, workspace.pack());
    else
        m_comparison.clear();
}

void HotSpotsViewModel::showCompared()
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace || !m_isShown || !showsBaseline())
        return;
    showMatrix(workspace->pack());
    Q_EMIT changed();
    readCell();
}

bool HotSpotsViewModel::showsBaseline() const
{
    return m_isAgainstBaseline && m_comparison.isComplete();
}

void HotSpotsViewModel::showMatrix(const Pack &pack)
{
    if (showsBaseline())
        showBaseline(pack);
    else
        showOthers(pack);
    m_notes.removeAll(QString());
}

void HotSpotsViewModel::showOthers(const Pack &pack)
{
    m_comparisons.clear();
    m_matrix = hotSpotMatrix(m_found, m_columns, pack);
    m_scope = wording::hotSpotScope(m_found, pack);
    const QList<HotSpotPlace> places = caseaudit::standingOut(m_found, m_columns);
    m_count = wording::hotSpotCount(places.size());
    m_notes = {wording::notJudged(m_found, m_columns, pack), wording::withoutTeam(m_found.withoutTeam),
               wording::hotSpotMethod(m_found)};
    showPlaces(places, pack);
}

void HotSpotsViewModel::showBaseline(const Pack &pack)
{
    m_comparisons = byColumn(m_comparison.tables(), m_found, m_columns);
    m_matrix = baselineMatrix(
        m_found, m_columns,
        [&](const HotSpotPlace &place) -> std::optional<CellVerdict> {
            const ComparedCell cell = comparedCell(m_comparisons, m_found, place);
            if (!cell.row)
                return std::nullopt;
            return CellVerdict{cell.row->verdict, wording::comparison(*cell.row, *cell.table, pack)};
        },
        pack);
    m_scope = wording::baselineScopeOf(m_found, pack);
    const QList<HotSpotPlace> places = worseThanBaseline(m_found, m_comparisons, m_columns);
    m_count = wording::baselineCount(places.size(), pack);
    m_notes = {wording::baselineMethod(pack), wording::withoutTeam(m_found.withoutTeam)};
    showPlaces(places, pack);
}

void HotSpotsViewModel::showPlaces(const QList<HotSpotPlace> &places, const Pack &pack)
{
    QList<QVariantMap> lines;
    for (const HotSpotPlace &place : places)
        lines.append(lineOf(place, pack));
    m_standingOut.setRows(lines);
}

QString HotSpotsViewModel::reasonOf(const HotSpotPlace &place, const Pack &pack) const
{
    if (m_comparisons.isEmpty())
        return wording::hotSpotReason(m_found, place, pack);
    const ComparedCell cell = comparedCell(m_comparisons, m_found, place);
    return wording::groupSentence(m_found.groups.at(place.column),
                                  cell.row ? wording::comparison(*cell.row, *cell.table, pack) : wording::notPrinted(),
                                  pack);
}

QVariantMap HotSpotsViewModel::lineOf(const HotSpotPlace &place, const Pack &pack) const
{
    const HotSpotRow &row = m_found.rows.at(place.row);
    return {{QStringLiteral("title"), wording::tableRowTitle(row.row, pack)},
            {QStringLiteral("reason"), reasonOf(place, pack)},
            {QStringLiteral("recommendations"), recommendationsOf(row, pack)},
            {QStringLiteral("audits"), wording::unfavourableAudits(m_found.at(place))},
            {QStringLiteral("row"), place.row},
            {QStringLiteral("column"), static_cast<int>(m_columns.indexOf(place.column))}};
}

void HotSpotsViewModel::readCell()
{
    Workspace *workspace = m_holder.workspace();
    HotSpotDetail detail;
    if (workspace && hasCell()) {
        const QString failure = failureOf([&] {
            detail = hotSpotDetail(*workspace, m_found, m_cell, m_history);
            detail.reason = reasonOf(m_cell, workspace->pack());
        });
        if (!failure.isEmpty())
            say(failure);
    }
    m_detail = detail;
    Q_EMIT cellChanged();
}

void HotSpotsViewModel::saveCsv(const QUrl &file)
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    if (m_comparisons.isEmpty()) {
        save(file, writeCsv(hotSpotRows(m_found, m_columns, CellChoice::All, workspace->pack())));
        return;
    }
    QList<GroupComparison> cells;
    for (int row = 0; row < m_found.rows.size(); ++row) {
        for (const int column : std::as_const(m_columns)) {
            const ComparedCell cell = comparedCell(m_comparisons, m_found, {row, column});
            if (cell.row)
                cells.append({m_found.groups.at(column), cell.table, cell.row});
        }
    }
    save(file, writeCsv(groupComparisonRows(m_dimension, cells, workspace->pack())));
}

void HotSpotsViewModel::savePicture(const QUrl &file)
{
    QByteArray bytes;
    const QString failure = failureOf([&] {
        const MatrixLayout layout = layOutMatrix(m_matrix, pictureFont(QGuiApplication::font()), pictureWidth);
        const ChartPalette palette = defaultChartPalette(Appearance::Light);
        ChartPicture picture;
        picture.size = QSizeF(layout.width, layout.height);
        picture.paint = [&](QPainter &painter) { paintMatrix(painter, m_matrix, layout, palette); };
        picture.background = palette.surface;
        picture.title = m_matrix.title;
        picture.description = m_matrix.description();
        const bool isPdf = file.fileName().endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
        bytes = isPdf ? chartPdf(picture) : chartSvg(picture);
    });
    if (failure.isEmpty())
        save(file, bytes);
    else
        say(failure);
}

void HotSpotsViewModel::save(const QUrl &file, const QByteArray &bytes)
{
    QSaveFile target(file.toLocalFile());
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit()) {
        say(QStringLiteral("%1 cannot be written: %2").arg(target.fileName(), target.errorString()));
        return;
    }
    say({}, QStringLiteral("Saved as %1.").arg(target.fileName()));
}

void HotSpotsViewModel::dismiss()
{
    say({});
}

void HotSpotsViewModel::clear()
{
    m_memory.clear();
    m_history.clear();
    m_comparison.clear();
    m_found = {};
    m_columns.clear();
    m_comparisons.clear();
    m_matrix = {};
    m_standingOut.setRows({});
    m_scope.clear();
    m_count.clear();
    m_notes.clear();
    m_cell = {};
    dismiss();
    Q_EMIT changed();
    readCell();
}

void HotSpotsViewModel::say(const QString &error, const QString &notice)
{
    if (error == m_error && notice == m_notice)
        return;
    m_error = error;
    m_notice = notice;
    Q_EMIT messageChanged();
}

} // namespace caseaudit
