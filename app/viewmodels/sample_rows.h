#pragma once

#include "app/workspace/sample_drafts.h"

#include <QList>
#include <QStringList>
#include <QVariantMap>

namespace caseaudit {

struct Pack;

/// The roles of the lines of a sample on the page, and the lines.
QStringList sampledCaseRoles();
QList<QVariantMap> sampledCaseRows(const Sample &sample, const QList<SampledAudits> &audits, const Pack &pack);
QStringList sampleCoverageRoles();
QList<QVariantMap> sampleCoverageRows(const Sample &sample, const QList<SampleCoverage> &coverage, const Pack &pack);
QStringList samplePreviewRoles();
QList<QVariantMap> samplePreviewRows(const SamplePreview &preview, bool hasCategories, const Pack &pack);
/// "SER · cycle 2005 · 10 % of cases · seed 42".
QString sampleTitle(const Sample &sample, const Pack &pack);
/// "14 of 140 cases, 2 of them read twice · frame.csv · drawn 1 December 2005, 10:42 by jm".
QString sampleFacts(const Sample &sample);

} // namespace caseaudit
