#include "app/wording/page_wording.h"

#include "analytics/tables/rating_table.h"
#include "app/wording/wording.h"
#include "audit_forms/baseline.h"
#include "audit_forms/pack.h"
#include "audit_forms/scale.h"

namespace caseaudit::wording {

namespace {

QString percentText(int percent)
{
    return cell(Cell{std::int64_t{percent}}, ColumnKind::Percent);
}

/// Rounded as every percentage of a rating table is.
int percentOf(std::int64_t part, std::int64_t whole)
{
    RatingRow row;
    row.counts = {part, whole - part};
    row.answered = whole;
    return row.percents().value().front();
}

QString numberOrNone(int number, const QString &what)
{
    return number == 0 ? QStringLiteral("none %1").arg(what) : QStringLiteral("%1 %2").arg(number).arg(what);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

QString notADate(const QString &typed)
{
    return QStringLiteral("“%1” is not a date, so nothing is left out by it: type 27/3/2005 or 2005-03-27.").arg(typed);
}

QString base(std::int64_t answered)
{
    return QStringLiteral("n = %1").arg(cell(Cell{answered}, ColumnKind::Count));
}

QString leftOut(std::int64_t notApplicable, std::int64_t notRecorded)
{
    QStringList parts;
    if (notApplicable > 0)
        parts.append(QStringLiteral("%1 %2").arg(QString::number(notApplicable), wording::notApplicable()));
    if (notRecorded > 0)
        parts.append(QStringLiteral("%1 %2").arg(QString::number(notRecorded), wording::notRecorded()));
    return parts.join(QStringLiteral(", "));
}

QString tooFewToJudge()
{
    return QStringLiteral("too few to judge");
}

QString notPrinted()
{
    return QStringLiteral("not printed");
}

QString noAnswers()
{
    return QStringLiteral("no answers");
}

QString answered()
{
    return QStringLiteral("answered");
}

QString notApplicable()
{
    return QStringLiteral("not applicable");
}

QString notRecorded()
{
    return QStringLiteral("not recorded");
}

QString now()
{
    return QStringLiteral("Now");
}

QString tableCaption(const RatingTable &table, const Pack &pack)
{
    return joinedFacts({counted(table.audits, QStringLiteral("audit"), QStringLiteral("audits")),
                        filter(table.filter, pack), QStringLiteral("form version %1").arg(table.formVersion)});
}

QString baselineScope(const Baseline &baseline, const Filter &filter, const Pack &pack)
{
    const Authority *authority = filter.authority.isEmpty() ? nullptr : pack.authority(filter.authority);
    if (!authority)
        return QStringLiteral("%1: the whole partnership, as printed").arg(baseline.cycle);
    return QStringLiteral("%1: the whole partnership, as printed; none of its figures is %2's alone")
        .arg(baseline.cycle, authority->name);
}

QString countedFigure(const QString &category, std::int64_t count, const RatingRow &row)
{
    if (row.answered == 0)
        return QStringLiteral("%1: %2").arg(category, noAnswers());
    const QString figure = QStringLiteral("%1: %2 of %3 answered").arg(category).arg(count).arg(row.answered);
    const QString share = row.answered < fewestToJudge ? tooFewToJudge() : percentText(percentOf(count, row.answered));
    return QStringLiteral("%1, %2").arg(figure, share);
}

QString printedFigure(const QString &category, const std::optional<int> &percent)
{
    return percent ? QStringLiteral("%1: %2 printed").arg(category, percentText(*percent))
                   : QStringLiteral("%1: %2").arg(category, notPrinted());
}

QString printedAs(const QString &printedLabel)
{
    return QStringLiteral("Printed as \"%1\".").arg(printedLabel);
}

QString auditsBehind(const QString &row, const QString &category, const Filter &filter, const Pack &pack)
{
    return joinedFacts({QStringLiteral("%1: %2").arg(row, category), wording::filter(filter, pack)});
}

std::int64_t favourableCount(const RatingRow &row, const Scale &scale)
{
    std::int64_t count = 0;
    for (std::size_t i = 0; i < row.counts.size(); ++i) {
        if (scale.isFavourable(scale.categories.at(static_cast<qsizetype>(i)).id))
            count += row.counts[i];
    }
    return count;
}

QString favourableNow(const RatingRow &row, const Scale &scale)
{
    if (row.answered == 0)
        return {};
    const std::int64_t count = favourableCount(row, scale);
    if (row.answered < fewestToJudge)
        return QStringLiteral("%1 of %2").arg(count).arg(row.answered);
    return percentText(percentOf(count, row.answered));
}

QString favourablePrinted(const std::vector<std::optional<int>> &percents, const Scale &scale)
{
    int sum = 0;
    for (std::size_t i = 0; i < percents.size(); ++i) {
        if (!scale.isFavourable(scale.categories.at(static_cast<qsizetype>(i)).id))
            continue;
        if (!percents[i])
            return {};
        sum += *percents[i];
    }
    return percents.empty() ? QString() : percentText(sum);
}

QString planCount(const ActionPlan &plan)
{
    return QStringLiteral("%1 that group almost 100 recommendations")
        .arg(counted(plan.rows.size(), QStringLiteral("numbered row"), QStringLiteral("numbered rows")));
}

QString provenance(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Explicit:
        return QStringLiteral("A recommendation of the inspection");
    case Provenance::Implied:
        return QStringLiteral("Implied by the inspection, not stated as a recommendation");
    case Provenance::Text:
        break;
    }
    return QStringLiteral("Taken from the text of the inspection report");
}

QString themeTitle(const Theme &theme)
{
    const QString title = QStringLiteral("%1  %2").arg(theme.id.toUpper(), theme.title);
    return theme.printed ? title : QStringLiteral("%1 (our title: the source prints none)").arg(title);
}

QString authorityNames(const QStringList &authorities, const Pack &pack)
{
    QStringList names;
    for (const Authority &authority : pack.authorities) {
        if (authorities.contains(authority.id))
            names.append(authority.name);
    }
    if (names.size() == pack.authorities.size())
        return QStringLiteral("All authorities");
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return QStringLiteral("%1 and %2").arg(names.join(QStringLiteral(", ")), last);
}

QString appliesTo(const QString &printed, const QStringList &authorities, const Pack &pack)
{
    if (authorities.size() == pack.authorities.size())
        return printed;
    return QStringLiteral("%1 (%2)").arg(printed, authorityNames(authorities, pack));
}

QString lead(const LeadUse &use, const ActionPlan &plan)
{
    const Lead *known = plan.lead(use.lead);
    const QString name = known ? known->name : use.lead;
    if (use.printed.isEmpty() || use.printed.compare(name, Qt::CaseInsensitive) == 0)
        return name;
    return QStringLiteral("%1 (printed \"%2\")").arg(name, use.printed);
}

QString leads(const QList<LeadUse> &uses, const ActionPlan &plan)
{
    if (uses.isEmpty())
        return QStringLiteral("No lead is printed");
    QStringList names;
    for (const LeadUse &use : uses)
        names.append(lead(use, plan));
    return names.join(QStringLiteral("; "));
}

QString printedShare(const QString &share, const Baseline &baseline)
{
    return share.isEmpty() ? QString() : QStringLiteral("%1 in %2").arg(share, baseline.cycle);
}

QString tableRowTitle(const QString &rowId, const Pack &pack)
{
    const TableRow *row = pack.tableRow(rowId);
    const TableDefinition *table = pack.table(rowId.section(u'.', 0, 0));
    return row && table ? QStringLiteral("%1: %2").arg(table->title, row->label) : rowId;
}

QString presentFigure(const RatingRow &row, const Scale &scale)
{
    if (row.answered == 0)
        return capitalised(noAnswers());
    const QString share = scale.shares.isEmpty() ? QString() : scale.shares.first().label;
    const QString figure = QStringLiteral("%1 %2").arg(favourableNow(row, scale), share);
    const QString rest = row.answered < fewestToJudge ? tooFewToJudge() : base(row.answered);
    return QStringLiteral("%1, %2").arg(figure, rest);
}

QString shownOf(qsizetype shown, qsizetype all)
{
    const QString rows = counted(all, QStringLiteral("row"), QStringLiteral("rows"));
    return shown == all ? rows : QStringLiteral("%1 of %2").arg(shown).arg(rows);
}

QString overdueCount(int overdue)
{
    return numberOrNone(overdue, QStringLiteral("overdue"));
}

QString fileShape(const QString &encoding, QChar separator)
{
    const QString name = separator == u','   ? QStringLiteral("commas")
                         : separator == u';' ? QStringLiteral("semicolons")
                                             : QStringLiteral("tabs");
    return QStringLiteral("%1, separated by %2").arg(encoding, name);
}

QString rowsRead(qsizetype audits, const QString &file)
{
    return QStringLiteral("%1 from %2").arg(counted(audits, QStringLiteral("audit"), QStringLiteral("audits")), file);
}

QString importOutcome(int added, int unchanged, int updated, int refused)
{
    return QStringList{numberOrNone(added, QStringLiteral("new")), numberOrNone(unchanged, QStringLiteral("unchanged")),
                       numberOrNone(updated, QStringLiteral("updated")),
                       numberOrNone(refused, QStringLiteral("refused"))}
        .join(QStringLiteral(", "));
}

QString importDone(int added, int updated)
{
    const auto audits = [](int number) { return counted(number, QStringLiteral("audit"), QStringLiteral("audits")); };
    if (updated == 0)
        return QStringLiteral("%1 imported").arg(audits(added));
    return QStringLiteral("%1 imported, %2 updated").arg(audits(added), audits(updated));
}

QString importCancelled()
{
    return QStringLiteral("Cancelled: nothing was imported.");
}

QString batchWithdrawn(int audits)
{
    return QStringLiteral("Import taken back: %1 withdrawn or returned to what they were")
        .arg(counted(audits, QStringLiteral("audit"), QStringLiteral("audits")));
}

QString batchRestored(int audits)
{
    return QStringLiteral("Import put back: %1 restored")
        .arg(counted(audits, QStringLiteral("audit"), QStringLiteral("audits")));
}

QString batchTitle(const QString &batch)
{
    return QStringLiteral("Import %1").arg(batch);
}

QString joinedFacts(const QStringList &facts)
{
    QStringList said = facts;
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

QString batchContents(int audits, int withdrawn)
{
    const QString all = counted(audits, QStringLiteral("audit"), QStringLiteral("audits"));
    if (withdrawn == 0)
        return all;
    return withdrawn == audits ? QStringLiteral("%1, withdrawn").arg(all)
                               : QStringLiteral("%1, %2 of them withdrawn").arg(all).arg(withdrawn);
}

} // namespace caseaudit::wording
