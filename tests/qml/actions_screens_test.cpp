#include "tests/qml/screen_states.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;
using namespace Qt::StringLiterals;

namespace {

const QString longText =
    u"Agreed at the joint meeting of the Steering Group and the specialist groups, that every supervising worker of a "
    "potentially dangerous offender records both visits on the day of the visit, and that seniors look at it"_s;

void show(WindowUnderTest &test, const QString &page)
{
    Q_EMIT test.app().pageRequested(page);
    test.settle();
}

void scrollTo(WindowUnderTest &test, const QString &flickable, qreal y)
{
    if (QQuickItem *item = test.item(flickable))
        item->setProperty("contentY", y);
}

/// An audit of a potentially dangerous offender with its home visits missing, and a list that names it.
QString nameCases(WindowUnderTest &test)
{
    AuditQuery query;
    query.form = u"pdo_supervision"_s;
    query.cycle = u"2005"_s;
    query.states = {AuditState::Complete};
    QString failing;
    QString csv = u"case_ref,authority\nD/4711,Dundee\n"_s;
    const auto file = test.fileAsOnDisk();
    for (const AuditSummary &summary : file->audits(query)) {
        const QString answer = file->audit(summary.record)->answers.value(u"home_visits_12_weeks"_s).category;
        if (answer == u"no_organisational"_s)
            failing = summary.record;
        if (summary.reading == u"1"_s && csv.count(u'\n') < 6)
            csv += summary.caseRef + u',' + summary.authority + u'\n';
    }
    QFile target(test.pathOf(u"cases.csv"_s));
    if (!target.open(QIODevice::WriteOnly))
        qFatal("the test file cannot be written");
    target.write(csv.toUtf8());
    target.close();
    test.app().actionWork()->importList(u"E4"_s, QUrl::fromLocalFile(target.fileName()), u"1/1/2005"_s);
    return failing;
}

/// E4 worked on in every way there is.
void workOnE4(WindowUnderTest &test)
{
    ActionWorkViewModel *work = test.app().actionWork();
    const QString failing = nameCases(test);
    work->setStatus(u"E4"_s, {}, u"in_progress"_s, u"1/9/2005"_s, u"audit designed"_s);
    work->setStatus(u"E4"_s, {}, u"complete"_s, u"1/11/2005"_s, longText);
    work->addNote(u"E4"_s, u"3/10/2005"_s, u"Guidance sent out"_s);
    work->setOwners(u"E4"_s, {}, u"dundee"_s, u"J Smith, K Lee"_s);
    work->setThreshold(u"E4"_s, u"reaches:pdo_performance_sex.home_visits_12_weeks"_s, u"base"_s, u"3"_s, longText);
    work->noteFollowUp(failing, u"home_visits_12_weeks"_s, u"Arrange two visits"_s, u"sw-7"_s, u"1/11/2005"_s);
    test.app().showAction(u"E4"_s);
    test.settle();
}

/// F8 with numbers of the first months of the year in each authority.
void countForF8(WindowUnderTest &test)
{
    test.app().showAction(u"F8"_s);
    test.settle();
    MonthlyCountsViewModel *counts = test.app().monthlyCounts();
    for (int month = 1; month <= 8; ++month) {
        for (const QVariant &cell : counts->rows()->rows().value(month - 1).value(u"cells"_s).toList()) {
            counts->setNumber(QDate(counts->year().toInt(), month, 1).toString(Qt::ISODate),
                              cell.toMap().value(u"authority"_s).toString(), QString::number(3 + month % 4));
        }
    }
    test.settle();
}

/// The form of an action that was added; `refused`: with a month that is none.
void changeAdded(WindowUnderTest &test, bool refused)
{
    ActionWorkViewModel *work = test.app().actionWork();
    QVariantMap typed = work->draft({});
    typed.insert(u"title"_s, u"A rota for home visits"_s);
    typed.insert(u"need"_s, longText);
    typed.insert(u"actions"_s, QStringList{u"Draw up a rota"_s, u"Try it in Dundee"_s});
    typed.insert(u"leads"_s, QStringList{u"SER Working Group"_s});
    typed.insert(u"due"_s, u"March 2006"_s);
    typed.insert(u"shares"_s, u"C3, E4"_s);
    test.app().showAction(work->keepAction(typed));
    test.settle();
    if (QQuickItem *button = test.item(u"changeAction"_s))
        QMetaObject::invokeMethod(button, "clicked");
    test.settle();
    if (refused) {
        typed.insert(u"due"_s, u"soon"_s);
        work->keepAction(typed);
        test.settle();
    }
}

QList<ScreenState> states()
{
    const auto scrolled = [](const QString &name, qreal y) {
        return ScreenState{name, [y](WindowUnderTest &test) {
                               workOnE4(test);
                               scrollTo(test, u"actionDetail"_s, y);
                           }};
    };
    return {
        scrolled(u"actions-e4"_s, 0),
        scrolled(u"actions-e4-rules"_s, 760),
        scrolled(u"actions-e4-cases"_s, 1900),
        {u"actions-change-added"_s, [](WindowUnderTest &test) { changeAdded(test, false); }},
        {u"actions-change-refused"_s, [](WindowUnderTest &test) { changeAdded(test, true); }},
        {u"actions-f8-counts"_s,
         [](WindowUnderTest &test) {
             countForF8(test);
             scrollTo(test, u"actionDetail"_s, 860);
         }},
        {u"actions-today"_s,
         [](WindowUnderTest &test) {
             workOnE4(test);
             show(test, u"today"_s);
         }},
        {u"actions-empty"_s,
         [](WindowUnderTest &test) {
             test.app().showAction(u"B6"_s);
             test.settle();
         }},
        {u"actions-set-status"_s,
         [](WindowUnderTest &test) {
             test.app().showAction(u"C3"_s);
             test.settle();
             if (QQuickItem *button = test.item(u"setStatus"_s))
                 QMetaObject::invokeMethod(button, "clicked");
             test.settle();
         }},
        {u"actions-refused"_s,
         [](WindowUnderTest &test) {
             test.app().showAction(u"E4"_s);
             test.app().actionWork()->importList(u"E4"_s, QUrl::fromLocalFile(test.pathOf(u"none.csv"_s)),
                                                 u"1/1/2005"_s);
             test.settle();
         }},
        {u"scoring-follow-up"_s,
         [](WindowUnderTest &test) {
             test.app().openAudit(nameCases(test));
             test.settle();
             if (QQuickItem *question = test.item(u"question-home_visits_12_weeks"_s))
                 question->forceActiveFocus(Qt::TabFocusReason);
             test.settle();
         }},
    };
}

} // namespace

/// Renders the actions in the states that matter to them, and looks for what a person could not read.
class ActionsScreensTest : public ScreenStatesTest {
    Q_OBJECT

public:
    ActionsScreensTest() : ScreenStatesTest(QStringLiteral(CASEAUDIT_SCREENS), states(), 3) {}
};

int main(int argc, char *argv[])
{
    return runWithoutDisplay<ActionsScreensTest>(argc, argv);
}

#include "actions_screens_test.moc"
