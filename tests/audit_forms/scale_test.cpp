#include "audit_forms/scale.h"

#include "tests/support/test_forms.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace caseaudit {

class ScaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spellingsAreComparedWithoutTheirTrimmings_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << u"VERY Good"_s << u"verygood"_s;
        QTest::newRow("white space inside and around") << u"  very \t good\n"_s << u"verygood"_s;
        QTest::newRow("no-break, thin and ideographic space") << u"v\u00a0e\u2009r\u3000y"_s << u"very"_s;
        QTest::newRow("full stops") << u"v.good."_s << u"vgood"_s;
        QTest::newRow("underscore") << u"very_good"_s << u"verygood"_s;
        QTest::newRow("hyphen") << u"no-organisational"_s << u"noorganisational"_s;
        QTest::newRow("en dash") << u"No \u2013 our fault"_s << u"noourfault"_s;
        QTest::newRow("em dash") << u"No\u2014our fault"_s << u"noourfault"_s;
        QTest::newRow("no-break hyphen") << u"No\u2011our fault"_s << u"noourfault"_s;
        QTest::newRow("minus sign") << u"No \u2212 our fault"_s << u"noourfault"_s;
        QTest::newRow("straight and curly apostrophe") << u"thru'care thru\u2019care"_s << u"thrucarethrucare"_s;
        QTest::newRow("composed and decomposed letters are one") << u"Cafe\u0301"_s << u"caf\u00e9"_s;
        QTest::newRow("letters beyond ASCII fold too") << u"\u00c9"_s << u"\u00e9"_s;
        QTest::newRow("a comma is part of the words") << u"No, kind"_s << u"no,kind"_s;
        QTest::newRow("a slash is part of the words") << u"N/A"_s << u"n/a"_s;
        QTest::newRow("a range is no negative number") << u"1-4"_s << u"14"_s;
        QTest::newRow("a negative number keeps its sign") << u"-1"_s << u"-1"_s;
        QTest::newRow("a negative number with another dash") << u" \u2212 1 "_s << u"-1"_s;
        QTest::newRow("a dash before a word") << u"- good"_s << u"good"_s;
        QTest::newRow("a dash alone") << u"\u2013"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void spellingsAreComparedWithoutTheirTrimmings()
    {
        QFETCH(QString, typed);
        QTEST(foldedSpelling(typed), "folded");
    }

    void onlyScalesFromWorstToBestAreOrdered()
    {
        QVERIFY(testing::ratingScale().isOrdered());
        QVERIFY(!testing::yesNoScale().isOrdered());
        QVERIFY(!testing::kpiScale().isOrdered());
        Scale scale = testing::ratingScale();
        scale.categories[1].inputOnly = true; // no place in the order of those offered
        QVERIFY(!scale.isOrdered());
        scale = testing::ratingScale();
        std::reverse(scale.categories.begin(), scale.categories.end());
        QVERIFY(!scale.isOrdered());
        scale = testing::ratingScale();
        scale.shares[0].categories = {u"adequate"_s, u"very_good"_s}; // favourable ones apart
        QVERIFY(!scale.isOrdered());
        scale.shares.clear();
        QVERIFY(!scale.isOrdered());
    }

    // The labels accepted on input by domain section 2.
    void categoriesAreFoundByEverySpelling_data()
    {
        QTest::addColumn<QString>("scale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("category");
        const auto row = [](const char *name, const QString &scale, const QString &typed, const QString &category) {
            QTest::newRow(name) << scale << typed << category;
        };
        row("id", u"rating"_s, u"very_good"_s, u"very_good"_s);
        row("label", u"rating"_s, u"Very good"_s, u"very_good"_s);
        row("V.Good", u"rating"_s, u"V.Good"_s, u"very_good"_s);
        row("V Good", u"rating"_s, u"V Good"_s, u"very_good"_s);
        row("VG", u"rating"_s, u"vg"_s, u"very_good"_s);
        row("first position", u"rating"_s, u"1"_s, u"poor"_s);
        row("last position", u"rating"_s, u"4"_s, u"very_good"_s);
        row("position before the first", u"rating"_s, u"0"_s, {});
        row("position after the last", u"rating"_s, u"5"_s, {});
        row("minus one is not one", u"rating"_s, u"-1"_s, {});
        row("one and a half", u"rating"_s, u"1.5"_s, {});
        row("Y", u"yes_no"_s, u"y"_s, u"yes"_s);
        row("N", u"yes_no"_s, u"N"_s, u"no"_s);
        row("a position where the scale accepts none", u"yes_no"_s, u"1"_s, {});
        row("our fault with a dash", u"kpi"_s, u"No \u2013 our fault"_s, u"no_organisational"_s);
        row("our fault without one", u"kpi"_s, u"NO OUR FAULT"_s, u"no_organisational"_s);
        row("not our fault", u"kpi"_s, u"No not our fault"_s, u"no_outwith"_s);
        row("the long label with a hyphen", u"kpi"_s, u"No - outwith organisational control"_s, u"no_outwith"_s);
        row("a bare no is of a kind not stated", u"kpi"_s, u"No"_s, u"no_unstated"_s);
        row("an id of another scale", u"yes_no"_s, u"no_outwith"_s, {});
        row("part of a label", u"rating"_s, u"very"_s, {});
        row("nothing", u"rating"_s, {}, {});
        row("marks only", u"rating"_s, u" - . "_s, {});
    }

    void categoriesAreFoundByEverySpelling()
    {
        QFETCH(QString, scale);
        QFETCH(QString, typed);
        QTEST(testing::testPack().scale(scale)->categoryFor(typed).value_or(QString()), "category");
    }

    void positionsCountFromNoughtInScaleOrder()
    {
        const Scale scale = testing::ratingScale();
        QCOMPARE(scale.indexOf(u"poor"_s), 0);
        QCOMPARE(scale.indexOf(u"very_good"_s), 3);
        QCOMPARE(scale.indexOf(u"excellent"_s), -1);
        QCOMPARE(scale.indexOf({}), -1);
    }

    void onlyTheFirstShareIsFavourable()
    {
        const Scale scale = testing::ratingScale();
        QVERIFY(scale.isFavourable(u"good"_s));
        QVERIFY(scale.isFavourable(u"very_good"_s));
        QVERIFY(!scale.isFavourable(u"adequate"_s)); // in "adequate or better", the second share
        QVERIFY(!scale.isFavourable(u"poor"_s));
        QVERIFY(!scale.isFavourable(u"excellent"_s));
        QVERIFY(!Scale().isFavourable(u"good"_s));
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::ScaleTest)
#include "scale_test.moc"
