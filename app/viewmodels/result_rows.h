#pragma once

#include "app/charts/difference_interval.h"
#include "app/charts/stacked_bar.h"
#include "app/workspace/comparison_inputs.h"
#include "app/workspace/workspace.h"

#include <QObject>
#include <QStringList>
#include <QVariantMap>
#include <qqmlintegration.h>

namespace caseaudit {

class ComparisonViewModel;

/// One category of a row at one time.
class ResultCell {
    Q_GADGET
    QML_VALUE_TYPE(resultCell)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString sentence MEMBER sentence)
    Q_PROPERTY(int figure MEMBER figure)

public:
    QString text;     ///< the percentage; the count where there are too few to judge, a dash where there is neither
    QString detail;   ///< the count below a percentage
    QString sentence; ///< the figure in words
    int figure = 0;   ///< what to hand to `openFigure` for the audits behind it

    friend bool operator==(const ResultCell &, const ResultCell &) = default;
};

/// The figures of a row at one time: as printed, or as counted.
class ResultPeriod {
    Q_GADGET
    QML_VALUE_TYPE(resultPeriod)
    Q_PROPERTY(QString period MEMBER period)
    Q_PROPERTY(bool isNow MEMBER isNow)
    Q_PROPERTY(int part MEMBER part)
    Q_PROPERTY(bool opens MEMBER opens)
    Q_PROPERTY(QVariantList cells MEMBER cells)
    Q_PROPERTY(QString share MEMBER share)
    Q_PROPERTY(QString shareSentence MEMBER shareSentence)
    Q_PROPERTY(QString base MEMBER base)
    Q_PROPERTY(QString baseSentence MEMBER baseSentence)
    Q_PROPERTY(caseaudit::StackedBar bar MEMBER bar)
    Q_PROPERTY(int notApplicable MEMBER notApplicable)
    Q_PROPERTY(int notRecorded MEMBER notRecorded)
    Q_PROPERTY(bool tooFew MEMBER tooFew)

public:
    QString period; ///< "2004", "Now", "Dundee"
    bool isNow = false;
    bool opens = false; ///< there are audits behind its figures
    QVariantList cells; ///< of ResultCell, one for each column
    QString share;      ///< the favourable share
    QString shareSentence;
    QString base; ///< the number answered; a dash where it is not known
    QString baseSentence;
    StackedBar bar;
    int notApplicable = 0;
    int notRecorded = 0;
    bool tooFew = false;
    int part = 0; ///< whose figures they are, of the parts that stand side by side

    friend bool operator==(const ResultPeriod &, const ResultPeriod &) = default;
};

/// What the comparison of a row says of one part.
class ResultStatement {
    Q_GADGET
    QML_VALUE_TYPE(resultStatement)
    Q_PROPERTY(int place MEMBER place)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString sentence MEMBER sentence)
    Q_PROPERTY(bool isChange MEMBER isChange)
    Q_PROPERTY(QString probability MEMBER probability)
    Q_PROPERTY(QString figures MEMBER figures)
    Q_PROPERTY(caseaudit::DifferenceInterval interval MEMBER interval)
    Q_PROPERTY(caseaudit::DifferenceScale scale MEMBER scale)

public:
    int place = 0;         ///< of the table in the comparison
    QString name;          ///< of the part; empty when there is but one
    QString sentence;      ///< the very sentence that `compare` prints; empty before all parts are compared, and where
                           ///< then has no such row
    bool isChange = false; ///< improved or worse
    QString probability;   ///< the deciding p, alone and together
    QString figures;       ///< "+14 points (3 to 26)"; empty without an interval
    DifferenceInterval interval;
    DifferenceScale scale; ///< the same for all rows

    friend bool operator==(const ResultStatement &, const ResultStatement &) = default;
};

/// The roles of a row of a results table.
QStringList resultRoles();

/// The rows of a table as the page shows them.
struct ResultRows {
    QList<QVariantMap> rows;
    QStringList footnotes; ///< numbered from 1 by the rows' `marks`
};

/// A rating table beside what it is compared with: `parts` are that table for each of `names`, all of them beside the
/// print or beside an earlier cycle. Each row has a value for each of resultRoles():
/// `rowId`, `label`, `heading`, `notes` (on the printed row), `marks` (numbers of its notes among the footnotes),
/// `recommendations` (maps with `id` and `label`), `columns` (maps with `label` and `tone`; empty when they are those
/// of the row before), `favourableLabel` ("good or better"), `periods` (of ResultPeriod), `statements` (of
/// ResultStatement, one for each part), `printedBase` (which numbers of cases fit the print, or which one is
/// known), `mayBeKnown` (whether somebody may enter that number), `inBaseline`.
ResultRows resultRows(const QList<ComparisonInputs> &parts, const QStringList &names,
                      const ComparisonViewModel &comparison, const Workspace &workspace);

} // namespace caseaudit
