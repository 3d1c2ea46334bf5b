#include "app/charts/trend_picture.h"

#include "app/wording/page_wording.h"
#include "app/wording/wording.h"

#include <algorithm>

namespace caseaudit {

namespace {

PointMark markOf(qsizetype position, const Trend &trend)
{
    const TrendPoint &point = trend.points.at(position);
    // A point is said to be outside only where the rules are applied at all.
    PointMark mark = PointMark::Plain;
    for (const statistics::ChartSignal &signal : trend.signalsFound) {
        if (std::ranges::find(signal.points, static_cast<std::size_t>(position)) == signal.points.end())
            continue;
        if (signal.rule == statistics::ChartRule::Outside)
            return *point.share > trend.centre ? PointMark::Above : PointMark::Below;
        mark = PointMark::Signal;
    }
    return mark;
}

QList<PictureFlag> flagsOf(const Trend &trend, QList<Annotation> annotations)
{
    std::stable_sort(annotations.begin(), annotations.end(),
                     [](const Annotation &left, const Annotation &right) { return left.date < right.date; });
    QList<PictureFlag> flags;
    for (const Annotation &annotation : annotations) {
        const auto point = std::find_if(trend.points.begin(), trend.points.end(), [&](const TrendPoint &candidate) {
            return candidate.from <= annotation.date && annotation.date <= candidate.to;
        });
        if (point == trend.points.end())
            continue;
        const auto days = static_cast<double>(point->from.daysTo(point->to) + 1);
        const double place = static_cast<double>(point - trend.points.begin()) +
                             (static_cast<double>(point->from.daysTo(annotation.date)) + 0.5) / days;
        flags.append({place, wording::annotation(annotation)});
    }
    return flags;
}

} // namespace

QString TrendPicture::description() const
{
    QStringList lines{title};
    lines.append(sentences);
    for (const PicturePoint &point : points)
        lines.append(point.words);
    for (const PictureFlag &flag : flags)
        lines.append(flag.text);
    return lines.join(u'\n');
}

TrendPicture pictureOf(const Trend &trend, const QList<Annotation> &annotations, const Pack &pack)
{
    TrendPicture picture;
    picture.title = wording::trendTitle(trend.question, pack);
    if (!trend.isChart)
        return picture;
    picture.sentences = wording::trendSentences(trend, pack);
    picture.centre = trend.centre;
    picture.centreText = wording::trendCentreText(trend);
    picture.hasLimits = trend.chart != TrendChart::Run;
    picture.limitText = picture.hasLimits ? wording::trendLimitText(trend) : QString();
    picture.baseHeading = wording::trendBaseHeading();
    for (qsizetype i = 0; i < trend.points.size(); ++i) {
        const TrendPoint &point = trend.points.at(i);
        picture.points.append({wording::shortPeriod(point, trend.question.period), QString::number(point.from.year()),
                               QString::number(point.answered), wording::trendPoint(point, trend, pack), point.share,
                               point.limits, markOf(i, trend)});
    }
    for (const PointMark mark : {PointMark::Signal, PointMark::Above, PointMark::Below}) {
        const bool isThere = std::any_of(picture.points.begin(), picture.points.end(),
                                         [mark](const PicturePoint &point) { return point.mark == mark; });
        if (isThere)
            picture.keys.append({mark, mark == PointMark::Signal  ? wording::partOfSignal()
                                       : mark == PointMark::Above ? wording::aboveLimit()
                                                                  : wording::belowLimit()});
    }
    picture.flags = flagsOf(trend, annotations);
    return picture;
}

} // namespace caseaudit
