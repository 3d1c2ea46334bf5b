#include "app/viewmodels/monthly_counts_view_model.h"

#include "app/charts/chart_export.h"
#include "app/reports/paper_writer.h"
#include "app/viewmodels/failure.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/calendar_wording.h"
#include "app/wording/paper_wording.h"
#include "app/wording/wording.h"
#include "app/workspace/monthly_counts.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

namespace caseaudit {

MonthlyCountsViewModel::MonthlyCountsViewModel(WorkspaceHolder &holder, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_rows({QStringLiteral("month"), QStringLiteral("label"), QStringLiteral("cells")})
{
    connect(&holder, &WorkspaceHolder::opened, this, [this] {
        m_year = today().year();
        readAgain();
    });
    connect(&holder, &WorkspaceHolder::dataChanged, this, &MonthlyCountsViewModel::readAgain);
    connect(&holder, &WorkspaceHolder::closed, this, [this] {
        m_row.clear();
        m_measure = {};
        m_chart = {};
        m_done.clear();
        m_rows.setRows({});
        dismiss();
    });
}

QDate MonthlyCountsViewModel::today() const
{
    return m_holder.workspace() ? m_holder.workspace()->surroundings().today : QDate();
}

void MonthlyCountsViewModel::setRow(const QString &row)
{
    if (row == m_row)
        return;
    m_row = row;
    m_measure = {};
    readAgain();
}

QVariantList MonthlyCountsViewModel::measures() const
{
    QVariantList list;
    if (const Workspace *workspace = m_holder.workspace()) {
        for (const MonthlyMeasure &measure : monthlyMeasures(workspace->pack())) {
            if (m_row.isEmpty() || measure.rows.contains(m_row))
                list.append(option(measure.id, measure.label));
        }
    }
    return list;
}

bool MonthlyCountsViewModel::hasMeasures(const QString &row) const
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return false;
    const QList<MonthlyMeasure> known = monthlyMeasures(workspace->pack());
    return std::any_of(known.begin(), known.end(),
                       [&row](const MonthlyMeasure &measure) { return measure.rows.contains(row); });
}

void MonthlyCountsViewModel::setMeasure(const QString &measure)
{
    if (measure == m_measure.id)
        return;
    m_measure = MonthlyMeasure{};
    m_measure.id = measure;
    readAgain();
}

QString MonthlyCountsViewModel::about() const
{
    return wording::measureFacts(m_measure);
}

QVariantList MonthlyCountsViewModel::years() const
{
    QVariantList list;
    for (int year = today().year(); year >= m_firstYear && m_firstYear > 0; --year)
        list.append(option(QString::number(year), QString::number(year)));
    return list;
}

void MonthlyCountsViewModel::setYear(const QString &year)
{
    if (year.toInt() == m_year)
        return;
    m_year = year.toInt();
    readAgain();
}

void MonthlyCountsViewModel::readAgain()
{
    const QString failure = failureOf([this] {
        const Workspace *workspace = m_holder.workspace();
        if (!workspace)
            return;
        // The measure that is shown, else the first that the row asks for.
        QList<MonthlyMeasure> offered = monthlyMeasures(workspace->pack());
        offered.removeIf([this](const MonthlyMeasure &each) { return !m_row.isEmpty() && !each.rows.contains(m_row); });
        const auto shown = std::find_if(offered.begin(), offered.end(),
                                        [this](const MonthlyMeasure &each) { return each.id == m_measure.id; });
        m_measure = shown != offered.end() ? *shown : offered.value(0);
        m_authorities.clear();
        for (const QString &authority : std::as_const(m_measure.authorities))
            m_authorities.append(workspace->pack().authority(authority)->name);
        const QList<MonthlyCount> counts =
            m_measure.id.isEmpty() ? QList<MonthlyCount>() : monthlyCounts(*workspace, m_measure.id);
        m_firstYear = today().year() - 1;
        for (const MonthlyCount &count : counts)
            m_firstYear = std::min(m_firstYear, count.month.year() - 1);
        m_chart = monthlyChart(m_measure, counts, workspace->pack());
        readRows(counts);
    });
    if (!failure.isEmpty())
        say({}, failure);
    Q_EMIT changed();
}

void MonthlyCountsViewModel::readRows(const QList<MonthlyCount> &counts)
{
    constexpr int monthsInYear = 12;
    QList<QVariantMap> rows;
    for (int number = 1; number <= monthsInYear && !m_measure.id.isEmpty(); ++number) {
        const QDate month(m_year, number, 1);
        if (month > today())
            break;
        QVariantList cells;
        for (qsizetype column = 0; column < m_measure.authorities.size(); ++column) {
            const QString &authority = m_measure.authorities.at(column);
            const auto found = std::find_if(counts.begin(), counts.end(), [&](const MonthlyCount &count) {
                return count.month == month && count.authority == authority;
            });
            const bool isCounted = found != counts.end() && found->number;
            cells.append(QVariantMap{{QStringLiteral("authority"), authority},
                                     {QStringLiteral("text"), isCounted ? QString::number(*found->number) : QString()},
                                     {QStringLiteral("name"),
                                      QStringLiteral("%1, %2").arg(wording::month(month), m_authorities.at(column))}});
        }
        rows.append({{QStringLiteral("month"), month.toString(Qt::ISODate)},
                     {QStringLiteral("label"), wording::month(month)},
                     {QStringLiteral("cells"), cells}});
    }
    m_rows.setRows(rows);
}

bool MonthlyCountsViewModel::setNumber(const QString &month, const QString &authority, const QString &text)
{
    MonthlyCount count{m_measure.id, authority, QDate::fromString(month, Qt::ISODate), {}};
    const QString written = text.trimmed();
    bool isNumber = false;
    const qint64 number = written.toLongLong(&isNumber);
    if (!written.isEmpty() && (!isNumber || number < 0 || number > mostInAMonth)) {
        say({}, wording::wrongNumber(count.month, written));
        return false;
    }
    if (!written.isEmpty())
        count.number = number;
    return keep(count);
}

bool MonthlyCountsViewModel::keep(const MonthlyCount &count)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return false;
    CountsPlan plan;
    const QString failure = failureOf([&] { plan = keepCounts(*workspace, {count}); });
    const Authority *authority = workspace->pack().authority(count.authority);
    if (!failure.isEmpty() || !plan.problems.isEmpty() || !authority) {
        say({}, failure.isEmpty() ? wording::numberNotKept(count.month) : failure);
        return false;
    }
    if (plan.added.isEmpty() && plan.changed.isEmpty()) {
        say(m_notice, {});
        return true;
    }
    m_done.append(plan.changed.isEmpty() ? MonthlyCount{count.measure, count.authority, count.month, {}}
                                         : plan.replaced.constFirst());
    say(wording::numberKept(count.month, authority->name, count.number), {});
    m_holder.announceChange();
    return true;
}

