#include "app/exchange/contact_paste.h"

#include "app/exchange/contact_import.h"
#include "app/exchange/typed_contact.h"
#include "app/wording/contact_wording.h"
#include "audit_forms/audit_record.h"
#include "audit_forms/scale.h"

#include <QRegularExpression>

#include <algorithm>

namespace caseaudit {

namespace {

/// Where the parts of a contact stand.
using Positions = QMap<ColumnPart, int>;

QStringList linesOf(const QString &text)
{
    static const QRegularExpression lineBreak(QStringLiteral("\r\n|\r|\n"));
    return text.split(lineBreak);
}

/// The cells of a text, the heading among them. Spreadsheets leave quotation marks in cells as they are, which no CSV
/// file may have: then every tab and line break parts cells.
QList<CsvRecord> recordsOf(const QString &text)
{
    QList<CsvRecord> records;
    try {
        const CsvFile file = readCsv(text.toUtf8());
        records = file.records;
        records.prepend({file.headerLine, file.header});
    } catch (const CsvError &) {
        const QStringList lines = linesOf(text);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (!lines.at(i).trimmed().isEmpty())
                records.append({static_cast<int>(i) + 1, lines.at(i).split(u'\t')});
        }
    }
    return records;
}

QList<FileColumn> pastedColumns()
{
    QList<FileColumn> columns = contactColumns();
    columns.removeIf([](const FileColumn &column) {
        return column.part != ColumnPart::ContactDate && column.part != ColumnPart::ContactKind &&
               column.part != ColumnPart::ContactOutcome && column.part != ColumnPart::ContactNote;
    });
    return columns;
}

/// The parts of a contact that a row names as a heading; none when it is no heading.
Positions namedIn(const CsvRecord &record, const QList<FileColumn> &columns, const DayRule &rule)
{
    Positions named;
    for (qsizetype i = 0; i < record.cells.size(); ++i) {
        const QString cell = foldedSpelling(record.cells.at(i));
        if (rule.dateFor(record.cells.at(i)).isValid())
            return {};
        for (const FileColumn &column : columns) {
            const auto isCell = [&cell](const QString &label) { return foldedSpelling(label) == cell; };
            const bool fits = isCell(column.id) || isCell(column.heading) ||
                              std::any_of(column.otherLabels.begin(), column.otherLabels.end(), isCell);
            if (fits && !named.contains(column.part))
                named.insert(column.part, static_cast<int>(i));
        }
    }
    return named;
}

/// What the cells of one column could be.
struct ColumnContents {
    int dates = 0;
    int kinds = 0;
    int outcomes = 0;
    qsizetype letters = 0;
};

QList<ColumnContents> contentsOf(const QList<CsvRecord> &records, const DayRule &rule)
{
    constexpr qsizetype enough = 200; // rows tell what a column holds
    QList<ColumnContents> contents;
    for (const CsvRecord &record : records.first(std::min(enough, records.size()))) {
        contents.resize(std::max(contents.size(), record.cells.size()));
        for (qsizetype i = 0; i < record.cells.size(); ++i) {
            const QString &cell = record.cells.at(i);
            contents[i].dates += rule.dateFor(cell).isValid() ? 1 : 0;
            contents[i].kinds += contactKindFor(cell) ? 1 : 0;
            contents[i].outcomes += contactOutcomeFor(cell) ? 1 : 0;
            contents[i].letters += cell.trimmed().size();
        }
    }
    return contents;
}

/// Finds the parts that no heading named by what the columns hold.
class ColumnGuess {
public:
    ColumnGuess(const QList<ColumnContents> &contents, Positions &positions)
        : m_contents(contents)
        , m_positions(positions)
    {}

    void guess(bool hasHeading)
    {
        guess(ColumnPart::ContactDate, [](const ColumnContents &column) { return column.dates; });
        // "p" is a phone call and a prevented one: the column with fewer other readings comes first.
        const auto kinds = [](const ColumnContents &column) { return column.kinds; };
        const auto outcomes = [](const ColumnContents &column) { return column.outcomes; };
        guess(ColumnPart::ContactKind,
              [](const ColumnContents &column) { return column.kinds > column.outcomes ? column.kinds : 0; });
        guess(ColumnPart::ContactOutcome,
              [](const ColumnContents &column) { return column.outcomes > column.kinds ? column.outcomes : 0; });
        guess(ColumnPart::ContactKind, kinds);
        guess(ColumnPart::ContactOutcome, outcomes);
        if (!hasHeading)
            guess(ColumnPart::ContactNote, [](const ColumnContents &column) { return column.letters; });
    }

private:
    /// Gives `part` the free column that has most of it.
    template <typename Amount>
    void guess(ColumnPart part, Amount amount)
    {
        if (m_positions.contains(part))
            return;
        const QList<int> taken = m_positions.values();
        int best = -1;
        for (int i = 0; i < m_contents.size(); ++i) {
            const bool better =
                best < 0 ? amount(m_contents.at(i)) > 0 : amount(m_contents.at(i)) > amount(m_contents.at(best));
            if (better && !taken.contains(i))
                best = i;
        }
        if (best >= 0)
            m_positions.insert(part, best);
    }

