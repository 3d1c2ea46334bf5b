#include "app/wording/cycle_wording.h"

#include "app/wording/wording.h"
#include "audit_forms/pack.h"

#include <QHash>

namespace caseaudit::wording {

namespace {

QString formName(const QString &id, const Pack &pack)
{
    const FormDefinition *form = pack.form(id);
    return form ? form->shortTitle : id;
}

QString authorityName(const QString &id, const Pack &pack)
{
    const Authority *authority = pack.authority(id);
    return authority ? authority->name : id;
}

QString idsOfForms(const Pack &pack)
{
    QStringList ids;
    for (const FormDefinition &form : pack.forms)
        ids.append(form.id);
    return ids.join(QStringLiteral(", "));
}

QString idsOfAuthorities(const Pack &pack)
{
    QStringList ids;
    for (const Authority &authority : pack.authorities)
        ids.append(authority.id);
    return ids.join(QStringLiteral(", "));
}

QString negativeNumber(const QString &what, const QStringList &args, const Pack &pack)
{
    return QStringLiteral("The %1 of %2 in %3 is %4; it is 0 or more.")
        .arg(what, formName(args.value(0), pack), authorityName(args.value(1), pack), args.value(2));
}

QString daysOutOfOrder(const QStringList &args)
{
    const auto day = [&args](int index) { return date(QDate::fromString(args.value(index), Qt::ISODate)); };
    return QStringLiteral("The last day, %1, is before the first, %2.").arg(day(1), day(0));
}

} // namespace

QString cycleFinding(const Finding &finding, const Pack &pack)
{
    const QString &code = finding.code;
    const QStringList &args = finding.args;
    if (code == QLatin1String("cycle_without_name"))
        return QStringLiteral("The cycle needs a name.");
    if (code == QLatin1String("cycle_name_taken"))
        return QStringLiteral("There is a cycle “%1” already.").arg(args.value(0));
    if (code == QLatin1String("cycle_is_printed"))
        return QStringLiteral("“%1” is the printed inspection: it has figures, and no case files to plan for.")
            .arg(args.value(0));
    if (code == QLatin1String("cycle_without_days"))
        return QStringLiteral("The cycle needs a first and a last day.");
    if (code == QLatin1String("cycle_days_out_of_order"))
        return daysOutOfOrder(args);
    if (code == QLatin1String("negative_target"))
        return negativeNumber(QStringLiteral("target"), args, pack);
    if (code == QLatin1String("negative_caseload"))
        return negativeNumber(QStringLiteral("caseload"), args, pack);
    if (code == QLatin1String("negative_weight"))
        return QStringLiteral("The weight of %1 is %2; it is 0 or more.")
            .arg(authorityName(args.value(0), pack), args.value(1));
    if (code == QLatin1String("weight_missing"))
        return QStringLiteral("%1 has no weight. Weights are entered for every authority or for none.")
            .arg(authorityName(args.value(0), pack));
    if (code == QLatin1String("unknown_form"))
        return QStringLiteral("There is no form “%1”; the forms are %2.").arg(args.value(0), idsOfForms(pack));
    if (code == QLatin1String("unknown_authority"))
        return QStringLiteral("There is no authority “%1”; they are %2.").arg(args.value(0), idsOfAuthorities(pack));
    return wording::finding(finding, nullptr);
}

QString cycleDays(const QDate &first, const QDate &last)
{
    return first.isValid() ? QStringLiteral("%1 to %2").arg(date(first), date(last))
                           : QStringLiteral("days not entered");
}

QString cycleNotDescribed()
{
    return QStringLiteral("named by audits, not described");
}

QString cyclePrinted()
{
    return QStringLiteral("the printed inspection: no case files");
}

QString cycleFigure(int complete, std::optional<int> target)
{
    return target ? QStringLiteral("%1 of %2").arg(complete).arg(*target) : QString::number(complete);
}

QString cycleProgress(const QString &form, const QString &authority, int complete, std::optional<int> target)
{
    const QString what = authority.isEmpty() ? form : QStringLiteral("%1, %2").arg(form, authority);
    if (!target)
        return QStringLiteral("%1: %2 complete, no target.")
            .arg(what, counted(complete, QStringLiteral("audit"), QStringLiteral("audits")));
    const QString done = QStringLiteral("%1: %2 of %3 complete")
                             .arg(what)
                             .arg(complete)
                             .arg(counted(*target, QStringLiteral("audit"), QStringLiteral("audits")));
    return complete < *target ? QStringLiteral("%1, %2 to go.").arg(done).arg(*target - complete)
                              : done + QStringLiteral(", target met.");
}

QString auditsOfCycle(const QString &form, const QString &authority, const QString &cycle)
{
    QStringList parts{form};
    if (!authority.isEmpty())
        parts.append(authority);
    parts.append(QStringLiteral("cycle %1").arg(cycle));
    return parts.join(QStringLiteral(", "));
}

QString cycleTotal(int towardsTargets, int targets)
{
    return QStringLiteral("%1 of %2 complete")
        .arg(towardsTargets)
        .arg(counted(targets, QStringLiteral("audit"), QStringLiteral("audits")));
}

QString cycleKept(const QString &name)
{
    return QStringLiteral("Cycle “%1” is kept.").arg(name);
}

QString notADay(const QString &text)
{
    return QStringLiteral("Found “%1”, expected a day such as 27 March 2005.").arg(text);
}

QString notANumber(const QString &text)
{
    return QStringLiteral("Found “%1”, expected a whole number from 0 to 1,000,000.").arg(text);
}

} // namespace caseaudit::wording
