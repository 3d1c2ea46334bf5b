#pragma once

#include "analytics/tables/comparison_table.h"
#include "audit_forms/action_plan.h"
#include "audit_forms/follow_up.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace caseaudit {

/// What a rule says of the audits there are. NoData: nothing to judge by. Against: they say the opposite.
enum class RuleResult { Met, NotMet, Against, NoData };

/// What audits say of an action. Contradicts: a rule is Against. None: no rule has data. Sufficient: every rule is met.
enum class EvidenceStatus { None, Partial, Sufficient, Contradicts };

/// `met`, `not_met`, `against`, `no_data`.
QString ruleResultId(RuleResult result);
/// `none`, `partial`, `sufficient`, `contradicts`.
QString evidenceStatusId(EvidenceStatus status);
/// The status of that id; nothing for another text.
std::optional<EvidenceStatus> evidenceStatusFor(const QString &id);
QStringList evidenceStatusIds();

/// The audits that evidence counts: those of a cycle made up to a day.
struct EvidencePeriod {
    QString cycle;
    QDate asOf; ///< the day of the figures: later audits, reports and lists are not in them

    friend bool operator==(const EvidencePeriod &, const EvidencePeriod &) = default;
};

/// Of one authority: `counted` of `base`. Coverage counts its audits (counted = base), reaches its favourable answers.
struct AuthorityFigure {
    QString authority;
    std::int64_t counted = 0;
    std::int64_t base = 0;

    friend bool operator==(const AuthorityFigure &, const AuthorityFigure &) = default;
};

/// How two readers agree on one rating question.
struct QuestionAgreement {
    QString field;
    std::int64_t pairs = 0;      ///< that both answered
    std::optional<double> kappa; ///< linear weights; nothing where all answers are one and the same category

    friend bool operator==(const QuestionAgreement &, const QuestionAgreement &) = default;
};

/// A report that counts audits of the period.
struct PeriodReport {
    QString record;
    QString title;
    QDate issuedOn;
    bool includes = false; ///< the table that is asked for

    friend bool operator==(const PeriodReport &, const PeriodReport &) = default;
};

/// Where a case of a named list stands, by the latest completed audit after the list's day that answers the question.
/// Unanswered: there are later audits, and none of them answers it.
enum class NamedCaseState { NotAudited, Unanswered, StillFails, FollowedUp };

struct NamedCaseFinding {
    NamedCase named;
    NamedCaseState state = NamedCaseState::NotAudited;
    QString audit; ///< record id of the audit that decides; empty without one
    QDate auditedOn;

    friend bool operator==(const NamedCaseFinding &, const NamedCaseFinding &) = default;
};

/// What a rule is judged by; each kind of rule has its part, the others stay empty.
struct RuleFigures {
    int formVersion = 0;                ///< of the form it looks at; 0: of none
    QList<AuthorityFigure> authorities; ///< coverage, reaches
    std::int64_t answered = 0;          ///< answered
    std::int64_t notApplicable = 0;
    std::int64_t notRecorded = 0;
    std::int64_t pairs = 0;              ///< agreement: cases read twice
    QList<QuestionAgreement> questions;  ///< agreement: rating questions that both answered at least once
    QList<PeriodReport> reports;         ///< reported
    std::optional<ComparisonRow> change; ///< improved
    QString changeAuthority;             ///< improved: the one authority that was compared; empty: all
    QDate listDate;                      ///< followed_up; invalid: no list
    QList<NamedCaseFinding> cases;       ///< followed_up
};

/// One thing that stands between a rule and `met`.
struct Shortfall {
    enum class Kind {
        Audits,          ///< `about` an authority: `have` audits of `need`
        Answers,         ///< `about` an authority: `have` answers of `need`
        Share,           ///< `about` an authority: share `have`, at least `need`
        NotAnswered,     ///< share `have` of the audits asked answer, at least `need`
        NeverAsked,      ///< no audit was asked
        Pairs,           ///< `have` second readings of `need`
        PairsOfField,    ///< `about` a question: both readers answered it in `have` cases of `need`
        Kappa,           ///< `about` a question: kappa `have`, at least `need`
        NoReport,        ///< none was issued
        ReportWithout,   ///< reports were issued, none with what is asked for
        NothingCompared, ///< nothing to compare with, or no answers
        TooFewCompared,  ///< `have` answers, `need` for a verdict
        NotImproved,     ///< no clear change
        Worse,
        NoList,   ///< the list was not received
        OpenCases ///< `have` cases of `need` are followed up
    };
    Kind kind;
    QString about;
    double have = 0;
    double need = 0;

    friend bool operator==(const Shortfall &, const Shortfall &) = default;
};

/// A rule judged, with what it rests on.
struct RuleFinding {
    EvidenceRule rule;
    RuleFigures figures;
    RuleResult result = RuleResult::NoData;
    QList<Shortfall> missing; ///< empty exactly when it is met
};

/// An action's evidence.
struct RowEvidence {
    QString ref;
    EvidencePeriod period;
    QList<RuleFinding> rules; ///< in the order of the plan
    EvidenceStatus status = EvidenceStatus::None;
};

/// Judges a rule by its figures. Throws std::invalid_argument for a kind there is not.
RuleFinding judge(const EvidenceRule &rule, const RuleFigures &figures);

/// Any against → contradicts; all without data (or no rule at all) → none; all met → sufficient; else partial. Rules
/// that are only shown decide nothing.
EvidenceStatus statusOf(const QList<RuleFinding> &rules);

} // namespace caseaudit
