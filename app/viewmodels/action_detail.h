#pragma once

#include "analytics/tables/filter.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class Workspace;
struct PlanRow;

/// One row of the action plan opened: what it asks, what will happen, and which figures speak to it.
class ActionDetail {
    Q_GADGET
    QML_VALUE_TYPE(actionDetail)
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString theme MEMBER theme)
    Q_PROPERTY(QString need MEMBER need)
    Q_PROPERTY(QString provenance MEMBER provenance)
    Q_PROPERTY(QString appliesTo MEMBER appliesTo)
    Q_PROPERTY(QString due MEMBER due)
    Q_PROPERTY(bool overdue MEMBER overdue)
    Q_PROPERTY(QVariantList actions MEMBER actions)
    Q_PROPERTY(QVariantList aspects MEMBER aspects)
    Q_PROPERTY(QVariantList evidence MEMBER evidence)
    Q_PROPERTY(QStringList otherPlans MEMBER otherPlans)
    Q_PROPERTY(QStringList oddities MEMBER oddities)
    Q_PROPERTY(QString handReason MEMBER handReason)

public:
    QString ref;
    QString title;
    QString theme;
    QString need;
    QString provenance;
    QString appliesTo; ///< as printed, with names where it is not all
    QString due;
    bool overdue = false;
    QVariantList actions; ///< maps with `text`, `leads`, `authorities`
    QVariantList aspects; ///< maps with `label`, `appliesTo`
    /// Maps with `row` (id of a table row), `title`, `figure`, `note`, `answered`.
    QVariantList evidence;
    QStringList otherPlans;
    QStringList oddities;
    QString handReason; ///< why no case file speaks to it; empty when one does

    friend bool operator==(const ActionDetail &, const ActionDetail &) = default;
};

/// The table rows that are evidence for a row of the plan: those its rules and aspects name and those of questions that
/// name it, in table order.
QStringList evidenceRows(const PlanRow &row, const Workspace &workspace);

/// A row of the plan with the present figures of the audits that `filter` lets through. Throws StorageError.
ActionDetail actionDetail(const PlanRow &row, Workspace &workspace, const Filter &filter);

} // namespace caseaudit
