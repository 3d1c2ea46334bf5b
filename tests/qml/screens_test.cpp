#include "tests/qml/window_under_test.h"

#include "app/workspace/audit_deeds.h"
#include "app/workspace/demonstration.h"
#include "app/workspace/readings.h"
#include "audit_forms/pack_reader.h"

#include <QClipboard>
#include <QDir>
#include <QFont>
#include <QGuiApplication>
#include <QTest>

#include <functional>

using namespace caseaudit;
using caseaudit::test::WindowUnderTest;

namespace {

/// How a screen is looked at.
struct Look {
    QString name;
    QString theme;
    int typePercent;
    int width;
    int height;
};

/// A screen: what to do before looking, with a demonstration open or with nothing.
struct Screen {
    QString name;
    bool demonstration;
    std::function<void(WindowUnderTest &)> prepare;
};

QString first(WindowUnderTest &test, const QString &form, AuditState state)
{
    AuditQuery query;
    query.form = form;
    query.states = {state};
    query.limit = 1;
    const QList<AuditSummary> audits = test.fileAsOnDisk()->audits(query);
    return audits.isEmpty() ? QString() : audits.constFirst().record;
}

void show(WindowUnderTest &test, const QString &page)
{
    Q_EMIT test.app().pageRequested(page);
}

void scoreReport(WindowUnderTest &test)
{
    test.app().newAudit(QStringLiteral("ser"));
    test.settle();
    ScoringViewModel *scoring = test.app().scoring();
    scoring->setHeader(QStringLiteral("case_ref"), QStringLiteral("D/2005/0117"));
    scoring->setHeader(QStringLiteral("authority"), QStringLiteral("dundee"));
    scoring->setField(QStringLiteral("report_date"), QStringLiteral("27/3/2005"));
    scoring->choose(QStringLiteral("offending_analysis"), QStringLiteral("poor"));
    scoring->choose(QStringLiteral("needs_analysis"), QStringLiteral("adequate"));
    scoring->choose(QStringLiteral("reoffending_risk_analysis"), QStringLiteral("good"));
    scoring->choose(QStringLiteral("sentence_feasibility"), QStringLiteral("very_good"));
    scoring->setComment(QStringLiteral("sentence_feasibility"), QStringLiteral("Page 3 weighs each option."));
    scoring->choose(QStringLiteral("risk_assessment_on_file"), QStringLiteral("yes"));
    scoring->setNotApplicable(QStringLiteral("community_service_discussed"),
                              QStringLiteral("Community service not available for this case"));
    if (QQuickItem *question = test.item(QStringLiteral("question-overall_standard")))
        question->forceActiveFocus(Qt::TabFocusReason);
}

void scoreSupervision(WindowUnderTest &test)
{
    test.app().newAudit(QStringLiteral("supervision"));
    test.settle();
    ScoringViewModel *scoring = test.app().scoring();
    scoring->setHeader(QStringLiteral("case_ref"), QStringLiteral("P/2005/0031"));
    scoring->setField(QStringLiteral("order_type"), QStringLiteral("probation"));
    scoring->setField(QStringLiteral("start_date"), QStringLiteral("1/3/2005"));
    for (const char *contact : {"3/3ok", "9/3ok", "16/3ok", "23/3ok", "30/3hm nobody in", "20/4hk"})
        scoring->contactLog()->add(QLatin1String(contact));
    scoring->acceptProposal(QStringLiteral("first_appointment_order"));
    if (QQuickItem *question = test.item(QStringLiteral("question-review_12_weeks")))
        question->forceActiveFocus(Qt::TabFocusReason);
}

/// Brings the field for contacts, and what stands below it, to the top of the page.
void showContactLog(WindowUnderTest &test)
{
    if (QQuickItem *question = test.item(QStringLiteral("question-appointments_4_weeks")))
        question->forceActiveFocus(Qt::TabFocusReason);
    test.settle();
    test.item(QStringLiteral("contactEntry"))->forceActiveFocus(Qt::TabFocusReason);
    test.settle();
}

void crowdTheLog(WindowUnderTest &test)
{
    scoreSupervision(test);
    QString text;
    for (int contact = 0; contact < 24; ++contact)
        text += QStringLiteral("%1/3 %2\n").arg(8 + contact / 8).arg(QLatin1String(contact % 3 == 0 ? "hm" : "ok"));
    test.app().scoring()->contactLog()->readPasted(text);
    test.app().scoring()->contactLog()->addPasted();
    showContactLog(test);
}

void overrideProposals(WindowUnderTest &test)
{
    scoreSupervision(test);
    ScoringViewModel *scoring = test.app().scoring();
    scoring->choose(QStringLiteral("home_visits_12_weeks"), QStringLiteral("yes"));
    scoring->setReason(QStringLiteral("home_visits_12_weeks"),
                       QStringLiteral("The file shows a contact that the log lacks"));
    scoring->acceptProposal(QStringLiteral("review_12_weeks"));
    scoring->contactLog()->add(QStringLiteral("12/5rk"));
    test.item(QStringLiteral("question-appointments_4_weeks"))->forceActiveFocus(Qt::TabFocusReason);
    test.press(Qt::Key_2);
}

void pasteWithErrors(WindowUnderTest &test)
{
    scoreSupervision(test);
    QGuiApplication::clipboard()->setText(
        QStringLiteral("Worker\tDate\tType\tResult\tComments\nW7\t3/3/2005\toffice\tkept\t\n"
                       "W7\t31/2/2005\toffice\tkept\t\nW7\t6/4/2005\tletter\tsent\tasked to call\n"
                       "W7\t13/4/2005\tHV\tFTA\tcalling card left\nW7\t27/4/2005\tphone\tkept\t\n"));
    test.item(QStringLiteral("contactEntry"))->forceActiveFocus(Qt::TabFocusReason);
    test.press(Qt::Key_V, Qt::ControlModifier);
}

/// The same audit of the invented cycle every time.
QString invented(WindowUnderTest &test, const QString &form)
{
    AuditQuery query;
    query.form = form;
    query.origin = Origin::Invented;
    query.states = {AuditState::Complete};
    query.sort = AuditQuery::Sort::CaseRef;
    query.descending = false;
    return test.fileAsOnDisk()->audits(query).constFirst().record;
}

/// An order that was read, reopened, corrected and withdrawn, by two people.
QString auditWithAHistory(WindowUnderTest &test)
{
    const QString record = invented(test, QStringLiteral("supervision"));
    const std::unique_ptr<Workspace> file = test.fileAsOnDisk();
    file->setUser(QStringLiteral("A. Rennie"));
    carryOut(*file, AuditDeed::Reopen, {record}, QStringLiteral("the second home visit was overlooked"));
    file->rewrite(record, [](AuditRecord &audit) {
        audit.team = QStringLiteral("West");
        audit.answers[QStringLiteral("compliance_overall")].category = QStringLiteral("poor");
        audit.answers[QStringLiteral("compliance_overall")].comment =
            QStringLiteral("Three of eight appointments were arranged by letter only; see the log from page 3 on.");
        audit.answers.remove(QStringLiteral("review_12_weeks"));
        audit.contacts.append({audit.auditedOn.addDays(-7), ContactKind::HomeVisit, ContactOutcome::Prevented,
                               QStringLiteral("in hospital")});
    });
    file->setUser(QStringLiteral("J. Morrison"));
    carryOut(*file, AuditDeed::Complete, {record}, {}, Warnings::Accept);
    return record;
}

/// An audit on the page that another window changes while the same answer is given here.
void changeInTwoWindows(WindowUnderTest &test)
{
    scoreReport(test);
    const std::unique_ptr<Workspace> file = test.fileAsOnDisk();
    AuditSession other = AuditSession::open(*file, test.app().scoring()->record());
    Answer answer;
    answer.category = QStringLiteral("poor");
    other.setAnswer(QStringLiteral("overall_standard"), answer);
    test.app().scoring()->choose(QStringLiteral("overall_standard"), QStringLiteral("very_good"));
}

/// A reference that has been audited by somebody else.
void typeAKnownReference(WindowUnderTest &test)
{
    const QString record = invented(test, QStringLiteral("ser"));
    const AuditRecord known = *test.fileAsOnDisk()->audit(record);
    test.app().newAudit(known.form);
    test.settle();
    test.app().scoring()->setHeader(QStringLiteral("authority"), known.authority);
    test.app().scoring()->setHeader(QStringLiteral("cycle"), known.cycle);
    test.app().scoring()->setHeader(QStringLiteral("reading"), known.reading);
    test.app().scoring()->setHeader(QStringLiteral("case_ref"), known.caseRef);
}

QList<Screen> screens()
{
    const auto page = [](const char *name) {
        const QString id = QLatin1String(name);
        return Screen{id, true, [id](WindowUnderTest &test) { show(test, id); }};
    };
    return {
        {QStringLiteral("welcome"), false, [](WindowUnderTest &test) { test.app().closeFile(); }},
        {QStringLiteral("welcome-error"), false,
         [](WindowUnderTest &test) { test.app().openPath(test.pathOf(QStringLiteral("nowhere.caseaudit"))); }},
        {QStringLiteral("today-empty"), false,
         [](WindowUnderTest &test) { test.app().newFile(QUrl::fromLocalFile(test.pathOf(QStringLiteral("empty")))); }},
        {QStringLiteral("audits-empty"), false,
         [](WindowUnderTest &test) {
             test.app().newFile(QUrl::fromLocalFile(test.pathOf(QStringLiteral("empty"))));
             show(test, QStringLiteral("audits"));
         }},
        {QStringLiteral("results-empty"), false,
         [](WindowUnderTest &test) {
             test.app().newFile(QUrl::fromLocalFile(test.pathOf(QStringLiteral("empty"))));
             show(test, QStringLiteral("results"));
         }},
        page("today"),
        page("audits"),
        {QStringLiteral("audits-no-match"), true,
         [](WindowUnderTest &test) {
             show(test, QStringLiteral("audits"));
             test.app().audits()->setSearch(QStringLiteral("no such reference"));
         }},
        page("import"),
        page("results"),
        page("actions"),
        page("settings"),
        {QStringLiteral("action"), true, [](WindowUnderTest &test) { test.app().showAction(QStringLiteral("E4")); }},
        {QStringLiteral("scoring-new"), true,
         [](WindowUnderTest &test) { test.app().newAudit(QStringLiteral("ser")); }},
        {QStringLiteral("scoring-ser"), true, scoreReport},
        {QStringLiteral("scoring-supervision"), true, scoreSupervision},
        {QStringLiteral("contacts-empty"), true,
         [](WindowUnderTest &test) {
             test.app().newAudit(QStringLiteral("supervision"));
             test.settle();
             test.item(QStringLiteral("contactEntry"))->forceActiveFocus(Qt::TabFocusReason);
             test.type(QStringLiteral("27/3h"));
         }},
        {QStringLiteral("contacts"), true,
         [](WindowUnderTest &test) {
             scoreSupervision(test);
             showContactLog(test);
         }},
        {QStringLiteral("contacts-crowded"), true, crowdTheLog},
        {QStringLiteral("contacts-override"), true, overrideProposals},
        {QStringLiteral("contacts-paste"), true, pasteWithErrors},
        {QStringLiteral("scoring-pdo"), true,
         [](WindowUnderTest &test) { test.app().newAudit(QStringLiteral("pdo_supervision")); }},
        {QStringLiteral("scoring-reason"), true,
         [](WindowUnderTest &test) {
             scoreReport(test);
             test.item(QStringLiteral("question-community_service_discussed"))->forceActiveFocus(Qt::TabFocusReason);
             test.press(Qt::Key_0);
         }},
        {QStringLiteral("scoring-errors"), true,
         [](WindowUnderTest &test) {
             test.app().newAudit(QStringLiteral("ser"));
             test.settle();
             test.press(Qt::Key_Return, Qt::ControlModifier);
         }},
        {QStringLiteral("scoring-warnings"), true,
         [](WindowUnderTest &test) {
             scoreReport(test);
             test.press(Qt::Key_Return, Qt::ControlModifier);
         }},
        {QStringLiteral("scoring-complete"), true,
         [](WindowUnderTest &test) {
             test.app().openAudit(first(test, QStringLiteral("supervision"), AuditState::Complete));
         }},
        {QStringLiteral("paper-audit"), true,
         [](WindowUnderTest &test) {
             scoreReport(test);
             test.press(Qt::Key_P, Qt::ControlModifier);
             test.app().paper()->save(QString(), QUrl::fromLocalFile(test.pathOf(QStringLiteral("ser.pdf"))));
         }},
        {QStringLiteral("paper-blank"), true,
         [](WindowUnderTest &test) {
             show(test, QStringLiteral("today"));
             test.settle();
             test.press(Qt::Key_N, Qt::ControlModifier);
             QMetaObject::invokeMethod(test.item(QStringLiteral("blankForm")), "clicked");
             test.app().paper()->save(QStringLiteral("ser"),
                                      QUrl::fromLocalFile(test.pathOf(QStringLiteral("nowhere/ser.pdf"))));
         }},
        {QStringLiteral("scoring-elsewhere"), true, changeInTwoWindows},
        {QStringLiteral("scoring-known-case"), true, typeAKnownReference},
        {QStringLiteral("history"), true,
         [](WindowUnderTest &test) {
             test.app().showHistory(auditWithAHistory(test));
             test.app().history()->select(1);
         }},
        {QStringLiteral("history-now"), true,
         [](WindowUnderTest &test) {
             const QString record = auditWithAHistory(test);
             carryOut(*test.fileAsOnDisk(), AuditDeed::Withdraw, {record}, QStringLiteral("the file was another one"));
             test.app().showHistory(record);
             test.app().history()->select(4);
             test.app().history()->setComparesWithNow(true);
             test.settle();
             test.item(QStringLiteral("historyPage"))->setProperty("showsContents", true);
         }},
        {QStringLiteral("history-one"), true,
         [](WindowUnderTest &test) { test.app().showHistory(invented(test, QStringLiteral("ser"))); }},
        {QStringLiteral("history-locked"), true,
         [](WindowUnderTest &test) {
             const QString record = auditWithAHistory(test);
             carryOut(*test.fileAsOnDisk(), AuditDeed::Lock, {record}, QStringLiteral("Progress report"));
             test.app().showHistory(record);
         }},
        {QStringLiteral("history-hidden"), true,
         [](WindowUnderTest &test) {
             const QString record = invented(test, QStringLiteral("ser"));
             const std::unique_ptr<Workspace> file = test.fileAsOnDisk();
             file->rewrite(record, [](AuditRecord &audit) { audit.origin = Origin::Read; });
             beginSecondReading(*file, record, QStringLiteral("J. Morrison"));
             test.app().showHistory(record);
         }},
        {QStringLiteral("keys"), true,
         [](WindowUnderTest &test) {
             show(test, QStringLiteral("today"));
             test.settle();
             test.press(Qt::Key_Question);
         }},
        {QStringLiteral("new-audit"), true,
         [](WindowUnderTest &test) {
             show(test, QStringLiteral("today"));
             test.settle();
             test.press(Qt::Key_N, Qt::ControlModifier);
         }},
    };
}

/// The pack with labels as long as anybody may write them.
Pack withLongLabels(Pack pack)
{
    const QString tail = QStringLiteral(", considered together with everything else that the file says about it");
    const auto lengthen = [&](QString &label) {
        while (label.size() < 200)
            label += tail;
        label.truncate(200);
    };
    for (Authority &authority : pack.authorities)
        lengthen(authority.name);
    for (FormDefinition &form : pack.forms) {
        lengthen(form.title);
        lengthen(form.shortTitle);
        for (Field &field : form.fields) {
            lengthen(field.label);
            for (Choice &choice : field.choices)
                lengthen(choice.label);
            for (QString &reason : field.notApplicableReasons)
                lengthen(reason);
        }
    }
    for (TableDefinition &table : pack.tables) {
        lengthen(table.title);
        for (TableRow &row : table.rows)
            lengthen(row.label);
    }
    if (pack.actionPlan) {
        for (PlanRow &row : pack.actionPlan->rows)
            lengthen(row.title);
    }
    return pack;
}

} // namespace

