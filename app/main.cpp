#include "app/cli/cli.h"
#include "app/viewmodels/app_view_model.h"
#include "audit_forms/pack_reader.h"

#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QRandomGenerator>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

#include <cstdio>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace caseaudit;

namespace {

const QString userKey = QStringLiteral("user");

/// The author of what is written: as last said, else the login name.
QString rememberedUser(const QSettings &settings)
{
    const QString login = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return settings.value(userKey, login.isEmpty() ? QStringLiteral("unknown") : login).toString();
}

QString defaultDatabase()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/case-audit.sqlite");
}

/// Whether a window could be shown: a display server is named, or another Qt platform was asked for.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int terminalWidth()
{
    constexpr int usual = 80;
    const int columns = qEnvironmentVariableIntValue("COLUMNS");
    return columns > usual ? columns : usual;
}

/// What a command needs around it: one that draws wants fonts, though never a display.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv, const cli::Invocation &invocation)
{
    if (!cli::draws(invocation))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int runWindow(int argc, char **argv, const cli::Invocation &invocation, QSettings &settings)
{
    const QGuiApplication application(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    Surroundings surroundings;
    surroundings.user = invocation.user.isEmpty() ? rememberedUser(settings) : invocation.user;
    surroundings.now = [] { return QDateTime::currentDateTimeUtc(); };
    surroundings.today =
        invocation.asOf.isEmpty() ? QDate::currentDate() : QDate::fromString(invocation.asOf, Qt::ISODate);
    AppViewModel app(invocation.packFolder.isEmpty() ? defaultPack() : readPack(invocation.packFolder), surroundings,
                     settings, QRandomGenerator::system()->bounded(1U, 1'000'000U));
    if (!invocation.databasePath.isEmpty())
        app.openPath(invocation.databasePath);
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/"));
    engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app)}});
    engine.load(QStringLiteral("qrc:/CaseAudit/Ui/Main.qml"));
    if (engine.rootObjects().isEmpty())
        return static_cast<int>(cli::ExitStatus::Failed);
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    // Everything the program writes is for its owner's eyes only.
    umask(S_IRWXG | S_IRWXO);
    QCoreApplication::setApplicationName(QStringLiteral("case-audit"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CASEAUDIT_VERSION));
    QTextStream out(stdout);
    QTextStream err(stderr);
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("case-audit"),
                       QStringLiteral("case-audit"));

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const cli::Invocation invocation = cli::parseInvocation(arguments);
    if (invocation.help || invocation.version) {
        out << (invocation.help ? cli::helpText() : QStringLiteral("case-audit " CASEAUDIT_VERSION "\n"));
        return static_cast<int>(cli::ExitStatus::Done);
    }
    if (!invocation.user.isEmpty())
        settings.setValue(userKey, invocation.user);

    if (invocation.command.isEmpty() && invocation.usageError.isEmpty()) {
        if (!hasDisplay()) {
            err << "case-audit: there is no display to open the window on. Start it from a desktop session, or work "
                   "on the command line: “case-audit --help” lists the commands."
                << Qt::endl;
            return static_cast<int>(cli::ExitStatus::Failed);
        }
        return runWindow(argc, argv, invocation, settings);
    }
    const std::unique_ptr<QCoreApplication> application = applicationFor(argc, argv, invocation);
    const cli::Environment environment{.defaultDatabase = defaultDatabase(),
                                       .rememberedUser = rememberedUser(settings),
                                       .out = out,
                                       .err = err,
                                       .errIsTerminal = isatty(fileno(stderr)) == 1,
                                       .width = terminalWidth()};
    return static_cast<int>(cli::run(invocation, environment));
}