    const QList<ColumnContents> &m_contents;
    Positions &m_positions;
};

/// How a column is called: by its heading, else by its number.
QString columnName(int position, const QStringList &heading)
{
    const QString name = heading.value(position);
    return name.isEmpty() ? wording::columnNumber(position + 1) : wording::quoted(name);
}

QString columnsFound(const Positions &positions, const QList<FileColumn> &columns, const QStringList &heading,
                     const QList<ColumnContents> &contents)
{
    QStringList found;
    for (const FileColumn &column : columns) {
        if (positions.contains(column.part))
            found.append(wording::partFrom(column.id, columnName(positions.value(column.part), heading)));
    }
    QStringList unused;
    for (int i = 0; i < contents.size(); ++i) {
        if (contents.at(i).letters > 0 && !positions.values().contains(i))
            unused.append(columnName(i, heading));
    }
    return wording::columnsFound(found, unused);
}

/// Reads rows whose columns are known.
QList<PastedLine> readRows(const QList<CsvRecord> &records, const Positions &positions,
                           const QList<FileColumn> &columns, const DayRule &rule)
{
    CsvFile file;
    for (const FileColumn &column : columns)
        file.header.append(column.id);
    const FoundColumns found(file, QString(), columns, QString());
    QList<PastedLine> lines;
    for (const CsvRecord &record : records) {
        CsvRecord row{record.line, {}};
        for (const FileColumn &column : columns)
            row.cells.append(record.cells.value(positions.value(column.part, -1)));
        QList<ImportProblem> problems;
        PastedLine line{record.line, record.cells.join(u'\t'), {}, {}, false};
        line.contact = contactIn(
            found, row, [&rule](const QString &text) { return rule.dateFor(text); }, problems);
        if (line.contact)
            line.contact->note = line.contact->note.trimmed();
        QStringList wrong;
        for (const ImportProblem &problem : problems)
            wrong.append(wording::wrongPart(problem.column, problem.found, problem.expected));
        line.problem = wrong.join(QStringLiteral("; "));
        lines.append(line);
    }
    return lines;
}

/// Reads each line as one types it.
QList<PastedLine> readLines(const QString &text, int headingLine, const DayRule &rule)
{
    QList<PastedLine> read;
    const QStringList lines = linesOf(text);
    for (int i = 0; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty() || i + 1 == headingLine)
            continue;
        const TypedContact typed = typedContact(lines.at(i), rule);
        read.append({i + 1, lines.at(i), typed.contact(), typed.problem(), false});
    }
    return read;
}

} // namespace

QList<Contact> PastedContacts::newContacts() const
{
    QList<Contact> contacts;
    for (const PastedLine &line : lines) {
        if (line.contact && !line.isKnown)
            contacts.append(*line.contact);
    }
    return contacts;
}

int PastedContacts::unreadable() const
{
    return static_cast<int>(
        std::count_if(lines.begin(), lines.end(), [](const PastedLine &line) { return !line.contact; }));
}

int PastedContacts::known() const
{
    return static_cast<int>(
        std::count_if(lines.begin(), lines.end(), [](const PastedLine &line) { return line.isKnown; }));
}

PastedContacts understandPasted(const QString &text, const AuditRecord &audit, const FormDefinition &form)
{
    PastedContacts pasted;
    if (text.trimmed().isEmpty())
        return pasted;
    const DayRule rule = dayRuleFor(audit, form);
    const QList<FileColumn> columns = pastedColumns();
    QList<CsvRecord> records = recordsOf(text);
    Positions positions = namedIn(records.constFirst(), columns, rule);
    const bool hasHeading = !positions.isEmpty();
    const CsvRecord heading = hasHeading ? records.takeFirst() : CsvRecord{};
    const QList<ColumnContents> contents = contentsOf(records, rule);
    ColumnGuess(contents, positions).guess(hasHeading);
    if (positions.contains(ColumnPart::ContactDate) && positions.contains(ColumnPart::ContactKind) &&
        positions.contains(ColumnPart::ContactOutcome)) {
        pasted.columns = columnsFound(positions, columns, heading.cells, contents);
        pasted.lines = readRows(records, positions, columns, rule);
    } else {
        pasted.columns = wording::linesAsTyped();
        pasted.lines = readLines(text, heading.line, rule);
    }
    for (PastedLine &line : pasted.lines)
        line.isKnown = line.contact && audit.contacts.contains(*line.contact);
    return pasted;
}

} // namespace caseaudit
