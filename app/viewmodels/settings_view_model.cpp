#include "app/viewmodels/settings_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/workspace_holder.h"

#include <QCoreApplication>
#include <QVariantMap>

namespace caseaudit {

namespace {

const QString themeKey = QStringLiteral("theme");
const QString pageKey = QStringLiteral("page");

QVariantMap fact(const QString &label, const QString &value)
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
}

} // namespace

SettingsViewModel::SettingsViewModel(WorkspaceHolder &holder, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_settings(settings)
{
    connect(&holder, &WorkspaceHolder::opened, this, &SettingsViewModel::factsChanged);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &SettingsViewModel::factsChanged);
}

QString SettingsViewModel::themeMode() const
{
    return m_settings.value(themeKey, QStringLiteral("system")).toString();
}

void SettingsViewModel::setThemeMode(const QString &mode)
{
    if (mode == themeMode())
        return;
    m_settings.setValue(themeKey, mode);
    Q_EMIT themeModeChanged();
}

QString SettingsViewModel::lastPage() const
{
    return m_settings.value(pageKey, QStringLiteral("today")).toString();
}

void SettingsViewModel::setLastPage(const QString &page)
{
    if (page == lastPage())
        return;
    m_settings.setValue(pageKey, page);
    Q_EMIT lastPageChanged();
}

QVariantList SettingsViewModel::fileFacts() const
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return {};
    QVariantList list{fact(QStringLiteral("Path"), workspace->path())};
    const QString failure = failureOf([&] {
        const FileFacts facts = workspace->facts();
        list.append(fact(QStringLiteral("File id"), facts.fileId));
        list.append(fact(QStringLiteral("Complete audits"), QString::number(facts.audits.complete)));
        list.append(fact(QStringLiteral("Unfinished"), QString::number(facts.audits.unfinished)));
        list.append(fact(QStringLiteral("Withdrawn audits"), QString::number(facts.audits.withdrawn)));
        list.append(fact(QStringLiteral("Revisions"), QString::number(facts.revisions)));
        list.append(fact(QStringLiteral("Seal of the contents"), facts.contentSeal));
    });
    if (!failure.isEmpty())
        list.append(fact(QStringLiteral("Cannot be read"), failure));
    return list;
}

QVariantList SettingsViewModel::packFacts() const
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return {};
    const Pack &pack = workspace->pack();
    QStringList forms;
    for (const FormDefinition &form : pack.forms)
        forms.append(form.title);
    QStringList authorities;
    for (const Authority &authority : pack.authorities)
        authorities.append(authority.name);
    return {fact(QStringLiteral("Partnership"), pack.title),
            fact(QStringLiteral("Authorities"), authorities.join(QStringLiteral(", "))),
            fact(QStringLiteral("Forms"), forms.join(QStringLiteral("; "))),
            fact(QStringLiteral("Version"), QString::number(pack.version)),
            fact(QStringLiteral("Digest"), pack.digest)};
}

QVariantList SettingsViewModel::programFacts() const
{
    return {fact(QStringLiteral("CaseAudit"), QCoreApplication::applicationVersion()),
            fact(QStringLiteral("Qt"), QString::fromLatin1(qVersion())),
            fact(QStringLiteral("Licence"), QStringLiteral("Apache 2.0"))};
}

QVariantList SettingsViewModel::abbreviations() const
{
    const Workspace *workspace = m_holder.workspace();
    QVariantList list;
    if (workspace) {
        for (const Abbreviation &abbreviation : workspace->pack().abbreviations)
            list.append(fact(abbreviation.shortForm, abbreviation.longForm));
    }
    return list;
}

int SettingsViewModel::windowMeasure(const QString &name, int otherwise) const
{
    return m_settings.value(QStringLiteral("window/") + name, otherwise).toInt();
}

void SettingsViewModel::setWindowMeasure(const QString &name, int value)
{
    m_settings.setValue(QStringLiteral("window/") + name, value);
}

} // namespace caseaudit
