#pragma once

#include "app/wording/sample_wording.h"

#include <QStringList>

#include <cstdint>
#include <optional>

namespace caseaudit {

/// A number of per cent, as a share; nothing when the text is none.
inline std::optional<std::int64_t> percentTyped(const QString &text)
{
    QString number = text.trimmed();
    if (!number.endsWith(u'%'))
        number += u'%';
    return wording::shareTyped(number);
}

/// A whole number, 0 where nothing was typed; nothing when the text is none.
inline std::optional<std::int64_t> countTyped(const QString &text)
{
    bool isNumber = false;
    const std::int64_t number = text.trimmed().isEmpty() ? 0 : text.trimmed().toLongLong(&isNumber);
    return isNumber || text.trimmed().isEmpty() ? std::optional(number) : std::nullopt;
}

/// What `read` makes of a text; 0, and a problem, when it makes nothing of it.
template <typename Read>
std::int64_t numberIn(const QString &text, const Read &read, const QString &problem, QStringList &problems)
{
    const std::optional<std::int64_t> number = read(text);
    if (!number)
        problems.append(problem);
    return number.value_or(0);
}

} // namespace caseaudit
