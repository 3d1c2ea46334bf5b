#pragma once

#include "audit_forms/pack.h"

#include <stdexcept>

namespace caseaudit {

/// One thing wrong with a pack.
struct PackProblem {
    QString file;    ///< path inside the pack
    QString pointer; ///< JSON pointer of the place
    QString found;
    QString expected;
};

/// A pack that cannot be used, with everything that is wrong with it.
class PackError : public std::runtime_error {
public:
    PackError(const QString &folder, QList<PackProblem> problems);
    const QList<PackProblem> &problems() const { return m_problems; }

private:
    QList<PackProblem> m_problems;
};

/// Reads the pack in `folder` (a directory or a Qt resource path): syntax, duplicate keys, schema, then meaning.
/// Throws PackError naming every file and place that is wrong.
Pack readPack(const QString &folder);

/// Reads a pack from the bytes of its files, as a revision keeps them.
Pack readPack(const QMap<QString, QByteArray> &files, const QString &name);

/// The pack embedded in the program.
Pack defaultPack();

} // namespace caseaudit
