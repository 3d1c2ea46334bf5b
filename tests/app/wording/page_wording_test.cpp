#include "app/wording/page_wording.h"

#include "analytics/tables/rating_table.h"
#include "audit_forms/baseline.h"
#include "audit_forms/pack.h"
#include "tests/support/test_forms.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

RatingRow ratings(const std::vector<std::int64_t> &counts)
{
    RatingRow row;
    row.scale = u"rating"_s;
    row.counts = counts;
    for (const std::int64_t count : counts)
        row.answered += count;
    return row;
}

} // namespace

class PageWordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBaseNamesItsNumber();
    void whatWasLeftOutIsNamedWhereThereIsAny_data();
    void whatWasLeftOutIsNamedWhereThereIsAny();
    void aCaptionCarriesNumberFilterAndVersion();
    void anAuthorityIsToldWhose2004Is();
    void figuresNameWhatTheyRestOn_data();
    void figuresNameWhatTheyRestOn();
    void printedFiguresSaySo();
    void theFavourableShareIsRoundedOnce();
    void theFavourableShareOfFewIsItsCounts_data();
    void theFavourableShareOfFewIsItsCounts();
    void thePrintedShareIsTheSumOfWhatIsPrinted();
    void thePlanIsNotTheInspectionsCount();
    void provenanceIsToldApart();
    void authoritiesAreNamed_data();
    void authoritiesAreNamed();
    void leadsKeepTheirPrintedForm();
    void importsAreSummedUp();
    void emptyFactsAreLeftOut();
};

void PageWordingTest::aBaseNamesItsNumber()
{
    QCOMPARE(wording::base(34), u"n = 34"_s);
    QCOMPARE(wording::base(0), u"n = 0"_s);
}

void PageWordingTest::whatWasLeftOutIsNamedWhereThereIsAny_data()
{
    QTest::addColumn<qint64>("notApplicable");
    QTest::addColumn<qint64>("notRecorded");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64{0} << qint64{0} << QString();
    QTest::newRow("not applicable only") << qint64{2} << qint64{0} << u"2 not applicable"_s;
    QTest::newRow("not recorded only") << qint64{0} << qint64{1} << u"1 not recorded"_s;
    QTest::newRow("both") << qint64{2} << qint64{1} << u"2 not applicable, 1 not recorded"_s;
}

void PageWordingTest::whatWasLeftOutIsNamedWhereThereIsAny()
{
    QFETCH(qint64, notApplicable);
    QFETCH(qint64, notRecorded);
    QTEST(wording::leftOut(notApplicable, notRecorded), "text");
}

void PageWordingTest::aCaptionCarriesNumberFilterAndVersion()
{
    RatingTable table;
    table.audits = 1;
    table.formVersion = 3;
    table.filter.authority = u"dundee"_s;
    const QString caption = wording::tableCaption(table, testing::testPack());
    for (const QString &part : {u"1 audit ·"_s, u"Dundee"_s, u"form version 3"_s})
        QVERIFY2(caption.contains(part), qPrintable(caption));
}

void PageWordingTest::anAuthorityIsToldWhose2004Is()
{
    Baseline baseline;
    baseline.cycle = u"2004"_s;
    Filter filter;
    QCOMPARE(wording::baselineScope(baseline, filter, testing::testPack()),
             u"2004: the whole partnership, as printed"_s);
    filter.authority = u"perth_kinross"_s;
    QCOMPARE(wording::baselineScope(baseline, filter, testing::testPack()),
             u"2004: the whole partnership, as printed; none of its figures is Perth & Kinross's alone"_s);
}

void PageWordingTest::figuresNameWhatTheyRestOn_data()
{
    QTest::addColumn<qint64>("good");
    QTest::addColumn<qint64>("poor");
    QTest::addColumn<QString>("text");
    QTest::newRow("no answers") << qint64{0} << qint64{0} << u"Good: no answers"_s;
    QTest::newRow("four answers") << qint64{3} << qint64{1} << u"Good: 3 of 4 answered, too few to judge"_s;
    QTest::newRow("five answers") << qint64{3} << qint64{2} << u"Good: 3 of 5 answered, 60 %"_s;
    // 12 of 34 are 35.29 per cent.
    QTest::newRow("many answers") << qint64{12} << qint64{22} << u"Good: 12 of 34 answered, 35 %"_s;
}

void PageWordingTest::figuresNameWhatTheyRestOn()
{
    QFETCH(qint64, good);
    QFETCH(qint64, poor);
    QTEST(wording::countedFigure(u"Good"_s, good, ratings({poor, 0, good, 0})), "text");
}

void PageWordingTest::printedFiguresSaySo()
{
    QCOMPARE(wording::printedFigure(u"Good"_s, 25), u"Good: 25 % printed"_s);
    QCOMPARE(wording::printedFigure(u"Good"_s, 0), u"Good: 0 % printed"_s);
    QCOMPARE(wording::printedFigure(u"Good"_s, std::nullopt), u"Good: not printed"_s);
}

void PageWordingTest::theFavourableShareIsRoundedOnce()
{
    // 14 and 1 of 56 print as 25 and 2 per cent, but 15 of 56 are 26.79: 27 per cent, by themselves; 13 and 1 of 40
    // print as 33 and 3, but 14 of 40 are 35 per cent.
    QCOMPARE(wording::favourableNow(ratings({11, 30, 14, 1}), testing::ratingScale()), u"27 %"_s);
    QCOMPARE(wording::favourableNow(ratings({10, 16, 13, 1}), testing::ratingScale()), u"35 %"_s);
}

