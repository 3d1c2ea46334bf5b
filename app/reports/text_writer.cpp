#include "app/reports/table_writers.h"

#include "app/reports/text_layout.h"
#include "app/wording/wording.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <vector>

namespace caseaudit {

namespace {

constexpr int gap = 2; ///< blanks between columns
/// Longer words are broken where a column has no room for them.
constexpr int longestUnbrokenWord = 20;

enum class Align { Left, Right };

int longestLine(const QStringList &lines)
{
    qsizetype longest = 0;
    for (const QString &line : lines)
        longest = std::max(longest, line.size());
    return static_cast<int>(longest);
}

/// A table as text: headings and cells, and which way each column is aligned.
struct Sheet {
    QStringList headings;
    std::vector<Align> aligns;
    QList<QStringList> rows;

    int columns() const { return static_cast<int>(headings.size()); }
};

Sheet sheetOf(const Table &table)
{
    Sheet sheet;
    for (const Column &column : table.columns) {
        sheet.headings.append(column.heading);
        sheet.aligns.push_back(column.kind == ColumnKind::Text ? Align::Left : Align::Right);
    }
    for (const QList<Cell> &row : table.rows) {
        QStringList texts;
        for (qsizetype i = 0; i < row.size(); ++i)
            texts.append(wording::cell(row.at(i), table.columns.at(i).kind));
        sheet.rows.append(texts);
    }
    return sheet;
}

/// How narrow a column can be without breaking words or numbers, and how wide it would like to be.
struct Room {
    int least = 1;
    int natural = 1;
};

std::vector<Room> roomsOf(const Sheet &sheet)
{
    constexpr int unlimited = std::numeric_limits<int>::max();
    std::vector<Room> rooms(static_cast<std::size_t>(sheet.columns()));
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const auto makeRoom = [](Room &room, const QString &text, bool breaks) {
        const int whole = longestLine(wrappedLines(text, unlimited));
        const int word = longestLine(text.split(blanks));
        room.natural = std::max(room.natural, whole);
        room.least = std::max(room.least, breaks ? std::min(word, longestUnbrokenWord) : whole);
    };
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        const auto column = static_cast<qsizetype>(i);
        makeRoom(rooms[i], sheet.headings.at(column), true);
        for (const QStringList &row : sheet.rows)
            makeRoom(rooms[i], row.value(column), sheet.aligns[i] == Align::Left);
    }
    return rooms;
}

int totalWidth(const std::vector<int> &widths)
{
    int total = gap * (static_cast<int>(widths.size()) - 1);
    for (const int width : widths)
        total += width;
    return total;
}

/// The widest columns that fit: none narrower than it must be, the wide ones cut down to a common width.
/// Empty when not even the narrowest fit.
std::vector<int> fittingWidths(const std::vector<Room> &rooms, int width)
{
    std::vector<int> widths(rooms.size());
    for (int common = width; common > 0; --common) {
        std::transform(rooms.begin(), rooms.end(), widths.begin(),
                       [common](const Room &room) { return std::max(room.least, std::min(room.natural, common)); });
        if (totalWidth(widths) <= width)
            return widths;
    }
    return {};
}

QString trimmedEnd(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

/// Where a short cell stands beside a tall one: headings on the rule below them, values at the top.
enum class Settle { Top, Bottom };

/// The cells of one row beside each other, as many lines as the tallest needs.
QString besideEachOther(const QStringList &cells, const std::vector<Align> &aligns, const std::vector<int> &widths,
                        Settle settle)
{
    QList<QStringList> columns;
    qsizetype height = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        columns.append(wrappedLines(cells.value(static_cast<qsizetype>(i)), widths[i]));
        height = std::max(height, columns.last().size());
    }
    QString text;
    for (qsizetype line = 0; line < height; ++line) {
        QString joined;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const QStringList &column = columns.at(static_cast<qsizetype>(i));
            const qsizetype skipped = settle == Settle::Bottom ? height - column.size() : 0;
            const QString part = line < skipped ? QString() : column.value(line - skipped);
            joined += aligns[i] == Align::Right ? part.rightJustified(widths[i]) : part.leftJustified(widths[i]);
            joined += QString(gap, u' ');
        }
        text += trimmedEnd(joined) + u'\n';
    }
    return text;
}

QString inColumns(const Sheet &sheet, const std::vector<int> &widths)
{
    QString text = besideEachOther(sheet.headings, sheet.aligns, widths, Settle::Bottom);
    QStringList rules;
    for (const int width : widths)
        rules.append(QString(width, u'-'));
    text += rules.join(QString(gap, u' ')) + u'\n';
    for (const QStringList &row : sheet.rows)
        text += besideEachOther(row, sheet.aligns, widths, Settle::Top);
    return text;
}

/// Tables with more columns than a line can hold: one block a row, one line a column.
QString inBlocks(const Sheet &sheet, int width)
{
    const int widestHeading = std::min(longestLine(sheet.headings), std::max(1, width / 2 - gap));
    const std::vector<int> widths{widestHeading, std::max(1, width - widestHeading - gap)};
    QStringList blocks;
    for (const QStringList &row : sheet.rows) {
        QString block;
        for (int i = 0; i < sheet.columns(); ++i) {
            if (!row.value(i).isEmpty())
                block +=
                    besideEachOther({sheet.headings.at(i), row.at(i)}, {Align::Left, Align::Left}, widths, Settle::Top);
        }
        blocks.append(block);
    }
    return blocks.join(u'\n');
}

} // namespace

QString writeText(const Table &table, int width)
{
    const Sheet sheet = sheetOf(table);
    const std::vector<int> widths = fittingWidths(roomsOf(sheet), width);
    QStringList parts;
    if (!table.title.isEmpty())
        parts.append(wrapped(table.title, width, 0));
    if (!table.columns.isEmpty())
        parts.append(widths.empty() ? inBlocks(sheet, width) : inColumns(sheet, widths));
    for (const QString &note : table.notes)
        parts.append(wrapped(note, width, 0));
    return parts.join(u'\n');
}

} // namespace caseaudit
