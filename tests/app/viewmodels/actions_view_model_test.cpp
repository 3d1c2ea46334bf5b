#include "app/viewmodels/actions_view_model.h"

#include "tests/app/viewmodels/open_file.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList refs(ActionsViewModel &actions)
{
    QStringList found;
    for (const QVariantMap &row : actions.rows()->rows())
        found.append(row.value(u"ref"_s).toString());
    return found;
}

QStringList evidenceIds(const ActionDetail &detail)
{
    QStringList ids;
    for (const QVariant &line : detail.evidence)
        ids.append(line.toMap().value(u"row"_s).toString());
    return ids;
}

} // namespace

class ActionsViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRegisterHasItsFortyNineRowsUnderSevenThemes();
    void theInspectionIsNotSaidToHaveMadeFortyNine();
    void titlesThatAreOursAreMarked();
    void theListIsFilteredByLead();
    void theListIsFilteredByMonthAndOverdue();
    void theListIsSearchedInAllThatIsRead();
    void theAuthorityIsTheProgramsFilter();
    void aRowOpensWithWhatTheSourceSays();
    void theStandardsOfARowAreListed();
    void rowsNoFileCanSpeakToSayWhy();
    void evidenceIsWhatRulesAndQuestionsName_data();
    void evidenceIsWhatRulesAndQuestionsName();
    void evidenceCarriesItsPresentFigure();
    void openingARowThatIsFilteredOutClearsThePagesFilters();
    void anUnknownReferenceOpensNothing();
    void figuresLeadToTheTableAndToTheAudits();
};

void ActionsViewModelTest::theRegisterHasItsFortyNineRowsUnderSevenThemes()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    QAbstractItemModelTester tester(actions.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(actions.rows()->count(), 49);
    QMap<QString, int> rowsByTheme;
    QStringList themes;
    for (const QVariantMap &row : actions.rows()->rows()) {
        const QString theme = row.value(u"theme"_s).toString();
        if (!themes.contains(theme))
            themes.append(theme);
        ++rowsByTheme[theme.left(1)];
    }
    QCOMPARE(themes.size(), 7);
    // A to G have 6, 6, 4, 3, 10, 13 and 7 rows.
    QCOMPARE(rowsByTheme.values(), (QList<int>{6, 6, 4, 3, 10, 13, 7}));
    QCOMPARE(actions.currentRef(), u"A1"_s); // the first is open
    QCOMPARE(actions.currentIndex(), 0);
}

void ActionsViewModelTest::theInspectionIsNotSaidToHaveMadeFortyNine()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    QCOMPARE(actions.planCount(), u"49 numbered rows that group almost 100 recommendations"_s);
    QCOMPARE(actions.shown(), u"49 rows"_s);
}

void ActionsViewModelTest::titlesThatAreOursAreMarked()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    QSet<QString> ours;
    QSet<QString> printed;
    for (const QVariantMap &row : actions.rows()->rows()) {
        const QString theme = row.value(u"theme"_s).toString();
        (theme.contains(u"our title"_s) ? ours : printed).insert(theme.left(1));
    }
    // Titles of A, D and F are ours; B, C, E and G are printed.
    QCOMPARE(ours, (QSet<QString>{u"A"_s, u"D"_s, u"F"_s}));
    QCOMPARE(printed, (QSet<QString>{u"B"_s, u"C"_s, u"E"_s, u"G"_s}));
}

void ActionsViewModelTest::theListIsFilteredByLead()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    QAbstractItemModelTester tester(actions.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    // The Partnership Development Manager leads or co-leads these.
    actions.setLead(u"partnership_development_manager"_s);
    QCOMPARE(refs(actions), (QStringList{u"A6"_s, u"B5"_s, u"B6"_s, u"C1"_s, u"C2"_s, u"C3"_s, u"C4"_s, u"D1"_s,
                                         u"E1"_s, u"G2"_s, u"G4"_s}));
    QCOMPARE(actions.shown(), u"11 of 49 rows"_s);
    // E4's audit is led by the Service Managers.
    actions.setLead(u"service_managers"_s);
    QVERIFY(refs(actions).contains(u"E4"_s));
    actions.clearFilters();
    QCOMPARE(actions.rows()->count(), 49);
}

