#pragma once

#include "audit_forms/pack.h"
#include "audit_forms/scored_audit.h"

#include <QString>

#include <initializer_list>

/// A pack of one form, small enough to count by hand.
///
/// The form `visit` packs four answers: `group` (choices first, second), `quality` (four ratings), `plan` (yes, no)
/// and `met` (three categories and an input-only fourth). `visit_date` is between them and not packed.
namespace small_pack {

namespace code {
inline constexpr quint8 none = caseaudit::answer_code::notRecorded;
inline constexpr quint8 na = caseaudit::answer_code::notApplicable;
inline constexpr quint8 notAsked = caseaudit::answer_code::notAsked;
inline constexpr quint8 first = 1;  ///< group
inline constexpr quint8 second = 2; ///< group
inline constexpr quint8 poor = 1;
inline constexpr quint8 adequate = 2;
inline constexpr quint8 good = 3;
inline constexpr quint8 veryGood = 4;
inline constexpr quint8 yes = 1;
inline constexpr quint8 no = 2;
inline constexpr quint8 unstated = 4; ///< met
} // namespace code

inline caseaudit::Scale scale(const char *id, std::initializer_list<const char *> categories)
{
    caseaudit::Scale made;
    made.id = QString::fromLatin1(id);
    for (const char *category : categories) {
        caseaudit::Category added;
        added.id = QString::fromLatin1(category);
        made.categories.append(added);
    }
    return made;
}

inline caseaudit::Field field(const char *id, caseaudit::FieldKind kind, const char *scaleId = "")
{
    caseaudit::Field made;
    made.id = QString::fromLatin1(id);
    made.kind = kind;
    made.scale = QString::fromLatin1(scaleId);
    return made;
}

inline caseaudit::FormDefinition form()
{
    using caseaudit::FieldKind;
    caseaudit::FormDefinition made;
    made.id = QStringLiteral("visit");
    made.version = 3;
    caseaudit::Field group = field("group", FieldKind::Choice);
    for (const char *choice : {"first", "second"})
        group.choices.append({QString::fromLatin1(choice), {}, {}});
    made.fields = {group, field("quality", FieldKind::Scored, "rating"), field("visit_date", FieldKind::Date),
                   field("plan", FieldKind::Scored, "yes_no"), field("met", FieldKind::Scored, "kpi")};
    return made;
}

inline caseaudit::TableRow row(const QString &table, const char *fieldId, const char *scaleId)
{
    const QString name = QString::fromLatin1(fieldId);
    return {QStringLiteral("%1.%2").arg(table, name),
            name,
            QStringLiteral("About %1").arg(name),
            {},
            QString::fromLatin1(scaleId)};
}

/// All three scored fields over all audits.
inline caseaudit::TableDefinition wholeTable()
{
    caseaudit::TableDefinition made;
    made.id = QStringLiteral("visits");
    made.title = QStringLiteral("Visits");
    made.form = QStringLiteral("visit");
    made.rows = {row(made.id, "quality", "rating"), row(made.id, "plan", "yes_no"), row(made.id, "met", "kpi")};
    made.rows[1].heading = QStringLiteral("And also");
    return made;
}

/// `quality` over the audits of the second group.
inline caseaudit::TableDefinition secondGroupTable()
{
    caseaudit::TableDefinition made;
    made.id = QStringLiteral("second_visits");
    made.form = QStringLiteral("visit");
    made.group = caseaudit::Condition{QStringLiteral("group"), {QStringLiteral("second")}};
    made.rows = {row(made.id, "quality", "rating")};
    return made;
}

/// The baseline prints visits.quality and nothing else.
inline caseaudit::Pack pack()
{
    caseaudit::Pack made;
    made.scales = {scale("rating", {"poor", "adequate", "good", "very_good"}), scale("yes_no", {"yes", "no"}),
                   scale("kpi", {"yes", "no_organisational", "no_outwith", "no_unstated"})};
    made.forms = {form()};
    made.tables = {wholeTable(), secondGroupTable()};
    caseaudit::BaselineRow printed;
    printed.row = QStringLiteral("visits.quality");
    made.baseline.emplace().rows = {printed};
    return made;
}

/// An audit of Angus in 2005 with these four answers.
inline caseaudit::ScoredAudit audit(const QString &recordId, std::initializer_list<quint8> answers)
{
    caseaudit::ScoredAudit made;
    made.recordId = recordId;
    made.authority = QStringLiteral("angus");
    made.team = QStringLiteral("north");
    made.worker = QStringLiteral("w1");
    made.cycle = QStringLiteral("2005");
    made.auditedOn = QDate(2005, 6, 15);
    for (const quint8 answer : answers)
        made.answers.append(static_cast<char>(answer));
    return made;
}

} // namespace small_pack
