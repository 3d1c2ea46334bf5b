#include "audit_forms/contact_log.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

class ContactLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("id");
        QTest::newRow("id") << u"home_visit"_s << u"home_visit"_s;
        QTest::newRow("words") << u"Home visit"_s << u"home_visit"_s;
        QTest::newRow("first word") << u"home"_s << u"home_visit"_s;
        QTest::newRow("office by letter") << u"o"_s << u"office"_s;
        QTest::newRow("home visit by letter") << u"H"_s << u"home_visit"_s;
        QTest::newRow("review by letter") << u"r"_s << u"review"_s;
        QTest::newRow("phone by letter") << u" p "_s << u"phone"_s;
        QTest::newRow("other by letter") << u"x"_s << u"other"_s;
        QTest::newRow("o is office, not other") << u"O"_s << u"office"_s;
        QTest::newRow("no letter of any") << u"z"_s << QString();
        QTest::newRow("part of a word") << u"off"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void kindsAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, typed);
        const std::optional<ContactKind> kind = contactKindFor(typed);
        QTEST(kind ? contactKindId(*kind) : QString(), "id");
    }

    void outcomesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("id");
        QTest::newRow("id") << u"missed_by_person"_s << u"missed_by_person"_s;
        QTest::newRow("words") << u"Missed by person"_s << u"missed_by_person"_s;
        QTest::newRow("first word") << u"cancelled"_s << u"cancelled_by_service"_s;
        QTest::newRow("kept by letter") << u"k"_s << u"kept"_s;
        QTest::newRow("missed by letter") << u"M"_s << u"missed_by_person"_s;
        QTest::newRow("cancelled by letter") << u"c"_s << u"cancelled_by_service"_s;
        QTest::newRow("prevented by letter") << u"p"_s << u"prevented"_s;
        QTest::newRow("a kind is no outcome") << u"office"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void outcomesAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, typed);
        const std::optional<ContactOutcome> outcome = contactOutcomeFor(typed);
        QTEST(outcome ? contactOutcomeId(*outcome) : QString(), "id");
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::ContactLogTest)
#include "contact_log_test.moc"
