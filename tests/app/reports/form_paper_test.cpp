#include "app/reports/form_paper.h"

#include "audit_forms/kpi_answer.h"
#include "audit_forms/pack_reader.h"
#include "tests/support/test_forms.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

const PaperQuestion *question(const FormPaper &paper, const QString &label)
{
    for (const PaperQuestion &each : paper.questions) {
        if (each.label == label)
            return &each;
    }
    return nullptr;
}

const PaperEntry *entry(const FormPaper &paper, const QString &label)
{
    for (const PaperEntry &each : paper.entries) {
        if (each.label == label)
            return &each;
    }
    return nullptr;
}

QStringList labels(const QList<PaperTick> &ticks)
{
    QStringList all;
    for (const PaperTick &tick : ticks)
        all.append(tick.label);
    return all;
}

QStringList crossed(const QList<PaperTick> &ticks)
{
    QStringList all;
    for (const PaperTick &tick : ticks) {
        if (tick.crossed)
            all.append(tick.label);
    }
    return all;
}

AuditRecord supervisionAudit()
{
    AuditRecord audit;
    audit.form = u"supervision"_s;
    audit.caseRef = u"P/0031"_s;
    audit.authority = u"perth_kinross"_s;
    audit.auditedOn = QDate(2005, 10, 20);
    audit.state = AuditState::Complete;
    audit.choices = {{u"order_type"_s, u"probation"_s}};
    audit.dates = {{u"start_date"_s, QDate(2005, 6, 1)}};
    audit.contacts = {{QDate(2005, 6, 3), ContactKind::Office, ContactOutcome::Kept, u"with her son"_s},
                      {QDate(2005, 6, 24), ContactKind::HomeVisit, ContactOutcome::MissedByPerson, {}}};
    return audit;
}

} // namespace

class FormPaperTest : public QObject {
    Q_OBJECT

private:
    Pack m_pack = defaultPack();

    FormPaper filled(const AuditRecord &audit) const { return filledPaper(audit, *m_pack.form(audit.form), m_pack); }

private Q_SLOTS:
    void aBlankFormAsksEveryQuestionInOrderAndCrossesNothing()
    {
        for (const FormDefinition &form : m_pack.forms) {
            const FormPaper paper = blankPaper(form, m_pack);
            const QList<const Field *> scored = form.scoredFields();
            QCOMPARE(paper.questions.size(), scored.size());
            for (qsizetype i = 0; i < scored.size(); ++i) {
                QCOMPARE(paper.questions.at(i).label, scored.at(i)->label);
                QCOMPARE(paper.questions.at(i).number, static_cast<int>(i) + 1);
                QVERIFY(paper.questions.at(i).help.contains(scored.at(i)->help));
                QCOMPARE(crossed(paper.questions.at(i).ticks), QStringList());
                QVERIFY(!paper.questions.at(i).notApplicable.crossed);
            }
            for (const PaperEntry &each : paper.entries)
                QCOMPARE(crossed(each.ticks), QStringList());
            QCOMPARE(paper.contacts.has_value(), form.hasContactLog);
            QCOMPARE(paper.mark, QString());
        }
    }

    void aBlankFormHasABoxForEachCategoryThatIsOffered()
    {
        const FormPaper ser = blankPaper(*m_pack.form(u"ser"_s), m_pack);
        QCOMPARE(labels(question(ser, u"Overall standard"_s)->ticks),
                 (QStringList{u"Poor"_s, u"Adequate"_s, u"Good"_s, u"Very good"_s}));
        // "No, kind not stated" is read from old files, never offered.
        const FormPaper supervision = blankPaper(*m_pack.form(u"supervision"_s), m_pack);
        QCOMPARE(labels(question(supervision, u"Review at 12 weeks"_s)->ticks),
                 (QStringList{u"Yes"_s, u"No – organisational control"_s, u"No – outwith organisational control"_s}));
    }

    void aConditionIsSaidInTheWordsOfTheForm()
    {
        const FormPaper ser = blankPaper(*m_pack.form(u"ser"_s), m_pack);
        QCOMPARE(question(ser, u"The partnership's framework was used"_s)->condition,
                 u"Only if “Risk assessment on file” is Yes."_s);
        QCOMPARE(question(ser, u"Overall standard"_s)->condition, QString());
        const FormPaper supervision = blankPaper(*m_pack.form(u"supervision"_s), m_pack);
        QCOMPARE(question(supervision, u"First scheduled appointment (CS or probation)"_s)->condition,
                 u"Only if “Type of order” is Probation or Community service."_s);
    }

