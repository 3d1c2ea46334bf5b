#pragma once

#include "audit_forms/action_plan.h"
#include "audit_forms/baseline.h"
#include "audit_forms/form_definition.h"
#include "audit_forms/scale.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace caseaudit {

struct Authority {
    QString id;
    QString name;
    QString letter;
};

struct Abbreviation {
    QString shortForm;
    QString longForm;
};

/// One row of a table: a scored field of the table's form.
struct TableRow {
    QString id; ///< `<table>.<field>`
    QString field;
    QString label;
    QString heading; ///< printed above the row; usually empty
    QString scale;   ///< of the field
};

/// Which fields make up one table.
struct TableDefinition {
    QString id;
    QString title;
    QString form;
    std::optional<Condition> group; ///< counts only audits with that choice
    QList<TableRow> rows;
    QStringList notes;
};

/// Everything the program knows about one partnership. Immutable once read.
struct Pack {
    QString id;
    int version = 1;
    QString title;
    Authority partnership;
    QList<Authority> authorities;
    QList<Scale> scales;
    QList<FormDefinition> forms;
    QList<TableDefinition> tables;
    QList<Abbreviation> abbreviations;
    std::optional<Baseline> baseline;
    std::optional<ActionPlan> actionPlan;

    QMap<QString, QByteArray> files; ///< the bytes it was read from, by path inside the pack
    QString digest;                  ///< SHA-256 over `files`, in hexadecimal

    const Authority *authority(const QString &authorityId) const;   ///< the partnership included
    std::optional<QString> authorityFor(const QString &text) const; ///< by id, name or letter
    const Scale *scale(const QString &scaleId) const;
    const FormDefinition *form(const QString &formId) const;
    const TableDefinition *table(const QString &tableId) const;
    const TableRow *tableRow(const QString &rowId) const;
    /// Rows of the baseline that a field feeds, `<table>.<field>` each.
    QStringList baselineRowsOf(const QString &formId, const QString &fieldId) const;
};

} // namespace caseaudit
