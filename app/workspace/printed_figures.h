#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace caseaudit {

struct Pack;

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

} // namespace caseaudit
