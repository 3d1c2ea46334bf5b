#include "app/reports/paper_blocks.h"

#include "app/reports/form_paper.h"

#include <algorithm>
#include <iterator>

namespace caseaudit {

namespace {

// Lengths in millimetres. Room to write by hand needs about 8 mm a line.
constexpr qreal indentMillimetres = 8;
constexpr qreal cellPadding = 1.5;
constexpr qreal writingHeight = 7.5;
constexpr qreal sectionGap = 3;
constexpr qreal questionGap = 1.5;
constexpr std::array contactColumns{32.0, 30.0, 46.0}; ///< date, kind, outcome; the note takes the rest

} // namespace

PaperBlocks::PaperBlocks(const PaperTypesetter &type, qreal width)
    : m_type(type)
    , m_width(width)
    , m_indent(type.mm(indentMillimetres))
{}

QList<PaperBlock> PaperBlocks::of(const FormPaper &paper) const
{
    QList<PaperBlock> blocks{title(paper)};
    blocks.append(entries(paper.entries));
    blocks.append(PaperBlock{{gap(sectionGap)}, {}, false, false});
    for (const PaperQuestion &each : paper.questions)
        blocks.append(question(each));
    if (paper.contacts)
        blocks.append(contacts(*paper.contacts));
    return blocks;
}

PaperBlock PaperBlocks::title(const FormPaper &paper) const
{
    PaperBlock block;
    block.rows.append(m_type.textRows(paper.title, PaperStyle::Title, paper_ink::black, 0, m_width));
    block.rows.append(m_type.textRows(paper.version, PaperStyle::Small, paper_ink::grey, 0, m_width));
    block.rows.append(gap(1));
    block.rows.append(m_type.textRows(paper.about, PaperStyle::Body, paper_ink::black, 0, m_width));
    block.rows.append(gap(sectionGap));
    block.keepWithNext = true;
    return block;
}

QList<PaperBlock> PaperBlocks::entries(const QList<PaperEntry> &entries) const
{
    QList<PaperBlock> blocks;
    QList<PaperEntry> side;
    const auto finishLine = [&] {
        if (!side.isEmpty())
            blocks.append(entryLine(side));
        side.clear();
    };
    for (const PaperEntry &entry : entries) {
        if (entry.width == PaperWidth::Full)
            finishLine();
        side.append(entry);
        if (entry.width == PaperWidth::Full || side.size() == 2)
            finishLine();
    }
    finishLine();
    return blocks;
}

PaperBlock PaperBlocks::entryLine(const QList<PaperEntry> &side) const
{
    const qreal cellWidth = side.constFirst().width == PaperWidth::Full ? m_width : m_width / 2;
    QList<QList<PaperRow>> cells;
    QList<qreal> edges{0};
    for (const PaperEntry &entry : side) {
        cells.append(cell(entry, edges.last(), cellWidth));
        edges.append(edges.last() + cellWidth);
    }
    return {framed(cells, edges), {}, false, false};
}

QList<PaperRow> PaperBlocks::cell(const PaperEntry &entry, qreal left, qreal width) const
{
    const qreal padding = m_type.mm(cellPadding);
    const qreal innerLeft = left + padding;
    const qreal innerWidth = width - 2 * padding;
    QList<PaperRow> rows{gap(cellPadding / 2)};
    rows.append(m_type.textRows(entry.label, PaperStyle::Small, paper_ink::grey, innerLeft, innerWidth));
    if (!entry.help.isEmpty())
        rows.append(m_type.textRows(entry.help, PaperStyle::Small, paper_ink::grey, innerLeft, innerWidth));
    if (!entry.ticks.isEmpty())
        rows.append(m_type.tickRows(entry.ticks, innerLeft, innerWidth));
    else if (entry.value.isEmpty())
        rows.append(gap(writingHeight - cellPadding));
    else
        rows.append(m_type.textRows(entry.value, PaperStyle::Label, paper_ink::black, innerLeft, innerWidth));
    rows.append(gap(cellPadding / 2));
    return rows;
}

PaperBlock PaperBlocks::question(const PaperQuestion &question) const
{
    const qreal width = m_width - m_indent;
    PaperBlock block;
    QList<PaperRow> label = m_type.textRows(question.label, PaperStyle::Label, paper_ink::black, m_indent, width);
    const QString number = QString::number(question.number);
    label.first().paint = [this, number, drawLabel = label.constFirst().paint](QPainter &painter, qreal top) {
        m_type.drawLine(painter, number, PaperStyle::Label, paper_ink::black, 0, top);
        drawLabel(painter, top);
    };
    block.rows.append(label);
    if (!question.condition.isEmpty())
        block.rows.append(m_type.textRows(question.condition, PaperStyle::Body, paper_ink::black, m_indent, width));
    if (!question.help.isEmpty())
        block.rows.append(m_type.textRows(question.help, PaperStyle::Small, paper_ink::grey, m_indent, width));
    if (!question.ticks.isEmpty()) {
        block.rows.append(m_type.tickRows(question.ticks, m_indent, width));
        block.rows.append(reasonRow(question));
    }
    for (const QString &remark : question.remarks)
        block.rows.append(m_type.textRows(remark, PaperStyle::Body, paper_ink::black, m_indent, width));
    for (const QString &line : question.lines)
        block.rows.append(writingRow(line));
    const qreal ruleTop = m_type.mm(questionGap);
    block.rows.append({ruleTop + m_type.mm(questionGap), [this, ruleTop](QPainter &painter, qreal top) {
                           m_type.drawRule(painter, 0, m_width, top + ruleTop, paper_ink::line);
                       }});
    return block;
}

PaperRow PaperBlocks::reasonRow(const PaperQuestion &question) const
{
    PaperRow row = m_type.tickRows({question.notApplicable}, m_indent, m_width - m_indent).constFirst();
    if (!question.asksReason)
        return row;
    constexpr qreal boxAndGaps = 10;
    const qreal ruleLeft =
        m_indent + m_type.mm(boxAndGaps) + m_type.widthOf(question.notApplicable.label, PaperStyle::Body);
    const qreal baseline = row.height - m_type.mm(1);
    row.paint = [this, ruleLeft, baseline, drawTick = row.paint](QPainter &painter, qreal top) {
        drawTick(painter, top);
        m_type.drawRule(painter, ruleLeft, m_width, top + baseline, paper_ink::line);
    };
    return row;
}

PaperRow PaperBlocks::writingRow(const QString &label) const
{
    const qreal height = m_type.mm(writingHeight);
    const qreal baseline = height - m_type.mm(1);
    const qreal labelTop = baseline - m_type.lineHeight(PaperStyle::Small);
    const qreal ruleLeft = m_indent + m_type.widthOf(label, PaperStyle::Small) + m_type.mm(2);
    return {height, [=, this](QPainter &painter, qreal top) {
                m_type.drawLine(painter, label, PaperStyle::Small, paper_ink::grey, m_indent, top + labelTop);
                m_type.drawRule(painter, ruleLeft, m_width, top + baseline, paper_ink::line);
            }};
}

QList<PaperBlock> PaperBlocks::contacts(const PaperContacts &contacts) const
{
    QList<PaperBlock> blocks{contactsHead(contacts)};
    if (contacts.rows.isEmpty() && contacts.emptyRows == 0) {
        blocks.last().rows.append(m_type.textRows(QStringLiteral("No contacts were entered."), PaperStyle::Body,
                                                  paper_ink::black, 0, m_width));
        blocks.last().keepWithNext = false;
        return blocks;
    }
    const PaperRow heading = joined(
        tableLine({QStringLiteral("Date"), QStringLiteral("Kind"), QStringLiteral("Outcome"), QStringLiteral("Note")},
                  PaperStyle::Label)
            .rows);
    blocks.append(PaperBlock{{heading}, {}, true, false});
    const auto addLine = [&](const QStringList &cells) {
        PaperBlock line = tableLine(cells, PaperStyle::Body);
        line.heading = heading;
        blocks.append(line);
    };
    for (const std::array<QString, 4> &row : contacts.rows)
        addLine({row.begin(), row.end()});
    for (int i = 0; i < contacts.emptyRows; ++i)
        addLine({});
    return blocks;
}

PaperBlock PaperBlocks::contactsHead(const PaperContacts &contacts) const
{
    PaperBlock block;
    // A blank log is a sheet of its own, to be filled while the file is read.
    block.startsPage = contacts.emptyRows > 0;
    block.keepWithNext = true;
    block.rows.append(gap(sectionGap));
    block.rows.append(
        m_type.textRows(QStringLiteral("Contact log"), PaperStyle::Heading, paper_ink::black, 0, m_width));
    block.rows.append(gap(1));
    for (const QString &standard : contacts.standards)
        block.rows.append(m_type.textRows(standard, PaperStyle::Small, paper_ink::grey, 0, m_width));
    if (!contacts.letters.isEmpty()) {
        block.rows.append(gap(1));
        block.rows.append(m_type.textRows(contacts.letters, PaperStyle::Small, paper_ink::black, 0, m_width));
    }
    block.rows.append(gap(2));
    return block;
}

PaperBlock PaperBlocks::tableLine(const QStringList &cells, PaperStyle style) const
{
    QList<qreal> edges{0};
    for (const qreal width : contactColumns)
        edges.append(edges.last() + m_type.mm(width));
    edges.append(m_width);
    const qreal padding = m_type.mm(cellPadding);
    QList<QList<PaperRow>> columns;
    for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
        QList<PaperRow> rows{gap(cellPadding / 2)};
        if (cells.isEmpty())
            rows.append(gap(writingHeight - cellPadding));
        else
            rows.append(m_type.textRows(cells.at(i), style, paper_ink::black, edges.at(i) + padding,
                                        edges.at(i + 1) - edges.at(i) - 2 * padding));
        rows.append(gap(cellPadding / 2));
        columns.append(rows);
    }
    return {framed(columns, edges), {}, false, false};
}

