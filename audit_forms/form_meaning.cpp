#include "audit_forms/form_meaning.h"

#include "audit_forms/naming_check.h"
#include "audit_forms/pack_builder.h"

#include <QSet>

#include <algorithm>

namespace caseaudit {

namespace {

/// Checks one form; every method takes what it checks and the place it stands at.
class FormCheck {
public:
    FormCheck(const FormDefinition &form, const Pack &pack, PackProblems &problems)
        : m_form(form)
        , m_pack(pack)
        , m_problems(problems)
        , m_fields(Place{formPath(form.id), {}} / u"fields")
    {}

    void check()
    {
        checkNames();
        checkRoles();
        checkCircles();
        for (qsizetype index = 0; index < m_form.fields.size(); ++index)
            checkField(m_form.fields.at(index), m_fields / index);
    }

private:
    void checkNames();
    void checkRoles();
    void checkCircles();
    QStringList wayBack(const QString &from, const QString &target, QSet<QString> &visited) const;

    void checkField(const Field &field, const Place &at);
    void checkScored(const Field &field, const Place &at);
    void checkGuidance(const Field &field, const Scale &scale, const Place &guidance);
    void checkRecommendations(const QStringList &refs, const Place &list);
    void checkKpi(const KpiRule &rule, const Place &at);
    void checkCondition(const Condition &condition, const Place &at);
    QStringList answersOf(const Field &field) const;

