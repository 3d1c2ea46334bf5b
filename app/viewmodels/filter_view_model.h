#pragma once

#include "app/workspace/workspace.h"

#include <QObject>
#include <QSettings>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class WorkspaceHolder;

/// The one filter of all pages: authority, team, cycle and period of the audit date. Kept in the settings.
///
/// Options are lists of maps with `id` and `label`; the first, with an empty id, lets everything through.
class FilterViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString authority READ authority WRITE setAuthority NOTIFY filterChanged)
    Q_PROPERTY(QString team READ team WRITE setTeam NOTIFY filterChanged)
    Q_PROPERTY(QString cycle READ cycle WRITE setCycle NOTIFY filterChanged)
    Q_PROPERTY(QString from READ from WRITE setFrom NOTIFY filterChanged)
    Q_PROPERTY(QString to READ to WRITE setTo NOTIFY filterChanged)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY problemChanged)
    Q_PROPERTY(QString text READ text NOTIFY filterChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(QVariantList authorities READ authorities NOTIFY optionsChanged)
    Q_PROPERTY(QVariantList teams READ teams NOTIFY optionsChanged)
    Q_PROPERTY(QVariantList cycles READ cycles NOTIFY optionsChanged)

public:
    FilterViewModel(WorkspaceHolder &holder, QSettings &settings, QObject *parent = nullptr);

    Filter filter() const { return m_filter; }

    QString authority() const { return m_filter.authority; }
    QString team() const { return m_filter.team; }
    QString cycle() const { return m_filter.cycle; }
    /// Dates as text: ISO, or empty.
    QString from() const;
    QString to() const;
    bool isEmpty() const { return m_filter == Filter{} && problem().isEmpty(); }
    QString text() const;
    /// What was typed for a date and is none; empty when all is well.
    QString problem() const;
    QVariantList authorities() const { return m_authorities; }
    QVariantList teams() const { return m_teams; }
    QVariantList cycles() const { return m_cycles; }

    void setAuthority(const QString &authority);
    void setTeam(const QString &team);
    void setCycle(const QString &cycle);
    /// Text that is not a date lets everything through, and is the `problem`.
    void setFrom(const QString &from);
    void setTo(const QString &to);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void filterChanged();
    void problemChanged();
    void optionsChanged();

private:
    void apply(const Filter &filter);
    void readOptions();

    WorkspaceHolder &m_holder;
    QSettings &m_settings;
    Filter m_filter;
    QString m_wrongFrom; ///< typed where a date should be; empty when it was one
    QString m_wrongTo;
    QVariantList m_authorities;
    QVariantList m_teams;
    QVariantList m_cycles;
};

} // namespace caseaudit
