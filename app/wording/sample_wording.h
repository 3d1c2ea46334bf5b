#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace caseaudit {

struct Finding;
struct Pack;

/// Sentences about samples: the frame they are drawn from, how, and what becomes of them.
namespace wording {

// ---- a frame that is read
QString expectedFrameColumn(const QStringList &columns);
QString expectedFrameCases();
QString foundCategories(qsizetype categories);
QString expectedCategories(qsizetype most);

/// What speaks against drawing a sample or replacing a case of it.
QString sampleFinding(const Finding &finding, const Pack &pack);

/// "Angus", "Angus, custody", "Angus, no category"; of all: "All". `hasCategories`: whether the sample has any.
QString stratum(const QString &authority, const QString &category, bool hasCategories, const Pack &pack);
/// "± 9.6 points"; why there is none.
QString sampleMargin(const std::optional<double> &margin);
/// "10 % of cases", "20 in each authority", "± 5 points".
QString sampleFraction(std::int64_t millionths);
QString samplePerAuthority(std::int64_t number);
QString samplePrecision(std::int64_t millionths);
/// "12.5": a share in millionths as people type it, in per cent.
QString percentTyped(std::int64_t millionths);
/// The share in millionths that a text means: "0.1", "0,1", "10 %"; nothing for other text or a finer share.
std::optional<std::int64_t> shareTyped(const QString &text);
/// "2,931 cases read from frame.csv".
QString frameRead(qsizetype cases, const QString &fileName);
/// "294 of 2,931 cases, 30 of them read twice".
QString sampleSummary(int drawn, int cases, int twice);
/// Said when a sample was drawn, drafts were made, a case was replaced.
QString sampleDrawn(int drawn, int twice);
QString draftsMade(int made, int second, int there);
QString caseReplaced(const QString &caseRef, const QString &next);
/// "replaced by D/12: file destroyed".
QString replacedBy(const QString &next, const QString &reason);
/// Where a case stands: no audit yet; who reads it twice; "draft, second reading draft"; "1 of 2".
QString noDraftYet();
QString readTwice(const QString &auditor, const QString &secondReader);
QString bothStates(const QString &first, const QString &second);
QString twiceDone(int done, int twice);
/// What a sample is called by.
QString noFormYet();
QString ofCycle(const QString &cycle);
QString ofSeed(std::uint64_t seed);
QString drawnBy(const QString &drawnAt, const QString &author);
/// Said when a text is no number that was asked for.
QString notAShare(const QString &text);
QString notACount(const QString &text);
QString notASeed(const QString &text);
/// Heads the audits of a sample.
QString auditsOfSample(const QString &drawnAt);

} // namespace wording
} // namespace caseaudit
