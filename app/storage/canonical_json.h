#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace caseaudit {

/// The canonical bytes of a document: UTF-8 JSON without white space, keys sorted by code point, integers only, NFC
/// text; control characters, `"` and `\` escaped, nothing else.
///
/// Throws std::invalid_argument naming the key of a fraction, or of two keys that are the same in NFC.
QByteArray canonicalJson(const QJsonObject &document);

} // namespace caseaudit
