#include "app/workspace/import_job.h"
#include "audit_forms/pack_reader.h"
#include "tests/qml/screen_states.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <random>

using namespace caseaudit;
using namespace caseaudit::test;
using namespace Qt::StringLiterals;

namespace {

/// Files that two of four auditors have read; kl is the harder. Every seventh rating is left empty.
QString readings(int files, const QStringList &auditors)
{
    const QStringList ratings{u"offending_analysis"_s, u"needs_analysis"_s, u"reoffending_risk_analysis"_s,
                              u"sentence_feasibility"_s, u"overall_standard"_s};
    QString csv =
        u"case_ref,authority,auditor,audited_on,cycle,reading,risk_assessment_on_file,"_s + ratings.join(u',') + u'\n';
    std::mt19937 random(7);
    const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    for (int file = 0; file < files; ++file) {
        const int first = below(static_cast<int>(auditors.size()));
        const int second =
            (first + 1 + below(static_cast<int>(auditors.size()) - 1)) % static_cast<int>(auditors.size());
        QStringList truth;
        for (int question = 0; question < ratings.size(); ++question)
            truth.append(QString::number(1 + below(4)));
        for (const int reader : {first, second}) {
            csv += u"T/%1,Dundee,%2,2005-10-01,2005,%3,Y"_s.arg(file)
                       .arg(auditors.at(reader))
                       .arg(reader == first ? 1 : 2);
            for (const QString &rating : truth) {
                const int given = rating.toInt() - (reader == 1 && below(2) == 0 ? 1 : below(6) == 0 ? 1 : 0);
                csv += below(7) == 0 ? u","_s : u",%1"_s.arg(std::max(1, given));
            }
            csv += u'\n';
        }
    }
    return csv;
}

void import(WindowUnderTest &test, const QString &csv)
{
    QFile file(test.pathOf(u"readings.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the test file cannot be written");
    file.write(csv.toUtf8());
    file.close();
    const auto workspace = test.fileAsOnDisk();
    const ImportPlan plan = planImport(*workspace, u"ser"_s, file.fileName(), QString(), KnownKeys::Refuse);
    if (!plan.canRun())
        qFatal("the test file is refused");
    runImport(*workspace, plan);
    test.app().lookForChanges();
}

void show(WindowUnderTest &test)
{
    Q_EMIT test.app().pageRequested(u"agreement"_s);
    test.settle();
    test.app().agreement()->setForm(u"ser"_s);
    test.settle();
}

void scrollTo(WindowUnderTest &test, qreal y)
{
    test.window().grabWindow();
    test.settle();
    if (QQuickItem *page = test.item(u"agreementPage"_s))
        page->setProperty("contentY", std::min(y, page->property("contentHeight").toReal() - page->height()));
}

const QStringList fourAuditors{u"jm"_s, u"kl"_s, u"mn"_s, u"op"_s};

QList<ScreenState> states()
{
    return {
        {u"agreement-few-pairs"_s, show},
        {u"agreement-many"_s,
         [](WindowUnderTest &test) {
             import(test, readings(120, fourAuditors));
             show(test);
         }},
        {u"agreement-question"_s,
         [](WindowUnderTest &test) {
             import(test, readings(120, fourAuditors));
             show(test);
             test.app().agreement()->setPair(u"jm\nkl"_s);
             scrollTo(test, 480);
         }},
        {u"agreement-explained"_s,
         [](WindowUnderTest &test) {
             show(test);
             QMetaObject::invokeMethod(test.item(u"explainAgreement"_s), "clicked");
             scrollTo(test, 640);
         }},
        {u"agreement-calibration"_s,
         [](WindowUnderTest &test) {
             show(test);
             test.app().agreement()->setCurrentRow(4);
             test.app().agreement()->setCalibrating(true);
             scrollTo(test, 1400);
         }},
        {u"agreement-one-category"_s,
         [](WindowUnderTest &test) {
             show(test);
             test.app().agreement()->setCurrentRow(6);
             scrollTo(test, 400);
         }},
        {u"agreement-kpi"_s,
         [](WindowUnderTest &test) {
             show(test);
             test.app().agreement()->setForm(u"supervision"_s);
             test.app().agreement()->setCurrentRow(3);
             scrollTo(test, 400);
         }},
        {u"agreement-none-yet"_s,
         [](WindowUnderTest &test) {
             test.app().newFile(QUrl::fromLocalFile(test.pathOf(u"empty"_s)));
             show(test);
         }},
        {u"agreement-filtered-away"_s,
         [](WindowUnderTest &test) {
             test.app().filter()->setFrom(u"2010-01-01"_s);
             show(test);
         }},
        {u"agreement-error"_s,
         [](WindowUnderTest &test) {
             show(test);
             test.app().agreement()->saveGrid(QUrl::fromLocalFile(test.pathOf(u"no such folder/pairs.svg"_s)));
         }},
        {u"agreement-keyboard"_s,
         [](WindowUnderTest &test) {
             show(test);
             test.item(u"pairsGridItem"_s)->forceActiveFocus(Qt::TabFocusReason);
             test.press(Qt::Key_Right);
             test.press(Qt::Key_Down);
         }},
    };
}

/// The usual pack with a label of 200 characters for every question and category.
Pack longWindedPack()
{
    Pack pack = defaultPack();
    const QString words = u"Whether the report weighs what the person did, why, with what harm, and what may follow "_s;
    const auto lengthen = [&words](QString &label) { label = (label + u' ' + words + words + words).left(200); };
    for (FormDefinition &form : pack.forms) {
        for (Field &field : form.fields)
            lengthen(field.label);
    }
    for (Scale &scale : pack.scales) {
        for (Category &category : scale.categories)
            lengthen(category.label);
    }
    return pack;
}

} // namespace

/// The Agreement page in its states.
class AgreementScreensTest : public ScreenStatesTest {
    Q_OBJECT

public:
    AgreementScreensTest() : ScreenStatesTest(QStringLiteral(CASEAUDIT_SCREENS), states(), 3) {}

private Q_SLOTS:
    void longLabelsWrap()
    {
        WindowUnderTest test(longWindedPack());
        test.app().newFile(QUrl::fromLocalFile(test.pathOf(u"audits"_s)));
        test.show(1280, 720);
        const QString longCode = u"auditor-of-the-northern-and-western-teams-together-"_s;
        // Spelt by position, since labels are long.
        import(test, readings(30, {longCode + u"1"_s, longCode + u"2"_s}));
        show(test);
        for (int frame = 0; frame < 3; ++frame)
            scrollTo(test, 620);
        QVERIFY(test.window().grabWindow().save(QStringLiteral(CASEAUDIT_SCREENS "/agreement-long-labels.png")));
        QCOMPARE(test.unreadableTexts().join(u'\n'), QString());
        QCOMPARE(test.warnings().join(u'\n'), QString());
    }

