#include "app/wording/bulk_wording.h"

#include "app/wording/wording.h"

#include <QHash>
#include <QStringList>

namespace caseaudit::wording {

namespace {

QString number(qint64 count)
{
    return cell(Cell{std::int64_t{count}}, ColumnKind::Count);
}

/// "12 withdrawn, 3 refused"; what none of happened is left out, unless nothing happened at all.
QString outcome(qint64 changed, const QString &done, qint64 refused)
{
    const QString happened =
        changed == 0 ? QStringLiteral("None %1").arg(done) : QStringLiteral("%1 %2").arg(number(changed), done);
    return refused == 0 ? happened : QStringLiteral("%1, %2 refused").arg(happened, number(refused));
}

} // namespace

QString targets(qint64 count, const QString &caseRef)
{
    if (count == 1 && !caseRef.isEmpty())
        return caseRef;
    return counted(count, QStringLiteral("audit"), QStringLiteral("audits"));
}

QString selected(qint64 count)
{
    return QStringLiteral("%1 selected").arg(count == 0 ? QStringLiteral("none") : number(count));
}

QString deedDone(const QString &deed, const QString &person)
{
    static const QHash<QString, QString> done{
        {QStringLiteral("complete"), QStringLiteral("completed")},
        {QStringLiteral("reopen"), QStringLiteral("reopened")},
        {QStringLiteral("lock"), QStringLiteral("locked")},
        {QStringLiteral("unlock"), QStringLiteral("unlocked")},
        {QStringLiteral("withdraw"), QStringLiteral("withdrawn")},
        {QStringLiteral("restore"), QStringLiteral("restored")},
        {QStringLiteral("assign"), QStringLiteral("assigned to %1")},
        {QStringLiteral("second_reading"), QStringLiteral("given to %1 for a second reading")},
    };
    return done.value(deed, deed).replace(QStringLiteral("%1"), person);
}

QString bulkDone(const QString &deed, const QString &person, qint64 changed, qint64 refused)
{
    return outcome(changed, deedDone(deed, person), refused);
}

QString bulkTakenBack(qint64 changed, qint64 refused)
{
    return outcome(changed, QStringLiteral("returned to what they were"), refused);
}

QString bulkDoneAgain(qint64 changed, qint64 refused)
{
    return outcome(changed, QStringLiteral("changed again"), refused);
}

QString bulkRunning()
{
    return QStringLiteral("Changing audits");
}

QString bulkCancelled()
{
    return QStringLiteral("Cancelled: nothing was changed.");
}

QString refusal(const QList<Finding> &findings, const FormDefinition *form)
{
    QStringList sentences;
    for (const Finding &each : findings)
        sentences.append(finding(each, form));
    return sentences.join(u' ');
}

QString andMore(qint64 count)
{
    return QStringLiteral("and %1 more").arg(number(count));
}

} // namespace caseaudit::wording
