#include "app/charts/chart_export.h"
#include "tests/app/charts/sample_forest.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <stdexcept>

using namespace caseaudit;
using namespace caseaudit::test;

namespace {

ChartPicture pictureOf(const ForestPlot &plot)
{
    QFont font;
    font.setPixelSize(13);
    const ForestLayout layout = layOutForest(plot, pictureFont(font), 900);
    ChartPicture picture;
    picture.size = QSizeF(layout.width, layout.height);
    picture.background = Qt::white;
    picture.title = plot.title;
    picture.description = plot.description();
    picture.paint = [plot, layout](QPainter &painter) {
        paintForestPlot(painter, plot, layout, defaultChartPalette(Appearance::Light));
    };
    return picture;
}

/// Keeps a file to be looked at.
QByteArray kept(const QString &name, const QByteArray &contents)
{
    QDir().mkpath(QStringLiteral(CASEAUDIT_SCREENS));
    QFile file(QStringLiteral(CASEAUDIT_SCREENS "/") + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("the picture cannot be written");
    return contents;
}

/// Everything that a program of poppler-utils prints about a PDF.
QString answerOf(const QString &program, const QStringList &options, const QByteArray &pdf)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("chart.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        qFatal("the PDF cannot be written");
    file.close();
    QProcess process;
    process.start(program, QStringList(options)
                               << file.fileName()
                               << (program == u"pdftotext" ? QStringList{QStringLiteral("-")} : QStringList()));
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class ChartExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void svgKeepsTextAsText();
    void svgSaysWhatItShows();
    void labelsMayContainAnything();
    void pdfKeepsTextAsText();
    void pdfIsOnePageAsLargeAsTheChart();
    void ligaturesDoNotHideWords();
    void aPictureWithoutSizeIsRefused();
};

void ChartExportTest::svgKeepsTextAsText()
{
    ForestPlot plot = sampleForest();
    plot.rows[1].interval.title = longLabel();
    QXmlStreamReader xml(kept(QStringLiteral("chart-forest.svg"), chartSvg(pictureOf(plot))));
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text")
            texts.append(xml.readElementText().trimmed());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (const ForestRow &row : sampleForest().rows.mid(2)) {
        QVERIFY2(texts.contains(row.interval.title), qPrintable(row.interval.title));
        QVERIFY2(row.interval.text.isEmpty() || texts.contains(row.interval.text), qPrintable(row.interval.text));
        QVERIFY2(row.interval.ends || texts.contains(row.interval.emptyText), qPrintable(row.interval.title));
    }
    QVERIFY(texts.join(QLatin1Char(' ')).contains(longLabel()));
    for (const QString &text : {plot.worse, plot.better, plot.axisTitle, QStringLiteral("−50"), QStringLiteral("+50")})
        QVERIFY2(texts.contains(text), qPrintable(text));
}

void ChartExportTest::svgSaysWhatItShows()
{
    const ForestPlot plot = sampleForest();
    const ChartPicture picture = pictureOf(plot);
    QXmlStreamReader xml(chartSvg(picture));
    QString title;
    QString description;
    QString box;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"svg")
            box = xml.attributes().value(QLatin1String("viewBox")).toString();
        else if (xml.name() == u"title")
            title = xml.readElementText();
        else if (xml.name() == u"desc" && description.isEmpty())
            description = xml.readElementText();
    }
    QCOMPARE(title, plot.title);
    QCOMPARE(description, plot.description());
    QCOMPARE(box, QStringLiteral("0 0 932 %1").arg(qCeil(picture.size.height() + 32)));
}

void ChartExportTest::labelsMayContainAnything()
{
    const QString odd = QStringLiteral("<b>Risk & \"need\"</b> ]]> – é");
    ForestPlot plot = sampleForest();
    plot.title = odd;
    plot.axisTitle = odd;
    plot.rows[0].interval.title = odd + QChar(1) + QChar(0x1f);
    QXmlStreamReader xml(chartSvg(pictureOf(plot)));
    QString words;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            words += xml.text();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    // The title, the description with its title and its row, the label and the axis.
    QCOMPARE(words.count(odd), 5);
}

void ChartExportTest::pdfKeepsTextAsText()
{
    const QByteArray pdf = kept(QStringLiteral("chart-forest.pdf"), chartPdf(pictureOf(sampleForest())));
    QVERIFY(pdf.startsWith("%PDF"));
    const QString text = answerOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout")}, pdf);
    for (const ForestRow &row : sampleForest().rows) {
        QVERIFY2(text.contains(row.interval.title), qPrintable(row.interval.title + QLatin1Char('\n') + text));
        QVERIFY2(text.contains(row.interval.text), qPrintable(row.interval.text));
    }
    QVERIFY(text.contains(sampleForest().axisTitle));
}

void ChartExportTest::pdfIsOnePageAsLargeAsTheChart()
{
    ChartPicture picture = pictureOf(sampleForest());
    picture.size = QSizeF(960, 480); // with a margin of 48 all around: 11 by 6 inches of 72 points
    picture.margin = 48;
    const QString about = answerOf(QStringLiteral("pdfinfo"), {}, chartPdf(picture)).simplified();
    QVERIFY2(about.contains(QStringLiteral("Pages: 1 ")), qPrintable(about));
    QVERIFY2(about.contains(QStringLiteral("Page size: 792 x 432 pts")), qPrintable(about));
    QVERIFY2(about.contains(picture.title), qPrintable(about));
}

void ChartExportTest::ligaturesDoNotHideWords()
{
    ForestPlot plot = sampleForest();
    plot.rows[0].interval.title = QStringLiteral("Official files, offending, waffle");
    const QString text = answerOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout")}, chartPdf(pictureOf(plot)));
    QVERIFY2(text.contains(plot.rows[0].interval.title), qPrintable(text));
}

void ChartExportTest::aPictureWithoutSizeIsRefused()
{
    ChartPicture picture = pictureOf(sampleForest());
    picture.size = QSizeF(900, 0);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(chartSvg(picture)));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(chartPdf(picture)));
}

QTEST_MAIN(ChartExportTest)
#include "chart_export_test.moc"
