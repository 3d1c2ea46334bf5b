#include "app/cli/command.h"
#include "app/exchange/typed_month.h"
#include "app/reports/calendar_report.h"
#include "app/reports/icalendar_writer.h"
#include "app/reports/paper_writer.h"
#include "app/wording/calendar_wording.h"
#include "app/wording/wording.h"
#include "app/workspace/strategic_calendar.h"

#include <QFileInfo>

#include <algorithm>

namespace caseaudit::cli {

namespace {

QStringList kindIds()
{
    QStringList ids;
    for (const CalendarKind kind : calendarKinds())
        ids.append(calendarKindId(kind));
    return ids;
}

CalendarKind kindArgument(const Arguments &given)
{
    const QString id = given.value(QStringLiteral("kind"));
    if (const std::optional<CalendarKind> kind = calendarKindFor(id))
        return *kind;
    throw UsageError(
        QStringLiteral("--kind: found “%1”, expected one of %2").arg(id, kindIds().join(QStringLiteral(", "))));
}

QString authorityArgument(const QString &text, const Pack &pack)
{
    const std::optional<QString> authority = pack.authorityFor(text);
    if (!authority || *authority == pack.partnership.id)
        throw UsageError(QStringLiteral("there is no authority “%1”").arg(text));
    return *authority;
}

int numberArgument(const Arguments &given, const QString &option)
{
    bool isNumber = false;
    const int number = given.value(option).toInt(&isNumber);
    if (!isNumber)
        throw UsageError(QStringLiteral("--%1: found “%2”, expected a whole number").arg(option, given.value(option)));
    return number;
}

/// The entry that was meant by its id or the beginning of it.
CalendarEntry entryArgument(const QString &id, Context &context)
{
    QList<CalendarEntry> found;
    for (const CalendarEntry &entry : strategicCalendar(context.workspace())) {
        if (!isEntered(entry.kind))
            continue;
        if (entry.id == id || shortCalendarId(entry) == id)
            return entry;
        if (!id.isEmpty() && entry.id.startsWith(id))
            found.append(entry);
    }
    if (found.size() == 1)
        return found.constFirst();
    throw Refused({found.isEmpty()
                       ? QStringLiteral("no date “%1” can be changed; “case-audit calendar” lists the dates "
                                        "with their ids")
                             .arg(id)
                       : QStringLiteral("“%1” begins the ids of %2 dates: give more of it").arg(id).arg(found.size())});
}

void readDate(const Arguments &given, CalendarEntry &entry)
{
    const QString text = given.value(QStringLiteral("date"));
    const QDate month = typedMonth(text);
    entry.monthOnly = month.isValid();
    entry.date = month.isValid() ? month : dateArgument(text, QStringLiteral("--date"));
    entry.lastDay = month.isValid() ? month.addMonths(1).addDays(-1) : QDate();
}

void readRepetition(const Arguments &given, Repetition &repeats)
{
    if (given.has(QStringLiteral("repeats"))) {
        const QString unit = given.value(QStringLiteral("repeats"));
        const std::optional<RepeatUnit> known =
            unit == QLatin1String("never") ? RepeatUnit::Never : repeatUnitFor(unit);
        if (unit.isEmpty() || !known) {
            throw UsageError(QStringLiteral("--repeats: found “%1”, expected weeks, months, years or never").arg(unit));
        }
        repeats = Repetition{};
        repeats.unit = *known;
    }
    const bool comesBack = repeats.unit != RepeatUnit::Never;
    for (const char *option : {"every", "times", "until"}) {
        if (given.has(QLatin1String(option)) && !comesBack)
            throw UsageError(QStringLiteral("--%1 needs --repeats").arg(QLatin1String(option)));
    }
    if (given.has(QStringLiteral("every")))
        repeats.every = numberArgument(given, QStringLiteral("every"));
    if (given.has(QStringLiteral("times"))) {
        repeats.times = numberArgument(given, QStringLiteral("times"));
        if (!given.has(QStringLiteral("until")))
            repeats.until = {};
    }
    if (given.has(QStringLiteral("until"))) {
        repeats.until = dateArgument(given.value(QStringLiteral("until")), QStringLiteral("--until"));
        if (!given.has(QStringLiteral("times")))
            repeats.times.reset();
    }
}

/// Puts what the command line says of an entry in its place.
void readEntry(const Arguments &given, CalendarEntry &entry, const Pack &pack)
{
    if (given.has(QStringLiteral("kind")))
        entry.kind = kindArgument(given);
    if (given.has(QStringLiteral("title")))
        entry.title = given.value(QStringLiteral("title"));
    if (given.has(QStringLiteral("note")))
        entry.note = given.value(QStringLiteral("note"));
    if (given.has(QStringLiteral("row")))
        entry.row = given.value(QStringLiteral("row"));
    if (given.has(QStringLiteral("date")))
        readDate(given, entry);
    if (const QString last = given.value(QStringLiteral("last-day")); !last.isEmpty()) {
        entry.lastDay = dateArgument(last, QStringLiteral("--last-day"));
        entry.monthOnly = false;
    }
    if (given.has(QStringLiteral("authority"))) {
        entry.authorities.clear();
        for (const QString &text : given.values(QStringLiteral("authority"))) {
            if (text != QLatin1String("all"))
                entry.authorities.append(authorityArgument(text, pack));
        }
    }
    readRepetition(given, entry.repeats);
}

/// Throws Refused with a line for everything that is wrong with an entry.
void refuseProblems(const CalendarEntry &entry, const Pack &pack)
{
    QStringList reasons;
    for (const CalendarProblem &problem : calendarProblems(entry, pack))
        reasons.append(
            QStringLiteral("%1: %2").arg(wording::calendarKey(problem.key), wording::calendarProblem(problem, pack)));
    if (!reasons.isEmpty())
        throw Refused(reasons);
}

ExitStatus keep(const Arguments &given, CalendarEntry entry, Context &context)
{
    readEntry(given, entry, context.pack());
    refuseProblems(entry, context.pack());
    const CalendarChange change = keepDate(context.workspace(OpenMode::CreateIfMissing), entry);
    context.out() << change.id << "\n";
    return ExitStatus::Done;
}

ExitStatus remove(const QString &id, Context &context)
{
    const CalendarEntry entry = entryArgument(id, context);
    removeDate(context.workspace(), entry.id);
    context.out() << wording::calendarRemoved(wording::calendarTitle(entry)) << "\n";
    return ExitStatus::Done;
}

ExitStatus showHistory(Format format, Context &context)
{
    QList<CalendarLine> lines;
    const QList<CalendarRevision> revisions = calendarHistory(context.workspace());
    for (const CalendarRevision &revision : revisions)
        lines.append({revision.entry, revision.entry.date, revision.entry.lastDay});
    Table table = calendarRows(lines, context.surroundings().today);
    table.title = QStringLiteral("What was entered about dates");
    table.columns = {table.columns.at(0),
                     table.columns.at(3),
                     table.columns.at(4),
                     table.columns.at(7),
                     {QStringLiteral("removed"), QStringLiteral("Removed"), ColumnKind::Text},
                     {QStringLiteral("author"), QStringLiteral("By"), ColumnKind::Text},
                     {QStringLiteral("written_at"), QStringLiteral("At"), ColumnKind::Text},
                     {QStringLiteral("id"), QStringLiteral("Id"), ColumnKind::Text}};
    for (qsizetype index = 0; index < revisions.size(); ++index) {
        const QList<Cell> row = table.rows.at(index);
        const CalendarRevision &revision = revisions.at(index);
        table.rows[index] = {row.at(0),
                             row.at(3),
                             row.at(4),
                             row.at(7),
                             revision.isRemoved ? QStringLiteral("yes") : QStringLiteral("no"),
                             revision.author,
                             revision.writtenAt,
                             revision.entry.id};
    }
    writeTable(table, format, context);
    return ExitStatus::Done;
}

/// The entries that the options let through.
QList<CalendarEntry> wantedEntries(const Arguments &given, Context &context)
{
    const QString authority = given.has(QStringLiteral("authority"))
                                  ? authorityArgument(given.value(QStringLiteral("authority")), context.pack())
                                  : QString();
    const std::optional<CalendarKind> kind =
        given.has(QStringLiteral("kind")) ? std::optional(kindArgument(given)) : std::nullopt;
    QList<CalendarEntry> entries = strategicCalendar(context.workspace(OpenMode::CreateIfMissing));
    entries.removeIf([&](const CalendarEntry &entry) {
        const bool isElsewhere =
            !authority.isEmpty() && !entry.authorities.isEmpty() && !entry.authorities.contains(authority);
        return isElsewhere || (kind && entry.kind != *kind);
    });
    return entries;
}

ExitStatus writeFile(const Arguments &given, QList<CalendarEntry> entries, const QList<CalendarLine> &lines,
                     Context &context)
{
    const QString path = given.value(QStringLiteral("out"));
    if (QFileInfo(path).suffix().toLower() != QLatin1String("ics"))
        throw UsageError(QStringLiteral("--out: found “%1”, expected a file name that ends in .ics").arg(path));
    const bool mayReplace = given.has(QStringLiteral("replace"));
    if (!mayReplace && QFileInfo::exists(path))
        throw Refused({QStringLiteral("%1 already exists; --replace writes over it").arg(path)});
    // An entry goes out whole, with its rule, when any of its days is asked for.
    entries.removeIf([&lines](const CalendarEntry &entry) {
        return std::none_of(lines.begin(), lines.end(),
                            [&entry](const CalendarLine &line) { return line.entry.id == entry.id; });
    });
    const qsizetype undated =
        std::count_if(entries.begin(), entries.end(), [](const CalendarEntry &entry) { return !entry.date.isValid(); });
    savePaper(writeICalendar(entries, context.pack(), context.surroundings().now()), path,
              mayReplace ? PaperTarget::MayBeReplaced : PaperTarget::MustBeNew);
    context.out() << wording::calendarWritten(path, entries.size() - undated, undated) << "\n";
    return ExitStatus::Done;
}

ExitStatus list(const Arguments &given, Context &context)
{
    const auto day = [&given](const QString &option) {
        const QString text = given.value(option);
        return text.isEmpty() ? QDate() : dateArgument(text, QStringLiteral("--%1").arg(option));
    };
    const QDate from = day(QStringLiteral("from"));
    const QDate to = day(QStringLiteral("to"));
    const QDate today = context.surroundings().today;
    const QList<CalendarEntry> entries = wantedEntries(given, context);
    const QList<CalendarLine> lines = calendarLines(entries, from, to.isValid() ? to : calendarEnd(entries, today));
    if (given.has(QStringLiteral("out")))
        return writeFile(given, entries, lines, context);
    const Format format = given.format();
    writeTable(format == Format::Text ? calendarSheet(lines, context.pack(), today) : calendarRows(lines, today),
               format, context);
    return ExitStatus::Done;
}

void addOptions(Arguments &given)
{
    const auto add = [&given](const char *name, const QString &description, const char *value) {
        given.addValue(QLatin1String(name), description, QLatin1String(value));
    };
    add("from", QStringLiteral("Only what falls on or after this day."), "date");
    add("to", QStringLiteral("Only what falls on or before this day; default: a year from today, or the last date."),
        "date");
    add("authority", QStringLiteral("Only dates of this authority and of all; add, change: whose date it is."), "id");
    add("kind", QStringLiteral("One of %1.").arg(kindIds().join(QStringLiteral(", "))), "kind");
    add("out", QStringLiteral("Writes an iCalendar file for other programs."), "file");
    given.addFlag(QStringLiteral("replace"), QStringLiteral("Replaces the file that is there."));
    add("title", QStringLiteral("change: what it is."), "text");
    add("date", QStringLiteral("A day, or a month such as 2006-01 when the day is not known."), "date");
    add("last-day", QStringLiteral("Of what lasts longer than a day."), "date");
    add("row", QStringLiteral("The row of the action plan it belongs to."), "ref");
    add("note", QStringLiteral("Anything worth knowing."), "text");
    add("repeats", QStringLiteral("Comes back by weeks, months or years; never: comes once."), "unit");
    add("every", QStringLiteral("Weeks, months or years from one to the next; default: 1."), "number");
    add("times", QStringLiteral("How many there are."), "number");
    add("until", QStringLiteral("The last day on which one may fall."), "date");
    given.addFormat();
    given.addUsage(QStringLiteral("case-audit calendar [--from DATE] [--to DATE] [--out FILE.ics]"));
    given.addUsage(QStringLiteral("case-audit calendar add TITLE --date DATE [--kind KIND] [--repeats UNIT …]"));
    given.addUsage(QStringLiteral("case-audit calendar change ID [--date DATE] …"));
    given.addUsage(QStringLiteral("case-audit calendar remove ID"));
    given.addUsage(QStringLiteral("case-audit calendar history"));
}

} // namespace

ExitStatus runCalendar(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("calendar"), QStringLiteral("[add|change|remove|history …]"));
    addOptions(given);
    given.parse(arguments, 0, 2);
    const QStringList words = given.positional();
    const QString deed = words.value(0);
    const bool takesOne =
        deed == QLatin1String("add") || deed == QLatin1String("change") || deed == QLatin1String("remove");
    if (words.size() != (deed.isEmpty() ? 0 : takesOne ? 2 : 1)) {
        throw UsageError(takesOne ? QStringLiteral("“case-audit calendar %1” takes one %2")
                                        .arg(deed, deed == QLatin1String("add")
                                                       ? QStringLiteral("TITLE; put quotation marks around it")
                                                       : QStringLiteral("ID"))
                                  : QStringLiteral("“%1” is too much").arg(words.constLast()));
    }
    if (deed.isEmpty())
        return list(given, context);
    if (deed == QLatin1String("history"))
        return showHistory(given.format(), context);
    if (deed == QLatin1String("remove"))
        return remove(words.at(1), context);
    if (deed == QLatin1String("change"))
        return keep(given, entryArgument(words.at(1), context), context);
    if (deed != QLatin1String("add")) {
        throw UsageError(
            QStringLiteral("“case-audit calendar” does not know “%1”; it knows add, change, remove and history")
                .arg(deed));
    }
    CalendarEntry entry;
    entry.title = words.at(1);
    return keep(given, entry, context);
}

} // namespace caseaudit::cli
