#pragma once

#include "app/workspace/hot_spot_history.h"
#include "app/workspace/hot_spot_screen.h"

#include <QObject>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

/// What is told of one cell of the matrix.
class HotSpotDetail {
    Q_GADGET
    QML_VALUE_TYPE(hotSpotDetail)
    Q_PROPERTY(QString row MEMBER row)
    Q_PROPERTY(QString authority MEMBER authority)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString reason MEMBER reason)
    Q_PROPERTY(QString spread MEMBER spread)
    Q_PROPERTY(QString pooled MEMBER pooled)
    Q_PROPERTY(QString unfavourable MEMBER unfavourable)
    Q_PROPERTY(QString answered MEMBER answered)
    Q_PROPERTY(QVariantList recommendations MEMBER recommendations)
    Q_PROPERTY(QVariantList actions MEMBER actions)
    Q_PROPERTY(QVariantList mentions MEMBER mentions)
    Q_PROPERTY(QString history MEMBER history)

public:
    QString row; ///< id of the table row
    QString authority;
    QString title;
    QString reason;
    QString spread;               ///< whether the groups of the row differ among each other
    QString pooled;               ///< the share over all authorities; empty in a matrix by team
    QString unfavourable;         ///< "14 unfavourable answers"; empty when there is none
    QString answered;             ///< "All 20 answers"; empty when there is none
    QVariantList recommendations; ///< options: the actions that the row is evidence for
    QVariantList actions;         ///< options: what a note can be on, those first
    QVariantList mentions;        ///< options: the actions it is noted on, `label` says so
    QString history;              ///< how it stands from cycle to cycle; empty without notes

    friend bool operator==(const HotSpotDetail &, const HotSpotDetail &) = default;
};

/// The actions that a row is evidence for, as options.
QVariantList recommendationsOf(const HotSpotRow &row, const Pack &pack);

/// What is told of the cell at `place`, but for its reason. Pooled are the shares of `found`, with the weights of the
/// cycle it counts. Throws StorageError.
HotSpotDetail hotSpotDetail(Workspace &workspace, const HotSpots &found, const HotSpotPlace &place,
                            HotSpotHistory &history);

} // namespace caseaudit
