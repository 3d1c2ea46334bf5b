#include "app/exchange/typed_contact.h"

#include "app/wording/wording.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

/// An order made on 1 March 2005.
const DayRule fromStart{QDate(2005, 3, 1), QDate(2005, 12, 1)};

QString told(const TypedContact &typed)
{
    const std::optional<Contact> contact = typed.contact();
    return contact ? u"%1 %2 %3|%4"_s.arg(contact->date.toString(Qt::ISODate), contactKindId(contact->kind),
                                          contactOutcomeId(contact->outcome), contact->note)
                   : typed.problem();
}

} // namespace

class TypedContactTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contactIsReadAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("contact");
        const QString kept = u"2005-03-27 home_visit kept|"_s;
        const QString noted = u"2005-03-27 home_visit missed_by_person|moved house"_s;
        for (const char *text :
             {"27/3hk", "27/3 hk", "27/3 h k", "27/3 HK", "27.3hk", "27-3 h k", "27/3/2005hk", "27/3/2005 hk",
              "27/3/05hk", "2005-03-27hk", "2005-03-27 home_visit kept", "27 March home visit kept", "27 mar 2005 hk",
              "27 3 hk", "27 March 2005, home visit, kept", "27/3\thome visit\tkept", "  27/3  hk  ",
              "27/3;HV;attended"})
            QTest::newRow(text) << QString::fromLatin1(text) << kept;
        for (const char *text : {"27/3 home missed moved house", "27/3hm moved house", "27/3 h m moved house",
                                 "27 March 2005, home visit, missed by the person: moved house",
                                 "27/3 home visit, failed to attend, moved house", "27/3 hm: moved house"})
            QTest::newRow(text) << QString::fromLatin1(text) << noted;
        QTest::newRow("phone prevented") << u"27/3pp"_s << u"2005-03-27 phone prevented|"_s;
        QTest::newRow("other cancelled") << u"27/3xc"_s << u"2005-03-27 other cancelled_by_service|"_s;
        QTest::newRow("word ok is letters") << u"27/3 ok"_s << u"2005-03-27 office kept|"_s;
        QTest::newRow("note as typed") << u"27/3hk  seen  at 10:30; with p, m"_s
                                       << u"2005-03-27 home_visit kept|seen  at 10:30; with p, m"_s;
        QTest::newRow("note with other letters") << u"27/3hk été"_s << u"2005-03-27 home_visit kept|été"_s;
    }

    void contactIsReadAsPeopleTypeIt()
    {
        QFETCH(QString, text);
        QTEST(told(typedContact(text, fromStart)), "contact");
    }

    void yearLeftOutIsTheFirstFromTheStart_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<QDate>("start");
        QTest::addColumn<QDate>("date");
        QTest::newRow("day before the start") << u"28/2"_s << QDate(2005, 3, 1) << QDate(2006, 2, 28);
        QTest::newRow("day of the start") << u"1/3"_s << QDate(2005, 3, 1) << QDate(2005, 3, 1);
        QTest::newRow("day after the start") << u"2/3"_s << QDate(2005, 3, 1) << QDate(2005, 3, 2);
        QTest::newRow("last day of the year") << u"31/12"_s << QDate(2005, 3, 1) << QDate(2005, 12, 31);
        QTest::newRow("first day of the next") << u"1/1"_s << QDate(2005, 3, 1) << QDate(2006, 1, 1);
        QTest::newRow("start on new year's eve") << u"1/1"_s << QDate(2004, 12, 31) << QDate(2005, 1, 1);
        // The leap year after 2005 is 2008; 1900 was none, so that after 1896 comes 1904.
        QTest::newRow("29 February") << u"29/2"_s << QDate(2005, 3, 1) << QDate(2008, 2, 29);
        QTest::newRow("29 February of a leap year") << u"29/2"_s << QDate(2004, 2, 29) << QDate(2004, 2, 29);
        QTest::newRow("29 February the day after one") << u"29/2"_s << QDate(1896, 3, 1) << QDate(1904, 2, 29);
        QTest::newRow("a year as typed, though before") << u"28/2/2005"_s << QDate(2005, 3, 1) << QDate(2005, 2, 28);
    }

    void yearLeftOutIsTheFirstFromTheStart()
    {
        QFETCH(QString, day);
        QFETCH(QDate, start);
        QTEST(typedContact(day + u"hk"_s, {start, QDate(2005, 12, 1)}).date, "date");
    }

    void yearLeftOutWithoutAStartIsTheClosest()
    {
        QCOMPARE(typedContact(u"27/3hk"_s, {{}, QDate(2005, 4, 1)}).date, QDate(2005, 3, 27));
        QCOMPARE(typedContact(u"28/12hk"_s, {{}, QDate(2005, 1, 10)}).date, QDate(2004, 12, 28));
        QVERIFY(!typedContact(u"27/3hk"_s, {}).date.isValid());
    }

    void whatCannotBeReadSaysWhatWasFoundAndExpected_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        const QString day = u"a day such as 27/3 or 27/3/2005"_s;
        const QString kind = u"o office, h home visit, r review, p phone or x other"_s;
        const QString outcome = u"k kept, m missed by the person, c cancelled by the service or p prevented"_s;
        const auto date = [&](const QString &found) { return u"date: found “%1”, expected %2"_s.arg(found, day); };
        QTest::newRow("nothing") << QString() << u"date: nothing found, expected "_s + day;
        QTest::newRow("nonsense") << u"soon"_s << date(u"soon"_s);
        QTest::newRow("no date first") << u"hk 27/3"_s << date(u"hk"_s);
        QTest::newRow("day 32") << u"32/1hk"_s << date(u"32/1hk"_s);
        QTest::newRow("month 13") << u"1/13hk"_s << date(u"1/13hk"_s);
        QTest::newRow("29 February of no leap year") << u"29/2/2005hk"_s << date(u"29/2/2005hk"_s);
        QTest::newRow("three digits of a year") << u"27/3/205hk"_s << date(u"27/3/205hk"_s);
        QTest::newRow("before 1900") << u"27/3/1899hk"_s << date(u"27/3/1899hk"_s);
        QTest::newRow("only a date") << u"27/3"_s << u"kind: nothing found, expected "_s + kind;
        QTest::newRow("no such kind") << u"27/3qk"_s << u"kind: found “qk”, expected %1"_s.arg(kind);
        QTest::newRow("outcome before the kind") << u"27/3kh"_s << u"kind: found “kh”, expected %1"_s.arg(kind);
        QTest::newRow("only a kind") << u"27/3 home visit"_s << u"outcome: nothing found, expected "_s + outcome;
        QTest::newRow("no such outcome") << u"27/3 h sent"_s << u"outcome: found “sent”, expected %1"_s.arg(outcome);
        QTest::newRow("letters that run on") << u"27/3hkseen"_s << u"kind: found “hkseen”, expected %1"_s.arg(kind);
    }

    void whatCannotBeReadSaysWhatWasFoundAndExpected()
    {
        QFETCH(QString, text);
        const TypedContact typed = typedContact(text, fromStart);
        QVERIFY(!typed.contact());
        QTEST(typed.problem(), "problem");
    }

    void whatIsUnderstoodSoFarIsSaidWhileTyping()
    {
        QCOMPARE(typedContact(u"2"_s, fromStart).understood(), u"a day such as 27/3 or 27/3/2005"_s);
        QCOMPARE(typedContact(u"27/3"_s, fromStart).understood(),
                 u"27 March 2005, then o office, h home visit, r review, p phone or x other"_s);
        QCOMPARE(typedContact(u"27/3h"_s, fromStart).understood(),
                 u"27 March 2005, home visit, then k kept, m missed by the person, c cancelled by the service or p "
                 "prevented"_s);
        QCOMPARE(typedContact(u"27/3hk"_s, fromStart).understood(), u"27 March 2005, home visit, kept"_s);
        QCOMPARE(typedContact(u"27/3hk with mother"_s, fromStart).understood(),
                 u"27 March 2005, home visit, kept: with mother"_s);
    }

    void everyContactCanBeTypedAgain()
    {
        for (const ContactKind kind : contactKinds) {
            for (const ContactOutcome outcome : contactOutcomes) {
                for (const QString &note : {QString(), u"nobody in"_s, u"k p m"_s}) {
                    const Contact contact{QDate(2005, 3, 27), kind, outcome, note};
                    const std::optional<Contact> typed = typedContact(asTyped(contact), {}).contact();
                    QVERIFY2(typed && *typed == contact, qPrintable(asTyped(contact)));
                    const std::optional<Contact> shown = typedContact(wording::contact(contact), {}).contact();
                    QVERIFY2(shown && *shown == contact, qPrintable(wording::contact(contact)));
                }
            }
        }
    }

    void longTextIsReadWhole()
    {
        const QString note(1'000'000, u'h');
        const TypedContact typed = typedContact(u"27/3hk "_s + note, fromStart);
        QCOMPARE(typed.note, note);
        QVERIFY(!typedContact(note, fromStart).contact());
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::TypedContactTest)
#include "typed_contact_test.moc"
