#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace caseaudit::statistics {

/// Cases that are drawn from apart: those of one authority, or of one category in it.
struct SampleStratum {
    std::string authority;
    std::string category; ///< empty where the frame has none
    std::int64_t cases = 0;
};

/// How many cases a sample is to have.
enum class SampleMethod {
    Fraction,     ///< a share of all cases
    PerAuthority, ///< a number in each authority
    Precision     ///< as many as make a share near one half known to ± a margin, over all authorities
};

/// Shares are millionths: 100,000 is one in ten. So no result depends on how a machine rounds.
inline constexpr std::int64_t millionths = 1'000'000;

struct SampleDesign {
    SampleMethod method = SampleMethod::Fraction;
    std::int64_t fractionMillionths = 100'000; ///< from 1 to millionths
    std::int64_t perAuthority = 0;             ///< from 1
    std::int64_t marginMillionths = 0;         ///< from 1 to millionths
    std::int64_t leastPerStratum = 0;          ///< so that small groups are heard at all; 0: none
};

/// How many cases to draw in each stratum. The total is the fraction rounded up, the planning formula of sampleSize, or
/// in each authority the number wanted; it is divided over the strata in proportion to their cases by the largest
/// remainder (Hamilton; equal remainders by place in the list), so that each is right to one case. Then each stratum
/// that has less is raised to `leastPerStratum`. Never more than there are. Throws std::invalid_argument for numbers
/// out of range.
std::vector<std::int64_t> sampleSizes(const std::vector<SampleStratum> &strata, const SampleDesign &design);

/// `total` divided in proportion to `cases`, each part right to one, by the largest remainder. Requires
/// 0 ≤ total ≤ Σ cases ≤ largestTotal; throws std::invalid_argument otherwise.
std::vector<std::int64_t> inProportion(std::int64_t total, const std::vector<std::int64_t> &cases);

/// One case that may be drawn.
struct FrameCase {
    std::string authority;
    std::string category;
    std::string reference; ///< once in each authority
};

/// What was drawn in one stratum.
struct DrawnStratum {
    SampleStratum stratum;
    std::int64_t drawn = 0;         ///< the first so many of `order` are the sample
    std::vector<std::size_t> order; ///< all cases of the stratum, as places in the frame, in random order
};

/// Draws a stratified random sample without replacement. Strata come in the order of bytes of authority and category,
/// and so do the references in each before it is shuffled: the same frame, design and seed give the same sample on
/// every machine, whatever the order of the frame. What lies behind the sample in a stratum's order are its
/// replacements. Throws std::invalid_argument when a reference occurs twice in an authority, or as sampleSizes.
std::vector<DrawnStratum> drawSample(const std::vector<FrameCase> &frame, const SampleDesign &design,
                                     std::uint64_t seed);

/// How many cases are read twice: a share rounded up, but at least so many.
struct SecondReadings {
    std::int64_t millionths = 100'000;
    std::int64_t least = 0;
};

/// How many of each stratum's drawn cases are read twice, in proportion to them by the largest remainder. Since each
/// stratum is in random order, its first so many are a random part of it.
std::vector<std::int64_t> secondReadingsIn(const std::vector<std::int64_t> &drawn, const SecondReadings &wanted);

} // namespace caseaudit::statistics
