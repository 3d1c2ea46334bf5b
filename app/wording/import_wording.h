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

// ---- rows
QString expectedAuditOnce(int earlierLine);
QString expectedKnownCase();
/// "cases.csv, line 3, column authority: found “Fife”, expected …"; `line` 0: the file as a whole.
QString importProblem(const QString &file, int line, const QString &column, const QString &found,
                      const QString &expected);
/// In a list of cases.
QString expectedCaseOnce(int earlierLine);
QString expectedCases();
/// `lines`: those of the audits that a contact could belong to.
QString expectedOneAudit(const QList<int> &lines);
QString contactsFile();
QString expectedNoContacts(const FormDefinition &form);

/// What should have stood in the file where a check of the whole audit failed.
QString expectedInstead(const Finding &finding, const FormDefinition &form, const Pack &pack);

// ---- the data dictionary
QString dictionaryTitle();
QString notApplicableCode();

/// The reason that stands where an imported file gives none.
QString asImported();

} // namespace wording
} // namespace caseaudit
