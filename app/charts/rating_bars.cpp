#include "app/charts/rating_bars.h"

#include "analytics/tables/rating_table.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/scale.h"

namespace caseaudit {

namespace {

constexpr double third = 1.0 / 3;

QString percentText(int percent)
{
    return wording::cell(Cell{std::int64_t{percent}}, ColumnKind::Percent);
}

} // namespace

double categoryTone(const Scale &scale, int position)
{
    const Category &asked = scale.categories.at(position);
    if (asked.inputOnly)
        return neutralTone;
    const bool favourable = scale.isFavourable(asked.id);
    int before = 0; // of the same kind
    int after = 0;
    for (int i = 0; i < scale.categories.size(); ++i) {
        const Category &category = scale.categories.at(i);
        if (category.inputOnly || scale.isFavourable(category.id) != favourable)
            continue;
        before += i < position ? 1 : 0;
        after += i > position ? 1 : 0;
    }
    if (before + after == 0)
        return favourable ? 1 : 0;
    const double within = third * before / (before + after);
    return favourable ? 2 * third + within : within;
}

StackedBar countedBar(const QString &title, const RatingRow &row, const Scale &scale)
{
    StackedBar bar;
    bar.title = title;
    const std::optional<std::vector<int>> percents = row.percents();
    if (!percents)
        return bar;
    const bool tooFew = row.answered < fewestToJudge;
    for (std::size_t i = 0; i < row.counts.size(); ++i) {
        const auto position = static_cast<int>(i);
        const Category &category = scale.categories.at(position);
        if (category.inputOnly && row.counts[i] == 0)
            continue;
        const QString label =
            tooFew ? wording::cell(Cell{row.counts[i]}, ColumnKind::Count) : percentText((*percents)[i]);
        bar.segments.append({category.label, label, row.counts[i], categoryTone(scale, position),
                             tooFew ? SegmentKind::TooFew : SegmentKind::Solid});
    }
    return bar;
}

StackedBar printedBar(const QString &title, const std::vector<std::optional<int>> &percents, const Scale &scale)
{
    StackedBar bar;
    bar.title = title;
    bool anyEmpty = false;
    for (std::size_t i = 0; i < percents.size(); ++i) {
        const auto position = static_cast<int>(i);
        const Category &category = scale.categories.at(position);
        if (percents[i]) {
            bar.segments.append({category.label, percentText(*percents[i]), *percents[i], categoryTone(scale, position),
                                 SegmentKind::Solid});
        } else if (!category.inputOnly) {
            anyEmpty = true;
        }
    }
    const std::int64_t open = 100 - bar.total();
    if (anyEmpty && !bar.isEmpty() && open > 0)
        bar.segments.append({wording::notPrinted(), QString(), open, neutralTone, SegmentKind::Unprinted});
    return bar;
}

} // namespace caseaudit
