#pragma once

#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/workspace/import_job.h"
#include "audit_forms/pack_reader.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>
#include <stdexcept>

namespace caseaudit::testing {

/// A new file, open as the program has it open, on 1 December 2005.
struct OpenFile {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    WorkspaceHolder holder;
    FilterViewModel filter{holder, settings};

    OpenFile()
    {
        Surroundings surroundings;
        surroundings.user = QStringLiteral("tester");
        surroundings.now = [] { return QDateTime(QDate(2005, 12, 1), QTime(10, 42), Qt::UTC); };
        surroundings.today = QDate(2005, 12, 1);
        holder.open(std::make_unique<Workspace>(path(QStringLiteral("test.sqlite")), OpenMode::CreateIfMissing,
                                                defaultPack(), surroundings));
    }

    Workspace &workspace() { return *holder.workspace(); }
    QString path(const QString &name) const { return folder.filePath(name); }

    /// Writes a file of that name and returns its path.
    QString write(const QString &name, const QString &text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            throw std::runtime_error("the test file cannot be written");
        return file.fileName();
    }

    /// Imports audits from CSV text and tells the view models.
    void import(const QString &form, const QString &text)
    {
        const ImportPlan plan =
            planImport(workspace(), form, write(QStringLiteral("import.csv"), text), QString(), KnownKeys::Refuse);
        if (!plan.canRun())
            throw std::runtime_error("the test file is refused: " + plan.problems.constFirst().expected.toStdString());
        runImport(workspace(), plan);
        holder.announceChange();
    }
};

} // namespace caseaudit::testing
