#include "app/reports/form_report.h"

#include "app/reports/text_layout.h"
#include "app/wording/paper_wording.h"
#include "audit_forms/pack.h"

namespace caseaudit {

namespace {

QString scaleOf(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Date:
        return QStringLiteral("date");
    case FieldKind::Choice:
        return QStringLiteral("choice");
    case FieldKind::Scored:
        return field.scale;
    }
    Q_UNREACHABLE();
}

void writeAnswers(QString &text, const Field &field, const Pack &pack, int width)
{
    if (field.kind == FieldKind::Choice) {
        QStringList labels;
        for (const Choice &choice : field.choices)
            labels.append(choice.label);
        text += wrapped(labels.join(QStringLiteral(" · ")), width, 4);
    }
    if (field.kind != FieldKind::Scored)
        return;
    for (const Category &category : pack.scale(field.scale)->categories) {
        if (!category.inputOnly)
            text += wrapped(QStringLiteral("%1: %2").arg(category.label, field.guidance.value(category.id)), width, 4);
    }
}

} // namespace

Table formFields(const QList<const FormDefinition *> &forms, const Pack &pack)
{
    Table table{QStringLiteral("forms"),
                QString(),
                {{QStringLiteral("form"), QStringLiteral("Form"), ColumnKind::Text},
                 {QStringLiteral("version"), QStringLiteral("Version"), ColumnKind::Count},
                 {QStringLiteral("field"), QStringLiteral("Field"), ColumnKind::Text},
                 {QStringLiteral("label"), QStringLiteral("Label"), ColumnKind::Text},
                 {QStringLiteral("scale"), QStringLiteral("Scale"), ColumnKind::Text},
                 {QStringLiteral("required"), QStringLiteral("Required"), ColumnKind::Text},
                 {QStringLiteral("baseline_rows"), QStringLiteral("Baseline rows"), ColumnKind::Text},
                 {QStringLiteral("recommendations"), QStringLiteral("Recommendations"), ColumnKind::Text}},
                {},
                {}};
    for (const FormDefinition *form : forms) {
        for (const Field &field : form->fields) {
            const bool required = field.role == FieldRole::Group;
            table.rows.append({form->id, std::int64_t{form->version}, field.id, field.label, scaleOf(field),
                               required ? QStringLiteral("yes") : QStringLiteral("no"),
                               pack.baselineRowsOf(form->id, field.id).join(QLatin1Char(' ')),
                               field.recommendations.join(QLatin1Char(' '))});
        }
    }
    return table;
}

QString writeFormText(const FormDefinition &form, const Pack &pack, int width)
{
    QString text = wrapped(QStringLiteral("%1 (%2, version %3)").arg(form.title, form.id).arg(form.version), width, 0);
    text += wrapped(form.about, width, 0);
    for (const Field &field : form.fields) {
        text += QLatin1Char('\n');
        text += wrapped(QStringLiteral("%1 [%2]").arg(field.label, field.id), width, 2);
        if (!field.help.isEmpty())
            text += wrapped(field.help, width, 4);
        if (!field.askedWhen.isEmpty())
            text += wrapped(QStringLiteral("Asked when %1.").arg(wording::conditions(field, form, pack)), width, 4);
        writeAnswers(text, field, pack, width);
        if (!field.recommendations.isEmpty())
            text += wrapped(QStringLiteral("Evidence for %1.").arg(field.recommendations.join(QStringLiteral(", "))),
                            width, 4);
    }
    return text;
}

} // namespace caseaudit
