#pragma once

#include "analytics/tables/trend.h"
#include "app/wording/trend_wording.h"

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace caseaudit {

struct Pack;

/// What is thought of a point: each has a shape of its own.
enum class PointMark {
    Plain,  ///< ●
    Signal, ///< ■, part of a signal
    Above,  ///< ▲, above the upper limit
    Below   ///< ▼, below the lower one
};

/// One period on a chart.
struct PicturePoint {
    QString label;               ///< below the axis
    QString group;               ///< the year, below the first of neighbouring labels that have the same
    QString base;                ///< the number answered
    QString words;               ///< all of it in words
    std::optional<double> share; ///< a fraction; nothing of a gap
    std::optional<statistics::Interval> limits;
    PointMark mark = PointMark::Plain;

    friend bool operator==(const PicturePoint &, const PicturePoint &) = default;
};

/// A numbered flag below the axis.
struct PictureFlag {
    double place = 0; ///< in periods from the left: 2.5 is the middle of the third
    QString text;     ///< "27 March 2005: new form of report"

    friend bool operator==(const PictureFlag &, const PictureFlag &) = default;
};

/// What a shape means.
struct PictureKey {
    PointMark mark = PointMark::Plain;
    QString text;

    friend bool operator==(const PictureKey &, const PictureKey &) = default;
};

/// A trend as a chart. Every text is ready to be drawn.
struct TrendPicture {
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString description READ description)

public:
    QString title;
    QString centreText;    ///< "mean 41 %"
    QString limitText;     ///< "limits", beside the upper one; empty without
    QString baseHeading;   ///< of the row of numbers answered
    QStringList sentences; ///< for those who do not see it; not drawn
    double centre = 0;
    bool hasLimits = false;
    QList<PicturePoint> points;
    QList<PictureKey> keys;
    QList<PictureFlag> flags; ///< from the earliest to the latest

    /// The title, what can be said, every point and every flag in words, a line each.
    QString description() const;

    friend bool operator==(const TrendPicture &, const TrendPicture &) = default;
};

/// The picture of a trend that is a chart; of another one, no points. Notes of days beyond its periods are left out.
TrendPicture pictureOf(const Trend &trend, const QList<Annotation> &annotations, const Pack &pack);

} // namespace caseaudit
