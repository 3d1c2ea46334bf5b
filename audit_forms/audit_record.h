#pragma once

#include "audit_forms/audit_state.h"
#include "audit_forms/contact_log.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit {

struct Field;
struct FormDefinition;
struct Pack;

/// Where an audit came from.
enum class Origin { Read, Imported, Reconstructed, Invented };

/// What a reader answered to one question. Empty (neither category nor not applicable) is "not recorded".
struct Answer {
    QString category;           ///< id of a category; empty unless one was chosen
    bool notApplicable = false; ///< never together with a category
    QString reason;             ///< why not applicable, or why a proposal was overridden
    QString comment;
    QString proposal;          ///< what the contact log proposed: a category id or `not_applicable`; empty: nothing
    bool fromProposal = false; ///< the proposal was taken as the answer

    bool isAnswered() const { return !category.isEmpty() || notApplicable; }
    bool isEmpty() const { return *this == Answer{}; }
    friend bool operator==(const Answer &, const Answer &) = default;
};

/// One line of an audit's import history.
struct ImportMark {
    QString batch;          ///< the import it came with
    QString digest;         ///< of the normalised row
    bool withdrawn = false; ///< the import was taken back

    friend bool operator==(const ImportMark &, const ImportMark &) = default;
};

/// One reading of one case file: a document, whole in itself.
struct AuditRecord {
    QString form;
    int formVersion = 1;
    QString pack;    ///< digest of the pack it was scored with
    QString caseRef; ///< the authority's reference, never a name
    QString authority;
    QString team;
    QString worker;
    QString auditor;
    QDate auditedOn;
    QString cycle;
    QString reading = QStringLiteral("1"); ///< `1`, `2` or `agreed`
    Origin origin = Origin::Read;
    AuditState state = AuditState::Draft;
    AuditState stateBefore = AuditState::Draft; ///< what a withdrawn audit returns to
    QString stateReason;                        ///< why it was reopened, locked, unlocked or withdrawn
    QString note;                               ///< about the whole audit, e.g. that it is reconstructed
    QMap<QString, Answer> answers;              ///< by scored field; empty answers are not kept
    QMap<QString, QDate> dates;                 ///< by date field
    QMap<QString, QString> choices;             ///< by choice field
    QList<Contact> contacts;
    QStringList acceptedWarnings; ///< findings accepted by name (`code` or `code:field`)
    QList<ImportMark> imports;

    friend bool operator==(const AuditRecord &, const AuditRecord &) = default;
};

QString originId(Origin origin);
std::optional<Origin> originFor(const QString &id);

/// The document of a record: integers, strings, booleans, arrays and objects only; what is empty is left out.
QJsonObject toJson(const AuditRecord &record);

/// Reads back what toJson wrote. Throws std::runtime_error naming the key when the document is not an audit.
AuditRecord auditFromJson(const QJsonObject &document);

/// `caseRef` as keys compare it: trimmed, inner white space single, case-folded, NFC.
QString foldedCaseRef(const QString &caseRef);

/// The choice or the category a record gives for a field; empty when it gives neither.
QString givenValue(const QString &fieldId, const AuditRecord &record);

/// Whether a question is asked of a record, as far as its deciding answers tell.
enum class Asked { Yes, No, Open };

/// Yes when every condition holds, No when one fails, Open while a deciding field is itself unanswered.
Asked isAsked(const Field &field, const FormDefinition &form, const AuditRecord &record);

/// One byte an answer: what packed answers and the score matrix hold.
namespace answer_code {
inline constexpr quint8 notRecorded = 0;   ///< asked, nothing given
inline constexpr quint8 firstCategory = 1; ///< category (or choice) i is firstCategory + i
inline constexpr quint8 notApplicable = 254;
inline constexpr quint8 notAsked = 255; ///< its condition fails, or is open and nothing was given
} // namespace answer_code

/// The code of one coded field of a record. Answers to questions that are not asked are `notAsked`.
quint8 codedAnswer(const Field &field, const FormDefinition &form, const Pack &pack, const AuditRecord &record);

/// codedAnswer for every coded field of the form, in form order: one byte each.
QByteArray packedAnswers(const FormDefinition &form, const Pack &pack, const AuditRecord &record);

} // namespace caseaudit
