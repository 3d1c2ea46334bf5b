#include "audit_forms/form_definition.h"

#include "audit_forms/scale.h"

#include <algorithm>

namespace caseaudit {

int Field::choiceIndex(const QString &choiceId) const
{
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&](const Choice &choice) { return choice.id == choiceId; });
    return found == choices.end() ? -1 : static_cast<int>(found - choices.begin());
}

std::optional<QString> Field::choiceFor(const QString &text) const
{
    const QString spelling = foldedSpelling(text);
    if (spelling.isEmpty())
        return std::nullopt;
    const auto means = [&](const QString &other) { return foldedSpelling(other) == spelling; };
    for (const Choice &choice : choices) {
        if (means(choice.id) || means(choice.label) || std::any_of(choice.accepts.begin(), choice.accepts.end(), means))
            return choice.id;
    }
    return std::nullopt;
}

const Field *FormDefinition::field(const QString &fieldId) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field &one) { return one.id == fieldId; });
    return found == fields.end() ? nullptr : &*found;
}

QString FormDefinition::fieldWithRole(FieldRole role) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field &one) { return one.role == role; });
    return found == fields.end() ? QString() : found->id;
}

QList<const Field *> FormDefinition::codedFields() const
{
    QList<const Field *> coded;
    for (const Field &one : fields) {
        if (one.isCoded())
            coded.append(&one);
    }
    return coded;
}

QList<const Field *> FormDefinition::scoredFields() const
{
    QList<const Field *> scored;
    for (const Field &one : fields) {
        if (one.kind == FieldKind::Scored)
            scored.append(&one);
    }
    return scored;
}

} // namespace caseaudit
