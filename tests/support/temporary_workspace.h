#pragma once

#include "app/workspace/workspace.h"
#include "audit_forms/pack_reader.h"

#include <QTemporaryDir>

#include <memory>

namespace caseaudit::testing {

/// A workspace on a new file in a folder of its own, with a clock that stands still until told.
class TemporaryWorkspace {
public:
    explicit TemporaryWorkspace(const Pack &pack = defaultPack()) : m_pack(pack) { reopen(); }

    Workspace &operator*() { return *m_workspace; }
    Workspace *operator->() { return m_workspace.get(); }
    QString path() const { return m_folder.filePath(QStringLiteral("test.sqlite")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    /// Closes the file and opens it again, as a restart of the program does.
    void reopen()
    {
        m_workspace.reset();
        Surroundings surroundings;
        surroundings.user = QStringLiteral("tester");
        surroundings.now = [this] { return m_now; };
        surroundings.today = m_now.date();
        m_workspace = std::make_unique<Workspace>(path(), OpenMode::CreateIfMissing, m_pack, surroundings);
    }

    void setNow(const QDateTime &now) { m_now = now; }

private:
    QTemporaryDir m_folder;
    Pack m_pack;
    QDateTime m_now{QDate(2005, 12, 1), QTime(10, 42), Qt::UTC};
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace caseaudit::testing
