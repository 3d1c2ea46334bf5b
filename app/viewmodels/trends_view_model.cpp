#include "app/viewmodels/trends_view_model.h"

#include "analytics/tables/trend_ids.h"
#include "app/charts/chart_export.h"
#include "app/charts/control_chart_painter.h"
#include "app/reports/table_writers.h"
#include "app/reports/trend_report.h"
#include "app/viewmodels/failure.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/trend_rows.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/action_wording.h"
#include "app/wording/paper_wording.h"
#include "app/workspace/action_register.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>

namespace caseaudit {

namespace {

constexpr qreal pictureWidth = 900;

template <typename Choice, typename Label>
QVariantList options(const QList<Choice> &choices, Label label)
{
    QVariantList list;
    for (const Choice choice : choices)
        list.append(option(trendId(choice), label(choice)));
    return list;
}

} // namespace

TrendsViewModel::TrendsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_filter(filter)
    , m_points(trendPointRoles())
    , m_measures(measureRoles())
{
    connect(&holder, &WorkspaceHolder::opened, this, &TrendsViewModel::start);
    connect(&holder, &WorkspaceHolder::closed, this, &TrendsViewModel::clear);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &TrendsViewModel::readLater);
    connect(&filter, &FilterViewModel::filterChanged, this, &TrendsViewModel::readLater);
    start();
}

QList<Annotation> TrendsViewModel::annotations() const
{
    QList<Annotation> annotations;
    if (const Workspace *workspace = m_holder.workspace()) {
        for (const ActionNote &note : notesAbout(*workspace, m_question.row, m_filter.filter().authority))
            annotations.append({note.date, wording::noteOnChart(note, workspace->pack())});
    }
    return annotations;
}

QVariantList TrendsViewModel::tables() const
{
    QVariantList list;
    if (const Workspace *workspace = m_holder.workspace()) {
        for (const TableDefinition &table : workspace->pack().tables)
            list.append(option(table.id, table.title));
    }
    return list;
}

QVariantList TrendsViewModel::rows() const
{
    QVariantList list;
    const Workspace *workspace = m_holder.workspace();
    const TableDefinition *chosen = workspace ? workspace->pack().table(table()) : nullptr;
    if (!chosen)
        return list;
    for (const TableRow &row : chosen->rows)
        list.append(option(row.id, row.label));
    return list;
}

QVariantList TrendsViewModel::periods() const
{
    return options(trendPeriods, wording::trendPeriod);
}

QVariantList TrendsViewModel::dates() const
{
    const Workspace *workspace = m_holder.workspace();
    return workspace && !row().isEmpty() ? options(trendDates(row(), workspace->pack()), wording::trendDate)
                                         : QVariantList();
}

QVariantList TrendsViewModel::charts() const
{
    return QVariantList{option(QString(), wording::chartByData())} + options(trendCharts, wording::trendChart);
}

QVariantList TrendsViewModel::ruleSets() const
{
    return options(trendRuleSets, wording::trendRules);
}

QString TrendsViewModel::period() const
{
    return trendId(m_question.period);
}

QString TrendsViewModel::date() const
{
    return trendId(m_question.date);
}

QString TrendsViewModel::chart() const
{
    return m_question.chart ? trendId(*m_question.chart) : QString();
}

QString TrendsViewModel::rules() const
{
    return trendId(m_question.rules);
}

void TrendsViewModel::setTable(const QString &table)
{
    const Workspace *workspace = m_holder.workspace();
    const TableDefinition *chosen = workspace ? workspace->pack().table(table) : nullptr;
    if (chosen && !chosen->rows.isEmpty())
        setRow(chosen->rows.constFirst().id);
}

void TrendsViewModel::setRow(const QString &row)
{
    const Workspace *workspace = m_holder.workspace();
    if (row == m_question.row || !workspace || !workspace->pack().tableRow(row))
        return;
    m_question.row = row;
    if (!trendDates(row, workspace->pack()).contains(m_question.date))
        m_question.date = TrendDate::Audited;
    ask();
}

void TrendsViewModel::setPeriod(const QString &period)
{
    m_question.period = trendChoice(period, trendPeriods).value_or(m_question.period);
    ask();
}

void TrendsViewModel::setDate(const QString &date)
{
    const Workspace *workspace = m_holder.workspace();
    if (workspace && !row().isEmpty())
        m_question.date = trendChoice(date, trendDates(row(), workspace->pack())).value_or(m_question.date);
    ask();
}

void TrendsViewModel::setChart(const QString &chart)
{
    m_question.chart = trendChoice(chart, trendCharts);
    ask();
}

void TrendsViewModel::setRules(const QString &rules)
{
    m_question.rules = trendChoice(rules, trendRuleSets).value_or(m_question.rules);
    ask();
}

void TrendsViewModel::setShown(bool shown)
{
    if (shown == m_isShown)
        return;
    m_isShown = shown;
    Q_EMIT shownChanged();
    if (m_isShown && m_isStale)
        read();
}

QString TrendsViewModel::measuresTitle() const
{
    return wording::measuresTitle();
}

