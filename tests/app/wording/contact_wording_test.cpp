#include "app/wording/contact_wording.h"

#include "audit_forms/kpi_answer.h"
#include "audit_forms/pack.h"
#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace caseaudit;

class ContactWordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongPartSaysWhatWasFound()
    {
        QCOMPARE(wording::wrongPart(u"kind"_s, u"q"_s, u"h"_s), u"kind: found “q”, expected h"_s);
        QCOMPARE(wording::wrongPart(u"kind"_s, QString(), u"h"_s), u"kind: nothing found, expected h"_s);
        QCOMPARE(wording::wrongPart(u"kind"_s, QString(61, u'q'), u"h"_s),
                 u"kind: found “%1…”, expected h"_s.arg(QString(60, u'q')));
        QCOMPARE(wording::sentence(u"kind: found “q”"_s), u"Kind: found “q”."_s);
        QCOMPARE(wording::sentence(QString()), QString());
    }

    void pasteOutcomeCountsWhatIsAddedAndLeftOut()
    {
        QCOMPARE(wording::pasteOutcome(1, 0, 0), u"1 contact to add."_s);
        QCOMPARE(wording::pasteOutcome(5000, 2, 0), u"5,000 contacts to add. 2 lines cannot be read and would be left "
                                                    "out."_s);
        QCOMPARE(wording::pasteOutcome(0, 0, 3),
                 u"No contact to add. 3 lines stand in the log already and would be left out."_s);
        QCOMPARE(wording::addContacts(1), u"Add 1 contact"_s);
        QCOMPARE(wording::addContacts(0), u"Add"_s);
    }

    void noteTellsHowAnAnswerStandsToTheProposal_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("note");
        const auto answer = [](const QString &category, const QString &proposal, bool taken) {
            Answer given;
            given.category = category;
            given.proposal = proposal;
            given.fromProposal = taken;
            return given;
        };
        const QString yes = u"yes"_s;
        const QString no = u"no_outwith"_s;
        QTest::newRow("nothing") << Answer{} << QString() << QString();
        QTest::newRow("pending") << Answer{} << yes << u"The contact log proposes"_s;
        QTest::newRow("taken") << answer(yes, yes, true) << yes << u"Taken from the contact log"_s;
        QTest::newRow("given by hand") << answer(yes, yes, false) << yes << u"As the contact log proposes"_s;
        QTest::newRow("overridden") << answer(yes, no, false) << no
                                    << u"Answered otherwise. The contact log proposes"_s;
        QTest::newRow("changed")
            << answer(yes, yes, true) << no
            << u"Changed: the contact log proposed “Yes” when this was answered. It now proposes"_s;
        QTest::newRow("before the log") << answer(yes, {}, false) << no
                                        << u"Answered before the contact log proposed anything. It now proposes"_s;
        QTest::newRow("gone") << answer(yes, yes, true) << QString()
                              << u"Taken from the contact log, which proposes nothing any more."_s;
    }

    void noteTellsHowAnAnswerStandsToTheProposal()
    {
        QFETCH(Answer, answer);
        QFETCH(QString, now);
        std::optional<KpiProposal> proposal;
        if (!now.isEmpty())
            proposal.emplace().category = now;
        const Pack pack = defaultPack();
        const Field &field = *pack.form(u"supervision"_s)->field(u"review_12_weeks"_s);
        QTEST(wording::proposalNote(answer, proposal, field, pack), "note");
    }
};

QTEST_GUILESS_MAIN(ContactWordingTest)
#include "contact_wording_test.moc"
