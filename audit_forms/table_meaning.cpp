#include "audit_forms/table_meaning.h"

#include "audit_forms/naming_check.h"

#include <algorithm>

namespace caseaudit {

namespace {

bool isChoiceOf(const FormDefinition &form, const QString &fieldId, const QString &choiceId)
{
    const Field *field = form.field(fieldId);
    return field && field->choiceIndex(choiceId) >= 0;
}

void checkTable(const TableDefinition &table, const Place &at, const Pack &pack, PackProblems &problems)
{
    if (table.id == QLatin1String("portfolio"))
        problems.add(at / u"id", QStringLiteral("another id: a rule means all tables by \"portfolio\""));
    const FormDefinition *form = pack.form(table.form);
    if (!form) {
        problems.add(at / u"form", QStringLiteral("the id of a form of pack.json"));
        return;
    }
    if (table.group && !isChoiceOf(*form, table.group->field, table.group->is.first()))
        problems.add(at / u"group",
                     QStringLiteral("a choice field of the form %1 and one of its choices").arg(form->id));

    const Place rows = at / u"rows";
    QStringList fields;
    bool othersBegan = false;
    for (qsizetype index = 0; index < table.rows.size(); ++index) {
        const TableRow &row = table.rows.at(index);
        fields.append(row.field);
        const Field *field = form->field(row.field);
        if (!field || field->kind != FieldKind::Scored)
            problems.add(rows / index / u"field",
                         QStringLiteral("the id of a scored field of the form %1").arg(form->id));
        const bool isPrinted = pack.baseline && pack.baseline->row(row.id);
        if (isPrinted && othersBegan)
            problems.add(rows / index, QStringLiteral("the rows that stand in baseline.json before the others"));
        othersBegan = othersBegan || !isPrinted;
    }
    checkEachOnce(fields, rows, QStringLiteral("field"), problems);
}

/// How many reconstructed audits count in a table.
int auditsReconstructed(const Baseline &baseline, const TableDefinition &table)
{
    int audits = 0;
    for (const ReconstructionGroup &group : baseline.reconstruction) {
        const bool isInGroup = !table.group || table.group->is.contains(group.choices.value(table.group->field));
        if (group.form == table.form && isInGroup)
            audits += group.audits;
    }
    return audits;
}

void checkBaselineRow(const BaselineRow &printed, const Place &at, const Pack &pack, PackProblems &problems)
{
    const TableDefinition *table = pack.table(printed.row.section(u'.', 0, 0));
    const TableRow *row = pack.tableRow(printed.row);
    const Scale *scale = row ? pack.scale(row->scale) : nullptr;
    if (!row)
        problems.add(at / u"row", QStringLiteral("a row of tables.json: <table>.<field>"));
    if (!scale)
        return; // a row that rests on no scale is a problem of the table or of the form
    for (const QString &category : printed.percent.keys()) {
        if (scale->indexOf(category) < 0)
            problems.add(at / u"percent" / category,
                         QStringLiteral("percentages for categories of the scale %1 only").arg(scale->id));
    }
    const bool isOpen = scale->indexOf(printed.remainder) >= 0 && !printed.percent.contains(printed.remainder);
    if (!printed.remainder.isEmpty() && !isOpen)
        problems.add(at / u"remainder",
                     QStringLiteral("a category of the scale %1 with no percentage in this row").arg(scale->id));
    const Field *field = pack.form(table->form)->field(row->field);
    if (field->basis != FieldBasis::Baseline)
        problems.add(at / u"row",
                     QStringLiteral("a row whose field has the basis \"baseline\" in the form %1").arg(table->form));
    const int audits = auditsReconstructed(*pack.baseline, *table);
    if (!pack.baseline->reconstruction.isEmpty() && printed.firstAudit + printed.workingCount > audits)
        problems.add(
            at / u"working_n",
            QStringLiteral("with first_audit at most %1, the audits reconstructed for this table").arg(audits));
}

void checkReconstruction(const ReconstructionGroup &group, const Place &at, const Pack &pack, PackProblems &problems)
{
    const FormDefinition *form = pack.form(group.form);
    if (!form) {
        problems.add(at / u"form", QStringLiteral("the id of a form of pack.json"));
        return;
    }
    for (auto chosen = group.choices.begin(); chosen != group.choices.end(); ++chosen) {
        if (!isChoiceOf(*form, chosen.key(), chosen.value()))
            problems.add(at / u"choices" / chosen.key(),
                         QStringLiteral("choice fields of the form %1, each with one of its choices").arg(form->id));
    }
}

} // namespace

void checkTables(const Pack &pack, PackProblems &problems)
{
    const Place list = Place{QStringLiteral("tables.json"), {}} / u"tables";
    for (qsizetype index = 0; index < pack.tables.size(); ++index)
        checkTable(pack.tables.at(index), list / index, pack, problems);
    checkEachOnce(idsOf(pack.tables), list, QStringLiteral("id"), problems);
}

void checkBaseline(const Baseline &baseline, const Pack &pack, PackProblems &problems)
{
    const Place file{QStringLiteral("baseline.json"), {}};
    if (!baseline.auditedOn.isValid())
        problems.add(file / u"audited_on", QStringLiteral("a day of the calendar"));
    const Place rows = file / u"rows";
    QStringList ids;
    for (qsizetype index = 0; index < baseline.rows.size(); ++index) {
        ids.append(baseline.rows.at(index).row);
        checkBaselineRow(baseline.rows.at(index), rows / index, pack, problems);
    }
    checkEachOnce(ids, rows, QStringLiteral("row"), problems);
    for (qsizetype index = 0; index < baseline.reconstruction.size(); ++index)
        checkReconstruction(baseline.reconstruction.at(index), file / u"reconstruction" / index, pack, problems);
}

} // namespace caseaudit
