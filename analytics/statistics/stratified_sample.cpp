#include "analytics/statistics/stratified_sample.h"

#include "analytics/statistics/counts.h"
#include "analytics/statistics/sample_size.h"
#include "analytics/statistics/seeded_random.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <stdexcept>
#include <tuple>

namespace caseaudit::statistics {

namespace {

void requireShare(std::int64_t share, const char *what)
{
    if (share < 1 || share > millionths)
        throw std::invalid_argument(what);
}

/// `part` of `cases`, rounded up.
std::int64_t shareOf(std::int64_t cases, std::int64_t part)
{
    return (cases * part + millionths - 1) / millionths;
}

std::vector<std::int64_t> casesOf(const std::vector<SampleStratum> &strata)
{
    std::vector<std::int64_t> cases;
    cases.reserve(strata.size());
    for (const SampleStratum &stratum : strata)
        cases.push_back(stratum.cases);
    return cases;
}

/// So many in each authority, in proportion to its strata.
std::vector<std::int64_t> perAuthority(const std::vector<SampleStratum> &strata, std::int64_t wanted)
{
    if (wanted < 1)
        throw std::invalid_argument("a sample has at least one case in each authority");
    std::map<std::string, std::vector<std::size_t>> places;
    for (std::size_t place = 0; place < strata.size(); ++place)
        places[strata[place].authority].push_back(place);
    std::vector<std::int64_t> sizes(strata.size());
    for (const auto &[authority, members] : places) {
        std::vector<std::int64_t> cases;
        for (const std::size_t member : members)
            cases.push_back(strata[member].cases);
        const std::vector<std::int64_t> parts = inProportion(std::min(wanted, totalOf(cases)), cases);
        for (std::size_t i = 0; i < members.size(); ++i)
            sizes[members[i]] = parts[i];
    }
    return sizes;
}

/// Places in the frame, sorted so that nothing depends on the order of its lines.
std::vector<std::size_t> sortedPlaces(const std::vector<FrameCase> &frame)
{
    std::vector<std::size_t> places(frame.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const auto keyOf = [&frame](std::size_t place) {
        const FrameCase &one = frame[place];
        return std::tie(one.authority, one.category, one.reference);
    };
    std::sort(places.begin(), places.end(),
              [&keyOf](std::size_t left, std::size_t right) { return keyOf(left) < keyOf(right); });
    return places;
}

void requireOnce(const std::vector<FrameCase> &frame)
{
    std::vector<std::pair<std::string, std::string>> keys;
    keys.reserve(frame.size());
    for (const FrameCase &one : frame)
        keys.emplace_back(one.authority, one.reference);
    std::sort(keys.begin(), keys.end());
    if (std::adjacent_find(keys.begin(), keys.end()) != keys.end())
        throw std::invalid_argument("a case is in the frame twice");
}

} // namespace

std::vector<std::int64_t> inProportion(std::int64_t total, const std::vector<std::int64_t> &cases)
{
    const std::int64_t all = totalOf(cases);
    requireCountOf(total, all);
    std::vector<std::int64_t> parts(cases.size());
    if (all == 0)
        return parts;
    std::vector<std::size_t> byRemainder(cases.size());
    std::iota(byRemainder.begin(), byRemainder.end(), std::size_t{0});
    std::int64_t given = 0;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        parts[i] = total * cases[i] / all;
        given += parts[i];
    }
    std::stable_sort(byRemainder.begin(), byRemainder.end(), [&](std::size_t left, std::size_t right) {
        return total * cases[left] % all > total * cases[right] % all;
    });
    for (std::size_t i = 0; given < total; ++i, ++given)
        ++parts[byRemainder[i]];
    return parts;
}

std::vector<std::int64_t> sampleSizes(const std::vector<SampleStratum> &strata, const SampleDesign &design)
{
    if (design.leastPerStratum < 0)
        throw std::invalid_argument("the least number in a stratum is 0 or more");
    const std::vector<std::int64_t> cases = casesOf(strata);
    const std::int64_t all = totalOf(cases);
    std::vector<std::int64_t> sizes;
    switch (design.method) {
    case SampleMethod::Fraction:
        requireShare(design.fractionMillionths, "a fraction lies above 0 and up to 1");
        sizes = inProportion(shareOf(all, design.fractionMillionths), cases);
        break;
    case SampleMethod::PerAuthority:
        sizes = perAuthority(strata, design.perAuthority);
        break;
    case SampleMethod::Precision:
        requireShare(design.marginMillionths, "a margin lies above 0 and up to 1");
        sizes = inProportion(
            sampleSize(all, static_cast<double>(design.marginMillionths) / static_cast<double>(millionths)), cases);
        break;
    }
    for (std::size_t i = 0; i < sizes.size(); ++i)
        sizes[i] = std::max(sizes[i], std::min(design.leastPerStratum, cases[i]));
    return sizes;
}

std::vector<DrawnStratum> drawSample(const std::vector<FrameCase> &frame, const SampleDesign &design,
                                     std::uint64_t seed)
{
    requireOnce(frame);
    std::vector<DrawnStratum> drawn;
    std::vector<SampleStratum> strata;
    for (const std::size_t place : sortedPlaces(frame)) {
        const FrameCase &one = frame[place];
        if (drawn.empty() || std::tie(drawn.back().stratum.authority, drawn.back().stratum.category) !=
                                 std::tie(one.authority, one.category))
            drawn.push_back({{one.authority, one.category, 0}, 0, {}});
        drawn.back().order.push_back(place);
        ++drawn.back().stratum.cases;
    }
    strata.reserve(drawn.size());
    for (const DrawnStratum &each : drawn)
        strata.push_back(each.stratum);
    const std::vector<std::int64_t> sizes = sampleSizes(strata, design);
    SeededRandom random(seed);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        drawn[i].drawn = sizes[i];
        random.shuffle(drawn[i].order);
    }
    return drawn;
}

std::vector<std::int64_t> secondReadingsIn(const std::vector<std::int64_t> &drawn, const SecondReadings &wanted)
{
    if (wanted.millionths < 0 || wanted.millionths > millionths || wanted.least < 0)
        throw std::invalid_argument("second readings are a share from 0 to 1, and 0 or more");
    const std::int64_t all = totalOf(drawn);
    return inProportion(std::min(all, std::max(shareOf(all, wanted.millionths), wanted.least)), drawn);
}

} // namespace caseaudit::statistics
