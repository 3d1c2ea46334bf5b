#include "tests/support/test_forms.h"

namespace caseaudit::testing {

namespace {

Category category(const QString &id, const QString &label, const QStringList &accepts = {})
{
    Category made;
    made.id = id;
    made.label = label;
    made.accepts = accepts;
    return made;
}

Field scored(const QString &id, const QString &label, const QString &scale, const QList<Condition> &askedWhen = {})
{
    Field field;
    field.id = id;
    field.label = label;
    field.scale = scale;
    field.askedWhen = askedWhen;
    return field;
}

Field rating(const QString &id, const QString &label)
{
    return scored(id, label, QStringLiteral("rating"));
}

Field yesNo(const QString &id, const QString &label, const QList<Condition> &askedWhen = {})
{
    return scored(id, label, QStringLiteral("yes_no"), askedWhen);
}

Field kpi(const QString &id, const QString &label, const KpiRule &rule, const QList<Condition> &askedWhen = {})
{
    Field field = scored(id, label, QStringLiteral("kpi"), askedWhen);
    field.kpi = rule;
    return field;
}

Field date(const QString &id, const QString &label, FieldRole role)
{
    Field field;
    field.id = id;
    field.label = label;
    field.kind = FieldKind::Date;
    field.role = role;
    return field;
}

Field choice(const QString &id, const QString &label, FieldRole role, const QList<Choice> &choices)
{
    Field field;
    field.id = id;
    field.label = label;
    field.kind = FieldKind::Choice;
    field.role = role;
    field.choices = choices;
    return field;
}

const QString orderType = QStringLiteral("order_type");
const QStringList licences{QStringLiteral("parole_licence"), QStringLiteral("non_parole_licence")};
const QList<ContactKind> seenKinds{ContactKind::Office, ContactKind::HomeVisit};

QList<Choice> licensedOrders()
{
    return {{QStringLiteral("probation"), QStringLiteral("Probation"), {QStringLiteral("Probation order")}},
            {QStringLiteral("parole_licence"), QStringLiteral("Parole licence"), {QStringLiteral("Parole")}},
            {QStringLiteral("non_parole_licence"), QStringLiteral("Non-parole licence"), {}}};
}

/// A rule that counts `needed` contacts of `kinds` that were kept, needing no choice.
KpiRule keptWithin(int windowDays, int needed, const QList<ContactKind> &kinds)
{
    KpiRule rule;
    rule.windowDays = windowDays;
    rule.needed = needed;
    rule.kinds = kinds;
    rule.outcomes = {ContactOutcome::Kept};
    return rule;
}

KpiRule needingOrderType(KpiRule rule)
{
    rule.needs = {orderType};
    return rule;
}

TableDefinition table(const QString &id, const FormDefinition &form, const std::optional<Condition> &group = {})
{
    TableDefinition made;
    made.id = id;
    made.title = form.title;
    made.form = form.id;
    made.group = group;
    for (const Field *field : form.scoredFields()) {
        TableRow row;
        row.id = id + u'.' + field->id;
        row.field = field->id;
        row.label = field->label;
        row.scale = field->scale;
        made.rows.append(row);
    }
    return made;
}

} // namespace

Scale ratingScale()
{
    Scale scale;
    scale.id = QStringLiteral("rating");
    scale.title = QStringLiteral("Rating");
    scale.categories = {
        category(QStringLiteral("poor"), QStringLiteral("Poor"), {QStringLiteral("1")}),
        category(QStringLiteral("adequate"), QStringLiteral("Adequate"), {QStringLiteral("2")}),
        category(QStringLiteral("good"), QStringLiteral("Good"), {QStringLiteral("3")}),
        category(QStringLiteral("very_good"), QStringLiteral("Very good"),
                 {QStringLiteral("4"), QStringLiteral("V.Good"), QStringLiteral("VG")}),
    };
    scale.shares = {{QStringLiteral("good_or_better"),
                     QStringLiteral("good or better"),
                     {QStringLiteral("good"), QStringLiteral("very_good")}},
                    {QStringLiteral("adequate_or_better"),
                     QStringLiteral("adequate or better"),
                     {QStringLiteral("adequate"), QStringLiteral("good"), QStringLiteral("very_good")}}};
    return scale;
}

Scale yesNoScale()
{
    Scale scale;
    scale.id = QStringLiteral("yes_no");
    scale.title = QStringLiteral("Yes or no");
    scale.categories = {category(QStringLiteral("yes"), QStringLiteral("Yes"), {QStringLiteral("Y")}),
                        category(QStringLiteral("no"), QStringLiteral("No"), {QStringLiteral("N")})};
    scale.shares = {{QStringLiteral("yes"), QStringLiteral("yes"), {QStringLiteral("yes")}}};
    return scale;
}

Scale kpiScale()
{
    Scale scale;
    scale.id = QStringLiteral("kpi");
    scale.title = QStringLiteral("Met, or why not");
    scale.categories = {
        category(QStringLiteral("yes"), QStringLiteral("Yes"), {QStringLiteral("Y")}),
        category(QStringLiteral("no_organisational"), QStringLiteral("No \u2013 organisational control"),
                 {QStringLiteral("No our fault")}),
        category(QStringLiteral("no_outwith"), QStringLiteral("No \u2013 outwith organisational control"),
                 {QStringLiteral("No not our fault")}),
        category(QStringLiteral("no_unstated"), QStringLiteral("No, kind not stated"),
                 {QStringLiteral("No"), QStringLiteral("N")}),
    };
    scale.categories.last().inputOnly = true;
    scale.shares = {{QStringLiteral("yes"), QStringLiteral("yes"), {QStringLiteral("yes")}}};
    return scale;
}

FormDefinition ratingForm()
{
    const auto when = [](const QString &field) { return QList<Condition>{{field, {QStringLiteral("yes")}}}; };
    FormDefinition form;
    form.id = QStringLiteral("report");
    form.title = QStringLiteral("Quality of a report");
    form.shortTitle = QStringLiteral("Report");
    form.fields = {
        date(QStringLiteral("report_date"), QStringLiteral("Date of the report"), FieldRole::ReportDate),
        rating(QStringLiteral("analysis"), QStringLiteral("Analysis of offending behaviour")),
        rating(QStringLiteral("overall"), QStringLiteral("Overall standard")),
        yesNo(QStringLiteral("assessment_on_file"), QStringLiteral("Risk assessment on file")),
        yesNo(QStringLiteral("framework_used"), QStringLiteral("The framework was used"),
              when(QStringLiteral("assessment_on_file"))),
        yesNo(QStringLiteral("framework_complete"), QStringLiteral("The framework was completed"),
              when(QStringLiteral("framework_used"))),
        yesNo(QStringLiteral("discussed"), QStringLiteral("Suitability discussed")),
    };
    return form;
}

FormDefinition supervisionForm()
{
    QStringList allButCommunityService = licences;
    allButCommunityService.prepend(QStringLiteral("probation"));
    const auto on = [](const QStringList &orders) { return QList<Condition>{{orderType, orders}}; };
    QList<Choice> orders = licensedOrders();
    orders.append({QStringLiteral("community_service"), QStringLiteral("Community service"), {QStringLiteral("CS")}});

    FormDefinition form;
    form.id = QStringLiteral("supervision");
    form.title = QStringLiteral("Supervision");
    form.shortTitle = QStringLiteral("Supervision");
    form.hasContactLog = true;
    form.fields = {
        choice(orderType, QStringLiteral("Type of order"), FieldRole::OrderType, orders),
        date(QStringLiteral("start_date"), QStringLiteral("Start date"), FieldRole::StartDate),
        date(QStringLiteral("end_date"), QStringLiteral("End date"), FieldRole::EndDate),
        kpi(QStringLiteral("first_appointment_order"), QStringLiteral("First appointment (order)"),
            needingOrderType(keptWithin(7, 1, seenKinds)),
            on({QStringLiteral("probation"), QStringLiteral("community_service")})),
        kpi(QStringLiteral("first_appointment_throughcare"), QStringLiteral("First appointment (throughcare)"),
            needingOrderType(keptWithin(1, 1, seenKinds)), on(licences)),
        kpi(QStringLiteral("review_12_weeks"), QStringLiteral("Review at 12 weeks"),
            keptWithin(84, 1, {ContactKind::Review}), on(allButCommunityService)),
        kpi(QStringLiteral("home_visits_12_weeks"), QStringLiteral("Two home visits in 12 weeks"),
            needingOrderType(keptWithin(84, 2, {ContactKind::HomeVisit})), on(allButCommunityService)),
        kpi(QStringLiteral("appointments_4_weeks"), QStringLiteral("Four appointments in 4 weeks"),
            keptWithin(28, 4, seenKinds), on(allButCommunityService)),
    };
    return form;
}

FormDefinition pdoSupervisionForm()
{
    KpiRule arranged = keptWithin(28, 4, seenKinds);
    arranged.outcomes.append(ContactOutcome::MissedByPerson);
    KpiRule homeVisits = needingOrderType(keptWithin(84, 2, {ContactKind::HomeVisit}));
    homeVisits.neededWhen = {{{orderType, licences}, 3}};

    FormDefinition form;
    form.id = QStringLiteral("pdo_supervision");
    form.title = QStringLiteral("Supervision of a potentially dangerous offender");
    form.shortTitle = QStringLiteral("PDO supervision");
    form.hasContactLog = true;
    form.fields = {
        choice(QStringLiteral("offender_group"), QStringLiteral("Offender group"), FieldRole::Group,
               {{QStringLiteral("sex_offender"), QStringLiteral("Sex offender"), {}},
                {QStringLiteral("serious_violent_offender"), QStringLiteral("Serious violent offender"), {}}}),
        choice(orderType, QStringLiteral("Type of order"), FieldRole::OrderType, licensedOrders()),
        date(QStringLiteral("start_date"), QStringLiteral("Start date"), FieldRole::StartDate),
        kpi(QStringLiteral("appointments_4_weeks"), QStringLiteral("Four appointments arranged"), arranged),
        kpi(QStringLiteral("home_visits_12_weeks"), QStringLiteral("Home visits in 12 weeks"), homeVisits),
        rating(QStringLiteral("level_reflects_risk"), QStringLiteral("Level of supervision reflects risk")),
    };
    return form;
}

Pack testPack()
{
    const auto group = [](const QString &id) { return Condition{QStringLiteral("offender_group"), {id}}; };
    Pack pack;
    pack.id = QStringLiteral("test");
    pack.title = QStringLiteral("Test partnership");
    pack.partnership = {QStringLiteral("partnership"), QStringLiteral("Partnership"), {}};
    pack.authorities = {{QStringLiteral("angus"), QStringLiteral("Angus"), QStringLiteral("A")},
                        {QStringLiteral("dundee"), QStringLiteral("Dundee"), QStringLiteral("D")},
                        {QStringLiteral("perth_kinross"), QStringLiteral("Perth & Kinross"), QStringLiteral("P")}};
    pack.scales = {ratingScale(), yesNoScale(), kpiScale()};
    pack.forms = {ratingForm(), supervisionForm(), pdoSupervisionForm()};
    pack.tables = {
        table(QStringLiteral("report"), ratingForm()), table(QStringLiteral("supervision"), supervisionForm()),
        table(QStringLiteral("pdo_sex"), pdoSupervisionForm(), group(QStringLiteral("sex_offender"))),
        table(QStringLiteral("pdo_svo"), pdoSupervisionForm(), group(QStringLiteral("serious_violent_offender")))};
    return pack;
}

AuditRecord completeReport()
{
    AuditRecord record;
    record.form = QStringLiteral("report");
    record.caseRef = QStringLiteral("D/0417");
    record.authority = QStringLiteral("dundee");
    record.auditor = QStringLiteral("jm");
    record.auditedOn = QDate(2005, 6, 1);
    record.cycle = QStringLiteral("2005");
    record.state = AuditState::Complete;
    record.dates = {{QStringLiteral("report_date"), QDate(2005, 5, 12)}};
    const auto answer = [&](const QString &field, const QString &category) {
        record.answers[field].category = category;
    };
    answer(QStringLiteral("analysis"), QStringLiteral("good"));
    answer(QStringLiteral("overall"), QStringLiteral("adequate"));
    answer(QStringLiteral("assessment_on_file"), QStringLiteral("yes"));
    answer(QStringLiteral("framework_used"), QStringLiteral("yes"));
    answer(QStringLiteral("framework_complete"), QStringLiteral("no"));
    answer(QStringLiteral("discussed"), QStringLiteral("yes"));
    return record;
}

} // namespace caseaudit::testing
