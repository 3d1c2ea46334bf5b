#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit {

struct Answer;
struct AuditRecord;
struct Field;
struct FormDefinition;
struct KpiProposal;
struct Pack;

/// What is said of contacts as they are typed and pasted, and of the answers their log proposes.
namespace wording {

// ---- contacts as they are typed
/// The parts of a contact as one types them: a day, "o office, h home visit …", "k kept …".
QString expectedTypedDay();
QString expectedTypedKind();
QString expectedTypedOutcome();
/// What was understood of a contact so far and what comes next: "27 March 2005, then o office, h home visit …".
QString nextPart(const QStringList &understood, const QString &expected);
/// "kind: found “q”, expected …" of one part of a contact; says "nothing found" where nothing stands.
QString wrongPart(const QString &part, const QString &found, const QString &expected);
/// A problem as a sentence: "Kind: found “q”, expected …."
QString sentence(const QString &problem);
/// The letters that are typed for kinds and outcomes of contacts.
QString contactLegend();

// ---- contacts pasted into a log
QString quoted(const QString &name);
/// "column 3"; `number` from 1.
QString columnNumber(int number);
/// "date from column 3".
QString partFrom(const QString &part, const QString &column);
/// Where the parts of contacts were found, and what is left out.
QString columnsFound(const QStringList &found, const QStringList &unused);
/// Said where no columns were found.
QString linesAsTyped();
/// What adding a pasted text would do: "4 contacts to add. 2 lines cannot be read and are left out."
QString pasteOutcome(qsizetype added, int unreadable, int known);
QString addContacts(qsizetype count);
QString inLogAlready();
QString nothingPasted();

// ---- what a log proposes
/// What is missing before a log proposes anything; empty when nothing is.
QString contactLogNote(const AuditRecord &audit, const FormDefinition &form);
/// How an answer stands to the proposal, before the proposal's own sentence: "The contact log proposes", "Taken from
/// the contact log", "Answered otherwise; the contact log proposes"; and when the log has changed since, what it
/// proposed then. Empty where the log proposes nothing and never did.
QString proposalNote(const Answer &answer, const std::optional<KpiProposal> &now, const Field &field, const Pack &pack);

} // namespace wording
} // namespace caseaudit
