#include "app/exchange/audit_export.h"

#include "app/exchange/audit_columns.h"
#include "app/wording/import_wording.h"
#include "audit_forms/pack.h"

namespace caseaudit {

namespace {

constexpr QLatin1String between("; ");

QString kindOf(const FileColumn &column)
{
    switch (column.part) {
    case ColumnPart::AuditedOn:
    case ColumnPart::ContactDate:
        return QStringLiteral("date");
    case ColumnPart::FormVersion:
        return QStringLiteral("number");
    case ColumnPart::Authority:
    case ColumnPart::Reading:
    case ColumnPart::State:
    case ColumnPart::Origin:
    case ColumnPart::Proposal:
    case ColumnPart::ContactKind:
    case ColumnPart::ContactOutcome:
        return QStringLiteral("choice");
    case ColumnPart::Value:
        return column.field->kind == FieldKind::Date     ? QStringLiteral("date")
               : column.field->kind == FieldKind::Choice ? QStringLiteral("choice")
                                                         : QStringLiteral("scored");
    default:
        return QStringLiteral("text");
    }
}

QString named(const QString &id, const QString &label)
{
    return QStringLiteral("%1 = %2").arg(id, label);
}

/// Every code the export writes for a question, with what it stands for.
QString codesOf(const Field &field, const Pack &pack)
{
    QStringList codes;
    if (field.kind == FieldKind::Date)
        return wording::expectedDate();
    for (const Choice &choice : field.choices)
        codes.append(named(choice.id, choice.label));
    if (const Scale *scale = pack.scale(field.scale)) {
        for (const Category &category : scale->categories)
            codes.append(named(category.id, category.label));
        codes.append(wording::notApplicableCode());
    }
    return codes.join(between);
}

QString authorityCodes(const Pack &pack)
{
    QStringList codes;
    for (const Authority &authority : pack.authorities)
        codes.append(named(authority.id, authority.name));
    return codes.join(between);
}

QString acceptedBy(const FileColumn &column, const FormDefinition &form, const Pack &pack)
{
    switch (column.part) {
    case ColumnPart::Authority:
        return authorityCodes(pack);
    case ColumnPart::AuditedOn:
    case ColumnPart::ContactDate:
        return wording::expectedDate();
    case ColumnPart::Reading:
        return wording::expectedReading();
    case ColumnPart::State:
        return wording::expectedState();
    case ColumnPart::Origin:
        return wording::expectedOrigin();
    case ColumnPart::FormVersion:
        return wording::expectedFormVersion(form.version);
    case ColumnPart::ContactKind:
        return wording::expectedContactKind();
    case ColumnPart::ContactOutcome:
        return wording::expectedContactOutcome();
    case ColumnPart::Value:
        return codesOf(*column.field, pack);
    case ColumnPart::Proposal:
        return wording::expectedProposal(*column.field, pack);
    default:
        return {};
    }
}

/// The help of a question, then its guidance in the order of the scale.
QString guidanceOf(const FileColumn &column, const Pack &pack)
{
    if (column.part != ColumnPart::Value)
        return {};
    QStringList lines;
    if (!column.field->help.isEmpty())
        lines.append(column.field->help);
    if (const Scale *scale = pack.scale(column.field->scale)) {
        for (const Category &category : scale->categories) {
            if (const QString line = column.field->guidance.value(category.id); !line.isEmpty())
                lines.append(QStringLiteral("%1: %2").arg(category.label, line));
        }
    }
    return lines.join(u'\n');
}

Table emptyDictionary()
{
    const auto text = [](const QString &id, const QString &heading) { return Column{id, heading, ColumnKind::Text}; };
    return {QStringLiteral("dictionary"),
            wording::dictionaryTitle(),
            {text(QStringLiteral("form"), QStringLiteral("Form")),
             {QStringLiteral("version"), QStringLiteral("Version"), ColumnKind::Count},
             text(QStringLiteral("file"), QStringLiteral("File")),
             text(QStringLiteral("column"), QStringLiteral("Column")),
             text(QStringLiteral("label"), QStringLiteral("Label")),
             text(QStringLiteral("kind"), QStringLiteral("Kind")),
             text(QStringLiteral("scale"), QStringLiteral("Scale")),
             text(QStringLiteral("required"), QStringLiteral("Required")),
             text(QStringLiteral("accepted"), QStringLiteral("Accepted values")),
             text(QStringLiteral("guidance"), QStringLiteral("Guidance"))},
            {},
            {}};
}

void describe(Table &table, const QList<FileColumn> &columns, const QString &file, const FormDefinition &form,
              const Pack &pack)
{
    const auto cell = [](const QString &text) { return text.isEmpty() ? Cell() : Cell(text); };
    for (const FileColumn &column : columns) {
        const bool hasScale = column.part == ColumnPart::Value && !column.field->scale.isEmpty();
        const bool isRequired = column.presence == Presence::Required;
        table.rows.append({cell(form.id), Cell(std::int64_t{form.version}), cell(file), cell(column.id),
                           cell(column.heading), cell(kindOf(column)), hasScale ? cell(column.field->scale) : Cell(),
                           cell(isRequired ? QStringLiteral("yes") : QStringLiteral("no")),
                           cell(acceptedBy(column, form, pack)), cell(guidanceOf(column, pack))});
    }
}

} // namespace

Table dictionaryTable(const Pack &pack)
{
    Table table = emptyDictionary();
    for (const FormDefinition &form : pack.forms) {
        describe(table, auditColumns(form, pack), QStringLiteral("audits"), form, pack);
        if (form.hasContactLog)
            describe(table, contactColumns(), QStringLiteral("contacts"), form, pack);
    }
    return table;
}

} // namespace caseaudit
