#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace caseaudit {

struct Answer;
struct Field;
struct FormDefinition;
struct Pack;

/// What one column of an exchanged file says.
enum class ColumnPart {
    CaseRef,
    Authority,
    Team,
    Worker,
    Auditor,
    AuditedOn,
    Cycle,
    Reading,
    State,
    Origin,
    FormVersion,
    AcceptedWarnings, ///< names of warnings let stand, with blanks between them
    Note,
    Value,    ///< the answer to a question
    Proposal, ///< see proposal_word
    Reason,
    Comment,
    ContactDate,
    ContactKind,
    ContactOutcome,
    ContactNote
};

/// What the contact log proposed for a standard: the category or `not_applicable` that the answer differs from or was
/// given without regard to, or one of these words. An empty cell does not say, so that an import asks the contact log.
namespace proposal_word {
inline constexpr QLatin1String taken("taken"); ///< the proposal became the answer
inline constexpr QLatin1String none("none");   ///< there was a contact log, and no proposal stands beside the answer
} // namespace proposal_word

/// What a proposal cell says of an answer given beside a contact log; never empty.
QString statedProposal(const Answer &answer);

/// Whether a file is refused for want of a column.
enum class Presence { Optional, Required };

/// One column of an exchanged file: what import looks for, export writes and the data dictionary describes.
struct FileColumn {
    ColumnPart part;
    QString id;
    QString heading;
    const Field *field = nullptr; ///< the question it belongs to, if any; of the form the columns were made for
    Presence presence = Presence::Optional;
    QStringList otherLabels; ///< as tables print the question, or as spreadsheets head the column

    /// Whether it holds text that people wrote freely.
    bool isFreeText() const;
};

/// The columns of audit files of a form, in the order exports have.
QList<FileColumn> auditColumns(const FormDefinition &form, const Pack &pack);

/// The columns of contact files, in the order exports have.
QList<FileColumn> contactColumns();

} // namespace caseaudit
