#include "app/workspace/csv_file.h"

#include "app/storage/storage_error.h"

#include <QFile>
#include <QFileInfo>

namespace caseaudit {

CsvFile csvFileAt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw StorageError(QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    try {
        return readCsv(file.readAll());
    } catch (const CsvError &error) {
        throw CsvError(0, QStringLiteral("%1: %2").arg(QFileInfo(path).fileName(), QString::fromUtf8(error.what())));
    }
}

} // namespace caseaudit