void ActionsViewModelTest::theListIsFilteredByMonthAndOverdue()
{
    OpenFile file; // on 1 December 2005
    ActionsViewModel actions(file.holder, file.filter);
    actions.setDue(u"2005-09"_s);
    QVERIFY(refs(actions).contains(u"A1"_s));  // due September 2005
    QVERIFY(!refs(actions).contains(u"A2"_s)); // due June 2005
    actions.setDue(u"overdue"_s);
    QVERIFY(refs(actions).contains(u"A1"_s));
    QVERIFY(refs(actions).contains(u"A2"_s));
    // C2, F9 and F10 fall due after the report of January 2006.
    for (const QString &ref : {u"C2"_s, u"F9"_s, u"F10"_s})
        QVERIFY2(!refs(actions).contains(ref), qPrintable(ref));
    for (const QVariantMap &row : actions.rows()->rows())
        QVERIFY(row.value(u"overdue"_s).toBool());
}

void ActionsViewModelTest::theListIsSearchedInAllThatIsRead()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    actions.setSearch(u"forensic POLICE"_s); // in an action of A1, in any case and order
    QCOMPARE(refs(actions), (QStringList{u"A1"_s}));
    actions.setSearch(u"e4"_s);
    QVERIFY(refs(actions).contains(u"E4"_s));
    actions.setSearch(u"no such word"_s);
    QCOMPARE(actions.rows()->count(), 0);
    QVERIFY(actions.isFiltered());
}

void ActionsViewModelTest::theAuthorityIsTheProgramsFilter()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    file.filter.setAuthority(u"angus"_s);
    QVERIFY(refs(actions).contains(u"A1"_s));  // All
    QVERIFY(!refs(actions).contains(u"A3"_s)); // P
    QVERIFY(!refs(actions).contains(u"A4"_s)); // D/P
    file.filter.clear();
    QCOMPARE(actions.rows()->count(), 49);
}

void ActionsViewModelTest::aRowOpensWithWhatTheSourceSays()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    actions.open(u"A2"_s);
    const ActionDetail detail = actions.detail();
    QCOMPARE(detail.appliesTo, u"All/D"_s);
    QVERIFY2(detail.due.startsWith(u"Overdue"_s), qPrintable(detail.due)); // June 2005, seen on 1 December 2005
    QCOMPARE(detail.actions.size(), 1);
    // One canonical name, the printed form kept: they differ in the case of letters only.
    QCOMPARE(detail.actions.first().toMap().value(u"leads"_s).toString(), u"SER Working Group"_s);
    QCOMPARE(detail.oddities.size(), 1);
    actions.open(u"A1"_s);
    QCOMPARE(actions.detail().actions.first().toMap().value(u"leads"_s).toString(),
             u"Training and Development Officer (printed \"Training and Devt Officer\")"_s);
    actions.open(u"C4"_s);
    QVERIFY(actions.detail().provenance.startsWith(u"Implied"_s));
    actions.open(u"G2"_s);
    QVERIFY(actions.detail().provenance.startsWith(u"Taken from the text"_s));
}

void ActionsViewModelTest::theStandardsOfARowAreListed()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    actions.open(u"C3"_s);
    QStringList printed;
    for (const QVariant &aspect : actions.detail().aspects)
        printed.append(aspect.toMap().value(u"appliesTo"_s).toString());
    // First appointments A/P, four appointments A/P, home visits All, reviews D/P.
    QCOMPARE(printed, (QStringList{u"A/P (Angus and Perth & Kinross)"_s, u"A/P (Angus and Perth & Kinross)"_s, u"All"_s,
                                   u"D/P (Dundee and Perth & Kinross)"_s}));
}

void ActionsViewModelTest::rowsNoFileCanSpeakToSayWhy()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    QStringList byHand;
    for (const QVariantMap &row : actions.rows()->rows()) {
        if (row.value(u"followedByHand"_s).toBool())
            byHand.append(row.value(u"ref"_s).toString());
    }
    QCOMPARE(byHand, (QStringList{u"A3"_s, u"B4"_s, u"B5"_s, u"E7"_s, u"E9"_s, u"E10"_s, u"F5"_s, u"F6"_s, u"F7"_s,
                                  u"F10"_s, u"F11"_s, u"F13"_s, u"G1"_s, u"G2"_s, u"G3"_s, u"G5"_s, u"G6"_s, u"G7"_s}));
    for (const QString &ref : std::as_const(byHand)) {
        actions.open(ref);
        QVERIFY2(!actions.detail().handReason.isEmpty(), qPrintable(ref));
        QVERIFY2(actions.detail().evidence.isEmpty(), qPrintable(ref));
    }
}