    const FormDefinition &m_form;
    const Pack &m_pack;
    PackProblems &m_problems;
    const Place m_fields;
};

/// Ids and labels are the columns of imports and exports, beside the columns every audit has.
void FormCheck::checkNames()
{
    static const QStringList taken{
        QStringLiteral("case_ref"), QStringLiteral("authority"),    QStringLiteral("team"),
        QStringLiteral("worker"),   QStringLiteral("auditor"),      QStringLiteral("audited_on"),
        QStringLiteral("cycle"),    QStringLiteral("reading"),      QStringLiteral("origin"),
        QStringLiteral("state"),    QStringLiteral("form_version"), QStringLiteral("accepted_warnings"),
        QStringLiteral("note")};
    QList<Spelling> spellings;
    for (qsizetype index = 0; index < m_form.fields.size(); ++index) {
        const Field &field = m_form.fields.at(index);
        const Place id = m_fields / index / u"id";
        spellings.append({{id, field.id, field.id}, {m_fields / index / u"label", field.label, field.id}});
        if (taken.contains(field.id))
            m_problems.add(
                id,
                QStringLiteral("another id than the columns of every audit: %1").arg(taken.join(QLatin1String(", "))));
        for (const QLatin1String suffix :
             {QLatin1String("_comment"), QLatin1String("_reason"), QLatin1String("_proposal")}) {
            if (field.id.endsWith(suffix) && m_form.field(field.id.chopped(suffix.size())))
                m_problems.add(id, QStringLiteral("another id than the column of a comment, reason or proposal"));
        }
    }
    checkEachOnce(idsOf(m_form.fields), m_fields, QStringLiteral("id"), m_problems);
    checkSpellings(spellings, m_problems);
}

void FormCheck::checkRoles()
{
    QSet<FieldRole> seen;
    for (qsizetype index = 0; index < m_form.fields.size(); ++index) {
        const FieldRole role = m_form.fields.at(index).role;
        if (role != FieldRole::None && seen.contains(role))
            m_problems.add(m_fields / index / u"role", QStringLiteral("each role at most once in a form"));
        seen.insert(role);
    }
}

/// Each circle of conditions is a problem of the first of its fields.
void FormCheck::checkCircles()
{
    QSet<QString> inCircle;
    for (qsizetype index = 0; index < m_form.fields.size(); ++index) {
        const QString id = m_form.fields.at(index).id;
        QSet<QString> visited;
        const QStringList way = inCircle.contains(id) ? QStringList() : wayBack(id, id, visited);
        if (way.isEmpty())
            continue;
        inCircle.unite(QSet<QString>(way.begin(), way.end()));
        m_problems.add(m_fields / index / u"asked_when", (way + QStringList{id}).join(QStringLiteral(" → ")),
                       QStringLiteral("conditions that do not lead back to their own question"));
    }
}

/// The fields on the way from `from` along its conditions to `target`; empty when there is none.
QStringList FormCheck::wayBack(const QString &from, const QString &target, QSet<QString> &visited) const
{
    const Field *field = m_form.field(from);
    if (!field || visited.contains(from))
        return {};
    visited.insert(from);
    for (const Condition &condition : field->askedWhen) {
        if (condition.field == target)
            return {from};
        if (const QStringList rest = wayBack(condition.field, target, visited); !rest.isEmpty())
            return QStringList{from} + rest;
    }
    return {};
}

void FormCheck::checkField(const Field &field, const Place &at)
{
    for (qsizetype index = 0; index < field.askedWhen.size(); ++index)
        checkCondition(field.askedWhen.at(index), at / u"asked_when" / index);
    if (field.kind == FieldKind::Scored)
        checkScored(field, at);
    checkEachOnce(idsOf(field.choices), at / u"choices", QStringLiteral("id"), m_problems);
    checkSpellings(spellingsOf(field.choices, at / u"choices"), m_problems);
}

void FormCheck::checkScored(const Field &field, const Place &at)
{
    const Scale *scale = m_pack.scale(field.scale);
    if (!scale)
        m_problems.add(at / u"scale", QStringLiteral("the id of a scale of pack.json"));
    else
        checkGuidance(field, *scale, at / u"guidance");
    if (field.basis == FieldBasis::Baseline && m_pack.baselineRowsOf(m_form.id, field.id).isEmpty())
        m_problems.add(at / u"basis", QStringLiteral("plan or practice: no row of baseline.json rests on this field"));
    checkRecommendations(field.recommendations, at / u"recommendations");
    if (!field.kpi)
        return;
    const QStringList proposed{QStringLiteral("yes"), QStringLiteral("no_organisational"),
                               QStringLiteral("no_outwith")};
    const auto isKnown = [&](const QString &category) { return scale->indexOf(category) >= 0; };
    if (scale && !std::all_of(proposed.begin(), proposed.end(), isKnown))
        m_problems.add(
            at / u"scale",
            QStringLiteral("for a kpi, a scale with the categories %1").arg(proposed.join(QLatin1String(", "))));
    checkKpi(*field.kpi, at / u"kpi");
}

void FormCheck::checkGuidance(const Field &field, const Scale &scale, const Place &guidance)
{
    QSet<QString> offered;
    for (const Category &category : scale.categories) {
        if (category.inputOnly)
            continue;
        offered.insert(category.id);
        if (!field.guidance.contains(category.id))
            m_problems.add(guidance / category.id, QStringLiteral("a line for every category that is offered"));
    }
    QStringList guided = field.guidance.keys();
    guided.sort();
    for (const QString &category : guided) {
        if (!offered.contains(category))
            m_problems.add(guidance / category,
                           QStringLiteral("no line but for the categories that the scale %1 offers").arg(scale.id));
    }
}

void FormCheck::checkRecommendations(const QStringList &refs, const Place &list)
{
    checkEachOnce(refs, list, QString(), m_problems);
    for (qsizetype index = 0; m_pack.actionPlan && index < refs.size(); ++index) {
        if (!m_pack.actionPlan->row(refs.at(index)))
            m_problems.add(list / index, QStringLiteral("the ref of a row of action_plan.json"));
    }
}

void FormCheck::checkKpi(const KpiRule &rule, const Place &at)
{
    if (rule.windowDays && (!m_form.hasContactLog || m_form.fieldWithRole(FieldRole::StartDate).isEmpty()))
        m_problems.add(at / u"window_days",
                       QStringLiteral("null, or a form with a contact log and a field with the role start_date"));
    for (qsizetype index = 0; index < rule.neededWhen.size(); ++index)
        checkCondition(rule.neededWhen.at(index).when, at / u"needed_when" / index);
    for (qsizetype index = 0; index < rule.needs.size(); ++index) {
        const Field *needed = m_form.field(rule.needs.at(index));
        if (!needed || needed->kind != FieldKind::Choice)
            m_problems.add(at / u"needs" / index, QStringLiteral("the id of a choice of this form"));
    }
}

void FormCheck::checkCondition(const Condition &condition, const Place &at)
{
    const Field *deciding = m_form.field(condition.field);
    if (!deciding || !deciding->isCoded()) {
        m_problems.add(at / u"field", QStringLiteral("the id of a scored field or a choice of this form"));
        return;
    }
    const QStringList answers = answersOf(*deciding);
    for (qsizetype index = 0; index < condition.is.size(); ++index) {
        if (!answers.contains(condition.is.at(index)))
            m_problems.add(at / u"is" / index,
                           QStringLiteral("an answer to %1: %2").arg(deciding->id, answers.join(QLatin1String(", "))));
    }
}

/// What can be answered to a scored field or a choice.
QStringList FormCheck::answersOf(const Field &field) const
{
    QStringList answers;
    for (const Choice &choice : field.choices)
        answers.append(choice.id);
    if (const Scale *scale = m_pack.scale(field.scale)) {
        for (const Category &category : scale->categories)
            answers.append(category.id);
    }
    return answers;
}

} // namespace

void checkForm(const FormDefinition &form, const Pack &pack, PackProblems &problems)
{
    FormCheck(form, pack, problems).check();
}

} // namespace caseaudit
