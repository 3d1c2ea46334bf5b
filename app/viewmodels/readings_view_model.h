#pragma once

#include "app/viewmodels/rows_model.h"

#include <QObject>
#include <QStringList>
#include <qqmlintegration.h>

namespace caseaudit {

class WorkspaceHolder;
struct ReadingComparison;

/// The two readings of one case file: whether there is a second, and, once both are complete, the two side by side.
class ReadingsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(bool canBegin READ canBegin NOTIFY changed)
    Q_PROPERTY(bool canCompare READ canCompare NOTIFY changed)
    Q_PROPERTY(QString otherReading READ otherReading NOTIFY changed)
    Q_PROPERTY(QStringList readers READ readers NOTIFY changed)
    Q_PROPERTY(QString caseRef READ caseRef NOTIFY changed)
    Q_PROPERTY(QString formTitle READ formTitle NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString firstTitle READ firstTitle NOTIFY changed)
    Q_PROPERTY(QString secondTitle READ secondTitle NOTIFY changed)
    Q_PROPERTY(QString agreedTitle READ agreedTitle NOTIFY changed)
    Q_PROPERTY(bool hasAgreed READ hasAgreed NOTIFY changed)
    Q_PROPERTY(caseaudit::RowsModel *rows READ rows CONSTANT)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)

public:
    /// Which of the readings `openReading` opens.
    enum Which { First, Second, Agreed };
    Q_ENUM(Which)

    explicit ReadingsViewModel(WorkspaceHolder &holder, QObject *parent = nullptr);

    /// Speaks of the readings that belong with this audit from now on; an empty id is none.
    void setAudit(const QString &record);

    /// Whether a second reading of the audit can begin.
    bool canBegin() const { return m_canBegin; }
    /// Whether two complete readings can be set side by side.
    bool canCompare() const { return m_canCompare; }
    /// Where the other reading stands; empty when there is none.
    QString otherReading() const { return m_otherReading; }
    /// The person at work and the auditors of other audits, to choose a reader from; not the first reader.
    QStringList readers() const { return m_readers; }

    QString caseRef() const { return m_caseRef; }
    QString formTitle() const { return m_formTitle; }
    QString summary() const { return m_summary; }
    QString firstTitle() const { return m_firstTitle; }
    QString secondTitle() const { return m_secondTitle; }
    QString agreedTitle() const { return m_agreedTitle; }
    bool hasAgreed() const { return !m_agreedTitle.isEmpty(); }
    /// One row per question: `label`, `first`, `second`, `agreed`, `firstNote`, `secondNote`, `differs`.
    RowsModel *rows() { return &m_rows; }
    QString error() const { return m_error; }
    QString notice() const { return m_notice; }

    /// Begins the second reading for a reader; when that is the person at work, asks to open it.
    Q_INVOKABLE void begin(const QString &reader);
    /// Shows the comparison.
    Q_INVOKABLE void compare();
    /// Begins the final reading, or goes on with it.
    Q_INVOKABLE void agree();
    Q_INVOKABLE void openReading(caseaudit::ReadingsViewModel::Which which);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    void auditRequested(const QString &record);
    void comparisonRequested();

private:
    void read();
    void clear();
    void showComparison(const ReadingComparison &pair);

    WorkspaceHolder &m_holder;
    QString m_record;
    QString m_first;
    QString m_second;
    QString m_agreed;
    bool m_canBegin = false;
    bool m_canCompare = false;
    QString m_otherReading;
    QStringList m_readers;
    QString m_caseRef;
    QString m_formTitle;
    QString m_summary;
    QString m_firstTitle;
    QString m_secondTitle;
    QString m_agreedTitle;
    RowsModel m_rows;
    QString m_error;
    QString m_notice;
};

} // namespace caseaudit
