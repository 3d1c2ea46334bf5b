#include "tests/app/exchange/import_support.h"

#include "audit_forms/pack_reader.h"

#include <QDebug>

namespace caseaudit::testing {

const Pack &tayside()
{
    static const Pack pack = defaultPack();
    return pack;
}

ImportedFile imported(const QString &form, const QByteArray &audits, const QByteArray &contacts)
{
    const QDate today(2005, 12, 1);
    const QString contactsName = QStringLiteral("contacts.csv");
    const CsvFile file = readCsv(audits);
    if (contacts.isEmpty())
        return understandAudits(file, QStringLiteral("audits.csv"), nullptr, {}, form, tayside(), today);
    const CsvFile contactFile = readCsv(contacts);
    return understandAudits(file, QStringLiteral("audits.csv"), &contactFile, contactsName, form, tayside(), today);
}

QString told(const ImportProblem &problem)
{
    return QStringLiteral("%1:%2:%3: %4 -> %5")
        .arg(problem.file, QString::number(problem.line), problem.column, problem.found, problem.expected);
}

QStringList told(const QList<ImportProblem> &problems)
{
    QStringList texts;
    for (const ImportProblem &problem : problems)
        texts.append(told(problem));
    return texts;
}

AuditRecord onlyAudit(const ImportedFile &file)
{
    if (!file.problems.isEmpty() || file.audits.size() != 1) {
        qWarning().noquote() << told(file.problems).join(u'\n') << file.audits.size() << "audits";
        return {};
    }
    return file.audits.first().audit;
}

} // namespace caseaudit::testing
