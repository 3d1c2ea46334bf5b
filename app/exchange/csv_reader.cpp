#include "app/exchange/csv_reader.h"

#include "app/exchange/text_decoder.h"
#include "app/wording/import_wording.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <new>

namespace caseaudit {

namespace {

constexpr std::array separators{u',', u';', u'\t'};

/// The separator that occurs most often in the first record outside quotes; a comma when none does.
QChar separatorOf(const QString &text)
{
    std::array<int, separators.size()> counts{};
    bool quoted = false;
    bool begun = false;
    for (const QChar character : text) {
        if (!quoted && (character == u'\n' || character == u'\r')) {
            if (begun)
                break;
            continue;
        }
        begun = begun || !character.isSpace();
        if (character == u'"')
            quoted = !quoted;
        const auto found = std::find(separators.begin(), separators.end(), character);
        if (!quoted && found != separators.end())
            ++counts[static_cast<std::size_t>(found - separators.begin())];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return separators[static_cast<std::size_t>(most - counts.begin())];
}

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

/// libcsv, fed one line of the file at a time so that the line each record begins on is known.
class LineParser {
public:
    explicit LineParser(QChar separator) : m_separator(separator.toLatin1())
    {
        if (csv_init(&m_parser, CSV_STRICT) != 0)
            throw std::bad_alloc();
        csv_set_delim(&m_parser, static_cast<unsigned char>(m_separator));
    }
    ~LineParser() { csv_free(&m_parser); }
    LineParser(const LineParser &) = delete;
    LineParser &operator=(const LineParser &) = delete;

    /// `line` with its line break.
    void feed(QByteArrayView line)
    {
        ++m_line;
        if (m_recordLine == 0) {
            if (hasNoCells(line))
                return;
            m_recordLine = m_line;
        }
        const auto size = static_cast<std::size_t>(line.size());
        if (csv_parse(&m_parser, line.data(), size, cellEnded, recordEnded, this) != size) {
            if (csv_error(&m_parser) != CSV_EPARSE)
                throw std::bad_alloc();
            throw CsvError(m_line, wording::strayQuote(m_line, m_recordLine));
        }
    }

    QList<CsvRecord> finished()
    {
        if (m_recordLine != 0)
            throw CsvError(m_recordLine, wording::openQuote());
        return std::move(m_records);
    }

private:
    /// Whether libcsv passes over the line without a word: blanks only, and none of them the separator.
    bool hasNoCells(QByteArrayView line) const
    {
        return std::all_of(line.begin(), line.end(), [this](char byte) {
            return byte != m_separator && QByteArrayView(" \t\r\n").contains(byte);
        });
    }

    static void cellEnded(void *text, std::size_t size, void *self)
    {
        const auto *bytes = static_cast<const char *>(text);
        static_cast<LineParser *>(self)->m_cells.append(QString::fromUtf8(bytes, static_cast<qsizetype>(size)));
    }

    static void recordEnded(int, void *self)
    {
        auto &parser = *static_cast<LineParser *>(self);
        if (!isBlank(parser.m_cells))
            parser.m_records.append({parser.m_recordLine, parser.m_cells});
        parser.m_cells.clear();
        parser.m_recordLine = 0;
    }

    csv_parser m_parser{};
    char m_separator;
    int m_line = 0;
    int m_recordLine = 0; ///< 0 between records
    QStringList m_cells;
    QList<CsvRecord> m_records;
};

QList<CsvRecord> recordsOf(const QString &text, QChar separator)
{
    LineParser parser(separator);
    const QByteArray bytes = text.toUtf8();
    qsizetype start = 0;
    while (start < bytes.size()) {
        const auto isBreak = [](char byte) { return byte == '\n' || byte == '\r'; };
        const auto found = std::find_if(bytes.begin() + start, bytes.end(), isBreak);
        qsizetype end = found - bytes.begin();
        if (end == bytes.size()) {
            parser.feed(bytes.sliced(start) + '\n');
            break;
        }
        end += QByteArrayView(bytes).sliced(end).startsWith("\r\n") ? 2 : 1;
        parser.feed(QByteArrayView(bytes).sliced(start, end - start));
        start = end;
    }
    return parser.finished();
}

QString withLine(int line, const QString &what)
{
    return line == 0 ? what : QStringLiteral("line %1: %2").arg(line).arg(what);
}

} // namespace

CsvError::CsvError(int line, const QString &what) : std::runtime_error(withLine(line, what).toStdString()), m_line(line)
{}

CsvFile readCsv(const QByteArray &bytes)
{
    const DecodedText decoded = decodeText(bytes);
    CsvFile file;
    file.encoding = decoded.encoding;
    file.separator = separatorOf(decoded.text);
    file.records = recordsOf(decoded.text, file.separator);
    if (file.records.isEmpty())
        throw CsvError(0, wording::emptyFile());
    const CsvRecord header = file.records.takeFirst();
    file.headerLine = header.line;
    for (const QString &name : header.cells)
        file.header.append(name.trimmed());
    return file;
}

} // namespace caseaudit
