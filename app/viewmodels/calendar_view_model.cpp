#include "app/viewmodels/calendar_view_model.h"

#include "app/exchange/typed_date.h"
#include "app/exchange/typed_month.h"
#include "app/reports/icalendar_writer.h"
#include "app/reports/paper_writer.h"
#include "app/viewmodels/failure.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/calendar_wording.h"
#include "app/wording/wording.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace caseaudit {

namespace {

QString textOf(const QVariantMap &typed, const char *key)
{
    return typed.value(QLatin1String(key)).toString().trimmed();
}

QString numberOf(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

/// A whole number that was typed; one that no entry may have where it is none.
int typedNumber(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? number : -1;
}

QString dateText(const CalendarEntry &entry)
{
    return entry.monthOnly ? wording::month(entry.date) : wording::date(entry.date);
}

QVariantMap draftOf(const CalendarEntry &entry)
{
    const bool comesBack = entry.repeats.unit != RepeatUnit::Never;
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("title"), entry.title},
            {QStringLiteral("kind"), calendarKindId(entry.kind)},
            {QStringLiteral("date"), dateText(entry)},
            {QStringLiteral("last_day"), entry.monthOnly ? QString() : wording::date(entry.lastDay)},
            {QStringLiteral("authorities"), entry.authorities},
            {QStringLiteral("row"), entry.row},
            {QStringLiteral("note"), entry.note},
            {QStringLiteral("repeats"), repeatUnitId(entry.repeats.unit)},
            {QStringLiteral("every"), comesBack ? QString::number(entry.repeats.every) : QStringLiteral("1")},
            {QStringLiteral("times"), numberOf(entry.repeats.times)},
            {QStringLiteral("until"), wording::date(entry.repeats.until)},
            {QStringLiteral("printed"), entry.printed}};
}

QString urgencyOf(const CalendarLine &line, const QDate &today)
{
    if (line.isOverdue(today))
        return QStringLiteral("overdue");
    if (line.isPast(today))
        return QStringLiteral("past");
    return line.from.isValid() && line.from <= today ? QStringLiteral("now") : QString();
}

} // namespace

CalendarViewModel::CalendarViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_filter(filter)
    , m_rows({QStringLiteral("id"), QStringLiteral("section"), QStringLiteral("when"), QStringLiteral("title"),
              QStringLiteral("facts"), QStringLiteral("standing"), QStringLiteral("urgency"), QStringLiteral("row"),
              QStringLiteral("changeable"), QStringLiteral("removable")})
{
    connect(&holder, &WorkspaceHolder::opened, this, &CalendarViewModel::readAgain);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &CalendarViewModel::readAgain);
    connect(&filter, &FilterViewModel::filterChanged, this, &CalendarViewModel::readList);
    connect(&holder, &WorkspaceHolder::closed, this, [this] {
        m_entries.clear();
        m_rows.setRows({});
        m_done.clear();
        m_draft.clear();
        m_problems.clear();
        m_kind.clear();
        m_showsPast = false;
        dismiss();
    });
}

QVariantList CalendarViewModel::kinds() const
{
    QVariantList list{option(QString(), QStringLiteral("All kinds"))};
    for (const CalendarKind kind : calendarKinds())
        list.append(option(calendarKindId(kind), wording::calendarKind(kind)));
    return list;
}

void CalendarViewModel::setKind(const QString &kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    readList();
}

void CalendarViewModel::setShowsPast(bool shows)
{
    if (shows == m_showsPast)
        return;
    m_showsPast = shows;
    readList();
}

bool CalendarViewModel::isFiltered() const
{
    return !m_kind.isEmpty() || !m_filter.authority().isEmpty();
}

void CalendarViewModel::clearFilters()
{
    m_kind.clear();
    m_filter.setAuthority({});
    readList();
}

QVariantList CalendarViewModel::kindChoices() const
{
    QVariantList list;
    for (const CalendarKind kind : calendarKinds()) {
        if (isEntered(kind))
            list.append(option(calendarKindId(kind), wording::calendarKind(kind)));
    }
    return list;
}

QVariantList CalendarViewModel::unitChoices() const
{
    return {option(repeatUnitId(RepeatUnit::Never), QStringLiteral("Never")),
            option(repeatUnitId(RepeatUnit::Weeks), QStringLiteral("By weeks")),
            option(repeatUnitId(RepeatUnit::Months), QStringLiteral("By months")),
            option(repeatUnitId(RepeatUnit::Years), QStringLiteral("By years"))};
}

