#pragma once

#include <boost/accumulators/framework/accumulator_base.hpp>
#include <boost/accumulators/framework/accumulator_set.hpp>
#include <boost/accumulators/framework/depends_on.hpp>
#include <boost/accumulators/framework/extractor.hpp>
#include <boost/accumulators/framework/features.hpp>
#include <boost/accumulators/framework/parameters/sample.hpp>
#include <boost/accumulators/framework/parameters/weight.hpp>
#include <boost/mpl/placeholders.hpp>
#include <boost/parameter/nested_keyword.hpp>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <type_traits>
#include <vector>

/// \file
/// How often each category was given: a feature for Boost.Accumulators, beside its count, mean, min and max.
///
///     accumulator_set<std::uint32_t, features<tag::category_counts, boost::accumulators::tag::mean>>
///         ratings(tag::category_counts::categories = 4);
///     ratings(2u);
///     category_counts(ratings); // {0, 0, 1, 0}
///
/// The sample is the category's position from 0. Its type must be unsigned, and wide enough for the other
/// features of the set: Boost sums in the sample's own type, so a byte is enough for counts but not for a mean.
/// In a set with a weight type each sample counts as often as its weight says; weights are whole numbers.

namespace caseaudit::statistics {

/// The number of categories, given when the set is made; it has no default.
/// Boost's macro also defines a reference in an unnamed namespace, one per file that includes this.
BOOST_PARAMETER_NESTED_KEYWORD(tag, category_counts_categories, categories) // NOLINT(misc-definitions-in-headers)
BOOST_ACCUMULATORS_IGNORE_GLOBAL(category_counts_categories)

namespace impl {

/// Counts samples by category. `Weight` is void in a set without weights.
template <typename Sample, typename Weight>
class CategoryCounts : public boost::accumulators::accumulator_base {
    static_assert(std::is_unsigned_v<Sample> && !std::is_same_v<Sample, bool>, "a category's code is unsigned");
    static_assert(std::is_void_v<Weight> || std::is_integral_v<Weight>, "counts are integers, so weights are too");

public:
    using result_type = std::vector<std::int64_t>;

    template <typename Args>
    explicit CategoryCounts(const Args &args) : m_counts(static_cast<std::size_t>(args[category_counts_categories]), 0)
    {}

    /// Throws std::out_of_range when the sample is no category and std::invalid_argument when its weight is
    /// negative. Other features of the set may have taken the sample by then: the set is of no more use.
    template <typename Args>
    void operator()(const Args &args)
    {
        const auto category = static_cast<std::size_t>(args[boost::accumulators::sample]);
        if (category >= m_counts.size())
            throw std::out_of_range("the sample is not one of the categories counted");
        if constexpr (std::is_void_v<Weight>) {
            ++m_counts[category];
        } else {
            const auto weight = static_cast<std::int64_t>(args[boost::accumulators::weight]);
            if (weight < 0)
                throw std::invalid_argument("a sample cannot count a negative number of times");
            m_counts[category] += weight;
        }
    }

    result_type result(boost::accumulators::dont_care) const { return m_counts; }

    /// Adds what `other` counted, as if its samples had been given here too.
    /// Throws std::invalid_argument when it counts another number of categories.
    void merge(const CategoryCounts &other)
    {
        if (other.m_counts.size() != m_counts.size())
            throw std::invalid_argument("counts of different numbers of categories cannot be merged");
        for (std::size_t category = 0; category < m_counts.size(); ++category)
            m_counts[category] += other.m_counts[category];
    }

private:
    std::vector<std::int64_t> m_counts;
};

} // namespace impl

namespace tag {

/// Takes one named parameter, `tag::category_counts::categories`. It serves weighted and unweighted sets alike,
/// so there is no second, weighted feature to substitute.
struct category_counts : boost::accumulators::depends_on<>, category_counts_categories {
    using impl = statistics::impl::CategoryCounts<boost::mpl::_1, boost::mpl::_2>;
};

} // namespace tag

namespace extract {

/// The counts of a set as std::vector<std::int64_t>, one per category.
inline const boost::accumulators::extractor<tag::category_counts> category_counts = {};

} // namespace extract

using extract::category_counts;

/// A set that counts codes of one byte and nothing else.
using CodeCounts =
    boost::accumulators::accumulator_set<std::uint8_t, boost::accumulators::features<tag::category_counts>>;

/// What category_counts would be had one set seen the samples of both. A set cannot be merged as a whole in
/// Boost 1.74, hence counts. Throws std::invalid_argument when the numbers of categories differ.
template <typename Sample, typename Features, typename Weight>
std::vector<std::int64_t>
mergedCategoryCounts(const boost::accumulators::accumulator_set<Sample, Features, Weight> &left,
                     const boost::accumulators::accumulator_set<Sample, Features, Weight> &right)
{
    auto both = left.template extract<tag::category_counts>();
    both.merge(right.template extract<tag::category_counts>());
    return both.result(0);
}

} // namespace caseaudit::statistics
