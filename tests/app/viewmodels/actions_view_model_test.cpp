#include "app/viewmodels/actions_view_model.h"

#include "app/viewmodels/action_work_view_model.h"
#include "app/workspace/action_changes.h"
#include "tests/app/viewmodels/open_file.h"
#include "tests/app/workspace/evidence_support.h"

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
    void evidenceIsReadWhileThePageIsShown();
    void nothingIsReadForAPageThatNobodySees();
    void theListIsFilteredByBothStatuses();
    void aRowShowsItsRulesWithFiguresAndWhatIsMissing();
    void figuresOfRulesLeadToTheirAudits();
    void finishedWorkThatAuditsContradictIsShownAsThat();
    void pinnedActionsSayWhyTheyAreNotEvidenced();
    void standardsHaveTheirOwnStatus();
    void aNoteOnACellSaysHowTheCellStands();
    void whatWasSaidIsListed();
    void followUpsCountForTheirActions();
    void namedCasesAreListedWithTheirState();
    void whatIsRefusedIsSaidAndNothingWritten();
    void anActionIsAddedAndChangedAsItIsTyped();
    void anActionThatIsNotWholeIsRefused();
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

namespace {

QVariantMap lineOf(ActionsViewModel &actions, const QString &ref)
{
    for (const QVariantMap &row : actions.rows()->rows()) {
        if (row.value(u"ref"_s).toString() == ref)
            return row;
    }
    return {};
}

QVariantMap ruleOfDetail(const ActionDetail &detail, const QString &key)
{
    for (const QVariant &rule : detail.rules) {
        if (rule.toMap().value(u"key"_s).toString() == key)
            return rule.toMap();
    }
    return {};
}

} // namespace

void ActionsViewModelTest::evidenceIsReadWhileThePageIsShown()
{
    OpenFile file;
    fillA6(file.workspace());
    fillE4(file.workspace());
    ActionsViewModel actions(file.holder, file.filter);
    QTRY_COMPARE(lineOf(actions, u"G6"_s).value(u"work"_s).toString(), u"Not started"_s);
    QTRY_COMPARE(lineOf(actions, u"G4"_s).value(u"evidence"_s).toString(), u"No evidence"_s); // the last with rules
    QCOMPARE(lineOf(actions, u"A6"_s).value(u"evidence"_s).toString(), u"Evidenced"_s);
    QCOMPARE(lineOf(actions, u"E4"_s).value(u"evidence"_s).toString(), u"Contradicted"_s);
    QCOMPARE(lineOf(actions, u"E4"_s).value(u"evidenceKind"_s).toString(), u"error"_s);
    QCOMPARE(lineOf(actions, u"G6"_s).value(u"evidence"_s).toString(), QString()); // followed by hand
}

void ActionsViewModelTest::nothingIsReadForAPageThatNobodySees()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    actions.pageShown(u"actions"_s);
    actions.pageShown(u"today"_s);
    actions.pageHidden(u"actions"_s); // the page that went says so late
    fillE4(file.workspace());
    file.holder.announceChange();
    QTRY_COMPARE(lineOf(actions, u"E4"_s).value(u"evidence"_s).toString(), u"Contradicted"_s); // pinned on Today
    actions.pageHidden(u"today"_s);
    QSignalSpy read(&actions, &ActionsViewModel::listChanged);
    fillA6(file.workspace());
    file.holder.announceChange();
    QCoreApplication::processEvents();
    QCOMPARE(read.size(), 0);
    actions.pageShown(u"actions"_s);
    QTRY_COMPARE(lineOf(actions, u"A6"_s).value(u"evidence"_s).toString(), u"Evidenced"_s);
}

void ActionsViewModelTest::theListIsFilteredByBothStatuses()
{
    OpenFile file;
    fillE4(file.workspace());
    ActionsViewModel actions(file.holder, file.filter);
    ActionWorkViewModel work(file.holder);
    QVERIFY(work.setStatus(u"E4"_s, {}, u"complete"_s, u"1/11/2005"_s, u"audited"_s));
    actions.setWork(u"complete"_s);
    QCOMPARE(refs(actions), QStringList{u"E4"_s});
    QCOMPARE(lineOf(actions, u"E4"_s).value(u"due"_s).toString(), u"Was due June 2005"_s);
    QVERIFY(!lineOf(actions, u"E4"_s).value(u"overdue"_s).toBool());
    actions.clearFilters();
    actions.setEvidence(u"contradicts"_s);
    QTRY_COMPARE(refs(actions), QStringList{u"E4"_s});
    QVERIFY(actions.isFiltered());
    actions.clearFilters();
    actions.setDue(u"soon"_s); // December 2005
    QVERIFY(refs(actions).contains(u"D1"_s));
    QVERIFY(!refs(actions).contains(u"B4"_s)); // March 2006
}

