#include "app/viewmodels/cycles_view_model.h"

#include "tests/app/viewmodels/open_file.h"
#include "tests/support/sample_audit.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList figures(CyclesViewModel &cycles)
{
    QStringList lines;
    for (const QVariantMap &row : cycles.progress()->rows())
        lines.append(row.value(u"label"_s).toString() + u": "_s + row.value(u"figure"_s).toString());
    return lines;
}

} // namespace

class CyclesViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void progressIsOfTheCurrentCycleByFormAndAuthority()
    {
        OpenFile file;
        CyclesViewModel cycles(file.holder, file.filter);
        cycles.beginShowing();
        const QAbstractItemModelTester tester(cycles.progress());
        addAudit(file.workspace(), sampleReport(u"D/1"_s));
        file.holder.announceChange();
        QCOMPARE(cycles.current(), u"2005"_s);
        QCOMPARE(cycles.currentFacts(), u"named by audits, not described"_s);
        QCOMPARE(figures(cycles), QStringList{u"SER: 1"_s});

        cycles.startEditing(u"2005"_s);
        cycles.setFirst(u"1/1/2005"_s);
        cycles.setLast(u"2005-12-31"_s);
        cycles.setNumber(0, 0, u"3"_s);
        cycles.setNumber(0, 1, u"2"_s);
        QVERIFY(cycles.keep());
        QCOMPARE(cycles.currentFacts(), u"1 January 2005 to 31 December 2005 · 1 of 5 audits complete"_s);
        QCOMPARE(figures(cycles), QStringList{u"SER: 1 of 5"_s});
        cycles.setByAuthority(true);
        QCOMPARE(figures(cycles), (QStringList{u"SER: 1 of 5"_s, u"Angus: 0 of 3"_s, u"Dundee: 1 of 2"_s}));
        file.filter.setAuthority(u"dundee"_s);
        QCOMPARE(figures(cycles), (QStringList{u"SER: 1 of 2"_s, u"Dundee: 1 of 2"_s}));
    }

    void figuresOpenTheirAudits()
    {
        OpenFile file;
        CyclesViewModel cycles(file.holder, file.filter);
        cycles.beginShowing();
        const QString record = addAudit(file.workspace(), sampleReport(u"D/1"_s));
        file.holder.announceChange();
        QSignalSpy asked(&cycles, &CyclesViewModel::auditsRequested);
        cycles.openAudits(0);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toStringList(), QStringList{record});
        QCOMPARE(asked.at(0).at(1).toString(), u"SER, cycle 2005"_s);
        cycles.openAudits(7); // there is none
        QCOMPARE(asked.size(), 1);
    }

    void editorShowsWhatIsThereAndKeepsWhatIsTyped()
    {
        OpenFile file;
        CyclesViewModel cycles(file.holder, file.filter);
        cycles.beginShowing();
        cycles.startNew();
        QVERIFY(cycles.isNew());
        cycles.setName(u"Autumn"_s);
        cycles.setFirst(u"1 September 2005"_s);
        cycles.setLast(u"30 November 2005"_s);
        const int weights = cycles.numbers()->count() - 1;
        for (int authority = 0; authority < 3; ++authority)
            cycles.setNumber(weights, authority, u"1,000"_s);
        QVERIFY(cycles.keep());
        QCOMPARE(cycles.notice(), u"Cycle “Autumn” is kept."_s);
        cycles.startEditing(u"Autumn"_s);
        QVERIFY(!cycles.isNew());
        QCOMPARE(cycles.first(), u"1 September 2005"_s);
        QCOMPARE(cycles.numbers()->value(weights, u"texts"_s).toStringList(),
                 (QStringList{u"1000"_s, u"1000"_s, u"1000"_s}));
    }

    void whatCannotBeKeptIsSaidAndNothingIsLost()
    {
        OpenFile file;
        CyclesViewModel cycles(file.holder, file.filter);
        cycles.beginShowing();
        cycles.startNew();
        cycles.setName(u"Autumn"_s);
        cycles.setFirst(u"soon"_s);
        cycles.setNumber(0, 0, u"many"_s);
        QVERIFY(!cycles.keep());
        QVERIFY(cycles.editorError().contains(u"“soon”"_s));
        QVERIFY(cycles.editorError().contains(u"“many”"_s));
        QCOMPARE(cycles.first(), u"soon"_s);
        QCOMPARE(cycles.numbers()->value(0, u"texts"_s).toStringList().first(), u"many"_s);
        file.holder.announceChange();
        QCOMPARE(cycles.rows()->count(), 1); // that of 2004
    }

    void printedCycleIsListedAndNotToBeChanged()
    {
        OpenFile file;
        CyclesViewModel cycles(file.holder, file.filter);
        cycles.beginShowing();
        file.holder.announceChange();
        QCOMPARE(cycles.rows()->value(0, u"name"_s).toString(), u"2004"_s);
        QCOMPARE(cycles.rows()->value(0, u"canEdit"_s).toBool(), false);
        file.filter.setCycle(u"2004"_s);
        QVERIFY(!cycles.canEditCurrent());
    }

    void cyclesAreReadOnlyWhileAPageShowsThem()
    {
        OpenFile file;
        CyclesViewModel cycles(file.holder, file.filter);
        addAudit(file.workspace(), sampleReport(u"D/1"_s));
        file.holder.announceChange();
        QCOMPARE(cycles.rows()->count(), 0);
        cycles.beginShowing();
        QCOMPARE(figures(cycles), QStringList{u"SER: 1"_s});
        // One page goes, the next is there already.
        cycles.beginShowing();
        cycles.endShowing();
        addAudit(file.workspace(), sampleReport(u"D/2"_s));
        file.holder.announceChange();
        QCOMPARE(figures(cycles), QStringList{u"SER: 2"_s});
    }

    void closedFileLeavesNothing()
    {
        OpenFile file;
        CyclesViewModel cycles(file.holder, file.filter);
        cycles.beginShowing();
        file.holder.announceChange();
        file.holder.close();
        QCOMPARE(cycles.rows()->count(), 0);
        QVERIFY(!cycles.keep());
        cycles.startNew();
        cycles.openAudits(0);
    }
};

QTEST_GUILESS_MAIN(CyclesViewModelTest)
#include "cycles_view_model_test.moc"
