#include "app/cli/cli.h"

#include "app/cli/command.h"
#include "app/exchange/csv_reader.h"
#include "audit_forms/pack_reader.h"

#include <algorithm>
#include <array>

namespace caseaudit::cli {

namespace {

const std::array commands{
    Command{QStringLiteral("baseline"),
            QStringLiteral("the printed tables of the earlier inspection; what is known of their case numbers"),
            runBaseline},
    Command{QStringLiteral("forms"), QStringLiteral("forms and their questions with guidance, or a blank one as PDF"),
            runForms},
    Command{QStringLiteral("actions"), QStringLiteral("the action plan with both statuses, row by row"), runActions},
    Command{QStringLiteral("action"), QStringLiteral("one action: its work status, notes, owners, thresholds; add one"),
            runAction},
    Command{QStringLiteral("evidence"), QStringLiteral("what audits say of actions, rule by rule"), runEvidence},
    Command{QStringLiteral("follow-ups"), QStringLiteral("what is to be done about failing answers; named cases"),
            runFollowUps},
    Command{QStringLiteral("import"), QStringLiteral("reads audits from a CSV file, or takes an import back"),
            runImportCommand},
    Command{QStringLiteral("audit"), QStringLiteral("one audit by hand: new, set, print, complete, reopen …"),
            runAudit},
    Command{QStringLiteral("history"), QStringLiteral("who changed a case's audits, when and why"), runHistory},
    Command{QStringLiteral("tables"), QStringLiteral("present results in the shape of the printed tables"), runTables},
    Command{QStringLiteral("compare"), QStringLiteral("the present beside the printed tables or an earlier cycle"),
            runCompare},
    Command{QStringLiteral("cycle"), QStringLiteral("cycles of audits: days, targets, caseloads, and how far they are"),
            runCycle},
    Command{QStringLiteral("agreement"),
            QStringLiteral("whether readers mark alike: second readings question by question"), runAgreement},
    Command{QStringLiteral("hotspots"), QStringLiteral("where an authority or a team does worse than the others"),
            runHotspots},
    Command{QStringLiteral("calendar"), QStringLiteral("what is due and when who meets; as a file for other calendars"),
            runCalendar},
    Command{QStringLiteral("count"), QStringLiteral("numbers by month that no case file shows: set, list, import"),
            runCount},
    Command{QStringLiteral("sample"), QStringLiteral("draws cases to audit from a caseload, and makes their drafts"),
            runSample},
    Command{QStringLiteral("trend"), QStringLiteral("a row of a table over time, with its limits and signals"),
            runTrend},
    Command{QStringLiteral("report"), QStringLiteral("issues a report, which locks its audits, or lists them"),
            runReport},
    Command{QStringLiteral("export"), QStringLiteral("writes audits, actions or the data dictionary to a file"),
            runExport},
    Command{QStringLiteral("verify"), QStringLiteral("proves that nothing in the file was altered"), runVerify},
    Command{QStringLiteral("rebuild"), QStringLiteral("makes lists and counts anew from the record of changes"),
            runRebuild},
    Command{QStringLiteral("backup"), QStringLiteral("writes a consistent copy while the file is in use"), runBackup},
    Command{QStringLiteral("restore"), QStringLiteral("puts a copy back"), runRestore},
    Command{QStringLiteral("demo"), QStringLiteral("fills an empty file with reconstructed and invented audits"),
            runDemo},
};

void say(QTextStream &err, const QString &message)
{
    for (const QString &line : message.split(QLatin1Char('\n')))
        err << QStringLiteral("case-audit: %1").arg(line) << Qt::endl;
}

QCommandLineParser &programParser(QCommandLineParser &parser)
{
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions(
        {{QStringLiteral("pack"), QStringLiteral("The pack in this folder instead of the embedded one."),
          QStringLiteral("folder")},
         {QStringLiteral("db"), QStringLiteral("The file to work on."), QStringLiteral("file")},
         {QStringLiteral("user"), QStringLiteral("Who writes: a staff code."), QStringLiteral("code")},
         {QStringLiteral("as-of"), QStringLiteral("A date that stands for today."), QStringLiteral("date")},
         {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this help.")},
         {QStringLiteral("version"), QStringLiteral("Shows the version.")}});
    return parser;
}

} // namespace

Invocation parseInvocation(const QStringList &arguments)
{
    QCommandLineParser parser;
    Invocation invocation;
    if (!programParser(parser).parse(QStringList{QStringLiteral("case-audit")} + arguments)) {
        invocation.usageError = parser.errorText();
        return invocation;
    }
    invocation.packFolder = parser.value(QStringLiteral("pack"));
    invocation.databasePath = parser.value(QStringLiteral("db"));
    invocation.user = parser.value(QStringLiteral("user"));
    invocation.asOf = parser.value(QStringLiteral("as-of"));
    invocation.help = parser.isSet(QStringLiteral("help"));
    invocation.version = parser.isSet(QStringLiteral("version"));
    invocation.command = parser.positionalArguments();
    return invocation;
}

bool draws(const Invocation &invocation)
{
    const QStringList &words = invocation.command;
    if (words.value(0) == QLatin1String("audit"))
        return words.contains(QStringLiteral("print"));
    if (words.value(0) == QLatin1String("count"))
        return words.contains(QStringLiteral("chart"));
    return words.value(0) == QLatin1String("forms") && std::any_of(words.begin(), words.end(), [](const QString &word) {
               return word.startsWith(QLatin1String("--out"));
           });
}

QString helpText()
{
    QCommandLineParser parser;
    QString text =
        QStringLiteral("CaseAudit scores criminal justice case files and compares them with the inspection "
                       "of 2004.\n\nUsage: case-audit [options] [command …]\nWithout a command the window opens.\n");
    text += programParser(parser).helpText().section(QLatin1Char('\n'), 1);
    text += QStringLiteral("\nCommands (“case-audit COMMAND --help” says more):\n");
    for (const Command &command : commands)
        text += QStringLiteral("  %1 %2\n").arg(command.name, -10).arg(command.summary);
    return text;
}

ExitStatus run(const Invocation &invocation, const Environment &environment)
{
    try {
        if (!invocation.usageError.isEmpty())
            throw UsageError(invocation.usageError);
        const QString name = invocation.command.value(0);
        const auto command =
            std::find_if(commands.begin(), commands.end(), [&name](const Command &each) { return each.name == name; });
        if (command == commands.end()) {
            throw UsageError(
                QStringLiteral("there is no command “%1”; “case-audit --help” lists those there are").arg(name));
        }
        Context context(invocation, environment);
        return command->run(context, invocation.command.mid(1));
    } catch (const HelpWanted &help) {
        environment.out << QString::fromUtf8(help.what());
        return ExitStatus::Done;
    } catch (const UsageError &error) {
        say(environment.err, QString::fromUtf8(error.what()));
        return ExitStatus::Usage;
    } catch (const PackError &error) {
        say(environment.err, QString::fromUtf8(error.what()));
        return ExitStatus::Refused;
    } catch (const CsvError &error) {
        say(environment.err, QString::fromUtf8(error.what()));
        return ExitStatus::Refused;
    } catch (const Refused &error) {
        say(environment.err, QString::fromUtf8(error.what()));
        return ExitStatus::Refused;
    } catch (const std::invalid_argument &error) {
        say(environment.err, QString::fromUtf8(error.what()));
        return ExitStatus::Refused;
    } catch (const std::exception &error) {
        say(environment.err, QString::fromUtf8(error.what()));
        return ExitStatus::Failed;
    }
}

} // namespace caseaudit::cli