void ActionsViewModelTest::aRowShowsItsRulesWithFiguresAndWhatIsMissing()
{
    OpenFile file;
    fillB6(file.workspace());
    ActionsViewModel actions(file.holder, file.filter);
    actions.open(u"B6"_s);
    const ActionDetail detail = actions.detail();
    QCOMPARE(detail.evidenceStatus, u"Partly evidenced"_s);
    QCOMPARE(detail.period, u"Cycle 2005, as of 1 December 2005"_s);
    QCOMPARE(detail.rules.size(), 5);
    const QVariantMap coverage = ruleOfDetail(detail, u"coverage:hbr"_s);
    QCOMPARE(coverage.value(u"result"_s).toString(), u"Met"_s);
    QCOMPARE(coverage.value(u"figures"_s).toString(), u"Angus 5, Dundee 5, Perth & Kinross 5"_s);
    QCOMPARE(coverage.value(u"missing"_s).toString(), QString());
    QCOMPARE(coverage.value(u"version"_s).toString(), u"form version 1"_s);
    QCOMPARE(ruleOfDetail(detail, u"agreement:hbr"_s).value(u"missing"_s).toString(), u"second readings: 7 of 10"_s);
    QCOMPARE(ruleOfDetail(detail, u"reported:hbr"_s).value(u"result"_s).toString(), u"No data"_s);
}

void ActionsViewModelTest::figuresOfRulesLeadToTheirAudits()
{
    OpenFile file;
    fillB6(file.workspace());
    ActionsViewModel actions(file.holder, file.filter);
    actions.open(u"B6"_s);
    QSignalSpy audits(&actions, &ActionsViewModel::auditsRequested);
    actions.openRuleAudits(u"coverage:hbr"_s, u"angus"_s);
    actions.openRuleAudits(u"agreement:hbr"_s, {});
    actions.openRuleAudits(u"reported:hbr"_s, {}); // nothing behind it
    actions.openRuleAudits(u"none"_s, {});
    QCOMPARE(audits.size(), 2);
    QCOMPARE(audits.at(0).at(0).toStringList().size(), 5);
    QCOMPARE(audits.at(0).at(1).toString(), u"B6 · HBR · Angus · Cycle 2005, as of 1 December 2005"_s);
    QCOMPARE(audits.at(1).at(0).toStringList().size(), 14); // seven pairs
}

void ActionsViewModelTest::finishedWorkThatAuditsContradictIsShownAsThat()
{
    OpenFile file;
    fillE4(file.workspace());
    ActionsViewModel actions(file.holder, file.filter);
    ActionWorkViewModel work(file.holder);
    actions.open(u"E4"_s);
    QCOMPARE(actions.detail().contradiction, QString());
    QVERIFY(work.setStatus(u"E4"_s, {}, u"complete"_s, u"1/11/2005"_s, u"audited"_s));
    QCOMPARE(actions.detail().work, u"Complete"_s);
    QCOMPARE(actions.detail().evidenceStatus, u"Contradicted"_s);
    QCOMPARE(actions.detail().contradiction, u"Said to be complete, but audits contradict it"_s);
    QVERIFY(actions.detail().workSince.startsWith(u"Complete from 1 November 2005 · audited · tester, "_s));
}

void ActionsViewModelTest::pinnedActionsSayWhyTheyAreNotEvidenced()
{
    OpenFile file;
    fillE4(file.workspace());
    ActionsViewModel actions(file.holder, file.filter);
    const auto pinned = [&](int index) { return actions.pinned().at(index).toMap(); };
    QCOMPARE(actions.pinned().size(), 3);
    QCOMPARE(pinned(0).value(u"ref"_s).toString(), u"A6"_s);
    // Source: A6 falls due in September 2005, so it is overdue from 1 October.
    QVERIFY(pinned(0).value(u"overdue"_s).toBool());
    QTRY_COMPARE(pinned(2).value(u"evidence"_s).toString(), u"Contradicted"_s);
    // What speaks against it comes first: half of ten, where nine of ten are needed; then the named cases.
    const QString summary = pinned(2).value(u"summary"_s).toString();
    QVERIFY2(summary.startsWith(u"Overdue since 1 July 2005 · Contradicted · PDOs, sex offenders"_s),
             qPrintable(summary));
    QVERIFY2(summary.contains(u"Dundee: 5 of 10 yes (50 %), at least 90 % needed; "_s), qPrintable(summary));
    QVERIFY2(summary.contains(u"; list not received; "_s), qPrintable(summary));
    QVERIFY2(summary.endsWith(u" more"_s), qPrintable(summary));
}

