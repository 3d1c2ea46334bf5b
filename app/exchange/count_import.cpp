#include "app/exchange/count_import.h"

#include "app/exchange/typed_month.h"
#include "app/wording/calendar_wording.h"
#include "app/wording/import_wording.h"
#include "audit_forms/monthly_measure.h"
#include "audit_forms/pack.h"

#include <QMap>

#include <algorithm>
#include <array>
#include <tuple>

namespace caseaudit {

namespace {

const std::array<QString, 4> neededColumns{QStringLiteral("measure"), QStringLiteral("authority"),
                                           QStringLiteral("month"), QStringLiteral("number")};
enum Needed { Measure, Authority, Month, Number };

QString folded(const QString &text)
{
    return text.simplified().toCaseFolded();
}

/// Reads the rows of one file; what is wrong gathers in `result`.
class CountReader {
public:
    CountReader(const CsvFile &file, const QString &fileName, const Pack &pack)
        : m_file(file)
        , m_fileName(fileName)
        , m_pack(pack)
        , m_measures(monthlyMeasures(pack))
    {}

    ImportedCounts read()
    {
        if (findColumns()) {
            for (const CsvRecord &record : m_file.records)
                readRow(record);
        }
        return m_result;
    }

private:
    bool findColumns()
    {
        for (std::size_t needed = 0; needed < neededColumns.size(); ++needed) {
            const QString &name = neededColumns.at(needed);
            m_columns.at(needed) = -1;
            for (qsizetype column = 0; column < m_file.header.size(); ++column) {
                if (folded(m_file.header.at(column)) != name)
                    continue;
                if (m_columns.at(needed) >= 0)
                    add(m_file.headerLine, name, name, wording::expectedColumnOnce(name));
                m_columns.at(needed) = column;
            }
            if (m_columns.at(needed) < 0)
                add(m_file.headerLine, name, wording::noSuchColumn(), wording::expectedRequiredColumn());
        }
        for (const QString &name : m_file.header) {
            const QString column = folded(name);
            const bool isKnown = std::find(neededColumns.begin(), neededColumns.end(), column) != neededColumns.end() ||
                                 column == QLatin1String("author") || column == QLatin1String("written_at");
            if (!isKnown)
                add(m_file.headerLine, name, name, wording::expectedCountColumn());
        }
        return m_result.problems.isEmpty();
    }

    void readRow(const CsvRecord &record)
    {
        if (record.cells.size() != m_file.header.size()) {
            add(record.line, {}, wording::foundCells(record.cells.size()),
                wording::expectedCells(m_file.header.size()));
            return;
        }
        const auto cell = [&](Needed needed) { return record.cells.at(m_columns.at(needed)); };
        const qsizetype problemsBefore = m_result.problems.size();
        const QString measure = measureFor(cell(Measure));
        if (measure.isEmpty())
            add(record.line, Measure, cell(Measure), wording::expectedMeasure(m_measures));
        const std::optional<QString> authority = m_pack.authorityFor(cell(Authority));
        if (!authority || *authority == m_pack.partnership.id)
            add(record.line, Authority, cell(Authority), wording::expectedAuthority(m_pack));
        const QDate month = typedMonth(cell(Month));
        if (!month.isValid())
            add(record.line, Month, cell(Month), wording::expectedMonth());
        const QString written = cell(Number).trimmed();
        bool isNumber = false;
        const qint64 number = written.toLongLong(&isNumber);
        if (!written.isEmpty() && (!isNumber || number < 0 || number > mostInAMonth))
            add(record.line, Number, cell(Number), wording::expectedMonthlyNumber());
        if (m_result.problems.size() > problemsBefore)
            return;
        const auto key = std::make_tuple(measure, *authority, month);
        if (const auto earlier = m_lines.constFind(key); earlier != m_lines.constEnd()) {
            add(record.line, Month, cell(Month), wording::expectedMonthOnce(*earlier));
            return;
        }
        m_lines.insert(key, record.line);
        if (written.isEmpty())
            ++m_result.empty;
        else
            m_result.counts.append({record.line, measure, *authority, month, number});
    }

    QString measureFor(const QString &text) const
    {
        for (const MonthlyMeasure &measure : m_measures) {
            if (folded(text) == folded(measure.id) || folded(text) == folded(measure.label))
                return measure.id;
        }
        return {};
    }

    void add(int line, const QString &column, const QString &found, const QString &expected)
    {
        m_result.problems.append({m_fileName, line, column, found, expected});
    }
    void add(int line, Needed column, const QString &found, const QString &expected)
    {
        add(line, neededColumns.at(column), found, expected);
    }

    const CsvFile &m_file;
    QString m_fileName;
    const Pack &m_pack;
    QList<MonthlyMeasure> m_measures;
    std::array<qsizetype, neededColumns.size()> m_columns{};
    QMap<std::tuple<QString, QString, QDate>, int> m_lines;
    ImportedCounts m_result;
};

} // namespace

ImportedCounts understandCounts(const CsvFile &file, const QString &fileName, const Pack &pack)
{
    return CountReader(file, fileName, pack).read();
}

} // namespace caseaudit
