#include "app/reports/paper_writer.h"

#include "app/reports/form_paper.h"
#include "app/reports/paper_blocks.h"
#include "app/wording/paper_wording.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

// In millimetres. Desktop printers leave about 5 mm of the edge white; the left margin takes a punch.
constexpr qreal leftMargin = 20;
constexpr qreal rightMargin = 14;
constexpr qreal edgeMargin = 11;
constexpr qreal headGap = 4;
constexpr qreal footHeight = 7;
constexpr qreal referenceRoom = 65; ///< to write the reference by hand on a later page

/// What stands at the top and the foot of each page, and the room between.
class Sheet {
public:
    Sheet(const PaperTypesetter &type, const QPaintDevice &device, const FormPaper &paper, const PaperImprint &imprint)
        : m_type(type)
        , m_paper(paper)
        , m_imprint(imprint)
        , m_width(device.width() - type.mm(leftMargin + rightMargin))
        , m_height(device.height() - type.mm(2 * edgeMargin))
    {
        constexpr qreal mostOfLine = 0.45;
        constexpr int mostLines = 2;
        const qreal gap = m_type.mm(headGap);
        const qreal referenceWidth =
            paper.caseReference.isEmpty()
                ? m_type.mm(referenceRoom)
                : std::min(m_width * mostOfLine, m_type.widthOf(paper.caseReference, PaperStyle::Small) + gap);
        const auto set = [&](const QString &text, qreal width) {
            return m_type.lines(m_type.shortened(text, PaperStyle::Small, width, mostLines), PaperStyle::Small, width);
        };
        m_reference = set(paper.caseReference, referenceWidth);
        m_letterhead = set(paper.letterhead, m_width - referenceWidth);
        m_title = set(QStringLiteral("%1 · %2").arg(paper.title, paper.version), m_width - referenceWidth);
        const qsizetype lines = std::max({m_reference.size(), m_letterhead.size(), m_title.size()});
        m_headHeight = m_type.lineHeight(PaperStyle::Mark) +
                       m_type.lineHeight(PaperStyle::Small) * static_cast<qreal>(lines) + m_type.mm(headGap);
        if (paper.mark.isEmpty())
            m_headHeight -= m_type.lineHeight(PaperStyle::Mark);
    }

    qreal width() const { return m_width; }
    qreal room() const { return m_height - m_headHeight - m_type.mm(footHeight); }

    void paint(QPainter &painter, const PaperPage &page, int number, int count) const
    {
        painter.save();
        painter.translate(m_type.mm(leftMargin), m_type.mm(edgeMargin));
        paintHead(painter, number == 1 ? m_letterhead : m_title);
        // Sheets come apart: each has room for the reference, above the rule of its head.
        if (number > 1 && m_paper.caseReference.isEmpty())
            m_type.drawLine(painter, QStringLiteral("Case reference"), PaperStyle::Small, paper_ink::grey,
                            m_width - m_type.mm(referenceRoom),
                            m_headHeight - m_type.mm(headGap) - m_type.lineHeight(PaperStyle::Small));
        paintFoot(painter, wording::pageOf(number, count));
        for (const PlacedRow &placed : page)
            placed.row.paint(painter, m_headHeight + placed.top);
        painter.restore();
    }

private:
    void paintHead(QPainter &painter, const QStringList &left) const
    {
        qreal top = 0;
        if (!m_paper.mark.isEmpty()) {
            drawRight(painter, m_paper.mark, PaperStyle::Mark, top);
            top += m_type.lineHeight(PaperStyle::Mark);
        }
        const qreal line = m_type.lineHeight(PaperStyle::Small);
        for (qsizetype i = 0; i < left.size(); ++i)
            m_type.drawLine(painter, left.at(i), PaperStyle::Small, paper_ink::grey, 0,
                            top + line * static_cast<qreal>(i));
        for (qsizetype i = 0; i < m_reference.size(); ++i)
            drawRight(painter, m_reference.at(i), PaperStyle::Small, top + line * static_cast<qreal>(i));
        m_type.drawRule(painter, 0, m_width, m_headHeight - m_type.mm(headGap - 1), paper_ink::line);
    }

    void paintFoot(QPainter &painter, const QString &pageOf) const
    {
        const qreal top = m_height - m_type.lineHeight(PaperStyle::Small);
        m_type.drawLine(painter, wording::imprint(m_imprint.program, m_imprint.printedOn), PaperStyle::Small,
                        paper_ink::grey, 0, top);
        drawRight(painter, pageOf, PaperStyle::Small, top);
    }

    void drawRight(QPainter &painter, const QString &text, PaperStyle style, qreal top) const
    {
        m_type.drawLine(painter, text, style, paper_ink::black, m_width - m_type.widthOf(text, style), top);
    }

    const PaperTypesetter &m_type;
    const FormPaper &m_paper;
    const PaperImprint &m_imprint;
    qreal m_width;
    qreal m_height;
    qreal m_headHeight = 0;
    QStringList m_reference;
    QStringList m_letterhead;
    QStringList m_title;
};

} // namespace

QByteArray paperPdf(const FormPaper &paper, const PaperImprint &imprint)
{
    constexpr int unitsPerInch = 1200;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(unitsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(paper.documentTitle());
        writer.setCreator(imprint.program);
        const PaperTypesetter type(writer);
        const Sheet sheet(type, writer, paper, imprint);
        const QList<PaperPage> pages = paginate(PaperBlocks(type, sheet.width()).of(paper), sheet.room());
        QPainter painter(&writer);
        if (!painter.isActive())
            throw std::runtime_error("the form cannot be drawn as PDF");
        for (qsizetype i = 0; i < pages.size(); ++i) {
            if (i > 0)
                writer.newPage();
            sheet.paint(painter, pages.at(i), static_cast<int>(i) + 1, static_cast<int>(pages.size()));
        }
    }
    return buffer.data();
}

void savePaper(const QByteArray &pdf, const QString &path, PaperTarget target)
{
    const QFileInfo there(path);
    if (target == PaperTarget::MustBeNew && there.exists())
        throw std::invalid_argument(QStringLiteral("%1 already exists").arg(path).toStdString());
    // Whoever may do everything could put a file in the place of a device.
    if (there.exists() && !there.isFile())
        throw std::runtime_error(
            QStringLiteral("%1 cannot be written: it is no ordinary file").arg(path).toStdString());
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(pdf) == pdf.size() && file.commit();
    if (!written)
        throw std::runtime_error(
            QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString()).toStdString());
}

QString paperFileName(const QString &formId, const QString &remark)
{
    constexpr qsizetype longest = 60;
    static const QRegularExpression unsafe(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList parts{formId};
    parts.append(remark.left(longest).split(unsafe, Qt::SkipEmptyParts));
    return parts.join(QLatin1Char('-')) + QStringLiteral(".pdf");
}

} // namespace caseaudit