QVariantList CalendarViewModel::rowChoices() const
{
    QVariantList list{option(QString(), QStringLiteral("None"))};
    const Workspace *workspace = m_holder.workspace();
    if (workspace && workspace->pack().actionPlan) {
        for (const PlanRow &row : workspace->pack().actionPlan->rows)
            list.append(option(row.ref, QStringLiteral("%1 %2").arg(row.ref, row.title)));
    }
    return list;
}

QVariantList CalendarViewModel::authorityChoices() const
{
    QVariantList list;
    if (const Workspace *workspace = m_holder.workspace()) {
        for (const Authority &authority : workspace->pack().authorities)
            list.append(option(authority.id, authority.name));
    }
    return list;
}

void CalendarViewModel::readAgain()
{
    const QString failure = failureOf([this] {
        const Workspace *workspace = m_holder.workspace();
        m_entries = workspace ? strategicCalendar(*workspace) : QList<CalendarEntry>();
        m_entered.clear();
        for (const CalendarEntry &entry : workspace ? enteredDates(*workspace) : QList<CalendarEntry>())
            m_entered.append(entry.id);
    });
    if (!failure.isEmpty())
        say({}, failure);
    Q_EMIT optionsChanged();
    readList();
}

QList<CalendarEntry> CalendarViewModel::wanted() const
{
    const QString authority = m_filter.authority();
    QList<CalendarEntry> entries = m_entries;
    entries.removeIf([&](const CalendarEntry &entry) {
        const bool isElsewhere =
            !authority.isEmpty() && !entry.authorities.isEmpty() && !entry.authorities.contains(authority);
        return isElsewhere || (!m_kind.isEmpty() && calendarKindId(entry.kind) != m_kind);
    });
    return entries;
}

void CalendarViewModel::readList()
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    const QDate today = workspace->surroundings().today;
    QList<CalendarLine> lines = calendarLines(wanted(), {}, calendarEnd(m_entries, today));
    // What has passed is out of the way unless it is wanted; what is overdue is never.
    const QDate thisMonth(today.year(), today.month(), 1);
    lines.removeIf([&](const CalendarLine &line) {
        return !m_showsPast && line.to.isValid() && line.to < thisMonth && !line.isOverdue(today);
    });
    const auto isOverdue = [&today](const CalendarLine &line) { return line.isOverdue(today); };
    const qsizetype overdue = std::count_if(lines.begin(), lines.end(), isOverdue);
    const auto isAhead = [&today](const CalendarLine &line) { return !line.isPast(today); };
    const auto ahead = std::find_if(lines.cbegin(), lines.cend(), isAhead);
    m_firstAhead = ahead == lines.cend() ? -1 : static_cast<int>(ahead - lines.cbegin());
    QList<QVariantMap> rows;
    for (const CalendarLine &line : std::as_const(lines)) {
        const CalendarEntry &entry = line.entry;
        rows.append(
            {{QStringLiteral("id"), entry.id},
             {QStringLiteral("section"), line.from.isValid() ? wording::month(line.from) : wording::noDateHeading()},
             {QStringLiteral("when"), wording::calendarWhen(line)},
             {QStringLiteral("title"), wording::calendarTitle(entry)},
             {QStringLiteral("facts"), wording::calendarFacts(entry, workspace->pack())},
             {QStringLiteral("standing"), wording::calendarState(line, today)},
             {QStringLiteral("urgency"), urgencyOf(line, today)},
             {QStringLiteral("row"), entry.row},
             {QStringLiteral("changeable"), isEntered(entry.kind)},
             {QStringLiteral("removable"), m_entered.contains(entry.id)}});
    }
    m_count = wording::calendarCount(lines.size(), overdue);
    m_rows.setRows(rows);
    Q_EMIT listChanged();
}

void CalendarViewModel::beginNew()
{
    CalendarEntry entry;
    entry.kind = CalendarKind::Committee;
    if (!m_filter.authority().isEmpty())
        entry.authorities = {m_filter.authority()};
    m_draft = draftOf(entry);
    m_problems.clear();
    Q_EMIT draftChanged();
}

bool CalendarViewModel::beginChange(const QString &id)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&id](const CalendarEntry &entry) { return entry.id == id; });
    if (found == m_entries.end() || !isEntered(found->kind))
        return false;
    m_draft = draftOf(*found);
    m_problems.clear();
    Q_EMIT draftChanged();
    return true;
}

