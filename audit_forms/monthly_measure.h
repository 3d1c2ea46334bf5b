#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace caseaudit {

struct Pack;

/// Something that is counted once a month in each authority, which no case file shows.
struct MonthlyMeasure {
    QString id;
    QString label;
    QString unit;            ///< what one of them is, in the plural: "people"
    QString about;           ///< what is counted and when
    QStringList rows;        ///< refs of the plan's rows that ask for it
    QStringList authorities; ///< that count it, in the order of the pack

    friend bool operator==(const MonthlyMeasure &, const MonthlyMeasure &) = default;
};

/// One number of one month. Nothing is not zero: it says that none was recorded.
struct MonthlyCount {
    QString measure;
    QString authority;
    QDate month; ///< its first day
    std::optional<std::int64_t> number;

    friend bool operator==(const MonthlyCount &, const MonthlyCount &) = default;
};

/// The measures of a pack (measures.json) in their order; none when it has no such file.
QList<MonthlyMeasure> monthlyMeasures(const Pack &pack);

/// The greatest number that one authority can count in a month.
inline constexpr std::int64_t mostInAMonth = 1'000'000;

} // namespace caseaudit
