#include "audit_forms/pack_builder.h"

#include <QJsonArray>

namespace caseaudit {

namespace {

/// What `build` makes of each object of a list.
template <typename Build>
auto listOf(const QJsonValue &list, const Build &build)
{
    QList<decltype(build(QJsonObject()))> built;
    for (const QJsonValue &member : list.toArray())
        built.append(build(member.toObject()));
    return built;
}

QStringList texts(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &text : list.toArray())
        texts.append(text.toString());
    return texts;
}

QString text(const QJsonObject &json, QStringView key)
{
    return json[key].toString();
}

Authority authority(const QJsonObject &json)
{
    return {text(json, u"id"), text(json, u"name"), text(json, u"letter")};
}

Abbreviation abbreviation(const QJsonObject &json)
{
    return {text(json, u"short"), text(json, u"long")};
}

Category category(const QJsonObject &json)
{
    return {text(json, u"id"), text(json, u"label"), text(json, u"key"), texts(json[u"accepts"]),
            json[u"input_only"].toBool()};
}

Share share(const QJsonObject &json)
{
    return {text(json, u"id"), text(json, u"label"), texts(json[u"categories"])};
}

Scale scale(const QJsonObject &json)
{
    return {text(json, u"id"), text(json, u"title"), listOf(json[u"categories"], category),
            listOf(json[u"shares"], share)};
}

Condition condition(const QJsonObject &json)
{
    return {text(json, u"field"), texts(json[u"is"])};
}

KpiRule kpiRule(const QJsonObject &json)
{
    KpiRule rule;
    if (!json[u"window_days"].isNull())
        rule.windowDays = json[u"window_days"].toInt();
    rule.needed = json[u"needed"].toInt();
    rule.neededWhen = listOf(json[u"needed_when"], [](const QJsonObject &need) {
        return KpiNeed{condition(need), need[u"needed"].toInt()};
    });
    rule.needs = texts(json[u"needs"]);
    for (const QString &kind : texts(json[u"kinds"]))
        rule.kinds.append(contactKindFor(kind).value());
    for (const QString &outcome : texts(json[u"outcomes"]))
        rule.outcomes.append(contactOutcomeFor(outcome).value());
    rule.overrideReasons = texts(json[u"override_reasons"]);
    return rule;
}

Choice choice(const QJsonObject &json)
{
    return {text(json, u"id"), text(json, u"label"), texts(json[u"accepts"])};
}

FieldKind fieldKind(const QString &id)
{
    static const QMap<QString, FieldKind> kinds{{QStringLiteral("scored"), FieldKind::Scored},
                                                {QStringLiteral("date"), FieldKind::Date},
                                                {QStringLiteral("choice"), FieldKind::Choice}};
    return kinds.value(id);
}

FieldRole fieldRole(const QString &id)
{
    static const QMap<QString, FieldRole> roles{{QStringLiteral("report_date"), FieldRole::ReportDate},
                                                {QStringLiteral("start_date"), FieldRole::StartDate},
                                                {QStringLiteral("end_date"), FieldRole::EndDate},
                                                {QStringLiteral("order_type"), FieldRole::OrderType},
                                                {QStringLiteral("group"), FieldRole::Group}};
    return roles.value(id, FieldRole::None);
}

FieldBasis fieldBasis(const QString &id)
{
    static const QMap<QString, FieldBasis> bases{{QStringLiteral("baseline"), FieldBasis::Baseline},
                                                 {QStringLiteral("plan"), FieldBasis::Plan},
                                                 {QStringLiteral("practice"), FieldBasis::Practice}};
    return bases.value(id, FieldBasis::Practice);
}

Field field(const QJsonObject &json)
{
    Field field;
    field.id = text(json, u"id");
    field.label = text(json, u"label");
    field.kind = fieldKind(text(json, u"kind"));
    field.role = fieldRole(text(json, u"role"));
    field.help = text(json, u"help");
    field.askedWhen = listOf(json[u"asked_when"], condition);
    field.scale = text(json, u"scale");
    const QJsonObject guidance = json[u"guidance"].toObject();
    for (auto line = guidance.begin(); line != guidance.end(); ++line)
        field.guidance.insert(line.key(), line.value().toString());
    field.notApplicableReasons = texts(json[u"not_applicable_reasons"]);
    field.basis = fieldBasis(text(json, u"basis"));
    field.recommendations = texts(json[u"recommendations"]);
    if (json.contains(u"kpi"))
        field.kpi = kpiRule(json[u"kpi"].toObject());
    field.choices = listOf(json[u"choices"], choice);
    return field;
}

FormDefinition form(const QJsonObject &json)
{
    return {
        text(json, u"id"),    json[u"version"].toInt(),      text(json, u"title"),          text(json, u"short_title"),
        text(json, u"about"), json[u"contact_log"].toBool(), listOf(json[u"fields"], field)};
}

TableDefinition table(const QJsonObject &json, const Pack &pack)
{
    TableDefinition table;
    table.id = text(json, u"id");
    table.title = text(json, u"title");
    table.form = text(json, u"form");
    const QJsonObject group = json[u"group"].toObject();
    if (!group.isEmpty())
        table.group = Condition{text(group, u"field"), {text(group, u"is")}};
    const FormDefinition *form = pack.form(table.form);
    table.rows = listOf(json[u"rows"], [&](const QJsonObject &rowJson) {
        TableRow row;
        row.field = text(rowJson, u"field");
        row.id = table.id + u'.' + row.field;
        row.heading = text(rowJson, u"heading");
        row.label = text(rowJson, u"label");
        if (const Field *source = form ? form->field(row.field) : nullptr) {
            row.scale = source->scale;
            if (row.label.isEmpty())
                row.label = source->label;
        }
        return row;
    });
    table.notes = texts(json[u"notes"]);
    return table;
}

BaselineRow baselineRow(const QJsonObject &json)
{
    BaselineRow row;
    row.row = text(json, u"row");
    const QJsonObject percent = json[u"percent"].toObject();
    for (auto cell = percent.begin(); cell != percent.end(); ++cell)
        row.percent.insert(cell.key(), cell.value().toInt());
    row.workingCount = json[u"working_n"].toInt();
    row.firstAudit = json[u"first_audit"].toInt();
    row.remainder = text(json, u"remainder");
    row.printedLabel = text(json, u"printed_label");
    row.notes = texts(json[u"notes"]);
    return row;
}

ReconstructionGroup reconstructionGroup(const QJsonObject &json)
{
    ReconstructionGroup group{text(json, u"form"), json[u"audits"].toInt(), {}};
    const QJsonObject choices = json[u"choices"].toObject();
    for (auto chosen = choices.begin(); chosen != choices.end(); ++chosen)
        group.choices.insert(chosen.key(), chosen.value().toString());
    return group;
}

Baseline baseline(const QJsonObject &json)
{
    return {text(json, u"cycle"),
            text(json, u"title"),
            text(json, u"source"),
            texts(json[u"notes"]),
            text(json, u"auditor"),
            QDate::fromString(text(json, u"audited_on"), Qt::ISODate),
            text(json, u"audited_on_note"),
            listOf(json[u"rows"], baselineRow),
            listOf(json[u"reconstruction"], reconstructionGroup)};
}

PlannedAction plannedAction(const QJsonObject &json)
{
    const auto leadUse = [](const QJsonObject &use) { return LeadUse{text(use, u"lead"), text(use, u"printed")}; };
    return {text(json, u"text"), listOf(json[u"leads"], leadUse), texts(json[u"authorities"])};
}

PlanAspect planAspect(const QJsonObject &json)
{
    return {text(json, u"label"), text(json, u"applies_to"), texts(json[u"authorities"]), texts(json[u"rows"])};
}

EvidenceRule evidenceRule(const QJsonObject &json)
{
    EvidenceRule rule{text(json, u"rule"), json[u"shown_only"].toBool(), json};
    rule.parameters.remove(u"rule");
    rule.parameters.remove(u"shown_only");
    return rule;
}

Provenance provenance(const QString &id)
{
    static const QMap<QString, Provenance> provenances{{QStringLiteral("explicit"), Provenance::Explicit},
                                                       {QStringLiteral("implied"), Provenance::Implied},
                                                       {QStringLiteral("text"), Provenance::Text}};
    return provenances.value(id);
}

PlanRow planRow(const QJsonObject &json)
{
    PlanRow row;
    row.ref = text(json, u"ref");
    row.theme = text(json, u"theme");
    row.title = text(json, u"title");
    row.need = text(json, u"need");
    row.provenance = provenance(text(json, u"provenance"));
    row.appliesTo = text(json, u"applies_to");
    row.authorities = texts(json[u"authorities"]);
    row.actions = listOf(json[u"actions"], plannedAction);
    row.due = QDate::fromString(text(json, u"due") + QLatin1String("-01"), Qt::ISODate);
    row.otherPlans = texts(json[u"other_plans"]);
    row.oddities = texts(json[u"oddities"]);
    row.aspects = listOf(json[u"aspects"], planAspect);
    row.evidence = listOf(json[u"evidence"], evidenceRule);
    row.followedByHand = json[u"followed_by_hand"].toBool();
    row.handReason = text(json, u"hand_reason");
    return row;
}

ActionPlan actionPlan(const QJsonObject &json)
{
    const auto theme = [](const QJsonObject &one) {
        return Theme{text(one, u"id"), text(one, u"title"), one[u"printed"].toBool()};
    };
    const auto lead = [](const QJsonObject &one) { return Lead{text(one, u"id"), text(one, u"name")}; };
    return {text(json, u"title"), text(json, u"source"), listOf(json[u"themes"], theme), listOf(json[u"leads"], lead),
            listOf(json[u"rows"], planRow)};
}

} // namespace

QString formPath(const QString &formId)
{
    return QStringLiteral("forms/%1.json").arg(formId);
}

Pack buildPack(const QMap<QString, QJsonObject> &documents)
{
    const QJsonObject json = documents.value(QStringLiteral("pack.json"));
    Pack pack;
    pack.id = text(json, u"id");
    pack.version = json[u"version"].toInt();
    pack.title = text(json, u"title");
    pack.partnership = authority(json[u"partnership"].toObject());
    pack.authorities = listOf(json[u"authorities"], authority);
    pack.scales = listOf(json[u"scales"], scale);
    pack.abbreviations = listOf(json[u"abbreviations"], abbreviation);
    for (const QString &formId : texts(json[u"forms"]))
        pack.forms.append(form(documents.value(formPath(formId))));
    pack.tables = listOf(documents.value(QStringLiteral("tables.json"))[u"tables"],
                         [&](const QJsonObject &tableJson) { return table(tableJson, pack); });
    if (const QString path = QStringLiteral("baseline.json"); documents.contains(path))
        pack.baseline = baseline(documents.value(path));
    if (const QString path = QStringLiteral("action_plan.json"); documents.contains(path))
        pack.actionPlan = actionPlan(documents.value(path));
    return pack;
}

} // namespace caseaudit
