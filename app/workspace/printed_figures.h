#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <vector>

namespace caseaudit {

struct BaselineRow;
struct Pack;
struct Scale;

/// What a row of the baseline says beside the present.
struct PrintedFigures {
    std::vector<std::optional<int>> percents; ///< per category of the scale; nothing where the print is empty
    int workingCount = 0;
    QList<qint64> fitting; ///< smallest numbers of cases that fit the print, at most 200
    QStringList notes;
    QString printedLabel;
};

/// What the pack's baseline prints for a row, or nothing.
std::optional<PrintedFigures> printedFigures(const QString &rowId, const Pack &pack);

/// A baseline row's percentages in the order of a scale.
struct PrintedPercents {
    std::vector<std::optional<int>> cells; ///< one per category; nothing where none was printed
    std::vector<std::optional<int>>
        constraining;                    ///< the columns the print had: without categories read but never offered
    std::vector<std::size_t> categories; ///< position in the scale of each of `constraining`
};
PrintedPercents printedPercents(const BaselineRow &row, const Scale &scale);

} // namespace caseaudit
