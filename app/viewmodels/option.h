#pragma once

#include <QString>
#include <QVariantMap>

namespace caseaudit {

/// One entry of a list to choose from, as QML's SelectBox takes it.
inline QVariantMap option(const QString &id, const QString &label)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("label"), label}};
}

} // namespace caseaudit