void ActionsViewModelTest::standardsHaveTheirOwnStatus()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    ActionWorkViewModel work(file.holder);
    actions.open(u"C3"_s);
    QCOMPARE(actions.detail().standards.size(), 5); // the whole and its four
    QVERIFY(work.setStatus(u"C3"_s, u"home_visits"_s, u"in_progress"_s, u"1/11/2005"_s, {}));
    QVERIFY(work.setOwners(u"C3"_s, u"home_visits"_s, u"dundee"_s, u"J Smith, K Lee"_s));
    QStringList statuses;
    for (const QVariant &aspect : actions.detail().aspects)
        statuses.append(aspect.toMap().value(u"work"_s).toString());
    QCOMPARE(statuses, (QStringList{u"Not started"_s, u"Not started"_s, u"In progress"_s, u"Not started"_s}));
    QCOMPARE(actions.detail().work, u"Not started"_s);
    QCOMPARE(actions.detail().owners, QStringList{u"Home visits, Dundee: J Smith, K Lee"_s});
}

void ActionsViewModelTest::aNoteOnACellSaysHowTheCellStands()
{
    OpenFile file;
    file.import(u"hbr"_s, u"case_ref,authority,auditor,audited_on,release_plan\n"
                          "B/1,dundee,aud-1,2005-06-01,no\nB/2,dundee,aud-1,2005-06-01,yes\n"_s);
    ActionsViewModel actions(file.holder, file.filter);
    ActionWorkViewModel work(file.holder);
    actions.open(u"A6"_s);
    QVERIFY(work.addCellNote(u"A6"_s, u"hbr.release_plan"_s, u"dundee"_s, u"3 October 2005"_s, u"Asked why"_s));
    QCOMPARE(actions.detail().notes.first().toMap().value(u"standing"_s).toString(),
             u"“no” in Dundee by cycle – 2005: 1 of 2, too few to judge"_s);
}

void ActionsViewModelTest::whatWasSaidIsListed()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    ActionWorkViewModel work(file.holder);
    actions.open(u"A6"_s);
    QVERIFY(work.setStatus(u"A6"_s, {}, u"in_progress"_s, u"1/9/2005"_s, u"drafted"_s));
    QVERIFY(work.addNote(u"A6"_s, u"3 October 2005"_s, u"Guidance sent out"_s));
    QVERIFY(
        work.setThreshold(u"A6"_s, u"answered:ser.risk_assessment_on_file"_s, u"share"_s, u"90 %"_s, u"first year"_s));
    const ActionDetail detail = actions.detail();
    QCOMPARE(detail.history.size(), 2);
    QCOMPARE(detail.notes.size(), 1);
    QCOMPARE(detail.notes.first().toMap().value(u"standing"_s).toString(), QString()); // it speaks of no cell
    QCOMPARE(detail.notes.first().toMap().value(u"text"_s).toString(), u"Guidance sent out"_s);
    const QVariantMap threshold =
        ruleOfDetail(detail, u"answered:ser.risk_assessment_on_file"_s).value(u"thresholds"_s).toList().first().toMap();
    QCOMPARE(threshold.value(u"value"_s).toString(), u"90 %"_s);
    QCOMPARE(threshold.value(u"original"_s).toString(), u"95 %"_s);
    QVERIFY(work.removeNote(detail.notes.first().toMap().value(u"record"_s).toString()));
    QVERIFY(actions.detail().notes.isEmpty());
    QVERIFY(work.setThreshold(u"A6"_s, u"answered:ser.risk_assessment_on_file"_s, u"share"_s, {}, u"back"_s));
    QCOMPARE(actions.detail().history.size(), 3);
}

