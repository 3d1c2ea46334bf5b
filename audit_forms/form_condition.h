#pragma once

#include <QString>
#include <QStringList>

namespace caseaudit {

/// True when the answer or choice of `field` is one of `is`.
struct Condition {
    QString field;
    QStringList is;
};

} // namespace caseaudit
