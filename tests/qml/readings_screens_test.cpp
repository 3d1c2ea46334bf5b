#include "app/workspace/audit_session.h"
#include "app/workspace/issued_reports.h"
#include "app/workspace/readings.h"
#include "audit_forms/pack_reader.h"
#include "tests/qml/screen_states.h"

#include <QGuiApplication>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;
using namespace Qt::StringLiterals;

namespace {

/// A complete report of the invented cycle that has no second reading.
QString singleReport(Workspace &file)
{
    AuditQuery query;
    query.form = u"ser"_s;
    query.cycle = u"2005"_s;
    query.states = {AuditState::Complete};
    query.reading = u"1"_s;
    for (const AuditSummary &audit : file.audits(query)) {
        if (readingsOf(file, *file.audit(audit.record)).second.isEmpty())
            return audit.record;
    }
    qFatal("the demonstration has no report without a second reading");
}

/// Reads a report a second time as "kl", everything answered "good" or yes, with a remark.
QString readAgain(Workspace &file, const QString &first)
{
    file.setUser(u"kl"_s);
    const QString second = beginSecondReading(file, first, u"kl"_s);
    AuditSession session = AuditSession::open(file, second);
    for (const Field *field : session.form().scoredFields()) {
        Answer answer;
        answer.category = field->scale == u"rating"_s ? u"good"_s : u"yes"_s;
        if (field->id == u"needs_analysis"_s)
            answer.comment = u"Page 4 names two needs and leaves out the third; the plan returns to it."_s;
        session.setAnswer(field->id, answer);
    }
    session.acceptStandingWarnings();
    session.complete();
    return second;
}

void open(WindowUnderTest &test, const QString &record)
{
    test.app().openAudit(record);
    test.settle();
}

QList<ScreenState> states()
{
    return {
        {u"reading-second-offered"_s, [](WindowUnderTest &test) { open(test, singleReport(*test.fileAsOnDisk())); }},
        {u"reading-second-by"_s,
         [](WindowUnderTest &test) {
             open(test, singleReport(*test.fileAsOnDisk()));
             QMetaObject::invokeMethod(test.item(u"secondReading"_s), "clicked");
         }},
        {u"reading-second-begun"_s,
         [](WindowUnderTest &test) {
             test.app().setUser(u"kl"_s);
             open(test, singleReport(*test.fileAsOnDisk()));
             test.app().readings()->begin(u"kl"_s);
         }},
        {u"reading-for-another"_s,
         [](WindowUnderTest &test) {
             open(test, singleReport(*test.fileAsOnDisk()));
             test.app().readings()->begin(u"kl"_s);
         }},
        {u"reading-hidden"_s,
         [](WindowUnderTest &test) {
             const auto file = test.fileAsOnDisk();
             const QString first = singleReport(*file);
             beginSecondReading(*file, first, u"kl"_s);
             test.app().setUser(u"kl"_s);
             open(test, first);
         }},
        {u"readings-compared"_s,
         [](WindowUnderTest &test) {
             const auto file = test.fileAsOnDisk();
             open(test, readAgain(*file, singleReport(*file)));
             test.app().readings()->compare();
         }},
        {u"readings-agreed"_s,
         [](WindowUnderTest &test) {
             const auto file = test.fileAsOnDisk();
             const QString second = readAgain(*file, singleReport(*file));
             beginAgreedReading(*file, second);
             open(test, second);
             test.app().readings()->compare();
         }},
        {u"reading-agreeing"_s,
         [](WindowUnderTest &test) {
             const auto file = test.fileAsOnDisk();
             open(test, readAgain(*file, singleReport(*file)));
             test.app().readings()->agree();
         }},
        {u"reports-none"_s, [](WindowUnderTest &test) { Q_EMIT test.app().pageRequested(u"reports"_s); }},
        {u"reports-issued"_s,
         [](WindowUnderTest &test) {
             Filter dundee;
             dundee.authority = u"dundee"_s;
             issueReport(*test.fileAsOnDisk(), {u"Progress report, January 2006"_s, {u"hbr"_s}, dundee});
             test.app().reports()->setForm(u"ser"_s);
             Q_EMIT test.app().pageRequested(u"reports"_s);
             test.settle();
             test.app().reports()->issue(u"Social Enquiry Reports"_s);
         }},
        {u"reports-locked-audit"_s,
         [](WindowUnderTest &test) {
             const auto file = test.fileAsOnDisk();
             const QString report = singleReport(*file);
             issueReport(*file, {u"Progress report, January 2006"_s, {u"ser"_s}, {}});
             open(test, report);
         }},
    };
}

} // namespace