/// The entry that was typed; what cannot be read becomes a problem.
CalendarEntry CalendarViewModel::entryFrom(const QVariantMap &typed)
{
    const QDate today = m_holder.workspace()->surroundings().today;
    CalendarEntry entry;
    const auto dayOf = [&](const char *key) {
        const QString text = textOf(typed, key);
        const QDate day = typedDate(text, today);
        if (!text.isEmpty() && !day.isValid())
            m_problems.insert(QLatin1String(key), wording::expectedCalendarDate());
        return day;
    };
    entry.id = textOf(typed, "id");
    entry.title = textOf(typed, "title");
    entry.note = textOf(typed, "note");
    entry.row = textOf(typed, "row");
    entry.authorities = typed.value(QStringLiteral("authorities")).toStringList();
    entry.kind = calendarKindFor(textOf(typed, "kind")).value_or(CalendarKind::Other);
    if (const QDate month = typedMonth(textOf(typed, "date")); month.isValid()) {
        entry.date = month;
        entry.lastDay = month.addMonths(1).addDays(-1);
        entry.monthOnly = true;
    } else {
        entry.date = dayOf("date");
        entry.lastDay = dayOf("last_day");
    }
    entry.repeats.unit = repeatUnitFor(textOf(typed, "repeats")).value_or(RepeatUnit::Never);
    if (entry.repeats.unit != RepeatUnit::Never) {
        entry.repeats.every = typedNumber(textOf(typed, "every"));
        if (const QString times = textOf(typed, "times"); !times.isEmpty())
            entry.repeats.times = typedNumber(times);
        entry.repeats.until = dayOf("until");
    }
    return entry;
}

bool CalendarViewModel::keep(const QVariantMap &typed)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return false;
    m_problems.clear();
    m_draft = typed;
    const CalendarEntry entry = entryFrom(typed);
    for (const CalendarProblem &problem : calendarProblems(entry, workspace->pack())) {
        if (!m_problems.contains(problem.key))
            m_problems.insert(problem.key, wording::calendarProblem(problem, workspace->pack()));
    }
    Q_EMIT draftChanged();
    if (!m_problems.isEmpty())
        return false;
    CalendarChange change;
    const QString failure = failureOf([&] { change = keepDate(*workspace, entry); });
    if (!failure.isEmpty()) {
        say({}, failure);
        return false;
    }
    if (change.before != change.after)
        m_done.append(change);
    say(wording::calendarKept(wording::calendarTitle(*change.after)), {});
    m_holder.announceChange();
    return true;
}

void CalendarViewModel::remove(const QString &id)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    CalendarChange change;
    const QString failure = failureOf([&] { change = removeDate(*workspace, id); });
    if (!failure.isEmpty()) {
        say({}, failure);
        return;
    }
    m_done.append(change);
    say(wording::calendarRemoved(wording::calendarTitle(*change.before)), {});
    m_holder.announceChange();
}

void CalendarViewModel::undo()
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace || m_done.isEmpty())
        return;
    const CalendarChange change = m_done.takeLast();
    const QString failure = failureOf([&] { takeBack(*workspace, change); });
    say(failure.isEmpty() ? wording::changeTakenBack() : QString(), failure);
    if (failure.isEmpty())
        m_holder.announceChange();
}

void CalendarViewModel::openAction(int index)
{
    const QString ref = m_rows.value(index, QStringLiteral("row")).toString();
    if (!ref.isEmpty())
        Q_EMIT actionRequested(ref);
}

QUrl CalendarViewModel::suggestedFile(const QUrl &folder) const
{
    return QUrl::fromLocalFile(QDir(folder.toLocalFile()).filePath(QStringLiteral("strategic-calendar.ics")));
}

void CalendarViewModel::exportTo(const QUrl &file)
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    QString path = file.toLocalFile();
    if (QFileInfo(path).suffix().toLower() != QLatin1String("ics"))
        path += QStringLiteral(".ics");
    const QList<CalendarEntry> entries = wanted();
    const qsizetype undated =
        std::count_if(entries.begin(), entries.end(), [](const CalendarEntry &entry) { return !entry.date.isValid(); });
    const QString failure = failureOf([&] {
        // The file dialog has asked already whether a file that is there may be replaced.
        savePaper(writeICalendar(entries, workspace->pack(), workspace->surroundings().now()), path,
                  PaperTarget::MayBeReplaced);
    });
    say(failure.isEmpty() ? wording::calendarWritten(path, entries.size() - undated, undated) : QString(), failure);
}

void CalendarViewModel::dismiss()
{
    say({}, {});
}

void CalendarViewModel::say(const QString &notice, const QString &error)
{
    m_notice = notice;
    m_error = error;
    Q_EMIT noticeChanged();
}

} // namespace caseaudit
