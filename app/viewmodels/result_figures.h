#pragma once

#include <QList>
#include <QString>

namespace caseaudit {

struct Scale;

/// The answer codes that make up a figure of a row: of a cell, or a ResultsViewModel::Figure.
QList<quint8> codesOf(int figure, const Scale &scale);
/// What a figure is called in the heading of its list of audits.
QString figureName(int figure, const Scale &scale);

} // namespace caseaudit