void PageWordingTest::theFavourableShareOfFewIsItsCounts_data()
{
    QTest::addColumn<qint64>("good");
    QTest::addColumn<QString>("share");
    QTest::addColumn<QString>("figure");
    QTest::newRow("none") << qint64{0} << QString() << u"No answers"_s;
    QTest::newRow("four") << qint64{4} << u"4 of 4"_s << u"4 of 4 good or better, too few to judge"_s;
    QTest::newRow("five") << qint64{5} << u"100 %"_s << u"100 % good or better, n = 5"_s;
}

void PageWordingTest::theFavourableShareOfFewIsItsCounts()
{
    QFETCH(qint64, good);
    const RatingRow row = ratings({0, 0, good, 0});
    QTEST(wording::favourableNow(row, testing::ratingScale()), "share");
    QTEST(wording::presentFigure(row, testing::ratingScale()), "figure");
}

void PageWordingTest::thePrintedShareIsTheSumOfWhatIsPrinted()
{
    // SER, analysis of offending behaviour, 2004: 20, 54, 25, 2.
    QCOMPARE(wording::favourablePrinted({20, 54, 25, 2}, testing::ratingScale()), u"27 %"_s);
    QCOMPARE(wording::favourablePrinted({20, 54, 25, std::nullopt}, testing::ratingScale()), QString());
    // Sex offenders, four appointments: the one printed cell is the favourable one.
    QCOMPARE(wording::favourablePrinted({80, std::nullopt, std::nullopt, std::nullopt}, testing::kpiScale()),
             u"80 %"_s);
    QCOMPARE(wording::favourablePrinted({}, testing::kpiScale()), QString());
}

void PageWordingTest::thePlanIsNotTheInspectionsCount()
{
    ActionPlan plan;
    plan.rows.resize(49);
    QCOMPARE(wording::planCount(plan), u"49 numbered rows that group almost 100 recommendations"_s);
}

void PageWordingTest::provenanceIsToldApart()
{
    QStringList texts;
    for (const Provenance provenance : {Provenance::Explicit, Provenance::Implied, Provenance::Text})
        texts.append(wording::provenance(provenance));
    texts.removeDuplicates();
    QCOMPARE(texts.size(), 3);
}

void PageWordingTest::authoritiesAreNamed_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("appliesTo");
    QTest::newRow("one") << QStringList{u"dundee"_s} << u"Dundee"_s << u"D"_s << u"D (Dundee)"_s;
    QTest::newRow("two, in the order of the pack")
        << QStringList{u"perth_kinross"_s, u"angus"_s} << u"Angus and Perth & Kinross"_s << u"A/P"_s
        << u"A/P (Angus and Perth & Kinross)"_s;
    QTest::newRow("all") << QStringList{u"angus"_s, u"dundee"_s, u"perth_kinross"_s} << u"All authorities"_s
                         << u"All/D"_s << u"All/D"_s;
}

void PageWordingTest::authoritiesAreNamed()
{
    QFETCH(QStringList, ids);
    QFETCH(QString, printed);
    QTEST(wording::authorityNames(ids, testing::testPack()), "names");
    QTEST(wording::appliesTo(printed, ids, testing::testPack()), "appliesTo");
}

void PageWordingTest::leadsKeepTheirPrintedForm()
{
    ActionPlan plan;
    plan.leads = {{u"group"_s, u"SER Working Group"_s}, {u"seniors"_s, u"CS Seniors"_s}};
    QCOMPARE(wording::lead({u"group"_s, u"SER working group"_s}, plan), u"SER Working Group"_s); // case alone
    QCOMPARE(wording::lead({u"group"_s, u"SER W. Group"_s}, plan), u"SER Working Group (printed \"SER W. Group\")"_s);
    QCOMPARE(wording::leads({{u"group"_s, QString()}, {u"seniors"_s, QString()}}, plan),
             u"SER Working Group; CS Seniors"_s);
    QCOMPARE(wording::leads({}, plan), u"No lead is printed"_s);
}

void PageWordingTest::importsAreSummedUp()
{
    QCOMPARE(wording::fileShape(u"Windows-1252"_s, u';'), u"Windows-1252, separated by semicolons"_s);
    QCOMPARE(wording::fileShape(u"UTF-8"_s, u'\t'), u"UTF-8, separated by tabs"_s);
    QCOMPARE(wording::importOutcome(12, 3, 0, 2), u"12 new, 3 unchanged, none updated, 2 refused"_s);
    QCOMPARE(wording::importDone(1, 0), u"1 audit imported"_s);
    QCOMPARE(wording::importDone(2, 3), u"2 audits imported, 3 audits updated"_s);
    QCOMPARE(wording::batchContents(23, 0), u"23 audits"_s);
    QCOMPARE(wording::batchContents(23, 3), u"23 audits, 3 of them withdrawn"_s);
    QCOMPARE(wording::batchContents(23, 23), u"23 audits, withdrawn"_s);
    QCOMPARE(wording::shownOf(11, 49), u"11 of 49 rows"_s);
    QCOMPARE(wording::shownOf(49, 49), u"49 rows"_s);
    QCOMPARE(wording::overdueCount(0), u"none overdue"_s);
}

void PageWordingTest::emptyFactsAreLeftOut()
{
    QCOMPARE(wording::joinedFacts({u"a"_s, QString(), u"b"_s}), u"a · b"_s);
    QCOMPARE(wording::joinedFacts({QString()}), QString());
}

QTEST_GUILESS_MAIN(PageWordingTest)
#include "page_wording_test.moc"
