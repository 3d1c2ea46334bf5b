#include "app/viewmodels/hot_spots_view_model.h"

#include "app/viewmodels/action_work_view_model.h"
#include "app/workspace/audit_cycles.h"
#include "tests/app/viewmodels/open_file.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

/// Home Background Reports: "no" and "yes" to the release plan.
QString reports(const QString &authority, const QString &team, int no, int yes)
{
    QString text = u"case_ref,authority,team,auditor,audited_on,release_plan\n"_s;
    for (int i = 0; i < no + yes; ++i)
        text += u"%1/%2/%3,%1,%2,aud-1,2005-06-01,%4\n"_s.arg(authority, team).arg(i).arg(i < no ? u"no"_s : u"yes"_s);
    return text;
}

/// Dundee 14 of 20, Angus 9 of 50: as in hot_spots_test, Dundee stands out.
void importDundeeAndAngus(OpenFile &file)
{
    file.import(u"hbr"_s, reports(u"dundee"_s, u"South"_s, 14, 6));
    file.import(u"hbr"_s, reports(u"angus"_s, u"North"_s, 9, 41));
}

int rowOf(const HotSpotsViewModel &page, const QString &label)
{
    const MatrixChart matrix = page.matrix();
    for (int row = 0; row < matrix.rows.size(); ++row) {
        if (matrix.rows.at(row).label == label)
            return row;
    }
    return -1;
}

const QString releasePlan = u"Release plan"_s;

} // namespace

class HotSpotsViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadUntilThePageIsShown();
    void whatStandsOutIsListedWithItsReason();
    void theFilterChoosesColumnsAndChangesNoFigure();
    void teamsAreColumnsToo();
    void cellsAreSetBesideTheBaseline();
    void aComparisonThatIsCancelledShowsTheOthers();
    void aCellIsNotedOnAnAction();
    void allAuthoritiesTogetherAreToldOfInAMatrixByAuthority();
    void aCellIsToldOf();
    void aCellOpensItsAudits();
    void rowsAndActionsAreOpened();
    void anEmptyFileIsEmpty();
    void itFollowsWhatIsWritten();
    void allCellsAreSaved();
    void aFileThatCannotBeWrittenIsSaid();
    void closingTheFileEmptiesThePage();
};

void HotSpotsViewModelTest::nothingIsReadUntilThePageIsShown()
{
    OpenFile file;
    importDundeeAndAngus(file);
    HotSpotsViewModel page(file.holder, file.filter);
    QVERIFY(page.isEmpty());
    QVERIFY(page.matrix().rows.isEmpty());
    page.setShown(true);
    QVERIFY(!page.isEmpty());
    page.setShown(false);
    file.import(u"hbr"_s, reports(u"perth_kinross"_s, u"East"_s, 1, 0));
    QCOMPARE(page.matrix().rows.at(rowOf(page, releasePlan)).cells.at(2).text, u"–"_s);
    page.setShown(true);
    QCOMPARE(page.matrix().rows.at(rowOf(page, releasePlan)).cells.at(2).text, u"1 of 1"_s);
}