void ActionsViewModelTest::followUpsCountForTheirActions()
{
    OpenFile file;
    const QStringList audits = fillE4(file.workspace());
    ActionsViewModel actions(file.holder, file.filter);
    ActionWorkViewModel work(file.holder);
    actions.open(u"E4"_s);
    QCOMPARE(actions.detail().followUpCount, u"no follow-up open"_s);
    QVERIFY(work.noteFollowUp(audits.last(), u"home_visits_12_weeks"_s, u"Visit"_s, u"sw-7"_s, u"1/11/2005"_s));
    QCOMPARE(actions.detail().followUpCount, u"1 follow-up open, 1 overdue"_s);
    const QVariantMap line = actions.detail().followUps.first().toMap();
    QCOMPARE(line.value(u"task"_s).toString(), u"sw-7, overdue since 2 November 2005"_s);
    QVERIFY(work.closeFollowUp(line.value(u"record"_s).toString(), u"visited"_s));
    QCOMPARE(actions.detail().followUpCount, u"no follow-up open"_s);
    QVERIFY(work.reopenFollowUp(line.value(u"record"_s).toString()));
    actions.open(u"A6"_s);
    QVERIFY(actions.detail().followUps.isEmpty());
}

void ActionsViewModelTest::namedCasesAreListedWithTheirState()
{
    OpenFile file;
    const QStringList audits = fillE4(file.workspace());
    ActionsViewModel actions(file.holder, file.filter);
    ActionWorkViewModel work(file.holder);
    actions.open(u"E4"_s);
    QVERIFY(actions.detail().hasList);
    QCOMPARE(actions.detail().listState, u"List not received"_s);
    const QString list = file.write(u"cases.csv"_s, u"case_ref,authority\nD/1,Dundee\nD/9,Dundee\n"_s);
    QVERIFY(work.importList(u"E4"_s, QUrl::fromLocalFile(list), u"1/3/2005"_s));
    QCOMPARE(actions.detail().listState, u"1 of 2 cases followed up; list of 1 March 2005"_s);
    QCOMPARE(actions.detail().cases.at(0).toMap().value(u"audit"_s).toString(), audits.first());
    QCOMPARE(actions.detail().cases.at(1).toMap().value(u"state"_s).toString(),
             u"Still failing: audited 1 June 2005"_s);
    QVERIFY(work.nameCase(u"E4"_s, u"angus"_s, u"A/1"_s, u"1/12/2005"_s));
    QCOMPARE(actions.detail().cases.size(), 3);
    const QString bad = file.write(u"bad.csv"_s, u"case_ref,authority\nD/1,Fife\n"_s);
    QVERIFY(!work.importList(u"E4"_s, QUrl::fromLocalFile(bad), u"1/3/2005"_s));
    QVERIFY2(work.error().startsWith(u"bad.csv, line 2, column authority: found “Fife”, expected"_s),
             qPrintable(work.error()));
    actions.open(u"A6"_s);
    QVERIFY(!actions.detail().hasList);
}

void ActionsViewModelTest::whatIsRefusedIsSaidAndNothingWritten()
{
    OpenFile file;
    ActionWorkViewModel work(file.holder);
    const qint64 revisions = file.workspace().facts().revisions;
    QVERIFY(!work.setStatus(u"A6"_s, {}, u"complete"_s, u"soon"_s, {}));
    QVERIFY2(work.error().contains(u"“soon” is no date"_s), qPrintable(work.error()));
    QVERIFY(!work.setStatus(u"A6"_s, {}, {}, u"1/11/2005"_s, {}));
    QVERIFY(!work.addNote(u"A6"_s, u"1/11/2005"_s, {}));
    QVERIFY(!work.setThreshold(u"A6"_s, u"coverage:ser"_s, u"min"_s, u"many"_s, u"x"_s));
    QVERIFY(!work.setThreshold(u"A6"_s, u"coverage:ser"_s, u"min"_s, u"25"_s, {}));
    QVERIFY(!work.noteFollowUp({}, u"home_visits_12_weeks"_s, u"Visit"_s, u"sw-7"_s, {}));
    QVERIFY(!work.nameCase(u"E4"_s, {}, u"A/1"_s, u"1/12/2005"_s));
    QCOMPARE(file.workspace().facts().revisions, revisions);
    work.dismiss();
    QCOMPARE(work.error(), QString());
}

