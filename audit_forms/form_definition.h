#pragma once

#include "audit_forms/form_condition.h"
#include "audit_forms/kpi_rule.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit {

/// What kind of answer a field takes.
enum class FieldKind { Scored, Date, Choice };

/// Where a scored field comes from: the 2004 tables, the action plan, or what a case file can show.
enum class FieldBasis { Baseline, Plan, Practice };

/// What the program may use a date or a choice for.
enum class FieldRole { None, ReportDate, StartDate, EndDate, OrderType, Group };

/// One option of a choice field.
struct Choice {
    QString id;
    QString label;
    QStringList accepts;
};

/// One question of a form.
struct Field {
    QString id;
    QString label;
    FieldKind kind = FieldKind::Scored;
    FieldRole role = FieldRole::None;
    QString help;
    QList<Condition> askedWhen; ///< all must hold; empty: always asked

    QString scale;                    ///< scored: id of a scale of the pack
    QHash<QString, QString> guidance; ///< scored: category id -> one line
    QStringList notApplicableReasons; ///< scored: offered first
    FieldBasis basis = FieldBasis::Practice;
    QStringList recommendations; ///< scored: refs of the action plan
    std::optional<KpiRule> kpi;  ///< scored: how the contact log proposes an answer

    QList<Choice> choices; ///< choice: the options

    /// Position of a choice from 0; -1 when there is none of that id.
    int choiceIndex(const QString &choiceId) const;
    /// The choice a person meant by `text` (id, label or accepted spelling); nothing when none answers to it.
    std::optional<QString> choiceFor(const QString &text) const;
    /// Scored fields and choices are stored as one byte each and can be counted.
    bool isCoded() const { return kind != FieldKind::Date; }
};

/// A form as auditors see it and as imports, exports and the data dictionary are drawn from it.
struct FormDefinition {
    QString id;
    int version = 1;
    QString title;
    QString shortTitle;
    QString about;
    bool hasContactLog = false;
    QList<Field> fields;

    /// The field of that id, or null.
    const Field *field(const QString &fieldId) const;
    /// Id of the first field with that role; empty when there is none.
    QString fieldWithRole(FieldRole role) const;
    /// Scored fields and choices in form order: the columns of packed answers.
    QList<const Field *> codedFields() const;
    QList<const Field *> scoredFields() const;
};

} // namespace caseaudit
