#pragma once

#include "app/viewmodels/rows_model.h"
#include "app/workspace/audit_cycles.h"

#include <QObject>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class FilterViewModel;
class WorkspaceHolder;

/// Cycles of audits: how far the one on show has got, the list of all, and describing one.
class CyclesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString current READ current NOTIFY changed)
    Q_PROPERTY(QString currentFacts READ currentFacts NOTIFY changed)
    Q_PROPERTY(bool canEditCurrent READ canEditCurrent NOTIFY changed)
    Q_PROPERTY(caseaudit::RowsModel *progress READ progress CONSTANT)
    Q_PROPERTY(bool byAuthority READ byAuthority WRITE setByAuthority NOTIFY changed)
    Q_PROPERTY(caseaudit::RowsModel *rows READ rows CONSTANT)
    Q_PROPERTY(bool isNew READ isNew NOTIFY editorChanged)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY editorChanged)
    Q_PROPERTY(QString first READ first WRITE setFirst NOTIFY editorChanged)
    Q_PROPERTY(QString last READ last WRITE setLast NOTIFY editorChanged)
    Q_PROPERTY(QVariantList authorities READ authorities NOTIFY editorChanged)
    Q_PROPERTY(caseaudit::RowsModel *numbers READ numbers CONSTANT)
    Q_PROPERTY(QString editorError READ editorError NOTIFY editorChanged)
    Q_PROPERTY(QString error READ error NOTIFY noticeChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)

public:
    CyclesViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent = nullptr);

    /// The cycle of the filter, else the current one.
    QString current() const { return m_current; }
    QString currentFacts() const { return m_currentFacts; }
    bool canEditCurrent() const { return m_canEditCurrent; }
    /// Per form, and below it by authority when wanted: `form`, `authority`, `label`, `figure`, `sentence`, `isPart`,
    /// `share` of the target from 0 to 1 (-1: no target), `isMet`, `audits`.
    RowsModel *progress() { return &m_progress; }
    bool byAuthority() const { return m_byAuthority; }
    void setByAuthority(bool byAuthority);
    /// All cycles: `name`, `facts`, `canEdit`.
    RowsModel *rows() { return &m_rows; }

    // ---- the cycle being described
    bool isNew() const { return m_entry == CycleEntry::New; }
    QString name() const { return m_name; }
    void setName(const QString &name);
    /// Days as they were typed.
    QString first() const { return m_first; }
    void setFirst(const QString &day);
    QString last() const { return m_last; }
    void setLast(const QString &day);
    /// `id`, `label` in the order of the columns.
    QVariantList authorities() const;
    /// Lines of numbers to type: `kind` ("targets", "caseloads", "weights"), `form`, `label`, `texts` by authority.
    RowsModel *numbers() { return &m_numbers; }
    QString editorError() const { return m_editorError; }

    QString error() const { return m_error; }
    QString notice() const { return m_notice; }

    /// Called by a page as it appears and goes: cycles are read only while one of them is there.
    Q_INVOKABLE void beginShowing();
    Q_INVOKABLE void endShowing();
    /// Asks for the audits a line of progress counts.
    Q_INVOKABLE void openAudits(int row);
    Q_INVOKABLE void startNew();
    Q_INVOKABLE void startEditing(const QString &name);
    /// What was typed in a line of numbers, under an authority.
    Q_INVOKABLE void setNumber(int row, int authority, const QString &text);
    /// Keeps what was entered; false, and `editorError` says why, when it cannot be.
    Q_INVOKABLE bool keep();
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    void editorChanged();
    void noticeChanged();
    void auditsRequested(const QStringList &records, const QString &caption);

private:
    /// Reads the file, which takes a while where it is large: while a page shows cycles, else when one does.
    void load();
    /// Shows what was read under the present filter.
    void show();
    void readProgress(const Workspace &workspace);
    void readRows(const Workspace &workspace);
    void edit(const AuditCycle &cycle, CycleEntry entry);
    /// The description as typed; what cannot be read is added to `problems`.
    AuditCycle typed(QStringList &problems) const;
    void clear();

    WorkspaceHolder &m_holder;
    FilterViewModel &m_filter;
    int m_pages = 0; ///< that are showing cycles
    bool m_isRead = false;
    QMap<QString, QList<CycleProgress>> m_all;
    QString m_current;
    QString m_currentFacts;
    bool m_canEditCurrent = false;
    bool m_byAuthority = false;
    RowsModel m_progress;
    RowsModel m_rows;
    CycleEntry m_entry = CycleEntry::New;
    QString m_name;
    QString m_first;
    QString m_last;
    RowsModel m_numbers;
    QString m_editorError;
    QString m_error;
    QString m_notice;
};

} // namespace caseaudit
