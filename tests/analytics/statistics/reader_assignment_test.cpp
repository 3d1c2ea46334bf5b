#include "analytics/statistics/reader_assignment.h"

#include "analytics/statistics/seeded_random.h"

#include <QTest>

#include <algorithm>
#include <stdexcept>

using namespace caseaudit::statistics;

class ReaderAssignmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstReadingsAreEvenAndSecondOnesAreSomebodyElses()
    {
        SeededRandom random(99);
        for (int round = 0; round < 300; ++round) {
            const std::size_t auditors = 2 + random.below(5);
            std::vector<bool> twice(random.below(60));
            for (std::size_t i = 0; i < twice.size(); ++i)
                twice[i] = random.below(3) == 0;
            const std::vector<CaseReaders> cases = assignReaders(twice, auditors, random.next());
            QCOMPARE(cases.size(), twice.size());
            std::vector<int> first(auditors, 0);
            std::vector<int> second(auditors, 0);
            for (std::size_t i = 0; i < cases.size(); ++i) {
                ++first.at(cases[i].first);
                QCOMPARE(cases[i].second.has_value(), bool(twice[i]));
                if (!cases[i].second)
                    continue;
                QVERIFY(*cases[i].second != cases[i].first);
                ++second.at(*cases[i].second);
            }
            const auto [least, most] = std::minmax_element(first.begin(), first.end());
            QVERIFY(*most - *least <= 1);
            // Nobody could take a second reading off somebody who has two more.
            for (const CaseReaders &one : cases) {
                for (std::size_t other = 0; one.second && other < auditors; ++other)
                    QVERIFY(other == one.first || second[*one.second] <= second[other] + 1);
            }
        }
    }

    void oneAuditorReadsEverythingOnce()
    {
        for (const CaseReaders &one : assignReaders({true, false, true}, 1, 4)) {
            QCOMPARE(one.first, std::size_t{0});
            QVERIFY(!one.second.has_value());
        }
    }

    void whoBeginsIsLeftToChance()
    {
        std::vector<bool> begun(4, false);
        for (std::uint64_t seed = 0; seed < 64; ++seed)
            begun.at(assignReaders({false}, 4, seed).front().first) = true;
        QCOMPARE(begun, std::vector<bool>(4, true));
    }

    void nobodyToReadIsAMistake() { QVERIFY_EXCEPTION_THROWN(assignReaders({false}, 0, 1), std::invalid_argument); }
};

QTEST_GUILESS_MAIN(ReaderAssignmentTest)
#include "reader_assignment_test.moc"
