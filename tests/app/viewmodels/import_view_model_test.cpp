#include "app/viewmodels/import_view_model.h"

#include "tests/app/viewmodels/open_file.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

const QString header = u"case_ref,authority,auditor,audited_on,overall_standard\n"_s;

QString reports(int count, const QString &overall = u"Good"_s)
{
    QString text = header;
    for (int i = 1; i <= count; ++i)
        text += u"R/%1,Dundee,aud-1,2005-06-01,%2\n"_s.arg(i).arg(overall);
    return text;
}

int complete(OpenFile &file)
{
    AuditQuery query;
    query.states = {AuditState::Complete};
    return file.workspace().countAudits(query);
}

QUrl written(const OpenFile &file, const QString &text, const QString &name = u"audits.csv"_s)
{
    return QUrl::fromLocalFile(file.write(name, text));
}

} // namespace

class ImportViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstFormIsChosenAtFirst();
    void choosingAFileShowsWhatWouldHappenAndWritesNothing();
    void theFirstRowsAreShownAsUnderstood();
    void importingListsABatchThatCanBeTakenBackAndPutBack();
    void aFileWithMistakesIsRefusedPlaceByPlace();
    void aKnownCaseIsRefusedUntilReplacingIsAllowed();
    void aFileOfKnownRowsHasNothingToImport();
    void contactsAreTakenByFormsWithALogOnly();
    void aFileThatCannotBeReadIsSaid();
    void takingBackNeedsAReason();
    void aCancelledImportWritesNothing();
    void theAuditsOfABatchCanBeSeen();
    void closingTheFileForgetsThePlan();
};

void ImportViewModelTest::theFirstFormIsChosenAtFirst()
{
    OpenFile file;
    ImportViewModel importer(file.holder);
    QCOMPARE(importer.form(), u"ser"_s);
    QCOMPARE(importer.forms().size(), 7); // the seven instruments
    QVERIFY(!importer.hasPlan());
    QVERIFY(!importer.canRun());
}

