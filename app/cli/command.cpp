#include "app/cli/command.h"

#include "app/reports/table_writers.h"
#include "audit_forms/pack_reader.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace caseaudit::cli {

namespace {

const QString helpOption = QStringLiteral("help");
const QString formatOption = QStringLiteral("format");

Surroundings surroundingsOf(const Invocation &invocation, const Environment &environment)
{
    Surroundings surroundings;
    surroundings.user = invocation.user.isEmpty() ? environment.rememberedUser : invocation.user;
    surroundings.now = [] { return QDateTime::currentDateTimeUtc(); };
    surroundings.today =
        invocation.asOf.isEmpty() ? QDate::currentDate() : dateArgument(invocation.asOf, QStringLiteral("--as-of"));
    return surroundings;
}

} // namespace

Context::Context(const Invocation &invocation, const Environment &environment)
    : m_environment(environment)
    , m_pack(invocation.packFolder.isEmpty() ? defaultPack() : readPack(invocation.packFolder))
    , m_databasePath(invocation.databasePath.isEmpty() ? environment.defaultDatabase : invocation.databasePath)
    , m_surroundings(surroundingsOf(invocation, environment))
{}

Workspace &Context::workspace(OpenMode mode)
{
    // The default file's folder is ours to make; any other must be there.
    if (mode == OpenMode::CreateIfMissing && m_databasePath == m_environment.defaultDatabase)
        QDir().mkpath(QFileInfo(m_databasePath).path());
    if (!m_workspace)
        m_workspace = std::make_unique<Workspace>(m_databasePath, mode, m_pack, m_surroundings);
    return *m_workspace;
}

Progress Context::progress(const QString &what) const
{
    if (!m_environment.errIsTerminal)
        return {};
    QElapsedTimer timer;
    timer.start();
    return [this, what, timer](qint64 done, qint64 total) {
        constexpr qint64 quietMilliseconds = 500;
        if (total > 0 && timer.elapsed() > quietMilliseconds) {
            err() << QStringLiteral("\r%1: %2 of %3").arg(what).arg(done).arg(total);
            if (done == total)
                err() << Qt::endl;
            err().flush();
        }
        return true;
    };
}

Arguments::Arguments(const QString &command, const QString &positional) : m_command(command), m_positional(positional)
{
    m_parser.addOption({{QStringLiteral("h"), helpOption}, QStringLiteral("Shows this help.")});
}

void Arguments::addFlag(const QString &name, const QString &description)
{
    m_parser.addOption({name, description});
}

void Arguments::addValue(const QString &name, const QString &description, const QString &valueName)
{
    m_parser.addOption({name, description, valueName});
}

void Arguments::addFormat()
{
    addValue(formatOption, QStringLiteral("How to write the result: text (default), csv or json."),
             QStringLiteral("format"));
}

void Arguments::addFilters()
{
    addValue(QStringLiteral("authority"), QStringLiteral("Only audits of this authority."), QStringLiteral("id"));
    addValue(QStringLiteral("team"), QStringLiteral("Only audits of this team."), QStringLiteral("name"));
    addValue(QStringLiteral("worker"), QStringLiteral("Only audits of this worker's cases."), QStringLiteral("code"));
    addValue(QStringLiteral("cycle"), QStringLiteral("Only audits of this cycle."), QStringLiteral("name"));
    addValue(QStringLiteral("from"), QStringLiteral("Only audits made on or after this date."), QStringLiteral("date"));
    addValue(QStringLiteral("to"), QStringLiteral("Only audits made on or before this date."), QStringLiteral("date"));
}

void Arguments::parse(const QStringList &arguments, int least, int most)
{
    if (!m_parser.parse(QStringList{m_command} + arguments))
        throw UsageError(m_parser.errorText());
    if (m_parser.isSet(helpOption))
        throw HelpWanted(helpText());
    const qsizetype given = m_parser.positionalArguments().size();
    if (given < least || given > most) {
        throw UsageError(QStringLiteral("“case-audit %1” takes %2")
                             .arg(m_command, m_positional.isEmpty() ? QStringLiteral("no arguments") : m_positional));
    }
}

QString Arguments::helpText() const
{
    // The parser's own first line names the executable by its path; the command's name says more.
    const QString options = m_parser.helpText().section(QLatin1Char('\n'), 1);
    QString text = QStringLiteral("Usage: case-audit %1 [options] %2\n%3").arg(m_command, m_positional, options);
    for (const QString &line : m_usage)
        text += QStringLiteral("  %1\n").arg(line);
    return text;
}

Format Arguments::format() const
{
    const QString word = value(formatOption);
    if (word.isEmpty() || word == QLatin1String("text"))
        return Format::Text;
    if (word == QLatin1String("csv"))
        return Format::Csv;
    if (word == QLatin1String("json"))
        return Format::Json;
    throw UsageError(QStringLiteral("--format: found “%1”, expected text, csv or json").arg(word));
}

Filter Arguments::filter(const Pack &pack) const
{
    Filter filter;
    if (has(QStringLiteral("authority"))) {
        const QString given = value(QStringLiteral("authority"));
        const std::optional<QString> authority = pack.authorityFor(given);
        if (!authority) {
            QStringList known;
            for (const Authority &each : pack.authorities)
                known.append(each.id);
            throw UsageError(QStringLiteral("--authority: found “%1”, expected one of %2")
                                 .arg(given, known.join(QStringLiteral(", "))));
        }
        filter.authority = *authority;
    }
    filter.team = value(QStringLiteral("team"));
    filter.worker = value(QStringLiteral("worker"));
    filter.cycle = value(QStringLiteral("cycle"));
    if (has(QStringLiteral("from")))
        filter.from = dateArgument(value(QStringLiteral("from")), QStringLiteral("--from"));
    if (has(QStringLiteral("to")))
        filter.to = dateArgument(value(QStringLiteral("to")), QStringLiteral("--to"));
    return filter;
}

QDate dateArgument(const QString &text, const QString &option)
{
    for (const QString &format : {QStringLiteral("yyyy-MM-dd"), QStringLiteral("dd/MM/yyyy")}) {
        const QDate date = QDate::fromString(text, format);
        if (date.isValid())
            return date;
    }
    throw UsageError(QStringLiteral("%1: found “%2”, expected a date such as 2005-03-27").arg(option, text));
}

const FormDefinition &formArgument(const QString &id, const Pack &pack)
{
    if (const FormDefinition *form = pack.form(id))
        return *form;
    QStringList known;
    for (const FormDefinition &form : pack.forms)
        known.append(form.id);
    throw UsageError(
        QStringLiteral("there is no form “%1”; the forms are %2").arg(id, known.join(QStringLiteral(", "))));
}

void writeTable(const Table &table, Format format, const Context &context)
{
    if (format == Format::Csv)
        context.out() << QString::fromUtf8(writeCsv(table));
    else if (format == Format::Json)
        context.out() << QString::fromUtf8(
            QJsonDocument(QJsonObject{{QStringLiteral("rows"), toJsonRows(table)}}).toJson());
    else
        context.out() << writeText(table, context.width());
}

} // namespace caseaudit::cli
