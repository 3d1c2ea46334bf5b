#pragma once

#include "analytics/tables/agreement_table.h"
#include "analytics/tables/calibration_table.h"
#include "app/wording/comparison_wording.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit {

struct Pack;
struct Scale;

/// What the two readers of a table of pairs are called: "first reading" and "second reading", or their codes.
struct ReaderNames {
    QString first;
    QString second;
};

namespace wording {

ReaderNames readerNames(const AgreementTable &table, const QStringList &readers);

/// A coefficient with two digits, never a sign before zero: "0.48", "−0.02"; "not defined" for nothing.
QString coefficient(const std::optional<double> &value);
/// "0.48 (0.21 to 0.75)", "not defined".
QString kappaWithLimits(const std::optional<statistics::Kappa> &kappa);
/// "68 %": a whole percentage, but 100 % and 0 % only of all and none; empty for nothing.
QString agreeingShare(const std::optional<double> &share);

/// How strong an agreement beyond chance is called, by the usual convention: "moderate".
QString agreementStrength(double kappa);
/// What can be said of a question: how often they agree, whether that is beyond chance, that it cannot be said, and
/// that there are few pairs.
QString agreement(const AgreementFigures &figures, const Scale &scale);
/// Whether one reader is systematically harder, which one and by how much; empty where nothing can differ.
QString strictness(const AgreementFigures &figures, const ReaderNames &names);
/// The same of two auditors over all files both have read: "jm judges 14 of 18 files harder than kl …".
QString strictness(const ReaderPair &pair, const QStringList &readers);
/// What is not in the pairs: "3 are not scored: not applicable to both in 1, …"; empty when all are.
QString notScored(const NotScored &notScored);
/// "few pairs", "one category only", "no pairs"; empty for a question with enough to say.
QString agreementMark(const AgreementFigures &figures);

/// What is compared: "19 files read twice · Dundee · cycle 2005 · jm beside kl".
QString agreementScope(const AgreementTable &table, const QStringList &readers, const Pack &pack);
/// Files that are not compared and why; empty when there are none.
QString leftOut(const AgreementTable &table);
/// The form as a whole: how many answers agree.
QString agreementInAll(const AgreementTable &table);
/// Heads the questions of one scale taken together: "All 5 questions on “Rating”".
QString scaleTogether(const ScaleAgreement &scale, const Pack &pack);
/// "jm and kl", two auditors by position among `readers`.
QString readerPair(const ReaderChoice &choice, const QStringList &readers);

/// Category by its position in the scale; "Not applicable", "Not recorded", "Not asked" for the codes that are none.
QString answerOf(quint8 code, const Scale &scale);
/// One cell of a table of pairs in words: "4 pairs: first reading Poor, second reading Adequate".
QString pairsInCell(const AgreementFigures &figures, std::size_t first, std::size_t second, const Scale &scale,
                    const ReaderNames &names);
/// A pair that disagrees: "jm: Poor · kl: Good".
QString disagreement(const Disagreement &pair, const ReaderNames &names, const Scale &scale);

/// How the figures of a question came about: each coefficient by its name, and what it rests on.
QList<ComputedFact> howComputed(const AgreementFigures &figures, const NotScored &notScored, const Scale &scale,
                                const ReaderNames &names);

/// What stands in place of a table without pairs: no second reading yet, or none that the filter and the pair let
/// through. The second says how to get some.
QString noAgreementTitle(bool anyReadTwice, const QString &formTitle);
QString noAgreementText(bool anyReadTwice);
/// One choice among pairs of auditors: "jm and kl · 12 files".
QString readerPairChoice(const ReaderPair &pair, const QStringList &readers);
/// The figures of a question on one line: "13 pairs · same 85 % · κ 0.75 (0.45 to 1.00)"; empty without
/// pairs.
QString agreementFigures(const AgreementFigures &figures);
/// The same of all questions on a scale, without limits: answers of one file go together.
QString scaleFigures(const ScaleAgreement &scale);
/// "12 files · same answers 84 %".
QString readerPairFigures(const ReaderPair &pair);
/// A file by its reference, with its authority: "D/0417 · Dundee".
QString readCaseName(const ReadCase &readCase, const Pack &pack);
/// How many of a list are shown: "The first 200 of 1,234"; empty when all are.
QString shownOfMany(std::int64_t shown, std::int64_t all);
/// What the heavy frame of a table of pairs means, and what heads it.
QString bothTheSame();
QString pairsCaption(const QString &label, const AgreementFigures &figures);
/// Heads the audits behind a cell of a table of pairs.
QString auditsOfPairs(const QString &label, const QString &cell);
/// One cell of a calibration in words: "File 3, Reader A: Good".
QString calibrationCell(const QString &file, const QString &reader, const QString &answer);

/// "Reader A" … "Reader Z", "Reader AA": by position in a list that has no order of names.
QString anonymousReader(qsizetype position);
/// What a calibration says in all: how many files differ, Fleiss' kappa and Krippendorff's alpha.
QString calibration(const CalibrationTable &table);

/// Said when a file could not be written.
QString cannotBeWritten(const QString &path, const QString &reason);

} // namespace wording
} // namespace caseaudit