    void datesAndChoicesHaveTheirBoxes()
    {
        const FormPaper paper = blankPaper(*m_pack.form(u"supervision"_s), m_pack);
        QCOMPARE(labels(entry(paper, u"Type of order"_s)->ticks),
                 (QStringList{u"Probation"_s, u"Parole licence"_s, u"Non-parole licence"_s, u"Community service"_s}));
        QVERIFY(entry(paper, u"Start date"_s)->ticks.isEmpty());
        QCOMPARE(labels(entry(paper, u"Authority"_s)->ticks),
                 (QStringList{u"Angus"_s, u"Dundee"_s, u"Perth & Kinross"_s}));
        QCOMPARE(labels(entry(paper, u"Reading"_s)->ticks), (QStringList{u"First"_s, u"Second"_s, u"Agreed"_s}));
    }

    void theContactLogNamesTheStandardsItAnswers()
    {
        const FormPaper paper = blankPaper(*m_pack.form(u"supervision"_s), m_pack);
        QCOMPARE(paper.contacts->standards.size(), 5);
        QVERIFY(paper.contacts->standards.contains(
            u"7  Four appointments in the first 4 weeks: 4 × office or home visit, kept, within 28 days of the start."_s));
        QVERIFY(paper.contacts->emptyRows > 20);
        const FormPaper pdo = blankPaper(*m_pack.form(u"pdo_supervision"_s), m_pack);
        QVERIFY(pdo.contacts->standards.contains(
            u"4  Home visits in the first 12 weeks: two, or three on a licence: 2 × home visit, kept, within 84 days "
            u"of "
            "the start; 3 where “Type of order” is Parole licence or Non-parole licence."_s));
    }

    void theLettersOfTheContactLogAreThoseThatAreTyped()
    {
        const FormPaper paper = blankPaper(*m_pack.form(u"supervision"_s), m_pack);
        const auto reads = [&](QLatin1Char letter, const QString &word) {
            return paper.contacts->letters.contains(u"%1 %2"_s.arg(letter).arg(word));
        };
        for (const char letter : {'O', 'H', 'R', 'P', 'X'})
            QVERIFY(contactKindFor(QString(QLatin1Char(letter))));
        for (const char letter : {'K', 'M', 'C', 'P'})
            QVERIFY(contactOutcomeFor(QString(QLatin1Char(letter))));
        QVERIFY(reads(QLatin1Char('H'), u"home visit"_s));
        QCOMPARE(*contactKindFor(u"H"_s), ContactKind::HomeVisit);
        QVERIFY(reads(QLatin1Char('X'), u"other"_s));
        QCOMPARE(*contactKindFor(u"X"_s), ContactKind::Other);
        QVERIFY(reads(QLatin1Char('C'), u"cancelled by the service"_s));
        QCOMPARE(*contactOutcomeFor(u"C"_s), ContactOutcome::CancelledByService);
        QVERIFY(reads(QLatin1Char('M'), u"missed by the person"_s));
        QCOMPARE(*contactOutcomeFor(u"M"_s), ContactOutcome::MissedByPerson);
    }

    void aFilledFormCrossesExactlyWhatWasChosen()
    {
        AuditRecord audit = testing::completeReport();
        audit.answers[u"discussed"_s] = Answer{.category = {},
                                               .notApplicable = true,
                                               .reason = u"Not available"_s,
                                               .comment = u"See page 3"_s,
                                               .proposal = {}};
        const Pack pack = testing::testPack();
        const FormPaper paper = filledPaper(audit, *pack.form(u"report"_s), pack);
        QStringList given;
        for (const PaperQuestion &each : paper.questions)
            given.append(each.notApplicable.crossed ? u"n/a"_s : crossed(each.ticks).join(u'+'));
        // analysis, overall, on file, framework used, framework complete, discussed: as completeReport() says.
        QCOMPARE(given, (QStringList{u"Good"_s, u"Adequate"_s, u"Yes"_s, u"Yes"_s, u"No"_s, u"n/a"_s}));
        QCOMPARE(paper.questions.last().remarks, (QStringList{u"Reason: Not available"_s, u"Comment: See page 3"_s}));
        QCOMPARE(crossed(entry(paper, u"Authority"_s)->ticks), QStringList{u"Dundee"_s});
        QCOMPARE(crossed(entry(paper, u"Reading"_s)->ticks), QStringList{u"First"_s});
        QCOMPARE(entry(paper, u"Audited on"_s)->value, u"1 June 2005"_s);
        QCOMPARE(entry(paper, u"State"_s)->value, u"Complete"_s);
        QCOMPARE(paper.documentTitle(), u"%1 – D/0417"_s.arg(paper.title));
    }

