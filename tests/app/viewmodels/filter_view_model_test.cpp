#include "tests/app/viewmodels/open_file.h"

#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using caseaudit::testing::OpenFile;

class FilterViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionsAreThoseOfTheFile();
    void changeIsAnnouncedOnceAndKept();
    void textThatIsNoDateLetsEverythingThrough();
    void filterThatTheFileDoesNotKnowIsDropped();
    void clearingLetsEverythingThrough();
};

void FilterViewModelTest::optionsAreThoseOfTheFile()
{
    OpenFile file;
    file.import(QStringLiteral("ser"), QStringLiteral("case_ref,authority,team,auditor,audited_on,cycle\n"
                                                      "D1,Dundee,West,jm,2005-10-01,2005\n"
                                                      "D2,Dundee,East,jm,2005-10-01,2006\n"));
    // Angus, Dundee, Perth & Kinross and one for all.
    QCOMPARE(file.filter.authorities().size(), 4);
    QCOMPARE(file.filter.teams().size(), 3);
    QCOMPARE(file.filter.teams().at(1).toMap().value(QStringLiteral("id")).toString(), QStringLiteral("East"));
    QCOMPARE(file.filter.cycles().size(), 3);
    QCOMPARE(file.filter.teams().constFirst().toMap().value(QStringLiteral("id")).toString(), QString());
}

void FilterViewModelTest::changeIsAnnouncedOnceAndKept()
{
    OpenFile file;
    const QSignalSpy changes(&file.filter, &FilterViewModel::filterChanged);
    file.filter.setAuthority(QStringLiteral("angus"));
    file.filter.setAuthority(QStringLiteral("angus"));
    file.filter.setFrom(QStringLiteral("1/4/2005"));
    QCOMPARE(changes.size(), 2);
    QCOMPARE(file.filter.from(), QStringLiteral("2005-04-01"));
    QVERIFY(!file.filter.isEmpty());

    const FilterViewModel later(file.holder, file.settings);
    QCOMPARE(later.filter(), file.filter.filter());
}

void FilterViewModelTest::textThatIsNoDateLetsEverythingThrough()
{
    OpenFile file;
    file.filter.setTo(QStringLiteral("31/12/2005"));
    file.filter.setTo(QStringLiteral("whenever"));
    QCOMPARE(file.filter.filter(), Filter{});
    QCOMPARE(file.filter.to(), QString());
    // And it is said, until it is mended or cleared.
    QVERIFY(file.filter.problem().startsWith(QStringLiteral("“whenever” is not a date")));
    QVERIFY(!file.filter.isEmpty());
    file.filter.setFrom(QStringLiteral("1/1/2005"));
    QVERIFY(!file.filter.problem().isEmpty());
    file.filter.clear();
    QVERIFY(file.filter.isEmpty());
    QCOMPARE(file.filter.problem(), QString());
}

void FilterViewModelTest::filterThatTheFileDoesNotKnowIsDropped()
{
    OpenFile file;
    file.filter.setTeam(QStringLiteral("a team of another file"));
    file.filter.setAuthority(QStringLiteral("dundee"));
    file.holder.announceChange();
    QCOMPARE(file.filter.team(), QString());
    QCOMPARE(file.filter.authority(), QStringLiteral("dundee"));
}

void FilterViewModelTest::clearingLetsEverythingThrough()
{
    OpenFile file;
    file.filter.setAuthority(QStringLiteral("dundee"));
    file.filter.clear();
    QVERIFY(file.filter.isEmpty());
}

QTEST_GUILESS_MAIN(FilterViewModelTest)
#include "filter_view_model_test.moc"
