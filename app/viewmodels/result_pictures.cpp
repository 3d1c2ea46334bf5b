#include "app/viewmodels/result_pictures.h"

#include "app/charts/bars_picture.h"
#include "app/charts/rating_bars.h"
#include "app/viewmodels/comparison_view_model.h"
#include "app/viewmodels/failure.h"
#include "app/wording/page_wording.h"
#include "app/wording/paper_wording.h"
#include "app/wording/wording.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>

#include <stdexcept>

namespace caseaudit {

namespace {

constexpr qreal plotWidth = 880;
constexpr qreal rowWidth = 640;
constexpr qreal clipboardScale = 2;
constexpr int typeSize = 13;

/// Pictures leave the program, mostly onto paper: they are light, whatever the window is.
ChartPalette paper()
{
    return defaultChartPalette(Appearance::Light);
}

QFont type()
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(typeSize);
    return font;
}

ChartPicture forestPicture(const ForestPlot &plot, qreal width)
{
    const QFont font = pictureFont(type());
    const ForestLayout layout = layOutForest(plot, font, width);
    ChartPicture picture;
    picture.size = QSizeF(width, layout.height);
    picture.paint = [plot, layout](QPainter &painter) { paintForestPlot(painter, plot, layout, paper()); };
    picture.background = paper().surface;
    picture.title = plot.title;
    picture.description = plot.description();
    return picture;
}

ChartPicture barsOf(const ComparisonRow &row, const ComparisonTable &table, const Pack &pack)
{
    const Scale &scale = *pack.scale(row.now.scale);
    PicturedBars bars;
    bars.title = wording::tableRowTitle(row.now.row, pack);
    const QString then = wording::then(table);
    if (row.then)
        bars.bars.append({then, wording::base(row.then->answered), countedBar(then, *row.then, scale)});
    else if (!row.percentsThen.empty())
        bars.bars.append({then, row.knownNumber ? wording::base(*row.knownNumber) : QString(),
                          printedBar(then, row.percentsThen, scale)});
    StackedBar now = countedBar(wording::now(), row.now, scale);
    now.emptyText = wording::noAnswers();
    bars.bars.append({wording::now(), wording::base(row.now.answered), now});
    bars.note = wording::joinedFacts({wording::comparison(row, table, pack), wording::comparisonScope(table, pack)});
    return barsPicture(bars, paper(), type(), rowWidth);
}

/// As the suffix of the file wants it.
QByteArray bytesFor(const QString &path, const ChartPicture &picture)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("pdf"))
        return chartPdf(picture);
    if (suffix == QLatin1String("svg"))
        return chartSvg(picture);
    throw std::runtime_error(
        QStringLiteral("%1: found the suffix “%2”, expected .pdf or .svg").arg(path, suffix).toStdString());
}

} // namespace

ResultPictures::ResultPictures(const ComparisonViewModel &comparison, QObject *parent)
    : QObject(parent)
    , m_comparison(comparison)
{}

void ResultPictures::copyPlot()
{
    copy([this] { return plotPicture(); });
}

void ResultPictures::savePlot(const QUrl &file)
{
    save([this] { return plotPicture(); }, file);
}

void ResultPictures::copyRow(int place, int row, int what)
{
    copy([=, this] { return rowPicture(place, row, what); });
}

void ResultPictures::saveRow(int place, int row, int what, const QUrl &file)
{
    save([=, this] { return rowPicture(place, row, what); }, file);
}

ChartPicture ResultPictures::plotPicture() const
{
    ForestPlot plot = m_comparison.plot();
    if (plot.rows.isEmpty())
        throw std::runtime_error("nothing is compared yet: there is no picture");
    plot.caption = plot.title;
    return forestPicture(plot, plotWidth);
}

ChartPicture ResultPictures::rowPicture(int place, int row, int what) const
{
    const ComparisonTable *table = m_comparison.table(place);
    if (!table || row < 0 || row >= table->rows.size())
        throw std::runtime_error("the row is not compared yet: there is no picture");
    const ComparisonRow &compared = table->rows.at(row);
    return what == Bars ? barsOf(compared, *table, *m_comparison.pack())
                        : forestPicture(rowForest(compared, *table, *m_comparison.pack()), rowWidth);
}

void ResultPictures::copy(const std::function<ChartPicture()> &picture)
{
    const QString failure =
        failureOf([&] { QGuiApplication::clipboard()->setImage(chartImage(picture(), clipboardScale)); });
    if (failure.isEmpty())
        Q_EMIT done(QStringLiteral("The picture is on the clipboard."));
    else
        Q_EMIT failed(failure);
}

void ResultPictures::save(const std::function<ChartPicture()> &picture, const QUrl &file)
{
    const QString path = file.toLocalFile();
    const QString failure = failureOf([&] {
        const QByteArray bytes = bytesFor(path, picture());
        QSaveFile target(path);
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit())
            throw std::runtime_error(
                QStringLiteral("%1 cannot be written: %2").arg(path, target.errorString()).toStdString());
    });
    if (failure.isEmpty())
        Q_EMIT done(wording::savedAs(path));
    else
        Q_EMIT failed(failure);
}

} // namespace caseaudit
