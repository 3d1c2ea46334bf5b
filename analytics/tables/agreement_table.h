#pragma once

#include "analytics/statistics/agreement.h"
#include "analytics/tables/read_cases.h"

#include <QList>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit {

struct Pack;

/// Two auditors whose readings are to be compared, by position in ReadCases::readers.
struct ReaderChoice {
    int one = 0;
    int other = 0;

    friend bool operator==(const ReaderChoice &, const ReaderChoice &) = default;
};

/// Readings of a question that are no pair of categories: counted and said, never scored. Cases that neither reader was
/// asked about are in none of these.
struct NotScored {
    std::int64_t bothNotApplicable = 0;
    std::int64_t oneNotApplicable = 0; ///< one says not applicable, the other gives a category
    std::int64_t notRecorded = 0;      ///< one of them or both left it empty
    std::int64_t askedOfOne = 0;       ///< what else they answered asks the question of one alone

    std::int64_t total() const { return bothNotApplicable + oneNotApplicable + notRecorded + askedOfOne; }
};

/// How the second reader of each pair marks beside the first. Less favourable: further down an ordered scale; on any
/// other not favourable where the other's answer is.
struct Strictness {
    std::int64_t firstHarder = 0; ///< pairs in which the first is the less favourable
    std::int64_t secondHarder = 0;
    /// Second minus first, on average: in categories on an ordered scale, else in the share of favourable answers.
    double meanDifference = 0;
};

/// What a table of pairs says. Coefficients that are not defined are nothing.
struct AgreementFigures {
    std::vector<int> categories;    ///< positions in the scale of what the table of pairs has: all that are offered on
                                    ///< a form, and others where they were given
    statistics::ReadingPairs pairs; ///< [first][second]
    std::int64_t count = 0;         ///< pairs in all
    bool isOrdered = false;         ///< see Scale::isOrdered: weights and distances mean something
    std::optional<double> exact;
    std::optional<double> withinOne; ///< ordered scales alone, as the weighted coefficients but on two categories
    std::optional<statistics::Kappa> kappa;
    std::optional<statistics::Kappa> linear;
    std::optional<statistics::Kappa> quadratic;
    std::optional<double> alpha; ///< Krippendorff's: ordinal on an ordered scale, else nominal; of all readers
    std::optional<statistics::GwetCoefficient> ac1;
    std::optional<statistics::GwetCoefficient> ac2; ///< quadratic weights on an ordered scale, else AC1
    statistics::ChiSquaredTest bowker;
    statistics::ChiSquaredTest stuartMaxwell;
    Strictness strictness;

    bool isFew() const { return count < statistics::fewPairs; }
    /// Both readers gave one and the same category only: agreement beyond chance is not defined.
    bool isOneCategoryOnly() const { return count > 0 && !kappa; }
    /// One reader is harder than the other by more than chance explains (Stuart–Maxwell, p ≤ .05): −1 the first, 1 the
    /// second; 0 when neither is, or when they differ without either being harder on the whole.
    int harderReader() const;
};

/// A pair that disagrees: two categories, by position in the scale.
struct Disagreement {
    std::size_t readCase = 0; ///< position in ReadCases::cases
    int first = 0;
    int second = 0;
};

/// One question of the form.
struct AgreementRow {
    QString field;
    QString label;
    QString scale;
    AgreementFigures figures;
    NotScored notScored;
    std::vector<Disagreement> disagreements; ///< the widest first, then by reference
};

/// All questions on one scale together. The answers in one file are no independent pairs: errors, limits and tests do
/// not hold.
struct ScaleAgreement {
    QString scale;
    int questions = 0;
    AgreementFigures figures;
};

/// Two auditors and the files both have read.
struct ReaderPair {
    ReaderChoice readers;
    std::int64_t cases = 0;
    std::int64_t answers = 0; ///< pairs of categories over all questions
    std::int64_t agreeing = 0;
    std::int64_t oneHarder = 0; ///< files that `one` judges less favourably on more questions than the other way round
    std::int64_t otherHarder = 0;
    double p = 1; ///< of so uneven a division, by signTest
};

/// Agreement on a form over the cases a filter lets through.
struct AgreementTable {
    QString form;
    QString title;
    int formVersion = 1;
    Filter filter;
    std::optional<ReaderChoice> chosen; ///< then `first` is its `one` everywhere, whoever read first
    std::int64_t cases = 0;             ///< compared
    std::int64_t unfinished = 0;        ///< with a reading still under way
    std::int64_t sameReader = 0;        ///< read twice by one auditor
    std::int64_t answers = 0;           ///< pairs of categories over all questions
    std::int64_t agreeing = 0;
    QList<AgreementRow> rows;
    QList<ScaleAgreement> scales;  ///< in the order of the form
    QList<ReaderPair> readerPairs; ///< the most files first; whatever pair is chosen
};

/// Compares the readings of each case, two by two, on every scored question of the form. The first reading is set
/// against the second; with `chosen` only cases that those two have read, set against each other. Throws
/// std::invalid_argument when the pack lacks the form or a scale, std::out_of_range when an answer is no category.
AgreementTable agreementTable(const ReadCases &cases, const Pack &pack, const Filter &filter,
                              const std::optional<ReaderChoice> &chosen = {});

/// First readings of the cases in one cell of the table of pairs of a question: categories by position in its scale.
/// `table` says over which cases. Throws std::invalid_argument when the form has no scored question of that id.
QStringList recordsInCell(const ReadCases &cases, const Pack &pack, const AgreementTable &table, const QString &field,
                          int first, int second);

/// The two readings of a comparable case that are set against each other; nothing when the chosen readers have not both
/// read it.
std::optional<std::pair<const CaseReading *, const CaseReading *>>
comparedReadings(const ReadCase &readCase, const std::optional<ReaderChoice> &chosen);

} // namespace caseaudit