void ActionsViewModelTest::anActionIsAddedAndChangedAsItIsTyped()
{
    OpenFile file;
    ActionsViewModel actions(file.holder, file.filter);
    ActionWorkViewModel work(file.holder);
    QVariantMap typed = work.draft({});
    QCOMPARE(typed.value(u"authorities"_s).toStringList().size(), file.workspace().pack().authorities.size());
    typed.insert(u"title"_s, u"Home visits"_s);
    typed.insert(u"need"_s, u"A rota"_s);
    typed.insert(u"actions"_s, QStringList{u"Draw up a rota"_s, u" "_s, u"Try it in Dundee"_s});
    // One whom the plan knows, one whom it does not.
    typed.insert(u"leads"_s, QStringList{u"ser working group"_s, u"Rota Group"_s});
    typed.insert(u"authorities"_s, QStringList{u"dundee"_s});
    typed.insert(u"due"_s, u"March 2006"_s);
    typed.insert(u"shares"_s, u"c3, E4"_s);
    // The first free reference of added actions.
    QCOMPARE(work.keepAction(typed), u"X1"_s);
    const AddedAction added = addedActions(file.workspace()).value(0);
    QCOMPARE(added.row.title, u"Home visits"_s);
    QCOMPARE(added.row.due, QDate(2006, 3, 1));
    QCOMPARE(added.row.authorities, QStringList{u"dundee"_s});
    QCOMPARE(added.shares, QStringList({u"C3"_s, u"E4"_s}));
    QCOMPARE(added.row.actions.size(), 2);
    QCOMPARE(added.row.actions.at(1).text, u"Try it in Dundee"_s);
    QCOMPARE(added.row.actions.at(1).leads.at(0).lead, u"ser_working_group"_s);
    QCOMPARE(added.row.actions.at(1).leads.at(1).lead, u"Rota Group"_s);

    actions.open(u"X1"_s);
    QVERIFY(actions.detail().isAdded);
    const QVariantList months = actions.months();
    QVERIFY(std::any_of(months.begin(), months.end(),
                        [](const QVariant &month) { return month.toMap().value(u"id"_s).toString() == u"2006-03"_s; }));
    typed = work.draft(u"X1"_s);
    QCOMPARE(typed.value(u"leads"_s).toStringList(), QStringList({u"SER Working Group"_s, u"Rota Group"_s}));
    QCOMPARE(typed.value(u"due"_s).toString(), u"March 2006"_s);
    QCOMPARE(typed.value(u"shares"_s).toString(), u"C3, E4"_s);
    typed.insert(u"title"_s, u"Home visits on time"_s);
    QCOMPARE(work.keepAction(typed), u"X1"_s);
    QCOMPARE(addedActions(file.workspace()).size(), 1);
    QCOMPARE(actions.detail().title, u"Home visits on time"_s);
    actions.open(u"E4"_s);
    QVERIFY(!actions.detail().isAdded);
}

void ActionsViewModelTest::anActionThatIsNotWholeIsRefused()
{
    OpenFile file;
    ActionWorkViewModel work(file.holder);
    const qint64 revisions = file.workspace().facts().revisions;
    QVariantMap typed = work.draft({});
    QCOMPARE(work.keepAction(typed), QString());
    QVERIFY2(work.error().contains(u"needs a title"_s), qPrintable(work.error()));
    typed.insert(u"title"_s, u"Home visits"_s);
    typed.insert(u"need"_s, u"A rota"_s);
    typed.insert(u"actions"_s, QStringList{u"Draw up a rota"_s});
    typed.insert(u"due"_s, u"soon"_s);
    QCOMPARE(work.keepAction(typed), QString());
    QVERIFY2(work.error().contains(u"“soon” is no month"_s), qPrintable(work.error()));
    typed.insert(u"due"_s, u"3/2006"_s);
    typed.insert(u"shares"_s, u"Z9"_s);
    QCOMPARE(work.keepAction(typed), QString());
    QVERIFY2(work.error().contains(u"“Z9”"_s), qPrintable(work.error()));
    // Those of the plan stay as the source has them.
    QVERIFY(work.draft(u"E4"_s).isEmpty());
    QVERIFY2(work.error().contains(u"“E4”"_s), qPrintable(work.error()));
    typed.insert(u"ref"_s, u"E4"_s);
    QCOMPARE(work.keepAction(typed), QString());
    QCOMPARE(file.workspace().facts().revisions, revisions);
}

QTEST_MAIN(ActionsViewModelTest)
#include "actions_view_model_test.moc"
