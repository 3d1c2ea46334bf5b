#include "app/exchange/frame_reader.h"

#include "app/wording/import_wording.h"
#include "app/wording/sample_wording.h"
#include "app/wording/spreadsheet_text.h"
#include "audit_forms/pack.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <vector>

namespace caseaudit {

namespace {

const QString categoryId = QStringLiteral("category");

/// What a category is known by, whatever its capitals and blanks.
QString foldedCategory(const QString &category)
{
    return category.simplified().toCaseFolded();
}

class FrameReader {
public:
    FrameReader(const CsvFile &file, const QString &fileName, const QString &categoryColumn, const Pack &pack)
        : m_file(file)
        , m_pack(pack)
    {
        m_frame.fileName = fileName;
        m_frame.encoding = file.encoding;
        m_frame.separator = file.separator;
        m_frame.columns = file.header;
        m_caseRef =
            required(QStringLiteral("case_ref"), {QStringLiteral("Case reference"), QStringLiteral("Reference")});
        m_authority = required(QStringLiteral("authority"), {});
        m_team = place(QStringLiteral("team"), {});
        m_worker = place(QStringLiteral("worker"), {});
        if (categoryColumn != noCategory)
            m_category = categoryColumn.isEmpty() ? place(categoryId, {}) : required(categoryColumn, {});
        if (m_category >= 0)
            m_frame.categoryColumn = file.header.at(m_category);
    }

    SamplingFrame read(const LineProgress &progress)
    {
        if (m_caseRef >= 0 && m_authority >= 0) {
            m_frame.lines.reserve(m_file.records.size());
            for (qsizetype i = 0; i < m_file.records.size() && !m_frame.isCancelled; ++i) {
                read(m_file.records.at(i));
                m_frame.isCancelled = progress && !progress(i + 1, m_file.records.size());
            }
            if (m_file.records.isEmpty())
                refuse(m_file.headerLine, {}, {}, wording::expectedFrameCases());
            settleCategories();
            digest();
        }
        return std::move(m_frame);
    }

private:
    void refuse(int line, const QString &column, const QString &found, const QString &expected)
    {
        m_frame.problems.append({m_frame.fileName, line, column, found, expected});
    }

    /// The place of a column by one of its names; -1 when there is none. One that is there twice is a problem.
    qsizetype place(const QString &id, const QStringList &otherNames)
    {
        qsizetype found = -1;
        for (qsizetype i = 0; i < m_file.header.size(); ++i) {
            const QString spelling = foldedSpelling(m_file.header.at(i));
            const auto isMeant = [&spelling](const QString &name) { return foldedSpelling(name) == spelling; };
            if (!isMeant(id) && std::none_of(otherNames.begin(), otherNames.end(), isMeant))
                continue;
            if (found >= 0)
                refuse(m_file.headerLine, m_file.header.at(i), m_file.header.at(i),
                       wording::expectedColumnOnce(m_file.header.at(found)));
            else
                found = i;
        }
        return found;
    }

    qsizetype required(const QString &id, const QStringList &otherNames)
    {
        const qsizetype found = place(id, otherNames);
        if (found < 0)
            refuse(m_file.headerLine, id, wording::noSuchColumn(), wording::expectedFrameColumn(m_file.header));
        return found;
    }

    static QString cell(const CsvRecord &record, qsizetype column)
    {
        return column < 0 ? QString() : wording::unguardedCell(record.cells.at(column)).simplified();
    }

    void read(const CsvRecord &record)
    {
        if (record.cells.size() != m_file.header.size()) {
            refuse(record.line, {}, wording::foundCells(record.cells.size()),
                   wording::expectedCells(m_file.header.size()));
            return;
        }
        FrameLine line{record.line,          cell(record, m_caseRef), {}, cell(record, m_category),
                       cell(record, m_team), cell(record, m_worker)};
        if (line.caseRef.isEmpty())
            refuse(record.line, m_file.header.at(m_caseRef), {}, wording::expectedReference());
        const QString given = cell(record, m_authority);
        line.authority = authorityOf(given);
        if (line.authority.isEmpty())
            refuse(record.line, m_file.header.at(m_authority), given, wording::expectedAuthority(m_pack));
        if (line.caseRef.isEmpty() || line.authority.isEmpty())
            return;
        int &earlier = m_lines[line.authority + u'\n' + foldedCaseRef(line.caseRef)];
        if (earlier > 0) {
            refuse(record.line, m_file.header.at(m_caseRef), line.caseRef, wording::expectedCaseOnce(earlier));
            return;
        }
        earlier = record.line;
        QString &spelling = m_spellings[foldedCategory(line.category)];
        if (spelling.isEmpty() || line.category < spelling)
            spelling = line.category;
        m_frame.lines.append(line);
    }

    /// The id that a text means; empty when it means none, or the partnership, which has no files of its own.
    QString authorityOf(const QString &text)
    {
        auto known = m_authorities.find(text);
        if (known == m_authorities.end()) {
            const QString id = m_pack.authorityFor(text).value_or(QString());
            known = m_authorities.insert(text, id == m_pack.partnership.id ? QString() : id);
        }
        return known.value();
    }

    /// One spelling for each category, whichever line came first.
    void settleCategories()
    {
        if (m_spellings.size() > mostCategories) {
            refuse(m_file.headerLine, m_frame.categoryColumn, wording::foundCategories(m_spellings.size()),
                   wording::expectedCategories(mostCategories));
            return;
        }
        for (FrameLine &line : m_frame.lines)
            line.category = m_spellings.value(foldedCategory(line.category));
    }

    void digest()
    {
        std::vector<QByteArray> cases;
        cases.reserve(static_cast<std::size_t>(m_frame.lines.size()));
        for (const FrameLine &line : std::as_const(m_frame.lines)) {
            const QStringList parts{line.authority, foldedCategory(line.category), foldedCaseRef(line.caseRef)};
            cases.push_back(parts.join(QLatin1Char('\t')).toUtf8() + '\n');
        }
        std::sort(cases.begin(), cases.end());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QByteArray &one : cases)
            hash.addData(one);
        m_frame.digest = hash.result().toHex();
    }

    const CsvFile &m_file;
    const Pack &m_pack;
    SamplingFrame m_frame;
    qsizetype m_caseRef = -1;
    qsizetype m_authority = -1;
    qsizetype m_category = -1;
    qsizetype m_team = -1;
    qsizetype m_worker = -1;
    QHash<QString, QString> m_authorities; ///< ids by what stands in the file: a handful, repeated
    QHash<QString, int> m_lines;           ///< by authority and folded reference
    QHash<QString, QString> m_spellings;   ///< by folded category
};

} // namespace

SamplingFrame understandFrame(const CsvFile &file, const QString &fileName, const QString &categoryColumn,
                              const Pack &pack, const LineProgress &progress)
{
    return FrameReader(file, fileName, categoryColumn, pack).read(progress);
}

} // namespace caseaudit
