#include "analytics/statistics/seeded_random.h"

#include <QTest>

#include <array>
#include <map>
#include <numeric>
#include <stdexcept>

using namespace caseaudit::statistics;

class SeededRandomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedNumbers()
    {
        // Of seed 1234567: https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64
        SeededRandom random(1234567);
        for (const std::uint64_t expected : {6457827717110365317U, 3203168211198807973U, 9817491932198370423U,
                                             4593380528125082431U, 16408922859458223821U})
            QCOMPARE(random.next(), expected);
    }

    void numbersBelowABoundByHand()
    {
        // The published numbers modulo 10; none of them is among the lowest 2⁶⁴ mod 10 = 6 that would be drawn again.
        SeededRandom random(1234567);
        for (const std::uint64_t expected : {7U, 3U, 3U, 1U, 1U})
            QCOMPARE(random.below(10), expected);
    }

    void everyNumberBelowABoundIsAsLikely()
    {
        // 60,000 throws: 10,000 of each expected, standard deviation √(60,000 · 1/6 · 5/6) ≈ 91; five of them is 456.
        SeededRandom random(7);
        std::array<int, 6> counts{};
        for (int i = 0; i < 60'000; ++i)
            ++counts.at(random.below(6));
        for (const int count : counts)
            QVERIFY(std::abs(count - 10'000) < 456);
    }

    void everyOrderIsAsLikely()
    {
        // 24,000 shuffles of four: 1,000 of each of the 24 orders expected, standard deviation ≈ 31; five of them is
        // 155.
        SeededRandom random(11);
        std::map<std::vector<int>, int> counts;
        for (int i = 0; i < 24'000; ++i) {
            std::vector<int> items{1, 2, 3, 4};
            random.shuffle(items);
            ++counts[items];
        }
        QCOMPARE(counts.size(), std::size_t{24});
        for (const auto &[order, count] : counts)
            QVERIFY(std::abs(count - 1'000) < 155);
    }

    void boundOfOneLeavesNothingToChance()
    {
        SeededRandom random(3);
        QCOMPARE(random.below(1), std::uint64_t{0});
        QVERIFY_EXCEPTION_THROWN(random.below(0), std::invalid_argument);
    }

    void largeBoundIsNotExceeded()
    {
        // Just over half of all numbers are left out: drawing again is common.
        const std::uint64_t bound = (std::uint64_t{1} << 63U) + 1;
        SeededRandom random(5);
        for (int i = 0; i < 1'000; ++i)
            QVERIFY(random.below(bound) < bound);
    }
};

QTEST_GUILESS_MAIN(SeededRandomTest)
#include "seeded_random_test.moc"
