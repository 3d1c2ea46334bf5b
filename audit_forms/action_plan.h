#pragma once

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace caseaudit {

struct Theme {
    QString id;
    QString title;
    bool printed = true; ///< false where the source has no title and ours stands in
};

struct Lead {
    QString id;
    QString name;
};

/// Who leads an action: the canonical lead and the form printed in the source.
struct LeadUse {
    QString lead;
    QString printed;
};

struct PlannedAction {
    QString text;
    QList<LeadUse> leads;
    QStringList authorities; ///< empty: those of the row
};

/// One standard of a row that covers several.
struct PlanAspect {
    QString label;
    QString appliesTo;
    QStringList authorities;
    QStringList rows; ///< table rows that show it
};

/// What a row's evidence is judged by; `parameters` hold the keys of the rule's kind.
struct EvidenceRule {
    QString kind;
    bool shownOnly = false; ///< informs, never decides
    QJsonObject parameters;
};

/// Whether the inspection said it, implied it, or it was taken from the text.
enum class Provenance { Explicit, Implied, Text };

/// One numbered row of the plan.
struct PlanRow {
    QString ref;
    QString theme;
    QString title;
    QString need;
    Provenance provenance = Provenance::Explicit;
    QString appliesTo; ///< as printed, in Latin letters
    QStringList authorities;
    QList<PlannedAction> actions;
    QDate due; ///< first day of the month it is due in
    QStringList otherPlans;
    QStringList oddities;
    QList<PlanAspect> aspects;
    QList<EvidenceRule> evidence;
    bool followedByHand = false;
    QString handReason;
};

/// The numbered rows of an action plan.
struct ActionPlan {
    QString title;
    QString source;
    QList<Theme> themes;
    QList<Lead> leads;
    QList<PlanRow> rows;

    const PlanRow *row(const QString &ref) const;
    const Lead *lead(const QString &leadId) const;
    const Theme *theme(const QString &themeId) const;
};

/// True from the first day of the month after `due`.
bool isOverdue(const QDate &due, const QDate &today);

} // namespace caseaudit
