#include "app/charts/chart_export.h"

#include "app/charts/chart_text.h"

#include <QBuffer>
#include <QFontInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace caseaudit {

namespace {

constexpr int screenUnitsPerInch = 96;
constexpr int pdfUnitsPerInch = 1200;
constexpr qreal pointsPerInch = 72;

QSizeF wholeSize(const ChartPicture &picture)
{
    return picture.size.grownBy(QMarginsF(picture.margin, picture.margin, picture.margin, picture.margin));
}

void paintOn(QPaintDevice &device, const ChartPicture &picture, qreal scale)
{
    QPainter painter(&device);
    if (!painter.isActive())
        throw std::runtime_error("the chart cannot be drawn");
    painter.scale(scale, scale);
    if (picture.background.isValid())
        painter.fillRect(QRectF(QPointF(), wholeSize(picture)), picture.background);
    painter.translate(picture.margin, picture.margin);
    picture.paint(painter);
}

void requireSize(const ChartPicture &picture)
{
    if (picture.size.isEmpty())
        throw std::invalid_argument("a picture of a chart needs a width and a height");
}

/// XML has no place for control characters, whatever a label contains.
QByteArray withoutControls(QByteArray xml)
{
    const auto isControl = [](char byte) {
        return static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\t' && byte != '\r';
    };
    xml.erase(std::remove_if(xml.begin(), xml.end(), isControl), xml.end());
    return xml;
}

} // namespace

QFont pictureFont(const QFont &font)
{
    QFont suited = pixelSized(font);
    suited.setFamily(QFontInfo(font).family());
    suited.setHintingPreference(QFont::PreferNoHinting);
    suited.setStyleStrategy(QFont::PreferNoShaping);
    return suited;
}

QByteArray chartSvg(const ChartPicture &picture)
{
    requireSize(picture);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        const QSizeF whole = wholeSize(picture);
        const QSize size(qCeil(whole.width()), qCeil(whole.height()));
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(screenUnitsPerInch);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(), size));
        // Qt 6.4 escapes what is drawn, but not these.
        generator.setTitle(picture.title.toHtmlEscaped());
        generator.setDescription(picture.description.toHtmlEscaped());
        paintOn(generator, picture, 1);
    }
    return withoutControls(buffer.data());
}

QByteArray chartPdf(const ChartPicture &picture)
{
    requireSize(picture);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdfUnitsPerInch);
        const QSizeF points = wholeSize(picture) * (pointsPerInch / screenUnitsPerInch);
        writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(picture.title);
        paintOn(writer, picture, static_cast<qreal>(pdfUnitsPerInch) / screenUnitsPerInch);
    }
    return buffer.data();
}

QImage chartImage(const ChartPicture &picture, qreal scale)
{
    requireSize(picture);
    QImage image((wholeSize(picture) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    paintOn(image, picture, scale);
    return image;
}

} // namespace caseaudit
