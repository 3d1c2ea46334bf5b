#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace caseaudit {

/// How much a finding weighs: an error blocks, a warning may be accepted, a note informs.
enum class Severity { Note, Warning, Error };

/// One thing worth saying about data a person or a file gave us.
///
/// A finding is a code with arguments, never a sentence: app/wording turns it into text.
struct Finding {
    QString code;                        ///< what is the matter, e.g. `missing_reference`
    Severity severity = Severity::Error; ///< whether it blocks
    QString field;                       ///< id of the field it concerns; empty: the audit as a whole
    QStringList args;                    ///< values the sentence needs, in the order its wording names them

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// True when any of `findings` blocks.
inline bool anyError(const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Error)
            return true;
    }
    return false;
}

} // namespace caseaudit
