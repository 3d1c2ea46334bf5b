#include "app/wording/spreadsheet_text.h"

#include <algorithm>

namespace caseaudit::wording {

namespace {

constexpr QChar guard = u'\'';

/// Whether the text begins like a formula once leading apostrophes are left out.
bool beginsLikeFormula(const QString &text)
{
    constexpr QStringView formulaStarts = u"=+-@\t\r";
    const auto first = std::find_if(text.begin(), text.end(), [](QChar character) { return character != guard; });
    return first != text.end() && formulaStarts.contains(*first);
}

} // namespace

QString guardedCell(const QString &text)
{
    return beginsLikeFormula(text) ? guard + text : text;
}

QString unguardedCell(const QString &text)
{
    return text.startsWith(guard) && beginsLikeFormula(text) ? text.sliced(1) : text;
}

} // namespace caseaudit::wording