void HotSpotsViewModelTest::whatStandsOutIsListedWithItsReason()
{
    OpenFile file;
    importDundeeAndAngus(file);
    HotSpotsViewModel page(file.holder, file.filter);
    const QAbstractItemModelTester tester(page.standingOut(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    page.setShown(true);
    QCOMPARE(page.standingOut()->count(), 1);
    const auto role = [&page](const QString &name) { return page.standingOut()->value(0, name); };
    QCOMPARE(role(u"title"_s).toString(), u"Home Background Reports provided to the Parole Board: Release plan"_s);
    QCOMPARE(role(u"reason"_s).toString(),
             u"Dundee: 14 of 20 “no” (70 %), others 9 of 50 (18 %); adjusted p below 0.001"_s);
    QCOMPARE(role(u"audits"_s).toString(), u"14 unfavourable answers"_s);
    QCOMPARE(role(u"recommendations"_s).toList().first().toMap().value(u"id"_s).toString(), u"B1"_s);
    QCOMPARE(role(u"row"_s).toInt(), rowOf(page, releasePlan));
    QCOMPARE(role(u"column"_s).toInt(), 1);
    QCOMPARE(page.count(), u"One cell stands out for the worse."_s);
}

void HotSpotsViewModelTest::theFilterChoosesColumnsAndChangesNoFigure()
{
    OpenFile file;
    importDundeeAndAngus(file);
    HotSpotsViewModel page(file.holder, file.filter);
    page.setShown(true);
    const QVariant reason = page.standingOut()->value(0, u"reason"_s);
    file.filter.setAuthority(u"dundee"_s);
    QCOMPARE(page.matrix().columns, QStringList({u"Dundee"_s}));
    QCOMPARE(page.standingOut()->value(0, u"reason"_s), reason);
    QCOMPARE(page.standingOut()->value(0, u"column"_s).toInt(), 0);
    file.filter.setAuthority(u"angus"_s);
    QCOMPARE(page.standingOut()->count(), 0);
    file.filter.clear();
    file.filter.setTo(u"2005-05-31"_s);
    QVERIFY(page.isEmpty());
}

void HotSpotsViewModelTest::teamsAreColumnsToo()
{
    OpenFile file;
    importDundeeAndAngus(file);
    HotSpotsViewModel page(file.holder, file.filter);
    page.setShown(true);
    page.setBy(u"team"_s);
    QCOMPARE(page.by(), u"team"_s);
    QCOMPARE(page.matrix().columns, QStringList({u"Angus, North"_s, u"Dundee, South"_s}));
    QVERIFY(page.standingOut()->value(0, u"reason"_s).toString().startsWith(u"Dundee, South: 14 of 20"_s));
}

void HotSpotsViewModelTest::cellsAreSetBesideTheBaseline()
{
    OpenFile file;
    file.import(u"hbr"_s, reports(u"dundee"_s, u"South"_s, 40, 0));
    HotSpotsViewModel page(file.holder, file.filter);
    page.setShown(true);
    QCOMPARE(page.againstChoices().size(), 2);
    page.setAgainst(u"baseline"_s);
    QCOMPARE(page.against(), u"baseline"_s);
    QTRY_VERIFY(page.comparison()->isComplete());
    const MatrixCell cell = page.matrix().rows.at(rowOf(page, releasePlan)).cells.at(1);
    QCOMPARE(cell.mark, DifferenceMark::Worse);
    QVERIFY(cell.sentence.startsWith(u"Dundee: Worse"_s));
    QCOMPARE(page.standingOut()->count(), 1);
    page.setAgainst(u"others"_s);
    QCOMPARE(page.standingOut()->count(), 0); // nobody else answered
}

void HotSpotsViewModelTest::aComparisonThatIsCancelledShowsTheOthers()
{
    OpenFile file;
    file.import(u"hbr"_s, reports(u"dundee"_s, u"South"_s, 40, 0));
    HotSpotsViewModel page(file.holder, file.filter);
    page.setShown(true);
    // A row takes as long as nobody stops it.
    page.comparison()->setAnswerer([](const RowQuestion &, const std::stop_token &stop) {
        while (!stop.stop_requested())
            std::this_thread::yield();
        return RowFindings();
    });
    page.setAgainst(u"baseline"_s);
    QVERIFY(page.comparison()->isRunning());
    QVERIFY(page.scope().startsWith(u"Each authority against all others"_s)); // what needs no waiting
    page.comparison()->cancel();
    QVERIFY(page.comparison()->isCancelled());
    QCOMPARE(page.error(), QString());
    QVERIFY(page.scope().startsWith(u"Each authority against all others"_s));
    page.comparison()->setAnswerer(rememberingAnswerer());
    page.setAgainst(u"others"_s);
    page.setAgainst(u"baseline"_s);
    QTRY_VERIFY(page.scope().startsWith(u"Each authority beside the whole partnership of 2004"_s));
    // A page that is left compares no more.
    page.setShown(false);
    QVERIFY(!page.comparison()->isComplete());
}

void HotSpotsViewModelTest::aCellIsNotedOnAnAction()
{
    OpenFile file;
    importDundeeAndAngus(file);
    HotSpotsViewModel page(file.holder, file.filter);
    ActionWorkViewModel work(file.holder);
    page.setShown(true);
    page.selectCell(rowOf(page, releasePlan), 1);
    QCOMPARE(page.cell().row, u"hbr.release_plan"_s);
    QCOMPARE(page.cell().authority, u"dundee"_s);
    QVERIFY(page.cell().mentions.isEmpty());
    QCOMPARE(page.cell().history, QString());
    // The actions the row is evidence for come first, and every other one may be chosen.
    const auto ref = [&page](qsizetype place) {
        return page.cell().actions.at(place).toMap().value(u"id"_s).toString();
    };
    QCOMPARE(ref(0), u"B1"_s);
    QCOMPARE(page.cell().actions.size(), file.workspace().pack().actionPlan->rows.size());
    QVERIFY(work.addCellNote(u"C3"_s, page.cell().row, page.cell().authority, u"3 October 2005"_s, page.cell().reason));
    QCOMPARE(page.cell().mentions,
             QVariantList({QVariantMap{{u"id"_s, u"C3"_s}, {u"label"_s, u"Noted on C3, 3 October 2005"_s}}}));
    QCOMPARE(page.cell().history, u"“no” in Dundee by cycle – 2005: 14 of 20 (70 %), stood out"_s);
    page.selectCell(rowOf(page, releasePlan), 0);
    QVERIFY(page.cell().mentions.isEmpty());
    // What is refused is said, and nothing is kept.
    QVERIFY(!work.addCellNote(u"C3"_s, page.cell().row, page.cell().authority, u"yesterday"_s, u"Seen"_s));
    QVERIFY(!work.error().isEmpty());
    QVERIFY(!work.addCellNote(u"C3"_s, page.cell().row, page.cell().authority, work.today(), u"  "_s));
    QVERIFY(!work.addCellNote(QString(), QString(), QString(), work.today(), u"Seen"_s));
    QVERIFY(page.cell().mentions.isEmpty());
}

void HotSpotsViewModelTest::allAuthoritiesTogetherAreToldOfInAMatrixByAuthority()
{
    OpenFile file;
    importDundeeAndAngus(file);
    HotSpotsViewModel page(file.holder, file.filter);
    page.setShown(true);
    page.selectCell(rowOf(page, releasePlan), 0);
    // 47 of 70 yes: Wilson's limits .5552 and .7698.
    QCOMPARE(page.cell().pooled, u"All authorities together: 67 % yes (n = 70), 56 % to 77 %; not by caseload: cycle "
                                 "2005 has no weights of this form"_s);
    AuditCycle cycle{.name = u"2005"_s, .first = QDate(2005, 1, 1), .last = QDate(2005, 12, 31)};
    cycle.weights = {{u"angus"_s, 1}, {u"dundee"_s, 1}, {u"perth_kinross"_s, 1}};
    QVERIFY(describeCycle(file.workspace(), cycle, CycleEntry::Change).isEmpty());
    file.holder.announceChange();
    QVERIFY(page.cell().pooled.endsWith(u"; not by caseload: no answers of Perth & Kinross"_s));
    file.import(u"hbr"_s, reports(u"perth_kinross"_s, u"East"_s, 5, 5));
    // A third each of .82, .3 and .5: .54.
    QVERIFY2(page.cell().pooled.contains(u"; by caseload 54 %, "_s), qPrintable(page.cell().pooled));
    QVERIFY(page.cell().pooled.endsWith(u" (weights of cycle 2005)"_s));
    page.setBy(u"team"_s);
    page.selectCell(rowOf(page, releasePlan), 0);
    QCOMPARE(page.cell().pooled, QString());
    QVERIFY(page.cell().spread.startsWith(u"The teams"_s));
}

void HotSpotsViewModelTest::aCellIsToldOf()
{
    OpenFile file;
    importDundeeAndAngus(file);
    HotSpotsViewModel page(file.holder, file.filter);
    page.setShown(true);
    QVERIFY(!page.hasCell());
    page.selectCell(rowOf(page, releasePlan), 0);
    QVERIFY(page.hasCell());
    QCOMPARE(page.cell().title, u"Home Background Reports provided to the Parole Board: Release plan"_s);
    QCOMPARE(page.cell().reason,
             u"Angus: 9 of 50 “no” (18 %), others 14 of 20 (70 %); better than the others, adjusted "
             "p below 0.001"_s);
    QVERIFY(page.cell().spread.startsWith(u"The authorities differ among each other"_s));
    QCOMPARE(page.cell().unfavourable, u"9 unfavourable answers"_s);
    QCOMPARE(page.cell().answered, u"All 50 answers"_s);
    page.selectCell(rowOf(page, releasePlan), 2);
    QCOMPARE(page.cell().reason, u"Perth & Kinross: no answers"_s);
    QCOMPARE(page.cell().unfavourable, QString());
    QCOMPARE(page.cell().answered, QString());
    page.selectCell(0, 3);
    QVERIFY(!page.hasCell());
    QCOMPARE(page.cell().title, QString());
    // A column that is not shown any more has no cell.
    page.selectCell(0, 1);
    file.filter.setAuthority(u"angus"_s);
    QVERIFY(!page.hasCell());
}

void HotSpotsViewModelTest::aCellOpensItsAudits()
{
    OpenFile file;
    importDundeeAndAngus(file);
    HotSpotsViewModel page(file.holder, file.filter);
    page.setShown(true);
    QSignalSpy spy(&page, &HotSpotsViewModel::auditsRequested);
    page.openCell(rowOf(page, releasePlan), 1);
    QCOMPARE(spy.last().first().toStringList().size(), 14);
    QCOMPARE(spy.last().last().toString(), u"Release plan: no · Dundee"_s);
    page.selectCell(rowOf(page, releasePlan), 1);
    page.openAnswered();
    QCOMPARE(spy.last().first().toStringList().size(), 20);
    page.openUnfavourable();
    QCOMPARE(spy.last().first().toStringList().size(), 14);
    QCOMPARE(spy.size(), 3);
    page.openCell(rowOf(page, releasePlan), 2); // no answers
    page.openCell(-1, 0);
    page.openCell(0, 17);
    QCOMPARE(spy.size(), 3);
}

void HotSpotsViewModelTest::rowsAndActionsAreOpened()
{
    OpenFile file;
    importDundeeAndAngus(file);
    HotSpotsViewModel page(file.holder, file.filter);
    page.setShown(true);
    QSignalSpy rows(&page, &HotSpotsViewModel::rowRequested);
    QSignalSpy actions(&page, &HotSpotsViewModel::actionRequested);
    page.openRow(rowOf(page, releasePlan));
    QCOMPARE(rows.last().first().toString(), u"hbr.release_plan"_s);
    page.openCellRow(); // no cell is chosen
    page.openRow(1000);
    QCOMPARE(rows.size(), 1);
    page.openAction(u"B1"_s);
    QCOMPARE(actions.last().first().toString(), u"B1"_s);
}

void HotSpotsViewModelTest::anEmptyFileIsEmpty()
{
    OpenFile file;
    HotSpotsViewModel page(file.holder, file.filter);
    page.setShown(true);
    QVERIFY(page.isEmpty());
    QCOMPARE(page.standingOut()->count(), 0);
    page.setBy(u"team"_s);
    QVERIFY(page.isEmpty());
    page.setAgainst(u"baseline"_s);
    QVERIFY(page.isEmpty());
    QCOMPARE(page.against(), u"baseline"_s); // what was chosen holds once there are teams
    QCOMPARE(page.error(), QString());
}

void HotSpotsViewModelTest::itFollowsWhatIsWritten()
{
    OpenFile file;
    HotSpotsViewModel page(file.holder, file.filter);
    page.setShown(true);
    QSignalSpy spy(&page, &HotSpotsViewModel::changed);
    importDundeeAndAngus(file);
    QVERIFY(!spy.isEmpty());
    QCOMPARE(page.standingOut()->count(), 1);
}

void HotSpotsViewModelTest::allCellsAreSaved()
{
    OpenFile file;
    importDundeeAndAngus(file);
    HotSpotsViewModel page(file.holder, file.filter);
    page.setShown(true);
    const auto saved = [&file](const QString &name) {
        QFile written(file.path(name));
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    };
    page.saveCsv(QUrl::fromLocalFile(file.path(u"cells.csv"_s)));
    QCOMPARE(page.notice(), u"Saved as %1."_s.arg(file.path(u"cells.csv"_s)));
    QVERIFY(saved(u"cells.csv"_s).contains("hbr.release_plan,dundee,14,20,"));
    page.setAgainst(u"baseline"_s);
    QTRY_VERIFY(page.comparison()->isComplete());
    page.saveCsv(QUrl::fromLocalFile(file.path(u"beside.csv"_s)));
    QVERIFY(saved(u"beside.csv"_s).startsWith("row,authority,answered,favourable_share,"));
    QVERIFY(saved(u"beside.csv"_s).contains("hbr.release_plan,dundee,20,0.3,"));
    page.setAgainst(u"others"_s);
    page.savePicture(QUrl::fromLocalFile(file.path(u"matrix.pdf"_s)));
    QVERIFY(saved(u"matrix.pdf"_s).startsWith("%PDF-"));
    page.savePicture(QUrl::fromLocalFile(file.path(u"matrix.svg"_s)));
    QVERIFY(saved(u"matrix.svg"_s).contains("70 % of 20"));
    page.dismiss();
    QCOMPARE(page.notice(), QString());
}

void HotSpotsViewModelTest::aFileThatCannotBeWrittenIsSaid()
{
    OpenFile file;
    importDundeeAndAngus(file);
    HotSpotsViewModel page(file.holder, file.filter);
    page.setShown(true);
    page.saveCsv(QUrl::fromLocalFile(file.path(u"nowhere/cells.csv"_s)));
    QVERIFY(page.error().contains(u"cannot be written"_s));
    QCOMPARE(page.notice(), QString());
}

void HotSpotsViewModelTest::closingTheFileEmptiesThePage()
{
    OpenFile file;
    importDundeeAndAngus(file);
    HotSpotsViewModel page(file.holder, file.filter);
    page.setShown(true);
    page.selectCell(0, 0);
    file.holder.close();
    QVERIFY(page.isEmpty());
    QVERIFY(!page.hasCell());
    QCOMPARE(page.standingOut()->count(), 0);
    QVERIFY(page.matrix().rows.isEmpty());
    page.saveCsv(QUrl::fromLocalFile(file.path(u"cells.csv"_s)));
    QVERIFY(!QFile::exists(file.path(u"cells.csv"_s)));
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    HotSpotsViewModelTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "hot_spots_view_model_test.moc"