    void whatIsNotAskedIsNotAnswered()
    {
        AuditRecord audit = testing::completeReport();
        audit.answers[u"assessment_on_file"_s].category = u"no"_s; // folds the question on the framework away
        const Pack pack = testing::testPack();
        const FormDefinition &form = *pack.form(u"report"_s);
        const FormPaper paper = filledPaper(audit, form, pack);
        const PaperQuestion *folded = question(paper, form.field(u"framework_used"_s)->label);
        QVERIFY(folded->ticks.isEmpty());
        QCOMPARE(folded->remarks, QStringList{u"Not asked."_s});
    }

    void anEmptyAnswerIsSaidToBeNotRecorded()
    {
        AuditRecord audit = testing::completeReport();
        audit.answers.remove(u"overall"_s);
        const Pack pack = testing::testPack();
        const FormPaper paper = filledPaper(audit, *pack.form(u"report"_s), pack);
        QCOMPARE(paper.questions.at(1).remarks, QStringList{u"Not recorded."_s});
    }

    void aCategoryThatIsNeverOfferedHasABoxWhereItWasGiven()
    {
        AuditRecord audit = supervisionAudit();
        audit.answers[u"review_12_weeks"_s].category = u"no_unstated"_s;
        const FormPaper paper = filled(audit);
        QCOMPARE(crossed(question(paper, u"Review at 12 weeks"_s)->ticks), QStringList{u"No, kind not stated"_s});
        QCOMPARE(question(paper, u"Two home visits in the first 12 weeks"_s)->ticks.size(), 3);
    }

    void whatNoLongerIsInTheFormIsShownAsItStands()
    {
        AuditRecord audit = supervisionAudit();
        audit.answers[u"case_recording"_s].category = u"superb"_s;
        audit.choices[u"order_type"_s] = u"tagging"_s;
        const FormPaper paper = filled(audit);
        QCOMPARE(crossed(question(paper, u"Case recording"_s)->ticks), QStringList{u"superb"_s});
        QCOMPARE(crossed(entry(paper, u"Type of order"_s)->ticks), QStringList{u"tagging"_s});
    }

    void aProposalAndItsOverrideStandBesideTheAnswer()
    {
        AuditRecord audit = supervisionAudit();
        // One office contact kept on day 2 of 7: the log says yes, the auditor says no.
        audit.answers[u"first_appointment_order"_s] = Answer{.category = u"no_outwith"_s,
                                                             .notApplicable = false,
                                                             .reason = u"Wrong office"_s,
                                                             .comment = {},
                                                             .proposal = u"yes"_s};
        const QString label = u"First scheduled appointment (CS or probation)"_s;
        const QStringList remarks = question(filled(audit), label)->remarks;
        QCOMPARE(remarks.size(), 2);
        QVERIFY(remarks.at(0).startsWith(u"Contact log: Yes: 1 kept between 1 June and 8 June 2005 (1 needed)"_s));
        QVERIFY(remarks.at(0).endsWith(u"The auditor answered otherwise."_s));
        QCOMPARE(remarks.at(1), u"Reason: Wrong office"_s);

        audit.answers[u"first_appointment_order"_s] = Answer{};
        audit.answers[u"first_appointment_order"_s].category = u"yes"_s;
        QVERIFY(!question(filled(audit), label)->remarks.at(0).contains(u"otherwise"_s));
    }

    void contactsStandInTheLog()
    {
        const FormPaper paper = filled(supervisionAudit());
        QCOMPARE(paper.contacts->rows.size(), 2);
        QCOMPARE(paper.contacts->rows.at(0),
                 (std::array<QString, 4>{u"3 June 2005"_s, u"office"_s, u"kept"_s, u"with her son"_s}));
        QCOMPARE(paper.contacts->rows.at(1).at(2), u"missed by the person"_s);
        QCOMPARE(paper.contacts->emptyRows, 0);
    }

    void whatCountsNowhereSaysSo()
    {
        AuditRecord audit = supervisionAudit();
        audit.state = AuditState::Draft;
        audit.stateReason = u"second thoughts"_s;
        QCOMPARE(filled(audit).mark, u"DRAFT"_s);
        QCOMPARE(entry(filled(audit), u"State"_s)->value, u"Draft: second thoughts"_s);
        audit.state = AuditState::Withdrawn;
        QCOMPARE(filled(audit).mark, u"WITHDRAWN"_s);
        audit.origin = Origin::Invented;
        QCOMPARE(entry(filled(audit), u"Origin"_s)->value, u"Invented"_s);
    }
};

QTEST_GUILESS_MAIN(FormPaperTest)
#include "form_paper_test.moc"
