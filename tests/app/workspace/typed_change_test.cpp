#include "app/workspace/typed_change.h"

#include "app/workspace/audit_session.h"
#include "tests/support/temporary_workspace.h"

#include <QTest>

#include <stdexcept>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

class TypedChangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contactIsReadWithTheStartDateInMind_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Contact>("contact");
        const auto kept = [](int year, int month, int day, const QString &note = {}) {
            return Contact{QDate(year, month, day), ContactKind::HomeVisit, ContactOutcome::Kept, note};
        };
        QTest::newRow("joined letters") << u"27/3hk"_s << kept(2005, 3, 27);
        QTest::newRow("day before the start") << u"28/2hk"_s << kept(2006, 2, 28);
        QTest::newRow("ids") << u"2005-03-27 home_visit kept seen with mother"_s
                             << kept(2005, 3, 27, u"seen with mother"_s);
    }

    void contactIsReadWithTheStartDateInMind()
    {
        QFETCH(QString, text);
        TemporaryWorkspace workspace;
        AuditSession session = AuditSession::create(*workspace, u"supervision"_s, {});
        session.setDate(u"start_date"_s, QDate(2005, 3, 1));
        addTypedContact(session, text);
        QTEST(session.audit().contacts.constFirst(), "contact");
    }

    void wrongContactIsRefusedAndNothingChanges()
    {
        TemporaryWorkspace workspace;
        AuditSession session = AuditSession::create(*workspace, u"supervision"_s, {});
        try {
            addTypedContact(session, u"27/3qk"_s);
            QFAIL("accepted");
        } catch (const std::invalid_argument &refusal) {
            QCOMPARE(QString::fromUtf8(refusal.what()),
                     u"contact “27/3qk”: kind: found “qk”, expected o office, h home visit, r review, p phone or x "
                     "other"_s);
        }
        QVERIFY(session.audit().contacts.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TypedChangeTest)
#include "typed_change_test.moc"
