#include "app/charts/contact_track.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace caseaudit;

class ContactTrackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void daysStandAtEqualDistances();
    void marksThatWouldOverlapStandInLanes();
    void whatFindsNoRoomIsCounted();
    void whatMattersGetsItsPlaceFirst();
    void everyContactIsDrawnOrCounted_data();
    void everyContactIsDrawnOrCounted();
    void windowAndMarksAreDrawn();
};

void ContactTrackTest::daysStandAtEqualDistances()
{
    // 84 days on 184 pixels with marks of 16: (184 - 16) / 84 = 2 pixels a day, from 8 on.
    QCOMPARE(dayPosition(0, 84, 184, 16), 8.0);
    QCOMPARE(dayPosition(1, 84, 184, 16), 10.0);
    QCOMPARE(dayPosition(84, 84, 184, 16), 176.0);
}

void ContactTrackTest::marksThatWouldOverlapStandInLanes()
{
    // Two pixels a day: 7 days are 14 pixels, less than a mark; 8 days are 16, just a mark.
    const QList<PlacedMark> placed = placedMarks(
        {{0, u"O"_s, MarkUse::Counted}, {7, u"H"_s, MarkUse::Counted}, {8, u"R"_s, MarkUse::Excused}}, 84, 184, 16, 4);
    QCOMPARE(placed.size(), 3);
    QCOMPARE(placed.at(0).lane, 0);
    QCOMPARE(placed.at(1).lane, 1);
    QCOMPARE(placed.at(2).lane, 0);
    QCOMPARE(placed.at(2).x, 24.0);
}

void ContactTrackTest::whatFindsNoRoomIsCounted()
{
    // Six on one day in three lanes: two letters, and four more.
    const QList<PlacedMark> placed =
        placedMarks({{3, u"O"_s, MarkUse::Counted, 4}, {3, u"H"_s, MarkUse::Excused, 2}}, 84, 184, 16, 3);
    QCOMPARE(placed.size(), 3);
    QCOMPARE(placed.at(1).text, u"O"_s);
    QCOMPARE(placed.at(2).text, u"+4"_s);
    QCOMPARE(placed.at(2).use, MarkUse::Unused);
}

void ContactTrackTest::whatMattersGetsItsPlaceFirst()
{
    const QList<PlacedMark> placed =
        placedMarks({{3, u"O"_s, MarkUse::Unused, 9}, {3, u"H"_s, MarkUse::Counted}}, 84, 184, 16, 2);
    QCOMPARE(placed.size(), 2);
    QCOMPARE(placed.at(0).text, u"H"_s);
    QCOMPARE(placed.at(0).lane, 0);
    QCOMPARE(placed.at(1).text, u"+9"_s);
}

void ContactTrackTest::everyContactIsDrawnOrCounted_data()
{
    QTest::addColumn<int>("aDay");
    QTest::addColumn<int>("days");
    QTest::addColumn<qreal>("width");
    QTest::newRow("one a day") << 1 << 84 << 400.0;
    QTest::newRow("thirty on two days") << 15 << 2 << 400.0;
    QTest::newRow("sixty a day") << 60 << 84 << 400.0;
    QTest::newRow("no width yet") << 3 << 84 << 0.0;
}

void ContactTrackTest::everyContactIsDrawnOrCounted()
{
    QFETCH(int, aDay);
    QFETCH(int, days);
    QFETCH(qreal, width);
    QList<TrackMark> marks;
    for (int day = 0; day < days; ++day)
        marks.append({day, u"O"_s, MarkUse::Counted, aDay});
    int shown = 0;
    for (const PlacedMark &mark : placedMarks(marks, 84, width, 16, 4)) {
        QVERIFY(mark.lane < 4);
        shown += mark.text.startsWith(u'+') ? mark.text.mid(1).toInt() : 1;
    }
    QCOMPARE(shown, aDay * days);
}

void ContactTrackTest::windowAndMarksAreDrawn()
{
    const TrackLook look{Qt::lightGray, Qt::red, Qt::gray, Qt::blue, Qt::white, Qt::white, Qt::black, QFont()};
    QImage image(184, 16, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintContactTrack(painter, image.rect(), 84, 28, {{20, 0, QString(), MarkUse::Counted}}, 16, look);
    painter.end();
    QCOMPARE(image.pixelColor(20, 4), QColor(Qt::blue));
    // Day 28 ends at 8 + 56 + 8 = 72 pixels.
    QCOMPARE(image.pixelColor(57, 12), QColor(Qt::lightGray));
    QCOMPARE(image.pixelColor(84, 12), QColor(Qt::white));
}

QTEST_MAIN(ContactTrackTest)
#include "contact_track_test.moc"
