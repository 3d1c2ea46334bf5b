#pragma once

#include "app/workspace/samples.h"

#include <QJsonObject>

namespace caseaudit {

/// The kind of the documents of samples.
inline constexpr QLatin1String sampleKind("sample");

/// A sample as the document it is kept as.
QJsonObject sampleDocument(const Sample &sample);

/// The sample in a document. Throws std::runtime_error naming the place that cannot be read.
Sample sampleFrom(const QString &record, const QJsonObject &document);

/// Writes the next revision of a sample's document, its first when it has no record yet; returns the record id.
QString writeSample(Workspace &workspace, const Sample &sample);

} // namespace caseaudit