    void disagreementOpensBothReadingsAndEscComesBack()
    {
        WindowUnderTest test(defaultPack());
        test.app().newFile(QUrl::fromLocalFile(test.pathOf(u"audits"_s)));
        test.app().setUser(u"boss"_s);
        test.show(1280, 720);
        import(test, readings(30, {u"jm"_s, u"kl"_s}));
        show(test);
        test.item(u"disagreement0"_s)->forceActiveFocus(Qt::TabFocusReason);
        test.press(Qt::Key_Return);
        QCOMPARE(test.focusedName(), u"agree"_s);
        QVERIFY(test.app().readings()->canCompare());
        test.press(Qt::Key_Escape);
        QCOMPARE(test.focusedName(), u"agreementForm"_s);
        QCOMPARE(test.app().agreement()->form(), u"ser"_s);
    }

    void arrowsChooseAQuestionByKeysAlone()
    {
        WindowUnderTest test(defaultPack());
        test.app().newFile(QUrl::fromLocalFile(test.pathOf(u"audits"_s)));
        test.show(1280, 720);
        import(test, readings(30, {u"jm"_s, u"kl"_s}));
        show(test);
        test.item(u"agreementLine0"_s)->forceActiveFocus(Qt::TabFocusReason);
        test.press(Qt::Key_Down);
        test.press(Qt::Key_Down);
        test.press(Qt::Key_Space);
        QCOMPARE(test.app().agreement()->currentRow(), 2);
    }
};

int main(int argc, char *argv[])
{
    return runWithoutDisplay<AgreementScreensTest>(argc, argv);
}

#include "agreement_screens_test.moc"
