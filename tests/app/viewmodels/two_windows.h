#pragma once

#include "app/viewmodels/scoring_view_model.h"
#include "tests/app/viewmodels/open_file.h"

namespace caseaudit::testing {

/// A second window of the program on the file of the first. Looks at it only when told to.
struct SecondWindow {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    WorkspaceHolder holder;
    ScoringViewModel scoring{holder, settings};

    /// `user`: who sits at it.
    explicit SecondWindow(OpenFile &first, const QString &user = QStringLiteral("jm"))
    {
        Surroundings surroundings = first.workspace().surroundings();
        surroundings.user = user;
        holder.open(
            std::make_unique<Workspace>(first.workspace().path(), OpenMode::Existing, defaultPack(), surroundings));
    }
};

/// One value of the row of a model that has `id` in the role `idRole`.
inline QVariant valueIn(const RowsModel &model, const QString &idRole, const QString &id, const QString &role)
{
    for (const QVariantMap &row : model.rows()) {
        if (row.value(idRole).toString() == id)
            return row.value(role);
    }
    return {};
}

} // namespace caseaudit::testing
