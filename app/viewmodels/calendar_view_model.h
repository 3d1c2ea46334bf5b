#pragma once

#include "app/viewmodels/rows_model.h"
#include "app/workspace/strategic_calendar.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <QVariantMap>
#include <qqmlintegration.h>

namespace caseaudit {

class FilterViewModel;
class WorkspaceHolder;

/// The strategic calendar: what is due, who meets when, and dates that people add, change and remove.
///
/// The authority is that of the program's one filter; the kind, and whether what is past is shown, are the page's own.
class CalendarViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(caseaudit::RowsModel *rows READ rows CONSTANT)
    Q_PROPERTY(QString count READ count NOTIFY listChanged)
    Q_PROPERTY(int firstAhead READ firstAhead NOTIFY listChanged)
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY optionsChanged)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY listChanged)
    Q_PROPERTY(bool showsPast READ showsPast WRITE setShowsPast NOTIFY listChanged)
    Q_PROPERTY(bool isFiltered READ isFiltered NOTIFY listChanged)
    Q_PROPERTY(QVariantList kindChoices READ kindChoices NOTIFY optionsChanged)
    Q_PROPERTY(QVariantList unitChoices READ unitChoices CONSTANT)
    Q_PROPERTY(QVariantList rowChoices READ rowChoices NOTIFY optionsChanged)
    Q_PROPERTY(QVariantList authorityChoices READ authorityChoices NOTIFY optionsChanged)
    Q_PROPERTY(QVariantMap draft READ draft NOTIFY draftChanged)
    Q_PROPERTY(QVariantMap problems READ problems NOTIFY draftChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY noticeChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(QString error READ error NOTIFY noticeChanged)

public:
    CalendarViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent = nullptr);

    /// `id`, `section` (heading), `when`, `title`, `facts`, `standing`, `urgency` ("overdue", "past", "now" or ""),
    /// `row` (ref of the plan), `changeable`, `removable`.
    RowsModel *rows() { return &m_rows; }
    QString count() const { return m_count; }
    /// The first row that has not passed; −1 for none.
    int firstAhead() const { return m_firstAhead; }
    /// Maps with `id` and `label`; the first lets everything through.
    QVariantList kinds() const;
    QString kind() const { return m_kind; }
    void setKind(const QString &kind);
    bool showsPast() const { return m_showsPast; }
    void setShowsPast(bool shows);
    bool isFiltered() const;
    /// What a person can say of a date, as lists to choose from.
    QVariantList kindChoices() const;
    QVariantList unitChoices() const;
    QVariantList rowChoices() const;
    QVariantList authorityChoices() const;
    /// The date in hand as texts: `id`, `title`, `kind`, `date`, `last_day`, `authorities` (ids), `row`, `note`,
    /// `repeats`, `every`, `times`, `until`, `printed`.
    QVariantMap draft() const { return m_draft; }
    /// What is wrong with it, a sentence for each of those keys that has something wrong.
    QVariantMap problems() const { return m_problems; }
    bool canUndo() const { return !m_done.isEmpty(); }
    QString notice() const { return m_notice; }
    QString error() const { return m_error; }

    /// Takes a new date in hand.
    Q_INVOKABLE void beginNew();
    /// Takes a date of the list in hand; false when it is none that people change.
    Q_INVOKABLE bool beginChange(const QString &id);
    /// Keeps the date in hand as it was typed, with the keys of `draft`. False when it cannot be kept: `problems` say
    /// why.
    Q_INVOKABLE bool keep(const QVariantMap &typed);
    Q_INVOKABLE void remove(const QString &id);
    /// Takes back what was kept or removed last.
    Q_INVOKABLE void undo();
    /// Asks for the action that a date belongs to.
    Q_INVOKABLE void openAction(int index);
    Q_INVOKABLE QUrl suggestedFile(const QUrl &folder) const;
    /// Writes what the filters let through as an iCalendar file.
    Q_INVOKABLE void exportTo(const QUrl &file);
    Q_INVOKABLE void clearFilters();
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void listChanged();
    void optionsChanged();
    void draftChanged();
    void noticeChanged();
    void actionRequested(const QString &ref);

private:
    void readAgain();
    void readList();
    /// What the filters let through.
    QList<CalendarEntry> wanted() const;
    CalendarEntry entryFrom(const QVariantMap &typed);
    void say(const QString &notice, const QString &error);

    WorkspaceHolder &m_holder;
    FilterViewModel &m_filter;
    RowsModel m_rows;
    QList<CalendarEntry> m_entries;
    QStringList m_entered; ///< ids of those that people entered
    QString m_count;
    int m_firstAhead = -1;
    QString m_kind;
    bool m_showsPast = false;
    QVariantMap m_draft;
    QVariantMap m_problems;
    QList<CalendarChange> m_done;
    QString m_notice;
    QString m_error;
};

} // namespace caseaudit
