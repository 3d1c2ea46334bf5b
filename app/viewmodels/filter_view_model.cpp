#include "app/viewmodels/filter_view_model.h"

#include "app/exchange/typed_date.h"
#include "app/viewmodels/failure.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"

namespace caseaudit {

namespace {

QVariantList options(const QString &anyLabel, const QStringList &values)
{
    QVariantList list{option(QString(), anyLabel)};
    for (const QString &value : values) {
        if (!value.isEmpty())
            list.append(option(value, value));
    }
    return list;
}

} // namespace

FilterViewModel::FilterViewModel(WorkspaceHolder &holder, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_settings(settings)
{
    m_filter.authority = settings.value(QStringLiteral("filter/authority")).toString();
    m_filter.team = settings.value(QStringLiteral("filter/team")).toString();
    m_filter.cycle = settings.value(QStringLiteral("filter/cycle")).toString();
    m_filter.from = settings.value(QStringLiteral("filter/from")).toDate();
    m_filter.to = settings.value(QStringLiteral("filter/to")).toDate();
    connect(&holder, &WorkspaceHolder::opened, this, &FilterViewModel::readOptions);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &FilterViewModel::readOptions);
}

QString FilterViewModel::from() const
{
    return m_filter.from.toString(Qt::ISODate);
}

QString FilterViewModel::to() const
{
    return m_filter.to.toString(Qt::ISODate);
}

QString FilterViewModel::text() const
{
    const Workspace *workspace = m_holder.workspace();
    return workspace ? wording::filter(m_filter, workspace->pack()) : QString();
}

QString FilterViewModel::problem() const
{
    for (const QString &wrong : {m_wrongFrom, m_wrongTo}) {
        if (!wrong.isEmpty())
            return wording::notADate(wrong);
    }
    return {};
}

void FilterViewModel::setAuthority(const QString &authority)
{
    Filter filter = m_filter;
    filter.authority = authority;
    apply(filter);
}

void FilterViewModel::setTeam(const QString &team)
{
    Filter filter = m_filter;
    filter.team = team;
    apply(filter);
}

void FilterViewModel::setCycle(const QString &cycle)
{
    Filter filter = m_filter;
    filter.cycle = cycle;
    apply(filter);
}

void FilterViewModel::setFrom(const QString &from)
{
    Filter filter = m_filter;
    filter.from = typedDate(from);
    m_wrongFrom = filter.from.isValid() ? QString() : from.trimmed();
    apply(filter);
    Q_EMIT problemChanged();
}

void FilterViewModel::setTo(const QString &to)
{
    Filter filter = m_filter;
    filter.to = typedDate(to);
    m_wrongTo = filter.to.isValid() ? QString() : to.trimmed();
    apply(filter);
    Q_EMIT problemChanged();
}

void FilterViewModel::clear()
{
    m_wrongFrom.clear();
    m_wrongTo.clear();
    apply(Filter{});
    Q_EMIT problemChanged();
}

void FilterViewModel::apply(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_settings.setValue(QStringLiteral("filter/authority"), filter.authority);
    m_settings.setValue(QStringLiteral("filter/team"), filter.team);
    m_settings.setValue(QStringLiteral("filter/cycle"), filter.cycle);
    m_settings.setValue(QStringLiteral("filter/from"), filter.from);
    m_settings.setValue(QStringLiteral("filter/to"), filter.to);
    Q_EMIT filterChanged();
    Q_EMIT problemChanged();
}

void FilterViewModel::readOptions()
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    QStringList teams;
    QStringList cycles;
    // The page that lists the audits reports what is wrong with the file; here the lists just stay short.
    failureOf([&] {
        teams = workspace->distinct(QStringLiteral("team"));
        cycles = workspace->distinct(QStringLiteral("cycle"));
    });
    m_authorities = {option(QString(), QStringLiteral("All authorities"))};
    for (const Authority &authority : workspace->pack().authorities)
        m_authorities.append(option(authority.id, authority.name));
    m_teams = options(QStringLiteral("All teams"), teams);
    m_cycles = options(QStringLiteral("All cycles"), cycles);

    // A filter kept from another file must not silently hide everything in this one.
    Filter filter = m_filter;
    if (!teams.contains(filter.team))
        filter.team.clear();
    if (!cycles.contains(filter.cycle))
        filter.cycle.clear();
    if (!workspace->pack().authority(filter.authority))
        filter.authority.clear();
    Q_EMIT optionsChanged();
    if (filter == m_filter)
        Q_EMIT filterChanged(); // its text depends on the pack
    else
        apply(filter);
}

} // namespace caseaudit
