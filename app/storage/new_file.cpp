#include "app/storage/new_file.h"

#include "app/storage/storage_error.h"

#include <QFile>

#include <array>

namespace caseaudit {

namespace {

/// What SQLite may leave beside a file.
constexpr std::array companions{QLatin1String("-wal"), QLatin1String("-shm"), QLatin1String("-journal")};

} // namespace

NewFile::NewFile(const QString &path) : m_path(path)
{
    // Permissions at the moment of creation, whatever the process's umask: no instant in which others can open it.
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        throw StorageError(QStringLiteral("%1 cannot be made: %2").arg(path, file.errorString()));
}

NewFile::~NewFile()
{
    if (m_kept)
        return;
    QFile::remove(m_path);
    for (const QLatin1String companion : companions)
        QFile::remove(m_path + companion);
}

} // namespace caseaudit