/// Renders every page in its main states to pictures, and looks for what a person could not read.
class ScreensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyScreenCanBeRead_data();
    void everyScreenCanBeRead();
    void longLabelsWrap_data();
    void longLabelsWrap();

private:
    void look(WindowUnderTest &test, const Screen &screen, const QString &picture);

    QFont m_font;
    QTemporaryDir m_folder;
    QString m_demonstration;
};

void ScreensTest::initTestCase()
{
    m_font = QGuiApplication::font();
    m_font.setPixelSize(13);
    m_demonstration = m_folder.filePath(QStringLiteral("demonstration.caseaudit"));
    const Surroundings surroundings{.user = QStringLiteral("demonstration"),
                                    .now = [] { return QDateTime(QDate(2005, 12, 1), QTime(9, 0), Qt::UTC); },
                                    .today = QDate(2005, 12, 1)};
    Workspace workspace(m_demonstration, OpenMode::CreateIfMissing, defaultPack(), surroundings);
    fillDemonstration(workspace);
    QVERIFY(QDir().mkpath(QStringLiteral(CASEAUDIT_SCREENS)));
}

void ScreensTest::look(WindowUnderTest &test, const Screen &screen, const QString &picture)
{
    if (screen.demonstration) {
        const QString copy = test.pathOf(QStringLiteral("demonstration.caseaudit"));
        QVERIFY(QFile::copy(m_demonstration, copy));
        test.app().setUser(QStringLiteral("J. Morrison"));
        test.app().openPath(copy);
        QCOMPARE(test.app().error(), QString());
    }
    test.settle();
    screen.prepare(test);
    test.settle();
    const QImage image = test.window().grabWindow();
    QVERIFY(image.save(QStringLiteral(CASEAUDIT_SCREENS) + QLatin1Char('/') + picture + QStringLiteral(".png")));
    QCOMPARE(test.warnings().join(QLatin1Char('\n')), QString());
    QCOMPARE(test.unreadableTexts().join(QLatin1Char('\n')), QString());
}

