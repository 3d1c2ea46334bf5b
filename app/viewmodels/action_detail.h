#pragma once

#include "analytics/tables/filter.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class EvidenceBook;
class HotSpotHistory;
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
    Q_PROPERTY(QString work MEMBER work)
    Q_PROPERTY(QString workKind MEMBER workKind)
    Q_PROPERTY(QString workId MEMBER workId)
    Q_PROPERTY(QString workSince MEMBER workSince)
    Q_PROPERTY(QString evidenceStatus MEMBER evidenceStatus)
    Q_PROPERTY(QString evidenceKind MEMBER evidenceKind)
    Q_PROPERTY(QString contradiction MEMBER contradiction)
    Q_PROPERTY(QString period MEMBER period)
    Q_PROPERTY(QVariantList rules MEMBER rules)
    Q_PROPERTY(QVariantList standards MEMBER standards)
    Q_PROPERTY(QStringList owners MEMBER owners)
    Q_PROPERTY(QVariantList history MEMBER history)
    Q_PROPERTY(QVariantList notes MEMBER notes)
    Q_PROPERTY(QVariantList followUps MEMBER followUps)
    Q_PROPERTY(QString followUpCount MEMBER followUpCount)
    Q_PROPERTY(bool hasList MEMBER hasList)
    Q_PROPERTY(QString listState MEMBER listState)
    Q_PROPERTY(QVariantList cases MEMBER cases)
    Q_PROPERTY(bool isAdded MEMBER isAdded)
    Q_PROPERTY(QString shares MEMBER shares)
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
    QString work;
    QString workKind; ///< how it looks, as Tag has it
    QString workId;
    QString workSince;      ///< since when, why and by whom; empty when nobody has said anything
    QString evidenceStatus; ///< empty for an action followed by hand
    QString evidenceKind;
    QString contradiction; ///< said where work is called complete and audits speak against it
    QString period;        ///< which audits the rules count, and when that was true
    /// Maps with `key`, `title`, `result`, `kind`, `figures`, `missing`, `version`, `shownOnly`, `parts` (each figure
    /// that has audits behind it: `part`, `label`) and `thresholds` (`name`, `label`, `value`, `changed`).
    QVariantList rules;
    QVariantList standards; ///< what a status can be said of: maps with `id`, `label`
    QStringList owners;
    QVariantList history;   ///< maps with `what`, `subject`, `note`, `by`
    QVariantList notes;     ///< maps with `record`, `date`, `text`, `about`, `standing` (of its cell), `by`
    QVariantList followUps; ///< maps with `record`, `audit`, `what`, `task`, `facts`, `isOpen`
    QString followUpCount;
    bool hasList = false; ///< a rule follows cases that somebody named
    QString listState;
    QVariantList cases;   ///< maps with `caseRef`, `authority`, `state`, `audit`, `kind`
    bool isAdded = false; ///< the partnership's own, which may be changed
    QString shares;       ///< which rows' recommendations an added action answers, too
    QStringList otherPlans;
    QStringList oddities;
    QString handReason; ///< why no case file speaks to it; empty when one does

    friend bool operator==(const ActionDetail &, const ActionDetail &) = default;
};

/// The table rows that are evidence for a row of the plan: those its rules and aspects name and those of questions that
/// name it, in table order.
QStringList evidenceRows(const PlanRow &row, const Workspace &workspace);

/// A row of the plan with both its statuses and the present figures of the audits that `filter` lets through. Throws
/// StorageError.
ActionDetail actionDetail(const PlanRow &row, Workspace &workspace, EvidenceBook &book, HotSpotHistory &history,
                          const Filter &filter);

/// Adds both statuses, the rules, and what was said of the action.
void addStanding(ActionDetail &detail, const PlanRow &row, Workspace &workspace, EvidenceBook &book,
                 HotSpotHistory &history);

} // namespace caseaudit
