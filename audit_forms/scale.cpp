#include "audit_forms/scale.h"

#include <algorithm>

namespace caseaudit {

namespace {

bool isDash(QChar character)
{
    constexpr char16_t minusSign = 0x2212; // a mathematical symbol to Unicode, a dash to whoever types it
    return character.category() == QChar::Punctuation_Dash || character == minusSign;
}

bool isLeftOut(QChar character)
{
    constexpr QStringView marks = u"._'\u2018\u2019\u201b\u02bc\uff07";
    return character.isSpace() || isDash(character) || marks.contains(character);
}

/// "-1" in a file usually means "missing": its dash is a sign, not punctuation.
bool isNegativeNumber(const QString &text)
{
    return text.size() > 1 && isDash(text.front()) && QStringView(text).sliced(1).trimmed().front().isDigit();
}

} // namespace

QString foldedSpelling(const QString &text)
{
    const QString folded =
        text.normalized(QString::NormalizationForm_C).toCaseFolded().normalized(QString::NormalizationForm_C).trimmed();
    QString spelling;
    spelling.reserve(folded.size());
    if (isNegativeNumber(folded))
        spelling.append(u'-');
    std::copy_if(folded.begin(), folded.end(), std::back_inserter(spelling),
                 [](QChar character) { return !isLeftOut(character); });
    return spelling;
}

int Scale::indexOf(const QString &categoryId) const
{
    const auto found = std::find_if(categories.begin(), categories.end(),
                                    [&](const Category &category) { return category.id == categoryId; });
    return found == categories.end() ? -1 : static_cast<int>(found - categories.begin());
}

bool Scale::isFavourable(const QString &categoryId) const
{
    return !shares.isEmpty() && shares.first().categories.contains(categoryId);
}

bool Scale::isOrdered() const
{
    constexpr int fewestCategories = 3;
    const auto isBest = [this](const Category &category) { return isFavourable(category.id); };
    return categories.size() >= fewestCategories && isBest(categories.last()) && !isBest(categories.first()) &&
           std::is_partitioned(categories.rbegin(), categories.rend(), isBest) &&
           std::none_of(categories.begin(), categories.end(),
                        [](const Category &category) { return category.inputOnly; });
}

std::optional<QString> Scale::categoryFor(const QString &text) const
{
    const QString spelling = foldedSpelling(text);
    if (spelling.isEmpty())
        return std::nullopt;
    const auto means = [&](const QString &other) { return foldedSpelling(other) == spelling; };
    for (const Category &category : categories) {
        if (means(category.id) || means(category.label) ||
            std::any_of(category.accepts.begin(), category.accepts.end(), means))
            return category.id;
    }
    return std::nullopt;
}

} // namespace caseaudit
