#include "app/storage/storage_error.h"

#include <QSqlError>

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace caseaudit {

namespace {

struct Meaning {
    int code;
    QLatin1String text;
};

/// Extended codes before the primary code they belong to: the first that fits is told.
constexpr std::array meanings{
    Meaning{SQLITE_READONLY_DIRECTORY, QLatin1String("is in a folder that is read-only")},
    Meaning{SQLITE_READONLY, QLatin1String("is read-only")},
    Meaning{SQLITE_BUSY, QLatin1String("is locked by another program")},
    Meaning{SQLITE_LOCKED, QLatin1String("is locked by another program")},
    Meaning{SQLITE_FULL, QLatin1String("cannot be written: the disk is full")},
    Meaning{SQLITE_CORRUPT, QLatin1String("is damaged")},
    Meaning{SQLITE_NOTADB, QLatin1String("is not a CaseAudit file")},
    Meaning{SQLITE_CANTOPEN, QLatin1String("cannot be opened; the file and its folder must be writable")},
    Meaning{SQLITE_IOERR, QLatin1String("cannot be read or written")},
    Meaning{SQLITE_PERM, QLatin1String("cannot be opened: permission denied")},
    Meaning{SQLITE_AUTH, QLatin1String("cannot be opened: permission denied")},
};

constexpr int primaryCode(int code)
{
    return code & 0xff;
}

} // namespace

StorageError storageError(const QString &path, int code, const QString &message)
{
    const auto meaning = std::find_if(meanings.begin(), meanings.end(), [code](const Meaning &candidate) {
        return candidate.code == code || candidate.code == primaryCode(code);
    });
    const QString text = meaning == meanings.end() ? QStringLiteral("failed") : QString(meaning->text);
    return StorageError(QStringLiteral("%1 %2 (SQLite %3: %4)").arg(path, text, QString::number(code), message));
}

StorageError storageError(const QString &path, const QSqlError &error)
{
    const QString message = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return storageError(path, error.nativeErrorCode().toInt(), message);
}

} // namespace caseaudit