/// Second readings, final readings and reports in their states.
class ReadingsScreensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateCanBeRead_data() { m_screens.addRows(3); }

    void everyStateCanBeRead()
    {
        QFETCH(int, state);
        QFETCH(QString, look);
        QCOMPARE(m_screens.complaints(state, look).join(u'\n'), QString());
    }

    void aWholeSecondReadingTakesKeysAlone();

private:
    ScreenStates m_screens{QStringLiteral(CASEAUDIT_SCREENS), states()};
};

void ReadingsScreensTest::aWholeSecondReadingTakesKeysAlone()
{
    WindowUnderTest test(defaultPack());
    test.app().newFile(QUrl::fromLocalFile(test.pathOf(u"audits"_s)));
    test.app().setUser(u"jm"_s);
    test.show(1280, 720);
    // The first reading, its header given, every answer adequate and no.
    test.app().newAudit(u"ser"_s);
    test.settle();
    test.app().scoring()->setHeader(u"authority"_s, u"dundee"_s);
    const auto score = [&test](Qt::Key rating) {
        for (int ratings = 0; ratings < 5; ++ratings)
            test.press(rating);
        test.press(Qt::Key_N); // no risk assessment on file: two questions fold away
        test.press(Qt::Key_Y);
    };
    test.type(u"D/1"_s);
    test.press(Qt::Key_Return);
    test.press(Qt::Key_Return); // no date of the report
    score(Qt::Key_2);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    const QString first = test.fileAsOnDisk()->audits({}).constFirst().record;

    test.app().setUser(u"kl"_s);
    test.app().openAudit(first);
    test.settle();
    test.item(u"secondReading"_s)->forceActiveFocus(Qt::TabFocusReason);
    test.press(Qt::Key_Space);
    test.type(u"kl"_s);
    test.press(Qt::Key_Return);
    QCOMPARE(test.app().scoring()->caseRef(), u"D/1"_s);
    QCOMPARE(test.app().scoring()->answered(), 0);
    test.press(Qt::Key_Return); // no date
    score(Qt::Key_3);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    AuditQuery seconds;
    seconds.reading = u"2"_s;
    const QString second = test.fileAsOnDisk()->audits(seconds).constFirst().record;
    QCOMPARE(test.fileAsOnDisk()->audit(second)->state, AuditState::Complete);

    test.app().openAudit(second);
    test.settle();
    test.item(u"compareReadings"_s)->forceActiveFocus(Qt::TabFocusReason);
    test.press(Qt::Key_Space);
    // Five ratings differ of the date, five ratings and two questions that were asked.
    QCOMPARE(test.app().readings()->summary(), u"5 of 8 answers differ."_s);
    QCOMPARE(test.focusedName(), u"agree"_s);
    test.press(Qt::Key_Space);
    QCOMPARE(test.app().scoring()->answered(), 2);
    // The focus is on what is still empty: the date, then the first difference.
    test.press(Qt::Key_Return);
    for (int ratings = 0; ratings < 5; ++ratings)
        test.press(Qt::Key_3);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    seconds.reading = u"agreed"_s;
    const AuditSummary agreed = test.fileAsOnDisk()->audits(seconds).constFirst();
    QCOMPARE(agreed.state, AuditState::Complete);
    QVERIFY(agreed.counts);
    QCOMPARE(test.warnings().join(u'\n'), QString());
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    ReadingsScreensTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "readings_screens_test.moc"