PaperRow PaperBlocks::gap(qreal millimetres) const
{
    return {m_type.mm(millimetres), [](QPainter &, qreal) {}};
}

/// Cells side by side, row by row, in frames: `edges` are the uprights. A cell that is split over pages keeps its
/// sides.
QList<PaperRow> PaperBlocks::framed(const QList<QList<PaperRow>> &columns, const QList<qreal> &edges) const
{
    qsizetype count = 0;
    for (const QList<PaperRow> &column : columns)
        count = std::max(count, column.size());
    QList<PaperRow> rows;
    for (qsizetype i = 0; i < count; ++i) {
        qreal height = 0;
        QList<PaperRow> beside;
        for (const QList<PaperRow> &column : columns) {
            if (i < column.size()) {
                beside.append(column.at(i));
                height = std::max(height, column.at(i).height);
            }
        }
        const bool isFirst = i == 0;
        const bool isLast = i + 1 == count;
        rows.append({height, [this, beside, edges, height, isFirst, isLast](QPainter &painter, qreal top) {
                         for (const PaperRow &row : beside)
                             row.paint(painter, top);
                         for (const qreal edge : edges)
                             m_type.drawUpright(painter, edge, top, top + height);
                         if (isFirst)
                             m_type.drawRule(painter, edges.first(), edges.last(), top, paper_ink::line);
                         if (isLast)
                             m_type.drawRule(painter, edges.first(), edges.last(), top + height, paper_ink::line);
                     }});
    }
    return rows;
}

} // namespace caseaudit