void ActionsViewModelTest::evidenceIsWhatRulesAndQuestionsName_data()
{
    QTest::addColumn<QString>("ref");
    QTest::addColumn<QStringList>("rows");
    // Section 3 of the domain: the questions that name the row; rules may add rows.
    QTest::newRow("A6: questions of two forms")
        << u"A6"_s
        << QStringList{u"ser.reoffending_risk_analysis"_s, u"ser.overall_standard"_s, u"ser.risk_assessment_on_file"_s,
                       u"ser.risk_score_supported"_s, u"pdo_ser.report_standard"_s};
    QTest::newRow("B1: a release plan, its quality, the oversight")
        << u"B1"_s << QStringList{u"hbr.release_plan"_s, u"hbr.release_plan_quality"_s, u"hbr.oversight_description"_s};
    QTest::newRow("F1: a form without a baseline")
        << u"F1"_s << QStringList{u"community_service.placement_risk_assessed"_s};
}

void ActionsViewModelTest::evidenceIsWhatRulesAndQuestionsName()
{
    QFETCH(QString, ref);
    QFETCH(QStringList, rows);
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    actions.open(ref);
    const QStringList found = evidenceIds(actions.detail());
    for (const QString &row : std::as_const(rows))
        QVERIFY2(found.contains(row), qPrintable(row + u" not among "_s + found.join(u' ')));
}

void ActionsViewModelTest::evidenceCarriesItsPresentFigure()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    actions.open(u"B1"_s);
    const auto line = [&] { return actions.detail().evidence.first().toMap(); };
    QCOMPARE(line().value(u"row"_s).toString(), u"hbr.release_plan"_s);
    QCOMPARE(line().value(u"figure"_s).toString(), u"No answers"_s);
    QCOMPARE(line().value(u"note"_s).toString(), u"61 % in 2004"_s); // release plan 61/39 in 2004
    file.import(u"hbr"_s, u"case_ref,authority,auditor,audited_on,release_plan\n"
                          u"H/1,Angus,a,2005-06-01,Yes\nH/2,Angus,a,2005-06-01,Yes\nH/3,Angus,a,2005-06-01,No\n"
                          u"H/4,Angus,a,2005-06-01,Yes\n"_s);
    QCOMPARE(line().value(u"figure"_s).toString(), u"3 of 4 yes, too few to judge"_s);
    file.import(u"hbr"_s, u"case_ref,authority,auditor,audited_on,release_plan\nH/5,Dundee,a,2005-06-01,Yes\n"
                          u"H/6,Dundee,a,2005-06-01,\n"_s);
    QCOMPARE(line().value(u"figure"_s).toString(), u"80 % yes, n = 5"_s);
    QCOMPARE(line().value(u"note"_s).toString(), u"61 % in 2004 · 1 not recorded"_s);
    file.filter.setAuthority(u"dundee"_s);
    QCOMPARE(line().value(u"figure"_s).toString(), u"1 of 1 yes, too few to judge"_s);
}

void ActionsViewModelTest::openingARowThatIsFilteredOutClearsThePagesFilters()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    actions.setSearch(u"forensic"_s);
    actions.open(u"E4"_s);
    QVERIFY(!actions.isFiltered());
    QCOMPARE(actions.currentRef(), u"E4"_s);
    QCOMPARE(refs(actions).at(actions.currentIndex()), u"E4"_s);
}

void ActionsViewModelTest::anUnknownReferenceOpensNothing()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    actions.open(u"Z9"_s);
    QCOMPARE(actions.currentRef(), u"A1"_s);
    QVERIFY(!actions.detailIsOpen());
    actions.select(u"A2"_s);
    QVERIFY(!actions.detailIsOpen()); // going through the list opens nothing in its place
    actions.open(u"A2"_s);
    QVERIFY(actions.detailIsOpen());
    actions.closeDetail();
    QVERIFY(!actions.detailIsOpen());
    QCOMPARE(actions.currentRef(), u"A2"_s);
}

void ActionsViewModelTest::figuresLeadToTheTableAndToTheAudits()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    QSignalSpy rowSpy(&actions, &ActionsViewModel::rowRequested);
    QSignalSpy auditsSpy(&actions, &ActionsViewModel::auditsRequested);
    actions.openRow(u"hbr.release_plan"_s);
    QCOMPARE(rowSpy.takeFirst().at(0).toString(), u"hbr.release_plan"_s);
    actions.openAudits(u"hbr.release_plan"_s);
    QCOMPARE(auditsSpy.size(), 0); // no audit answers it
    file.import(u"hbr"_s, u"case_ref,authority,auditor,audited_on,release_plan\n"
                          u"H/1,Angus,a,2005-06-01,Yes\nH/2,Angus,a,2005-06-01,No\nH/3,Angus,a,2005-06-01,\n"_s);
    actions.openAudits(u"hbr.release_plan"_s);
    QCOMPARE(auditsSpy.takeFirst().at(0).toStringList().size(), 2);
}

QTEST_MAIN(ActionsViewModelTest)
#include "actions_view_model_test.moc"
