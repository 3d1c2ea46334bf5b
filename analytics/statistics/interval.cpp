#include "analytics/statistics/interval.h"

#include <boost/math/distributions/normal.hpp>

#include <stdexcept>

namespace caseaudit::statistics {

void requireAlpha(double alpha)
{
    if (!(alpha > 0 && alpha < 1))
        throw std::invalid_argument("alpha lies between 0 and 1");
}

double normalQuantile(double alpha)
{
    requireAlpha(alpha);
    return boost::math::quantile(boost::math::complement(boost::math::normal(), alpha / 2));
}

} // namespace caseaudit::statistics