void MonthlyCountsViewModel::undo()
{
    if (m_done.isEmpty())
        return;
    const MonthlyCount before = m_done.takeLast();
    const qsizetype depth = m_done.size();
    m_year = before.month.year();
    if (before.measure != m_measure.id)
        m_measure.id = before.measure;
    if (keep(before))
        m_done.resize(depth); // taking back is no further step to take back
    Q_EMIT noticeChanged();
}

QUrl MonthlyCountsViewModel::suggestedFile(const QUrl &folder) const
{
    return QUrl::fromLocalFile(QDir(folder.toLocalFile()).filePath(m_measure.id + QStringLiteral(".svg")));
}

void MonthlyCountsViewModel::saveChart(const QUrl &file)
{
    const QString path = file.toLocalFile();
    const QString failure = failureOf([&] {
        const ChartPicture picture = monthlyCountsPicture(m_chart, QGuiApplication::font());
        const bool isPdf = QFileInfo(path).suffix().toLower() == QLatin1String("pdf");
        // The file dialog has asked already whether a file that is there may be replaced.
        savePaper(isPdf ? chartPdf(picture) : chartSvg(picture), path, PaperTarget::MayBeReplaced);
    });
    say(failure.isEmpty() ? wording::savedAs(path) : QString(), failure);
}

void MonthlyCountsViewModel::dismiss()
{
    say({}, {});
}

void MonthlyCountsViewModel::say(const QString &notice, const QString &error)
{
    m_notice = notice;
    m_error = error;
    Q_EMIT noticeChanged();
}

} // namespace caseaudit
