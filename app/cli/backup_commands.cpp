#include "app/cli/command.h"
#include "app/workspace/copies.h"

namespace caseaudit::cli {

ExitStatus runBackup(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("backup"), QStringLiteral("FILE"));
    given.parse(arguments, 1, 1);
    const QString target = given.positional().constFirst();
    writeBackup(context.workspace(), target);
    context.out() << QStringLiteral("Copied %1 to %2.\n").arg(context.databasePath(), target);
    return ExitStatus::Done;
}

ExitStatus runRestore(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("restore"), QStringLiteral("FILE"));
    given.addFlag(QStringLiteral("replace"), QStringLiteral("Replaces the file that is there."));
    given.parse(arguments, 1, 1);
    const QString source = given.positional().constFirst();
    restoreBackup(source, context.databasePath(),
                  given.has(QStringLiteral("replace")) ? ExistingFile::Replace : ExistingFile::Keep);
    context.out() << QStringLiteral("Restored %1 from %2.\n").arg(context.databasePath(), source);
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
