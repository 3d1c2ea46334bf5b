#pragma once

#include <QString>

namespace caseaudit {

/// An empty file that only its owner can read and write, removed again unless kept. SQLite gives the -wal and -shm the
/// same permissions.
class NewFile {
public:
    /// Throws StorageError when the file exists or cannot be made.
    explicit NewFile(const QString &path);
    ~NewFile();
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    void keep() { m_kept = true; }

private:
    QString m_path;
    bool m_kept = false;
};

} // namespace caseaudit
