#pragma once

#include "analytics/tables/filter.h"
#include "analytics/tables/table.h"
#include "app/cli/cli.h"
#include "app/workspace/workspace.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QList>

#include <memory>
#include <stdexcept>

namespace caseaudit::cli {

/// The command line is not one the program understands: exit status 2.
class UsageError : public std::runtime_error {
public:
    explicit UsageError(const QString &what) : std::runtime_error(what.toStdString()) {}
};

/// The data was refused: one reason a line, exit status 1.
class Refused : public std::runtime_error {
public:
    explicit Refused(const QStringList &reasons) : std::runtime_error(reasons.join(QLatin1Char('\n')).toStdString()) {}
};

/// Not an error: the command's help was asked for; `what` is its text.
class HelpWanted : public std::runtime_error {
public:
    explicit HelpWanted(const QString &help) : std::runtime_error(help.toStdString()) {}
};

/// How results are written.
enum class Format { Text, Csv, Json };

/// What a command works with.
class Context {
public:
    Context(const Invocation &invocation, const Environment &environment);

    const Pack &pack() const { return m_pack; }
    QTextStream &out() const { return m_environment.out; }
    QTextStream &err() const { return m_environment.err; }
    int width() const { return m_environment.width; }
    const QString &databasePath() const { return m_databasePath; }
    const Surroundings &surroundings() const { return m_surroundings; }

    /// The workspace of the file on the command line, opened at first use.
    Workspace &workspace(OpenMode mode = OpenMode::Existing);

    /// Shows progress on a terminal once work has lasted half a second.
    Progress progress(const QString &what) const;

private:
    const Environment &m_environment;
    Pack m_pack;
    QString m_databasePath;
    Surroundings m_surroundings;
    std::unique_ptr<Workspace> m_workspace;
};

/// The arguments of one command, read by QCommandLineParser.
class Arguments {
public:
    /// `positional` names the arguments in order for usage texts ("FORM FILE"; optional ones in brackets).
    explicit Arguments(const QString &command, const QString &positional);

    void addFlag(const QString &name, const QString &description);
    void addValue(const QString &name, const QString &description, const QString &valueName);
    void addFormat();
    /// --authority --team --worker --cycle --from --to
    void addFilters();

    /// A further line of usage at the end of the help.
    void addUsage(const QString &line) { m_usage.append(line); }

    /// Throws HelpWanted for --help and UsageError; `least` and `most` bound the number of positional arguments.
    void parse(const QStringList &arguments, int least, int most);

    bool has(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }
    QStringList values(const QString &name) const { return m_parser.values(name); }
    QStringList positional() const { return m_parser.positionalArguments(); }

    /// Throws UsageError for another word than text, csv or json.
    Format format() const;
    /// The filters given; throws UsageError for an unknown authority or a date that is none.
    Filter filter(const Pack &pack) const;

private:
    QString helpText() const;

    QString m_command;
    QString m_positional;
    QStringList m_usage;
    QCommandLineParser m_parser;
};

/// An ISO or dd/mm/yyyy date; throws UsageError naming the option.
QDate dateArgument(const QString &text, const QString &option);

/// The form of that id; throws UsageError listing those there are.
const FormDefinition &formArgument(const QString &id, const Pack &pack);

/// Writes one table in the format asked for: text for people, CSV, or one JSON object `{"rows": […]}`.
void writeTable(const Table &table, Format format, const Context &context);

/// One command of the program.
struct Command {
    QString name;
    QString summary;
    /// Runs with the arguments behind the command's name. Throws UsageError, Refused, StorageError.
    ExitStatus (*run)(Context &context, const QStringList &arguments);
};

ExitStatus runAction(Context &context, const QStringList &arguments);
ExitStatus runActions(Context &context, const QStringList &arguments);
ExitStatus runAgreement(Context &context, const QStringList &arguments);
ExitStatus runAudit(Context &context, const QStringList &arguments);
ExitStatus runBackup(Context &context, const QStringList &arguments);
ExitStatus runBaseline(Context &context, const QStringList &arguments);
ExitStatus runCalendar(Context &context, const QStringList &arguments);
ExitStatus runCompare(Context &context, const QStringList &arguments);
ExitStatus runCycle(Context &context, const QStringList &arguments);
ExitStatus runCount(Context &context, const QStringList &arguments);
ExitStatus runDemo(Context &context, const QStringList &arguments);
ExitStatus runEvidence(Context &context, const QStringList &arguments);
ExitStatus runExport(Context &context, const QStringList &arguments);
ExitStatus runFollowUps(Context &context, const QStringList &arguments);
ExitStatus runForms(Context &context, const QStringList &arguments);
ExitStatus runHistory(Context &context, const QStringList &arguments);
ExitStatus runHotspots(Context &context, const QStringList &arguments);
ExitStatus runImportCommand(Context &context, const QStringList &arguments);
ExitStatus runRebuild(Context &context, const QStringList &arguments);
ExitStatus runReport(Context &context, const QStringList &arguments);
ExitStatus runRestore(Context &context, const QStringList &arguments);
ExitStatus runSample(Context &context, const QStringList &arguments);
ExitStatus runTables(Context &context, const QStringList &arguments);
ExitStatus runTrend(Context &context, const QStringList &arguments);
ExitStatus runVerify(Context &context, const QStringList &arguments);

} // namespace caseaudit::cli
