#pragma once

#include <QList>

#include <functional>
#include <optional>

class QPainter;

namespace caseaudit {

/// The smallest thing that is never torn apart: a line, with what is drawn beside it.
struct PaperRow {
    qreal height = 0;
    std::function<void(QPainter &painter, qreal top)> paint;
};

/// Rows one below the other as one that is never torn apart.
PaperRow joined(const QList<PaperRow> &rows);

/// Rows that stay on one page where they fit on one.
struct PaperBlock {
    QList<PaperRow> rows;
    std::optional<PaperRow> heading; ///< of a table: drawn again on each page that begins inside it
    bool keepWithNext = false;       ///< never last on a page, as a heading
    bool startsPage = false;

    qreal height() const;
};

/// A row and where it stands, from the top of the page's room.
struct PlacedRow {
    qreal top = 0;
    PaperRow row;
};
using PaperPage = QList<PlacedRow>;

/// Lays blocks out on pages with room for `pageHeight`. A block that fits on a page is never split; one that is taller
/// is split between rows. No page is empty, and nothing is left out.
QList<PaperPage> paginate(const QList<PaperBlock> &blocks, qreal pageHeight);

} // namespace caseaudit
