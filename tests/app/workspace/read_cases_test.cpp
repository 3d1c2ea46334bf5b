#include "app/workspace/agreement.h"

#include "tests/support/sample_audit.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

AuditRecord readingOf(const QString &reference, const QString &reading, const QString &auditor,
                      AuditState state = AuditState::Complete)
{
    AuditRecord audit = sampleReport(reference);
    audit.reading = reading;
    audit.auditor = auditor;
    audit.state = state;
    return audit;
}

} // namespace

class ReadCasesTest : public QObject {
    Q_OBJECT

private:
    /// Adds a case of that reference, of readings by jm and kl, and returns both records.
    QStringList addPair(const QString &reference, AuditState first = AuditState::Complete,
                        AuditState second = AuditState::Complete)
    {
        return {addAudit(**m_file, readingOf(reference, u"1"_s, u"jm"_s, first)),
                addAudit(**m_file, readingOf(reference, u"2"_s, u"kl"_s, second))};
    }
    ReadCases cases() const { return readCasesOf(**m_file, u"ser"_s); }

    std::unique_ptr<TemporaryWorkspace> m_file;

private Q_SLOTS:
    void init() { m_file = std::make_unique<TemporaryWorkspace>(); }

    void twoCompleteReadingsAreAPair()
    {
        const QStringList records = addPair(u"D/1"_s);
        addAudit(**m_file, sampleReport(u"D/2"_s)); // no second reading
        const ReadCases found = cases();
        QCOMPARE(found.cases.size(), std::size_t{1});
        QCOMPARE(found.readers, (QStringList{u"jm"_s, u"kl"_s}));
        QCOMPARE(found.cases[0].standing, CaseStanding::Comparable);
        QCOMPARE(found.cases[0].readings.at(0).record, records.at(0));
        QCOMPARE(found.cases[0].readings.at(1).record, records.at(1));
        QCOMPARE(found.cases[0].readings.at(1).reader, 1);
    }

    void nothingOfACaseIsKnownBeforeAllItsReadingsAreComplete_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        const auto row = [](const char *name, AuditState first, AuditState second) {
            QTest::newRow(name) << static_cast<int>(first) << static_cast<int>(second);
        };
        row("second is a draft", AuditState::Complete, AuditState::Draft);
        row("first is a draft", AuditState::Draft, AuditState::Complete);
        row("second was reopened", AuditState::Locked, AuditState::Reopened);
        row("both are drafts", AuditState::Draft, AuditState::Draft);
    }

    void nothingOfACaseIsKnownBeforeAllItsReadingsAreComplete()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        addPair(u"D/1"_s, static_cast<AuditState>(first), static_cast<AuditState>(second));
        const ReadCases found = cases();
        QCOMPARE(found.cases.size(), std::size_t{1});
        QCOMPARE(found.cases[0].standing, CaseStanding::Unfinished);
        QVERIFY(found.cases[0].readings.isEmpty());
        QVERIFY(!found.cases[0].agreed);
    }

    void aThirdReadingUnderWayHidesTheOtherTwo()
    {
        addPair(u"D/1"_s);
        addAudit(**m_file, readingOf(u"D/1"_s, u"2"_s, u"mn"_s, AuditState::Draft));
        QCOMPARE(cases().cases[0].standing, CaseStanding::Unfinished);
        QVERIFY(cases().cases[0].readings.isEmpty());
    }

    void aThirdReaderOfAMergedFileIsOneMore()
    {
        addPair(u"D/1"_s);
        addAudit(**m_file, readingOf(u"D/1"_s, u"2"_s, u"mn"_s));
        addAudit(**m_file, readingOf(u"D/1"_s, u"1"_s, u"JM"_s)); // jm again
        const ReadCases found = cases();
        QCOMPARE(found.cases.size(), std::size_t{1});
        QCOMPARE(found.cases[0].readings.size(), 3);
        QCOMPARE(found.readers, (QStringList{u"jm"_s, u"kl"_s, u"mn"_s}));
    }

    void withdrawnAndReconstructedAuditsAreNoReadings()
    {
        addPair(u"D/1"_s, AuditState::Complete, AuditState::Withdrawn);
        addPair(u"D/2"_s, AuditState::Withdrawn, AuditState::Complete);
        AuditRecord reconstructed = readingOf(u"D/3"_s, u"1"_s, u"jm"_s);
        reconstructed.origin = Origin::Reconstructed;
        addAudit(**m_file, reconstructed);
        addAudit(**m_file, readingOf(u"D/3"_s, u"2"_s, u"kl"_s));
        QVERIFY(cases().cases.empty());
    }

    void oneReaderTwiceIsNoPair()
    {
        addAudit(**m_file, readingOf(u"D/1"_s, u"1"_s, u"jm"_s));
        addAudit(**m_file, readingOf(u"D/1"_s, u"2"_s, u" JM "_s));
        const ReadCases found = cases();
        QCOMPARE(found.cases[0].standing, CaseStanding::SameReader);
        QVERIFY(found.cases[0].readings.isEmpty());
    }

    void onlyACompleteAgreedReadingIsShown()
    {
        addPair(u"D/1"_s);
        addAudit(**m_file, readingOf(u"D/1"_s, u"agreed"_s, QString(), AuditState::Draft));
        QVERIFY(!cases().cases[0].agreed);
        QCOMPARE(cases().cases[0].standing, CaseStanding::Comparable);
        addPair(u"D/2"_s);
        addAudit(**m_file, readingOf(u"D/2"_s, u"agreed"_s, QString()));
        QVERIFY(cases().cases[1].agreed);
    }

    void casesOfTwoCyclesAndAuthoritiesAreApart()
    {
        addPair(u"D/1"_s);
        AuditRecord first = readingOf(u"D/1"_s, u"1"_s, u"jm"_s);
        first.cycle = u"2006"_s;
        addAudit(**m_file, first);
        AuditRecord second = readingOf(u"D/1"_s, u"2"_s, u"kl"_s);
        second.authority = u"angus"_s;
        addAudit(**m_file, second);
        QCOMPARE(cases().cases.size(), std::size_t{1});
    }

    void casesAreReadAgainWhenTheFileHasChanged()
    {
        ReadingMemory memory;
        addPair(u"D/1"_s);
        const ReadCases *before = &memory.cases(**m_file, u"ser"_s);
        QCOMPARE(&memory.cases(**m_file, u"ser"_s), before);
        QCOMPARE(before->cases.size(), std::size_t{1});
        addPair(u"D/2"_s);
        QCOMPARE(memory.cases(**m_file, u"ser"_s).cases.size(), std::size_t{2});
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, memory.cases(**m_file, u"xyz"_s));
    }
};

QTEST_GUILESS_MAIN(ReadCasesTest)

#include "read_cases_test.moc"
