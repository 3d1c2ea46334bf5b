#pragma once

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit {

/// One printed row of an earlier inspection. Percentages are kept as printed, never repaired.
struct BaselineRow {
    QString row;                ///< `<table>.<field>`
    QMap<QString, int> percent; ///< category id -> printed whole percentage; a category left out was not printed
    int workingCount = 0;       ///< cases assumed in the reconstruction and by default
    int firstAudit = 0;         ///< number of the reconstructed audit its answers begin at
    QString remainder;          ///< category that takes the cases of cells not printed; empty: none
    QString printedLabel;       ///< as in the source where it differs
    QStringList notes;
};

/// How many audits of a form to reconstruct, with which choices.
struct ReconstructionGroup {
    QString form;
    int audits = 0;
    QMap<QString, QString> choices;
};

/// The printed tables of an earlier inspection.
struct Baseline {
    QString cycle;
    QString title;
    QString source;
    QStringList notes;
    QString auditor;
    QDate auditedOn;
    QString auditedOnNote;
    QList<BaselineRow> rows;
    QList<ReconstructionGroup> reconstruction;

    /// The row of that id, or null when nothing was printed for it.
    const BaselineRow *row(const QString &rowId) const;
};

} // namespace caseaudit
