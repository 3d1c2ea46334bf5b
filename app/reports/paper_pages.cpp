#include "app/reports/paper_pages.h"

#include <numeric>

namespace caseaudit {

namespace {

qreal totalHeight(const QList<PaperRow> &rows)
{
    return std::accumulate(rows.cbegin(), rows.cend(), qreal(0),
                           [](qreal sum, const PaperRow &row) { return sum + row.height; });
}

/// The pages so far and where the next row goes.
class Pages {
public:
    explicit Pages(qreal pageHeight) : m_pageHeight(pageHeight) {}

    qreal room() const { return m_pageHeight - m_top; }
    bool atTop() const { return m_top <= 0; }

    void breakPage()
    {
        if (!atTop())
            m_pages.append(PaperPage());
        m_top = 0;
    }

    void place(const PaperRow &row)
    {
        if (m_pages.isEmpty())
            m_pages.append(PaperPage());
        m_pages.last().append({m_top, row});
        m_top += row.height;
    }

    QList<PaperPage> take() { return std::move(m_pages); }

private:
    qreal m_pageHeight;
    qreal m_top = 0;
    QList<PaperPage> m_pages;
};

/// What has to fit below the block at `index` for it to stay on the page: itself, and with a heading what it heads.
qreal heightTogether(const QList<PaperBlock> &blocks, qsizetype index)
{
    qreal height = blocks.at(index).height();
    while (blocks.at(index).keepWithNext && index + 1 < blocks.size())
        height += blocks.at(++index).height();
    return height;
}

} // namespace

PaperRow joined(const QList<PaperRow> &rows)
{
    return {totalHeight(rows), [rows](QPainter &painter, qreal top) {
                for (const PaperRow &row : rows) {
                    row.paint(painter, top);
                    top += row.height;
                }
            }};
}

qreal PaperBlock::height() const
{
    return totalHeight(rows);
}

QList<PaperPage> paginate(const QList<PaperBlock> &blocks, qreal pageHeight)
{
    Pages pages(pageHeight);
    for (qsizetype index = 0; index < blocks.size(); ++index) {
        const PaperBlock &block = blocks.at(index);
        const qreal headingHeight = block.heading ? block.heading->height : 0;
        const bool fitsOnOnePage = headingHeight + heightTogether(blocks, index) <= pageHeight;
        const bool fitsHere = heightTogether(blocks, index) <= pages.room();
        if (block.startsPage || (fitsOnOnePage && !fitsHere))
            pages.breakPage();
        for (const PaperRow &row : block.rows) {
            if (row.height > pages.room())
                pages.breakPage();
            if (block.heading && pages.atTop())
                pages.place(*block.heading);
            pages.place(row);
        }
    }
    return pages.take();
}

} // namespace caseaudit
