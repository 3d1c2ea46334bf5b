#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace caseaudit {

struct AuditRecord;
struct FormDefinition;
struct Pack;

/// A box to cross, with what it stands for.
struct PaperTick {
    QString label;
    bool crossed = false;
};

/// How much of a line an entry takes.
enum class PaperWidth { Half, Full };

/// A frame to write in: a key of the header, a date, or a choice.
struct PaperEntry {
    QString label;
    QString value;          ///< what was entered; empty: room to write
    QList<PaperTick> ticks; ///< instead of a value: what may be chosen
    QString help;           ///< in small type
    PaperWidth width = PaperWidth::Half;
};

/// One scored question.
struct PaperQuestion {
    int number = 1; ///< as on the scoring page: scored questions from 1
    QString label;
    QString condition;       ///< when it is asked; empty where that is no matter, or it was
    QString help;            ///< in small type
    QList<PaperTick> ticks;  ///< categories in scale order; empty: the question was not asked
    PaperTick notApplicable; ///< beside the categories
    bool asksReason = false; ///< a line to write on stands behind `notApplicable`
    QStringList remarks;     ///< what was entered beside the answer
    QStringList lines;       ///< one ruled line to write on for each, headed by this
};

/// The contact log of a form that has one.
struct PaperContacts {
    QStringList standards;              ///< questions that it answers, each with what it must show
    QString letters;                    ///< what to write on a blank form; empty on a filled one
    QList<std::array<QString, 4>> rows; ///< date, kind, outcome, note
    int emptyRows = 0;                  ///< lines to write on
};

/// What stands on the paper of a form, blank or filled, before it is laid out.
struct FormPaper {
    QString letterhead; ///< whose form it is
    QString title;
    QString version;
    QString about;
    QString caseReference; ///< empty on a blank form
    QString mark;          ///< on each page of what counts nowhere: "DRAFT", "WITHDRAWN"
    QList<PaperEntry> entries;
    QList<PaperQuestion> questions;
    std::optional<PaperContacts> contacts;

    /// Title of the document: that of the form, with the case reference where there is one.
    QString documentTitle() const;
};

/// The form to be filled in by hand.
FormPaper blankPaper(const FormDefinition &form, const Pack &pack);

/// The form as an audit fills it.
FormPaper filledPaper(const AuditRecord &audit, const FormDefinition &form, const Pack &pack);

} // namespace caseaudit
