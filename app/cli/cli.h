#pragma once

#include <QStringList>
#include <QTextStream>

namespace caseaudit::cli {

/// Exit statuses of the program, a contract of the command line.
enum class ExitStatus { Done = 0, Refused = 1, Usage = 2, Failed = 3 };

/// What a command line asks for before any command runs.
struct Invocation {
    QString packFolder;   ///< empty: the embedded pack
    QString databasePath; ///< empty: the default file
    QString user;         ///< empty: as remembered
    QString asOf;         ///< ISO date that stands for today; empty: today
    QStringList command;  ///< the command and its arguments; empty: open the window
    QString usageError;   ///< why the command line cannot be used; empty when it can
    bool help = false;
    bool version = false;
};

/// Reads the program's own options up to the command. `arguments` excludes the program's name.
Invocation parseInvocation(const QStringList &arguments);

/// Whether the command draws, and so needs a QGuiApplication rather than a QCoreApplication.
bool draws(const Invocation &invocation);

/// Where a command runs: files, people and streams, all passed in from main.
struct Environment {
    QString defaultDatabase; ///< path used without --db
    QString rememberedUser;  ///< author used without --user
    QTextStream &out;
    QTextStream &err;
    bool errIsTerminal = false; ///< progress is shown
    int width = 80;             ///< columns of the terminal
};

/// Runs a command and says how it went; every failure ends as a message on `environment.err`.
ExitStatus run(const Invocation &invocation, const Environment &environment);

/// The help text of the program: what it is, its options, a line per command.
QString helpText();

} // namespace caseaudit::cli
