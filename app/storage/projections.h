#pragma once

#include "app/storage/revision_log.h"
#include "audit_forms/audit_record.h"
#include "audit_forms/pack.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace caseaudit {

/// The tables that lists and tabulation read: what the log and the drafts come to, as the pack in force reads them.
///
/// Nothing in them is of its own: each can be dropped and built again. Works inside the caller's Transaction.
class Projections {
public:
    /// The tables of the file, or temporary ones of the same shape built to compare with.
    enum class Place { File, Temporary };

    Projections(const RevisionLog &log, const Database &database, const Pack &pack, Place place = Place::File);

    /// Whether the tables of the file were built with this pack by this version of the projections.
    bool areCurrent() const;
    /// Brings everything that depends on one record up to date.
    void refresh(const QString &record);
    /// Builds all tables anew. False when `progress` cancelled; then the caller rolls back.
    bool build(const Progress &progress);
    /// Records left out by `build` because their document could not be read.
    const QList<Damage> &unreadable() const { return m_unreadable; }

    /// Names of the projected tables.
    static QStringList tables();

private:
    struct Standing;

    QString sql(QLatin1String text) const;
    qint64 countRecords() const;
    void clear(const QString &record);
    void project(const QString &record);
    void writeAudit(const Standing &standing, const AuditRecord &audit);
    void writeDocument(const Standing &standing);
    void writeImportMarks(const Standing &standing, const AuditRecord &audit);
    void writeFieldCodes();
    void settleAll();
    void settleKey(const QStringList &key);
    QString settlement(QLatin1String scope) const;
    QStringList keyOf(const QString &record) const;
    QString stamp() const;

    const RevisionLog &m_log;
    const SqliteConnection &m_sqlite;
    const Pack &m_pack;
    Place m_place;
    QString m_prefix;
    QList<Damage> m_unreadable;
};

} // namespace caseaudit
