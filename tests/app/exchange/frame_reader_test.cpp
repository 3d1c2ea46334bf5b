#include "app/exchange/frame_reader.h"

#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

SamplingFrame understood(const QByteArray &text, const QString &category = {})
{
    return understandFrame(readCsv(text), u"frame.csv"_s, category, defaultPack());
}

QString place(const ImportProblem &problem)
{
    return u"%1:%2:%3"_s.arg(problem.line).arg(problem.column, problem.found);
}

QStringList placesOf(const SamplingFrame &frame)
{
    QStringList places;
    for (const ImportProblem &problem : frame.problems)
        places.append(place(problem));
    return places;
}

} // namespace

class FrameReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsCasesAndPassesOverOtherColumns()
    {
        const SamplingFrame frame =
            understood("Case reference;Authority;Team;Ward;category\nA/1;Angus;North;3; Custody \nD/7;D;;4;\n");
        QCOMPARE(placesOf(frame), QStringList());
        QCOMPARE(frame.lines.size(), 2);
        QCOMPARE(frame.categoryColumn, u"category"_s);
        const FrameLine &first = frame.lines.first();
        QCOMPARE(first.line, 2);
        QCOMPARE(first.caseRef, u"A/1"_s);
        QCOMPARE(first.authority, u"angus"_s);
        QCOMPARE(first.category, u"Custody"_s);
        QCOMPARE(first.team, u"North"_s);
        QCOMPARE(first.worker, QString());
        QCOMPARE(frame.lines.last().authority, u"dundee"_s);
        QCOMPARE(frame.lines.last().category, QString());
    }

    void anyColumnCanBeTheCategory()
    {
        const SamplingFrame frame = understood("case_ref,authority,Sex\nA/1,angus,women\nA/2,angus,Women\n", u"sex"_s);
        QCOMPARE(placesOf(frame), QStringList());
        QCOMPARE(frame.categoryColumn, u"Sex"_s);
        // One spelling for both, whichever line came first: "Women" comes before "women".
        QCOMPARE(frame.lines.first().category, u"Women"_s);
        QCOMPARE(frame.lines.last().category, u"Women"_s);
    }

    void categoryCanBeLeftAside()
    {
        const SamplingFrame frame = understood("case_ref,authority,category\nA/1,angus,custody\n", noCategory);
        QCOMPARE(placesOf(frame), QStringList());
        QCOMPARE(frame.categoryColumn, QString());
        QCOMPARE(frame.lines.first().category, QString());
    }

    void problemsNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("places");
        QTest::newRow("header alone") << QByteArray("case_ref,authority\n") << QStringList{u"1::"_s};
        QTest::newRow("no authority column")
            << QByteArray("case_ref,team\nA/1,North\n") << QStringList{u"1:authority:no such column"_s};
        QTest::newRow("column twice") << QByteArray("case_ref,authority,reference\nA/1,angus,A/1\n")
                                      << QStringList{u"1:reference:reference"_s};
        QTest::newRow("unknown authority") << QByteArray("case_ref,authority\nA/1,Fife\nA/2,\n")
                                           << QStringList{u"2:authority:Fife"_s, u"3:authority:"_s};
        QTest::newRow("the partnership has no files")
            << QByteArray("case_ref,authority\nA/1,Tayside\n") << QStringList{u"2:authority:Tayside"_s};
        QTest::newRow("no reference") << QByteArray("case_ref,authority\n,Angus\n") << QStringList{u"2:case_ref:"_s};
        QTest::newRow("reference twice") << QByteArray("case_ref,authority\nA/1,Angus\nB,Angus\n a/1 ,A\n")
                                         << QStringList{u"4:case_ref:a/1"_s};
        QTest::newRow("cells missing") << QByteArray("case_ref,authority\nA/1\n") << QStringList{u"2::1 cell"_s};
    }

    void problemsNameTheirPlace()
    {
        QFETCH(QByteArray, text);
        QTEST(placesOf(understood(text)), "places");
    }

    void repeatedReferenceNamesTheLineBefore()
    {
        const SamplingFrame frame = understood("case_ref,authority\nA/1,Angus\nA/1,Dundee\nA/1,Angus\n");
        QCOMPARE(frame.problems.size(), 1);
        QVERIFY(frame.problems.first().expected.contains(u"line 2 has the same"_s));
    }

    void missingCategoryNamesTheColumnsThereAre()
    {
        const SamplingFrame frame = understood("case_ref,authority\nA/1,Angus\n", u"risk"_s);
        QCOMPARE(placesOf(frame), QStringList{u"1:risk:no such column"_s});
        QVERIFY(frame.problems.first().expected.contains(u"case_ref, authority"_s));
    }

    void columnOfSomethingElseIsNoCategory()
    {
        QByteArray text("case_ref,authority\n");
        for (int i = 0; i <= mostCategories; ++i)
            text += "A/" + QByteArray::number(i) + ",Angus\n";
        QCOMPARE(placesOf(understood(text, u"case_ref"_s)), QStringList{u"1:case_ref:51 different values"_s});
    }

    void readingCanBeStopped()
    {
        const CsvFile file = readCsv("case_ref,authority\nA/1,Angus\nA/2,Angus\n");
        const SamplingFrame frame =
            understandFrame(file, u"frame.csv"_s, {}, defaultPack(), [](qint64 done, qint64) { return done < 1; });
        QVERIFY(frame.isCancelled);
        QCOMPARE(frame.lines.size(), 1);
    }

    void digestIsOfTheCasesWhateverTheirOrder()
    {
        const QByteArray digest = understood("case_ref,authority\nA/1,Angus\nD/1,Dundee\n").digest;
        // printf 'angus\t\ta/1\ndundee\t\td/1\n' | sha256sum
        QCOMPARE(digest, QByteArray("c1f056e519b88c252b26a01b7916e60b5979c517dd66c1e658586f65b0786033"));
        QCOMPARE(understood("authority,case_ref,team\r\nD, d/1 ,x\r\nAngus,A/1,y\r\n").digest, digest);
        QVERIFY(understood("case_ref,authority\nA/1,Angus\nD/2,Dundee\n").digest != digest);
    }
};

QTEST_GUILESS_MAIN(FrameReaderTest)
#include "frame_reader_test.moc"
