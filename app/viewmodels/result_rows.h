#pragma once

#include "app/workspace/workspace.h"

#include <QObject>
#include <QStringList>
#include <QVariantMap>
#include <qqmlintegration.h>

namespace caseaudit {

/// One category of a row: what was printed and what is counted now.
class ResultCell {
    Q_GADGET
    QML_VALUE_TYPE(resultCell)
    Q_PROPERTY(QString category MEMBER category)
    Q_PROPERTY(QString printed MEMBER printed)
    Q_PROPERTY(QString percent MEMBER percent)
    Q_PROPERTY(QString count MEMBER count)
    Q_PROPERTY(QString printedSentence MEMBER printedSentence)
    Q_PROPERTY(QString countedSentence MEMBER countedSentence)
    Q_PROPERTY(int figure MEMBER figure)

public:
    QString category;        ///< the category's label
    QString printed;         ///< the percentage as printed; empty where none was
    QString percent;         ///< now; empty with no answers and with too few to judge
    QString count;           ///< now; empty with no answers
    QString printedSentence; ///< the printed figure in words
    QString countedSentence; ///< the present figure in words
    int figure = 0;          ///< what to hand to `openFigure` for the audits behind it

    friend bool operator==(const ResultCell &, const ResultCell &) = default;
};

/// The roles of a row of a results table.
QStringList resultRoles();

/// The rows of a table as the page shows them.
struct ResultRows {
    QList<QVariantMap> rows;
    QStringList footnotes; ///< numbered from 1 by the rows' `marks`
};

/// The rating table beside what the baseline prints. Each row has a value for each of resultRoles():
/// `rowId`, `label`, `heading`, `notes` (on the printed row), `marks` (numbers of its notes among the footnotes),
/// `recommendations` (maps with `id` and `label`), `columns` (maps with `label` and `tone`; empty when they are those
/// of the row before), `cells` (of ResultCell), `favourableLabel` ("good or better"), `favourablePrinted`,
/// `favourableNow`, `printedBar`, `countedBar`, `printedBase` (which numbers of cases fit the print), `base`
/// ("n = 34"), `answered`, `notApplicable`, `notRecorded`, `tooFew`, `inBaseline`.
ResultRows resultRows(const RatingTable &table, const Workspace &workspace);

} // namespace caseaudit
