#include "tests/qml/full_pages.h"

#include "app/workspace/demonstration.h"
#include "audit_forms/pack_reader.h"
#include "tests/qml/screen_states.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace caseaudit::test {

namespace {

/// The path of a demonstration that the tests copy.
QString demonstration()
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(u"demonstration.caseaudit"_s);
    if (!QFile::exists(path)) {
        const Surroundings surroundings{.user = u"demonstration"_s,
                                        .now = [] { return QDateTime(QDate(2005, 12, 1), QTime(9, 0), Qt::UTC); },
                                        .today = QDate(2005, 12, 1)};
        Workspace workspace(path, OpenMode::CreateIfMissing, defaultPack(), surroundings);
        fillDemonstration(workspace);
    }
    return path;
}

void show(WindowUnderTest &test, const QString &page)
{
    Q_EMIT test.app().pageRequested(page);
    test.settle();
}

void showResults(WindowUnderTest &test, const QString &table)
{
    test.app().results()->setCurrentTable(table);
    show(test, u"results"_s);
    waitForComparison(test);
}

QUrl auditsFile(WindowUnderTest &test, const QByteArray &rows)
{
    QFile file(test.pathOf(u"audits.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the test file cannot be written");
    file.write("case_ref,authority,auditor,audited_on,offending_analysis,overall_standard\n" + rows);
    return QUrl::fromLocalFile(file.fileName());
}

QUrl casesFile(WindowUnderTest &test)
{
    QFile file(test.pathOf(u"cases.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the test file cannot be written");
    file.write("case_ref,authority,category\n");
    for (int i = 1; i <= 40; ++i)
        file.write(
            u"S/%1,%2,%3\n"_s.arg(i).arg(i % 2 ? u"Angus"_s : u"Dundee"_s, i % 5 ? u"men"_s : u"women"_s).toUtf8());
    return QUrl::fromLocalFile(file.fileName());
}

void draftAnAudit(WindowUnderTest &test)
{
    test.app().newAudit(u"ser"_s);
    test.app().scoring()->setHeader(u"case_ref"_s, u"D/2005/0117"_s);
    test.app().scoring()->leave();
}

void scoreReport(WindowUnderTest &test)
{
    test.app().newAudit(u"ser"_s);
    test.settle();
    ScoringViewModel *scoring = test.app().scoring();
    scoring->setHeader(u"case_ref"_s, u"D/2005/0117"_s);
    scoring->setHeader(u"authority"_s, u"dundee"_s);
    scoring->choose(u"offending_analysis"_s, u"poor"_s);
    scoring->setComment(u"offending_analysis"_s, u"Page 3 weighs each option."_s);
    scoring->choose(u"risk_assessment_on_file"_s, u"yes"_s);
    scoring->setNotApplicable(u"community_service_discussed"_s, u"Community service not available for this case"_s);
    test.settle();
}

void scoreSupervision(WindowUnderTest &test)
{
    test.app().newAudit(u"supervision"_s);
    test.settle();
    ScoringViewModel *scoring = test.app().scoring();
    scoring->setField(u"order_type"_s, u"probation"_s);
    scoring->setField(u"start_date"_s, u"1/3/2005"_s);
    scoring->contactLog()->add(u"3/3ok"_s);
    scoring->contactLog()->add(u"30/3hm nobody in"_s);
    test.settle();
}

void keepDate(WindowUnderTest &test)
{
    test.app().calendar()->beginNew();
    QVariantMap date = test.app().calendar()->draft();
    date.insert(u"title"_s, u"Steering Group"_s);
    date.insert(u"kind"_s, u"steering_group"_s);
    date.insert(u"date"_s, u"31/12/2005"_s);
    date.insert(u"repeats"_s, u"months"_s);
    test.app().calendar()->keep(date);
}

QString anyComplete(WindowUnderTest &test, const QString &form = u"supervision"_s, const QString &reading = {})
{
    AuditQuery query;
    query.form = form;
    query.reading = reading;
    query.states = {AuditState::Complete};
    query.limit = 1;
    return test.fileAsOnDisk()->audits(query).constFirst().record;
}

} // namespace

void showDemonstration(WindowUnderTest &test, int width, int height)
{
    const QString copy = test.pathOf(u"demonstration.caseaudit"_s);
    if (!QFile::copy(demonstration(), copy))
        qFatal("the demonstration cannot be copied");
    test.app().setUser(u"jm"_s);
    test.app().openPath(copy);
    test.show(width, height);
}

QList<FullPage> fullPages()
{
    return {
        {u"welcome"_s,
         [](WindowUnderTest &test) {
             test.app().closeFile();
             test.settle();
         },
         u"openFile"_s},
        {u"today"_s,
         [](WindowUnderTest &test) {
             draftAnAudit(test);
             show(test, u"audits"_s);
             show(test, u"today"_s);
         },
         u"newAudit"_s},
        {u"audits"_s, [](WindowUnderTest &test) { show(test, u"audits"_s); }, u"auditList"_s},
        {u"audits behind a figure"_s,
         [](WindowUnderTest &test) { test.app().showAudits({anyComplete(test)}, u"One audit"_s); }, u"auditList"_s},
        {u"scoring, new"_s, [](WindowUnderTest &test) { test.app().newAudit(u"ser"_s); }, u"header-case_ref"_s},
        {u"scoring, half done"_s,
         [](WindowUnderTest &test) {
             scoreReport(test);
             show(test, u"audits"_s);
             test.press(Qt::Key_Home);
             test.press(Qt::Key_Return);
         },
         u"fact-report_date"_s},
        {u"scoring, with contacts"_s, scoreSupervision, u"header-case_ref"_s},
        {u"scoring, with errors"_s,
         [](WindowUnderTest &test) {
             test.app().newAudit(u"supervision"_s);
             test.settle();
             test.press(Qt::Key_Return, Qt::ControlModifier);
         },
         u"header-case_ref"_s},
        {u"scoring, with warnings"_s,
         [](WindowUnderTest &test) {
             scoreReport(test);
             test.press(Qt::Key_Return, Qt::ControlModifier);
         },
         u"acceptAll"_s},
        {u"scoring, complete"_s, [](WindowUnderTest &test) { test.app().openAudit(anyComplete(test)); },
         u"leaveAudit"_s},
        {u"two readings"_s,
         [](WindowUnderTest &test) {
             test.app().openAudit(anyComplete(test, u"ser"_s, u"2"_s));
             test.settle();
             test.app().readings()->compare();
         },
         u"agree"_s},
        {u"calendar"_s,
         [](WindowUnderTest &test) {
             keepDate(test);
             show(test, u"calendar"_s);
         },
         u"calendarList"_s},
        {u"a date"_s,
         [](WindowUnderTest &test) {
             show(test, u"calendar"_s);
             test.press(Qt::Key_Insert);
         },
         u"dateTitle"_s},
        {u"monthly counts"_s,
         [](WindowUnderTest &test) {
             test.app().monthlyCounts()->setNumber(u"2005-10-01"_s, u"dundee"_s, u"14"_s);
             show(test, u"calendar"_s);
             test.item(u"showCounts"_s)->forceActiveFocus(Qt::TabFocusReason);
             test.press(Qt::Key_Space);
         },
         u"count-11-0"_s},
        {u"sampling"_s,
         [](WindowUnderTest &test) {
             SamplingViewModel *sampling = test.app().sampling();
             sampling->chooseFile(casesFile(test));
             sampling->setForm(u"ser"_s);
             sampling->setAuditors(u"jm, kl"_s);
             show(test, u"sampling"_s);
             sampling->draw();
             sampling->makeDrafts();
         },
         u"chooseFrame"_s},
        {u"sampling, list refused"_s,
         [](WindowUnderTest &test) {
             test.app().sampling()->chooseFile(auditsFile(test, "N/1,Fife,,,,\n"));
             show(test, u"sampling"_s);
         },
         u"chooseFrame"_s},
        {u"new cycle"_s,
         [](WindowUnderTest &test) {
             show(test, u"sampling"_s);
             test.item(u"newCycle"_s)->forceActiveFocus(Qt::TabFocusReason);
             test.press(Qt::Key_Return);
         },
         u"cycleName"_s},
        {u"reports"_s,
         [](WindowUnderTest &test) {
             test.app().reports()->issue(u"Progress report"_s);
             show(test, u"reports"_s);
         },
         u"reportTitle"_s},
        {u"import, planned"_s,
         [](WindowUnderTest &test) {
             test.app().importer()->chooseFile(auditsFile(test, "N/1,Dundee,aud-1,2005-11-01,Good,V.Good\n"));
             test.app().importer()->run();
             test.app().importer()->chooseFile(auditsFile(test, "N/2,Dundee,aud-1,2005-11-01,Good,V.Good\n"));
             show(test, u"import"_s);
         },
         u"chooseFile"_s},
        {u"import, refused"_s,
         [](WindowUnderTest &test) {
             test.app().importer()->chooseFile(auditsFile(test, "N/1,Fife,aud-1,2005-11-01,Splendid,Good\n"));
             show(test, u"import"_s);
         },
         u"chooseFile"_s},
        {u"results"_s, [](WindowUnderTest &test) { showResults(test, u"ser"_s); }, u"tableList"_s},
        {u"results, side by side"_s,
         [](WindowUnderTest &test) {
             test.app().results()->setSideBySide(true);
             showResults(test, u"pdo_ser"_s);
         },
         u"tableList"_s},
        {u"results, all tables"_s, [](WindowUnderTest &test) { showResults(test, u"*"_s); }, u"tableList"_s},
        {u"results, how computed"_s,
         [](WindowUnderTest &test) {
             showResults(test, u"pdo_ser"_s);
             test.press(Qt::Key_F1);
         },
         u"closeComputed"_s},
        {u"results, known number"_s,
         [](WindowUnderTest &test) {
             test.app().results()->knownNumber()->open(u"hbr.family_supports"_s);
             test.app().results()->knownNumber()->enter(u"46"_s);
             showResults(test, u"hbr"_s);
             test.press(Qt::Key_K);
         },
         u"knownNumber"_s},
        {u"hot spots"_s,
         [](WindowUnderTest &test) {
             show(test, u"hotspots"_s);
             test.app().hotSpots()->selectCell(0, 0);
         },
         u"hotSpotColumns"_s},
        {u"trends"_s,
         [](WindowUnderTest &test) {
             test.app().trends()->setRow(u"kpi.appointments_4_weeks"_s);
             show(test, u"trends"_s);
         },
         u"trendTable"_s},
        {u"agreement"_s,
         [](WindowUnderTest &test) {
             show(test, u"agreement"_s);
             test.app().agreement()->setForm(u"ser"_s);
             test.app().agreement()->setCalibrating(true);
         },
         u"agreementForm"_s},
        {u"actions"_s,
         [](WindowUnderTest &test) {
             ActionWorkViewModel *work = test.app().actionWork();
             work->nameCase(u"E4"_s, u"dundee"_s, u"D/4711"_s, u"1/3/2005"_s);
             work->setStatus(u"E4"_s, {}, u"in_progress"_s, u"1/9/2005"_s, u"audit designed"_s);
             work->addNote(u"E4"_s, u"3/10/2005"_s, u"Guidance sent out"_s);
             test.app().showAction(u"E4"_s);
         },
         u"actionList"_s},
        {u"counted action"_s, [](WindowUnderTest &test) { test.app().showAction(u"F8"_s); }, u"actionList"_s},
        {u"added action"_s,
         [](WindowUnderTest &test) {
             show(test, u"actions"_s);
             if (QQuickItem *button = test.item(u"addAction"_s))
                 QMetaObject::invokeMethod(button, "clicked");
         },
         u"actionTitle"_s},
        {u"work status"_s,
         [](WindowUnderTest &test) {
             test.app().showAction(u"C3"_s);
             test.settle();
             if (QQuickItem *button = test.item(u"setStatus"_s))
                 QMetaObject::invokeMethod(button, "clicked");
         },
         u"workStatus"_s},
        {u"settings"_s, [](WindowUnderTest &test) { show(test, u"settings"_s); }, u"userName"_s},
        {u"new audit"_s, [](WindowUnderTest &test) { test.press(Qt::Key_N, Qt::ControlModifier); }, u"firstForm"_s},
        {u"keys"_s, [](WindowUnderTest &test) { test.press(Qt::Key_Question); }, u"closeKeys"_s},
        {u"withdraw"_s,
         [](WindowUnderTest &test) {
             show(test, u"audits"_s);
             test.press(Qt::Key_Delete);
         },
         u"reason"_s},
    };
}

} // namespace caseaudit::test