void ImportViewModelTest::choosingAFileShowsWhatWouldHappenAndWritesNothing()
{
    OpenFile file;
    ImportViewModel importer(file.holder);
    QAbstractItemModelTester preview(importer.preview(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester problems(importer.problems(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    importer.chooseFile(written(file, reports(3)));
    QVERIFY(importer.canRun());
    QCOMPARE(importer.fileName(), u"audits.csv"_s);
    QCOMPARE(importer.outcome(), u"3 new, none unchanged, none updated, none refused"_s);
    QVERIFY2(importer.fileShape().contains(u"3 audits"_s) && importer.fileShape().contains(u"UTF-8"_s) &&
                 importer.fileShape().contains(u"commas"_s),
             qPrintable(importer.fileShape()));
    QCOMPARE(complete(file), 0);
    importer.startAgain();
    QVERIFY(!importer.hasPlan());
    QCOMPARE(importer.fileName(), QString());
}

void ImportViewModelTest::theFirstRowsAreShownAsUnderstood()
{
    OpenFile file;
    ImportViewModel importer(file.holder);
    importer.chooseFile(written(file, reports(25, u"V.Good"_s)));
    QCOMPARE(importer.preview()->count(), 20);
    const QStringList headings = importer.preview()->headings();
    const QStringList row = importer.preview()->rowTexts(0);
    QCOMPARE(row.size(), headings.size());
    QCOMPARE(row.at(headings.indexOf(u"Line"_s)), u"2"_s); // the header is line 1
    QCOMPARE(row.at(headings.indexOf(u"Authority"_s)), u"Dundee"_s);
    QCOMPARE(row.at(headings.indexOf(u"Audited on"_s)), u"1 June 2005"_s);
    QCOMPARE(row.at(headings.indexOf(u"Overall standard"_s)), u"Very good"_s);
}

void ImportViewModelTest::importingListsABatchThatCanBeTakenBackAndPutBack()
{
    OpenFile file;
    ImportViewModel importer(file.holder);
    QSignalSpy changes(&file.holder, &WorkspaceHolder::dataChanged);
    importer.chooseFile(written(file, reports(3)));
    importer.run();
    QCOMPARE(complete(file), 3);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(importer.notice(), u"3 audits imported"_s);
    QVERIFY(!importer.lastBatch().isEmpty());
    QVERIFY(!importer.hasPlan()); // ready for the next file
    QCOMPARE(importer.batches().size(), 1);
    const auto batch = [&] { return importer.batches().constFirst().toMap(); };
    QCOMPARE(batch().value(u"id"_s).toString(), importer.lastBatch());
    QCOMPARE(batch().value(u"contents"_s).toString(), u"3 audits · Quality of a Social Enquiry Report"_s);
    QVERIFY(batch().value(u"origin"_s).toString().contains(u"tester"_s));
    QVERIFY(batch().value(u"canWithdraw"_s).toBool());
    QVERIFY(!batch().value(u"canRestore"_s).toBool());

    const QString id = batch().value(u"id"_s).toString();
    importer.withdraw(id, u"wrong file"_s);
    QCOMPARE(complete(file), 0);
    QCOMPARE(batch().value(u"contents"_s).toString(), u"3 audits, withdrawn · Quality of a Social Enquiry Report"_s);
    QVERIFY(batch().value(u"canRestore"_s).toBool());
    QVERIFY(!batch().value(u"canWithdraw"_s).toBool());
    importer.restore(id);
    QCOMPARE(complete(file), 3);
    QVERIFY2(importer.error().isEmpty(), qPrintable(importer.error()));
}

void ImportViewModelTest::aFileWithMistakesIsRefusedPlaceByPlace()
{
    OpenFile file;
    ImportViewModel importer(file.holder);
    importer.chooseFile(written(file, header + u"R/1,Dundee,aud-1,2005-06-01,Splendid\nR/2,Fife,aud-1,2005-06-01,Good\n"
                                               u"R/3,Dundee,aud-1,2005-06-01,Good\n"_s));
    QVERIFY(!importer.canRun());
    QCOMPARE(importer.problemCount(), 2);
    QCOMPARE(importer.problems()->headings(),
             (QStringList{u"File"_s, u"Line"_s, u"Column"_s, u"Found"_s, u"Expected"_s}));
    const QStringList first = importer.problems()->rowTexts(0);
    QCOMPARE(first.at(0), u"audits.csv"_s);
    QCOMPARE(first.at(1), u"2"_s);
    QCOMPARE(first.at(2), u"overall_standard"_s);
    QCOMPARE(first.at(3), u"Splendid"_s);
    QVERIFY(!first.at(4).isEmpty());
    QCOMPARE(importer.problems()->rowTexts(1).at(3), u"Fife"_s);
    importer.run(); // nothing may be written
    QCOMPARE(complete(file), 0);
}

void ImportViewModelTest::aKnownCaseIsRefusedUntilReplacingIsAllowed()
{
    OpenFile file;
    ImportViewModel importer(file.holder);
    importer.chooseFile(written(file, reports(2)));
    importer.run();
    importer.chooseFile(written(file, reports(2, u"Poor"_s)));
    QVERIFY(!importer.canRun());
    QCOMPARE(importer.problemCount(), 2);
    importer.setReplaceKnown(true);
    QVERIFY(importer.canRun());
    QCOMPARE(importer.outcome(), u"none new, none unchanged, 2 updated, none refused"_s);
    importer.run();
    QCOMPARE(importer.notice(), u"0 audits imported, 2 audits updated"_s);
    QCOMPARE(complete(file), 2);
}

void ImportViewModelTest::aFileOfKnownRowsHasNothingToImport()
{
    OpenFile file;
    ImportViewModel importer(file.holder);
    importer.chooseFile(written(file, reports(2)));
    importer.run();
    importer.chooseFile(written(file, reports(2)));
    QCOMPARE(importer.outcome(), u"none new, 2 unchanged, none updated, none refused"_s);
    QVERIFY(!importer.canRun());
}

void ImportViewModelTest::contactsAreTakenByFormsWithALogOnly()
{
    OpenFile file;
    ImportViewModel importer(file.holder);
    QVERIFY(!importer.takesContacts());
    importer.setForm(u"supervision"_s);
    QVERIFY(importer.takesContacts());
    importer.chooseFile(written(file, u"case_ref,authority,auditor,audited_on,order_type,start_date\n"
                                      u"S/1,Angus,a,2005-06-01,Probation,2005-01-03\n"_s));
    importer.chooseContacts(
        written(file, u"case_ref,date,kind,outcome,note\nS/1,2005-01-05,office,kept,\n"_s, u"contacts.csv"_s));
    QCOMPARE(importer.contactsName(), u"contacts.csv"_s);
    QVERIFY2(importer.canRun(), qPrintable(importer.problems()->rowTexts(0).join(u' ')));
    const QStringList headings = importer.preview()->headings();
    const int column = static_cast<int>(headings.indexOf(u"First appointment within 7 days"_s));
    // A kept office contact two days after the start meets the first appointment; the blank takes the proposal.
    QVERIFY2(column >= 0 ? importer.preview()->rowTexts(0).at(column) == u"Yes"_s
                         : importer.preview()->rowTexts(0).contains(u"Yes"_s),
             qPrintable(importer.preview()->rowTexts(0).join(u'|')));
    importer.setForm(u"ser"_s);
    QCOMPARE(importer.contactsName(), QString());
}

void ImportViewModelTest::aFileThatCannotBeReadIsSaid()
{
    OpenFile file;
    ImportViewModel importer(file.holder);
    importer.chooseFile(QUrl::fromLocalFile(file.path(u"nowhere.csv"_s)));
    QVERIFY(!importer.hasPlan());
    QVERIFY2(importer.error().contains(u"nowhere.csv"_s), qPrintable(importer.error()));
    importer.chooseFile(written(file, QString(), u"empty.csv"_s));
    QVERIFY(!importer.hasPlan());
    QVERIFY(!importer.error().isEmpty());
    importer.dismiss();
    QVERIFY(importer.error().isEmpty());
}

void ImportViewModelTest::takingBackNeedsAReason()
{
    OpenFile file;
    ImportViewModel importer(file.holder);
    importer.chooseFile(written(file, reports(1)));
    importer.run();
    importer.withdraw(importer.lastBatch(), u"  "_s);
    QCOMPARE(complete(file), 1);
}

void ImportViewModelTest::aCancelledImportWritesNothing()
{
    OpenFile file;
    ImportViewModel importer(file.holder);
    importer.chooseFile(written(file, reports(200)));
    LongWork &work = file.holder.work();
    connect(&work, &LongWork::changed, &work, &LongWork::cancel);
    importer.run();
    QCOMPARE(complete(file), 0);
    QVERIFY(importer.batches().isEmpty());
    QVERIFY2(importer.notice().startsWith(u"Cancelled"_s), qPrintable(importer.notice()));
    QVERIFY(importer.hasPlan()); // the file is still there to be imported
    QVERIFY(!work.isRunning());
}

void ImportViewModelTest::theAuditsOfABatchCanBeSeen()
{
    OpenFile file;
    ImportViewModel importer(file.holder);
    QSignalSpy spy(&importer, &ImportViewModel::auditsRequested);
    importer.chooseFile(written(file, reports(3)));
    importer.run();
    importer.openBatch(importer.lastBatch());
    QCOMPARE(spy.takeFirst().at(0).toStringList().size(), 3);
    importer.openBatch(u"no such batch"_s);
    QCOMPARE(spy.size(), 0);
}

void ImportViewModelTest::closingTheFileForgetsThePlan()
{
    OpenFile file;
    ImportViewModel importer(file.holder);
    importer.chooseFile(written(file, reports(3)));
    file.holder.close();
    QVERIFY(!importer.hasPlan());
    QVERIFY(importer.batches().isEmpty());
    QCOMPARE(importer.preview()->count(), 0);
    importer.run();
}

QTEST_MAIN(ImportViewModelTest)
#include "import_view_model_test.moc"