QString TrendsViewModel::measuresNote() const
{
    return wording::measuresNotes().join(u' ');
}

void TrendsViewModel::openPoint(int point)
{
    open(point, TrendShare::Answered);
}

void TrendsViewModel::openFavourable(int point)
{
    open(point, TrendShare::Favourable);
}

void TrendsViewModel::open(int point, TrendShare share)
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace || point < 0 || point >= m_trend.points.size())
        return;
    const TrendPoint &period = m_trend.points.at(point);
    QStringList records;
    tell(failureOf([&] { records = m_reader->behind(m_trend.question, period, share); }), {});
    if (!records.isEmpty())
        Q_EMIT auditsRequested(records, wording::auditsBehindTrend(period, share, m_trend.question, workspace->pack()));
}

void TrendsViewModel::copyCsv()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(writeCsv(trendRows(m_trend))));
    tell({}, wording::trendCopied());
}

void TrendsViewModel::savePicture(const QUrl &file)
{
    QSaveFile target(file.toLocalFile());
    const bool isPdf = QFileInfo(target.fileName()).suffix().toLower() == QLatin1String("pdf");
    const QString failure = failureOf([&] {
        const QFont font = pictureFont(QGuiApplication::font());
        const ChartPalette palette = defaultChartPalette(Appearance::Light);
        const ControlChartLayout layout = layOutControlChart(m_picture, font, pictureWidth);
        const ChartPicture picture{
            .size = QSizeF(layout.width, layout.height),
            .paint = [&](QPainter &painter) { paintControlChart(painter, m_picture, layout, palette); },
            .background = palette.surface,
            .title = m_picture.title,
            .description = m_picture.description()};
        const QByteArray bytes = isPdf ? chartPdf(picture) : chartSvg(picture);
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit())
            throw std::runtime_error(wording::chartNotWritten(target.fileName(), target.errorString()).toStdString());
    });
    tell(failure, failure.isEmpty() ? wording::savedAs(target.fileName()) : QString());
}

void TrendsViewModel::dismiss()
{
    tell({}, {});
}

void TrendsViewModel::start()
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    m_reader = std::make_unique<TrendReader>(*workspace);
    const Pack &pack = workspace->pack();
    if (!pack.tableRow(m_question.row)) {
        m_question.row.clear();
        for (const TableDefinition &table : pack.tables) {
            if (m_question.row.isEmpty() && !table.rows.isEmpty())
                m_question.row = table.rows.constFirst().id;
        }
    }
    ask();
}

void TrendsViewModel::clear()
{
    m_reader.reset();
    m_trend = Trend();
    m_measured.clear();
    m_picture = TrendPicture();
    m_difference = DifferenceInterval();
    m_caption.clear();
    m_sentences.clear();
    m_notes.clear();
    m_points.setRows({});
    m_measures.setRows({});
    dismiss();
    Q_EMIT choicesChanged();
    Q_EMIT trendChanged();
}

void TrendsViewModel::ask()
{
    Q_EMIT choicesChanged();
    readLater();
}

void TrendsViewModel::readLater()
{
    m_isStale = true;
    if (m_isShown)
        read();
}

void TrendsViewModel::read()
{
    if (!m_reader || m_question.row.isEmpty() || m_holder.work().isRunning())
        return;
    m_isStale = false;
    m_question.filter = m_filter.filter();
    const auto readWith = [this](const Progress &progress) {
        m_trend = m_reader->trend(m_question, progress);
        m_measured = m_reader->measures(m_question, progress);
    };
    QString failure = failureOf([&] {
        if (!m_reader->needsReading(m_question)) {
            readWith({});
            return;
        }
        const QString reason = m_holder.work().run(wording::readingAudits(), readWith);
        if (m_holder.work().wasCancelled()) {
            // What is in memory anyway is shown; the rest is read when somebody asks again.
            m_question.date = TrendDate::Audited;
            m_measured.clear();
            m_trend = m_reader->trend(m_question);
            Q_EMIT choicesChanged();
        } else if (!reason.isEmpty()) {
            throw std::runtime_error(reason.toStdString());
        }
    });
    if (const Workspace *workspace = m_holder.workspace(); workspace && failure.isEmpty())
        failure = failureOf([&] { show(workspace->pack()); });
    tell(failure, {});
    Q_EMIT trendChanged();
}

void TrendsViewModel::show(const Pack &pack)
{
    m_picture = pictureOf(m_trend, annotations(), pack);
    m_difference = differenceOf(m_trend, pack);
    m_caption = wording::trendCaption(m_trend, pack);
    m_shareLabel = wording::trendShareLabel(m_trend.question, pack);
    m_sentences = wording::trendSentences(m_trend, pack);
    m_notes = wording::trendNotes(m_trend);
    m_points.setRows(trendPointRows(m_trend, pack));
    m_measures.setRows(measureRows(m_measured, pack));
}

void TrendsViewModel::tell(const QString &error, const QString &notice)
{
    if (error == m_error && notice == m_notice)
        return;
    m_error = error;
    m_notice = notice;
    Q_EMIT messagesChanged();
}

} // namespace caseaudit
