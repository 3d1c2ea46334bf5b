#pragma once

#include "app/storage/record_store.h"

#include <QAtomicInt>
#include <QCryptographicHash>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTimeZone>

namespace caseaudit::test {

/// A partnership with two short forms, built by hand so that storage is tested apart from reading packs.
inline Pack smallPack()
{
    Pack pack;
    pack.id = QStringLiteral("small");
    pack.digest = QStringLiteral("small-pack-digest");
    pack.partnership = {QStringLiteral("partnership"), QStringLiteral("Partnership"), QString()};
    pack.authorities = {{QStringLiteral("angus"), QStringLiteral("Angus"), QStringLiteral("A")},
                        {QStringLiteral("dundee"), QStringLiteral("Dundee"), QStringLiteral("D")}};

    const auto category = [](const char *id) {
        Category made;
        made.id = QLatin1String(id);
        return made;
    };
    Scale rating;
    rating.id = QStringLiteral("rating");
    rating.categories = {category("poor"), category("adequate"), category("good"), category("very_good")};
    Scale yesNo;
    yesNo.id = QStringLiteral("yes_no");
    yesNo.categories = {category("yes"), category("no")};
    pack.scales = {rating, yesNo};

    const auto scored = [](const char *id, const char *scale) {
        Field field;
        field.id = QLatin1String(id);
        field.kind = FieldKind::Scored;
        field.scale = QLatin1String(scale);
        return field;
    };
    FormDefinition ser;
    ser.id = QStringLiteral("ser");
    Field reportDate;
    reportDate.id = QStringLiteral("report_date");
    reportDate.kind = FieldKind::Date;
    Field framework = scored("agreed_framework_used", "yes_no");
    framework.askedWhen = {{QStringLiteral("risk_assessment_on_file"), {QStringLiteral("yes")}}};
    ser.fields = {reportDate, scored("overall_standard", "rating"), scored("risk_assessment_on_file", "yes_no"),
                  framework};

    FormDefinition planning;
    planning.id = QStringLiteral("planning");
    Field orderType;
    orderType.id = QStringLiteral("order_type");
    orderType.kind = FieldKind::Choice;
    orderType.choices = {{QStringLiteral("probation"), QString(), {}},
                         {QStringLiteral("parole_licence"), QString(), {}}};
    planning.fields = {orderType, scored("written_plan", "yes_no")};
    pack.forms = {ser, planning};
    return pack;
}

inline Answer answer(const char *category)
{
    Answer given;
    given.category = QLatin1String(category);
    return given;
}

/// A completed first reading of `caseRef` in Dundee, overall standard good, risk assessment not on file.
inline AuditRecord completedAudit(const QString &caseRef)
{
    AuditRecord audit;
    audit.form = QStringLiteral("ser");
    audit.caseRef = caseRef;
    audit.authority = QStringLiteral("dundee");
    audit.auditor = QStringLiteral("aud1");
    audit.auditedOn = QDate(2005, 10, 3);
    audit.cycle = QStringLiteral("2005");
    audit.state = AuditState::Complete;
    audit.answers = {{QStringLiteral("overall_standard"), answer("good")},
                     {QStringLiteral("risk_assessment_on_file"), answer("no")}};
    return audit;
}

inline AuditRecord draftAudit(const QString &caseRef)
{
    AuditRecord audit = completedAudit(caseRef);
    audit.state = AuditState::Draft;
    return audit;
}

/// Half past nine on 3 October 2005 and `minutes` later.
inline QDateTime moment(int minutes = 0)
{
    return QDateTime(QDate(2005, 10, 3), QTime(9, 30), QTimeZone::utc()).addSecs(60 * minutes);
}

inline const QString author = QStringLiteral("aud1");

/// A migration that only tests know, from tests/data/migrations.
inline Migration testMigration(const QString &name)
{
    QFile file(QStringLiteral(CASEAUDIT_TEST_DATA "/migrations/") + name);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return {file.fileName(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()};
}

/// For tests of locked files: gives up soon.
inline DatabaseOptions impatient()
{
    DatabaseOptions options;
    options.busyTimeoutMilliseconds = 20;
    return options;
}

/// Another program with the file open, which obeys none of our rules.
class RawConnection {
public:
    explicit RawConnection(const QString &path)
    {
        static QAtomicInt count;
        m_name = QStringLiteral("raw-%1").arg(count.fetchAndAddRelaxed(1));
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(path);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=0"));
        database.open();
    }
    ~RawConnection()
    {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    RawConnection(const RawConnection &) = delete;
    RawConnection &operator=(const RawConnection &) = delete;

    /// SQLite's words when it refuses; empty when it was done.
    QString execute(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        return query.exec(sql) ? QString() : query.lastError().databaseText();
    }

    QVariant value(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        return query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }

    /// Removes the triggers that guard the revisions, as somebody who wants to change them would.
    void dropTriggers()
    {
        for (const char *trigger : {"revisions_are_never_replaced", "revisions_follow_each_other",
                                    "revisions_are_never_deleted", "revisions_are_never_changed"})
            execute(QStringLiteral("DROP TRIGGER %1").arg(QLatin1String(trigger)));
    }

private:
    QString m_name;
};

/// What `attempt` throws as a StorageError; empty when it throws nothing.
template <typename Attempt>
QString storageFailure(const Attempt &attempt)
{
    try {
        attempt();
    } catch (const StorageError &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

/// A completed reading of the case D-1.
inline AuditRecord reading(const char *name)
{
    AuditRecord audit = completedAudit(QStringLiteral("D-1"));
    audit.reading = QLatin1String(name);
    return audit;
}

/// One of everything that projections deal with.
inline void writeEverything(RecordStore &store)
{
    for (const char *name : {"1", "2", "agreed", "1"})
        store.writeAudit({}, {}, reading(name), author, moment());
    AuditRecord imported = completedAudit(QStringLiteral("D-2"));
    imported.imports = {{QStringLiteral("batch"), QStringLiteral("a")}};
    const QString record = store.writeAudit({}, {}, imported, author, moment());
    imported.imports << ImportMark{QStringLiteral("later"), QStringLiteral("b")};
    store.writeAudit(record, store.currentRevision(record), imported, author, moment(1));
    imported.state = AuditState::Withdrawn;
    store.writeAudit(record, store.currentRevision(record), imported, author, moment(2));

    WorkingDraft fresh;
    fresh.audit = draftAudit(QStringLiteral("D-3"));
    store.saveWorking(fresh, moment(3));
    WorkingDraft reopened;
    reopened.audit = completedAudit(QStringLiteral("D-4"));
    reopened.record = store.writeAudit({}, {}, reopened.audit, author, moment());
    reopened.base = store.currentRevision(reopened.record);
    reopened.audit.team = QStringLiteral("east");
    store.saveWorking(reopened, moment(4));

    store.writeDocument(QStringLiteral("action-a6"), QStringLiteral("action"),
                        {{QStringLiteral("status"), QStringLiteral("complete")}}, author, moment(5));
}

inline void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

/// Why a file cannot be opened; empty when it can.
inline QString failureToOpen(const QString &path, OpenMode mode = OpenMode::Existing)
{
    return storageFailure([&] { const Database database(path, mode, impatient()); });
}

inline QList<Damage::Kind> kindsOf(const QList<Damage> &damages)
{
    QList<Damage::Kind> kinds;
    for (const Damage &damage : damages)
        kinds << damage.kind;
    return kinds;
}

} // namespace caseaudit::test
