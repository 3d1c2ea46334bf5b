#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace caseaudit {

struct Field;
struct Finding;
struct FormDefinition;
struct Pack;

/// What is said of files that are read: what stood in a place and what was expected there.
namespace wording {

/// "a, b or c".
QString oneOf(const QStringList &alternatives);

// ---- a file that is no CSV
QString emptyFile();
QString notValidText(const QString &encoding);
QString nulCharacter();
QString openQuote();
/// A quote in the middle of a cell; `recordLine` is named when the record begins on an earlier line than the quote.
QString strayQuote(int line, int recordLine);

// ---- columns
QString expectedColumn(const FormDefinition &form);
QString expectedOneMeaning(const QStringList &columns);
QString expectedColumnOnce(const QString &column);
QString noSuchColumn();
/// `position` from 1.
QString namelessColumn(qsizetype position);
QString expectedRequiredColumn();
QString foundCells(qsizetype cells);
QString expectedCells(qsizetype cells);

// ---- values
QString expectedReference();
QString expectedAuthority(const Pack &pack);
QString expectedAuditor();
QString expectedDate();
QString expectedDateUpTo(const QDate &last);
QString expectedReading();
QString expectedState();
QString expectedOrigin();
QString expectedFormVersion(int newest);
QString expectedAnswer(const Field &field, const Pack &pack);
QString expectedChoice(const Field &field);
QString expectedOneReason(const QString &otherReason);
QString expectedProposal(const Field &field, const Pack &pack);
QString expectedAnswerWithProposal();
QString expectedContactKind();
QString expectedContactOutcome();
/// The parts of a contact as one types them: a day, "o office, h home visit …", "k kept …".
QString expectedTypedDay();
QString expectedTypedKind();
QString expectedTypedOutcome();

// ---- rows
QString expectedAuditOnce(int earlierLine);
QString expectedKnownCase();
/// What was understood of a contact so far and what comes next: "27 March 2005, then o office, h home visit …".
QString nextPart(const QStringList &understood, const QString &expected);
/// "kind: found “q”, expected …" of one part of a contact; says "nothing found" where nothing stands.
QString wrongPart(const QString &part, const QString &found, const QString &expected);
/// `lines`: those of the audits that a contact could belong to.
QString expectedOneAudit(const QList<int> &lines);
QString contactsFile();
QString expectedNoContacts(const FormDefinition &form);

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

/// What should have stood in the file where a check of the whole audit failed.
QString expectedInstead(const Finding &finding, const FormDefinition &form, const Pack &pack);

// ---- the data dictionary
QString dictionaryTitle();
QString notApplicableCode();

/// The reason that stands where an imported file gives none.
QString asImported();

} // namespace wording
} // namespace caseaudit
