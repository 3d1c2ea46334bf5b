#pragma once

#include <QString>

#include <stdexcept>

class QSqlError;

namespace caseaudit {

/// The file or the system failed: cannot open, damaged, locked, read-only, disk full, newer than the program.
class StorageError : public std::runtime_error {
public:
    explicit StorageError(const QString &what) : std::runtime_error(what.toStdString()) {}
};

/// What SQLite's result `code` means for the file at `path`, in words; `message` is what SQLite says itself.
StorageError storageError(const QString &path, int code, const QString &message);

/// The same for a failure that came through Qt.
StorageError storageError(const QString &path, const QSqlError &error);

} // namespace caseaudit
