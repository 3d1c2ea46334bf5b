#include "audit_forms/pack.h"

#include <algorithm>

namespace caseaudit {

namespace {

/// The member of that id, or null.
template <typename Member>
const Member *withId(const QList<Member> &members, const QString &id)
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member &one) { return one.id == id; });
    return found == members.end() ? nullptr : &*found;
}

} // namespace

const Authority *Pack::authority(const QString &authorityId) const
{
    return authorityId == partnership.id ? &partnership : withId(authorities, authorityId);
}

std::optional<QString> Pack::authorityFor(const QString &text) const
{
    const QString spelling = foldedSpelling(text);
    if (spelling.isEmpty())
        return std::nullopt;
    const auto isMeant = [&](const Authority &one) {
        return foldedSpelling(one.id) == spelling || foldedSpelling(one.name) == spelling ||
               foldedSpelling(one.letter) == spelling;
    };
    const auto found = std::find_if(authorities.begin(), authorities.end(), isMeant);
    if (found != authorities.end())
        return found->id;
    return isMeant(partnership) ? std::optional(partnership.id) : std::nullopt;
}

const Scale *Pack::scale(const QString &scaleId) const
{
    return withId(scales, scaleId);
}

const FormDefinition *Pack::form(const QString &formId) const
{
    return withId(forms, formId);
}

const TableDefinition *Pack::table(const QString &tableId) const
{
    return withId(tables, tableId);
}

const TableRow *Pack::tableRow(const QString &rowId) const
{
    const TableDefinition *owner = table(rowId.section(u'.', 0, 0));
    return owner ? withId(owner->rows, rowId) : nullptr;
}

QStringList Pack::baselineRowsOf(const QString &formId, const QString &fieldId) const
{
    if (!baseline)
        return {};
    QStringList rows;
    for (const BaselineRow &printed : baseline->rows) {
        const TableDefinition *owner = table(printed.row.section(u'.', 0, 0));
        const TableRow *row = tableRow(printed.row);
        if (row && owner->form == formId && row->field == fieldId)
            rows.append(printed.row);
    }
    return rows;
}

} // namespace caseaudit