void ScreensTest::everyScreenCanBeRead_data()
{
    QTest::addColumn<int>("screen");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<int>("typePercent");
    QTest::addColumn<QString>("picture");
    const QList<Screen> all = screens();
    for (const Look &look : {Look{QStringLiteral("light"), QStringLiteral("light"), 100, 1280, 720},
                             Look{QStringLiteral("dark"), QStringLiteral("dark"), 100, 1280, 720},
                             Look{QStringLiteral("200"), QStringLiteral("light"), 200, 1280, 720}}) {
        for (int index = 0; index < all.size(); ++index) {
            const QString picture = all.at(index).name + QLatin1Char('-') + look.name;
            QTest::newRow(qPrintable(picture)) << index << look.theme << look.typePercent << picture;
        }
    }
}

void ScreensTest::everyScreenCanBeRead()
{
    QFETCH(int, screen);
    QFETCH(QString, theme);
    QFETCH(int, typePercent);
    QFETCH(QString, picture);
    QFont font = m_font;
    font.setPixelSize(m_font.pixelSize() * typePercent / 100);
    QGuiApplication::setFont(font);
    WindowUnderTest test(defaultPack(), theme);
    test.show(1280, 720);
    look(test, screens().at(screen), picture);
}

void ScreensTest::longLabelsWrap_data()
{
    QTest::addColumn<int>("screen");
    const QList<Screen> all = screens();
    for (int index = 0; index < all.size(); ++index) {
        if (all.at(index).demonstration)
            QTest::newRow(qPrintable(all.at(index).name)) << index;
    }
}

void ScreensTest::longLabelsWrap()
{
    QFETCH(int, screen);
    QGuiApplication::setFont(m_font);
    WindowUnderTest test(withLongLabels(defaultPack()));
    test.show(1280, 720);
    const Screen shown = screens().at(screen);
    look(test, shown, shown.name + QStringLiteral("-long"));
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    ScreensTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "screens_test.moc"
