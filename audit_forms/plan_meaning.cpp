#include "audit_forms/plan_meaning.h"

#include "audit_forms/naming_check.h"

#include <QJsonArray>

namespace caseaudit {

namespace {

/// Checks the rows of a plan; every method takes what it checks and the place it stands at.
class PlanCheck {
public:
    PlanCheck(const ActionPlan &plan, const Pack &pack, PackProblems &problems)
        : m_plan(plan)
        , m_pack(pack)
        , m_problems(problems)
    {}

    void checkRow(const PlanRow &row, const Place &at);

private:
    void checkAuthorities(const QStringList &authorities, const Place &list);
    void checkLeads(const QList<LeadUse> &leads, const Place &list);
    void checkTableRow(const QString &rowId, const Place &place);
    void checkRule(const EvidenceRule &rule, const Place &at);

    const ActionPlan &m_plan;
    const Pack &m_pack;
    PackProblems &m_problems;
};

void PlanCheck::checkRow(const PlanRow &row, const Place &at)
{
    if (!m_plan.theme(row.theme))
        m_problems.add(at / u"theme", QStringLiteral("the id of a theme of this file"));
    checkAuthorities(row.authorities, at / u"authorities");
    for (qsizetype index = 0; index < row.actions.size(); ++index) {
        const Place action = at / u"actions" / index;
        checkAuthorities(row.actions.at(index).authorities, action / u"authorities");
        checkLeads(row.actions.at(index).leads, action / u"leads");
    }
    for (qsizetype index = 0; index < row.aspects.size(); ++index) {
        const Place aspect = at / u"aspects" / index;
        const QStringList &rows = row.aspects.at(index).rows;
        checkAuthorities(row.aspects.at(index).authorities, aspect / u"authorities");
        for (qsizetype shown = 0; shown < rows.size(); ++shown)
            checkTableRow(rows.at(shown), aspect / u"rows" / shown);
    }
    for (qsizetype index = 0; index < row.evidence.size(); ++index)
        checkRule(row.evidence.at(index), at / u"evidence" / index);
}

/// Actions fall to authorities: the partnership is none.
void PlanCheck::checkAuthorities(const QStringList &authorities, const Place &list)
{
    checkEachOnce(authorities, list, QString(), m_problems);
    for (qsizetype index = 0; index < authorities.size(); ++index) {
        const QString &id = authorities.at(index);
        if (id == m_pack.partnership.id || !m_pack.authority(id))
            m_problems.add(list / index, QStringLiteral("the id of an authority of pack.json"));
    }
}

void PlanCheck::checkLeads(const QList<LeadUse> &leads, const Place &list)
{
    for (qsizetype index = 0; index < leads.size(); ++index) {
        if (!m_plan.lead(leads.at(index).lead))
            m_problems.add(list / index / u"lead", QStringLiteral("the id of a lead of this file"));
    }
}

void PlanCheck::checkTableRow(const QString &rowId, const Place &place)
{
    if (!m_pack.tableRow(rowId))
        m_problems.add(place, QStringLiteral("a row of tables.json: <table>.<field>"));
}

void PlanCheck::checkRule(const EvidenceRule &rule, const Place &at)
{
    const QJsonObject &parameters = rule.parameters;
    if (const QJsonValue form = parameters[u"form"]; form.isString() && !m_pack.form(form.toString()))
        m_problems.add(at / u"form", QStringLiteral("the id of a form of pack.json"));
    if (const QString field = parameters[u"field"].toString(); !field.isEmpty()) {
        const FormDefinition *form = m_pack.form(field.section(u'.', 0, 0));
        const Field *asked = form ? form->field(field.section(u'.', 1)) : nullptr;
        if (!asked || asked->kind != FieldKind::Scored)
            m_problems.add(at / u"field", QStringLiteral("a scored field of a form: <form>.<field>"));
    }
    if (const QString table = parameters[u"table"].toString();
        !table.isEmpty() && table != QLatin1String("portfolio") && !m_pack.table(table))
        m_problems.add(at / u"table", QStringLiteral("the id of a table of tables.json, or portfolio"));
    if (const QString row = parameters[u"row"].toString(); rule.kind == QLatin1String("improved")) {
        if (!m_pack.baseline || !m_pack.baseline->row(row))
            m_problems.add(at / u"row", QStringLiteral("a row of baseline.json: <table>.<field>"));
    } else if (!row.isEmpty()) {
        checkTableRow(row, at / u"row");
    }
    QStringList authorities;
    for (const QJsonValue &authority : parameters[u"authorities"].toArray())
        authorities.append(authority.toString());
    checkAuthorities(authorities, at / u"authorities");
}

} // namespace

void checkActionPlan(const ActionPlan &plan, const Pack &pack, PackProblems &problems)
{
    const Place file{QStringLiteral("action_plan.json"), {}};
    checkEachOnce(idsOf(plan.themes), file / u"themes", QStringLiteral("id"), problems);
    checkEachOnce(idsOf(plan.leads), file / u"leads", QStringLiteral("id"), problems);
    QStringList leadNames;
    for (const Lead &lead : plan.leads)
        leadNames.append(lead.name);
    checkEachOnce(leadNames, file / u"leads", QStringLiteral("name"), problems);

    const Place rows = file / u"rows";
    PlanCheck check(plan, pack, problems);
    QStringList refs;
    for (qsizetype index = 0; index < plan.rows.size(); ++index) {
        refs.append(plan.rows.at(index).ref);
        check.checkRow(plan.rows.at(index), rows / index);
    }
    checkEachOnce(refs, rows, QStringLiteral("ref"), problems);
}

} // namespace caseaudit
