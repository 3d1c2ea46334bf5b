#pragma once

#include "app/viewmodels/text_table_model.h"
#include "app/workspace/import_job.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <qqmlintegration.h>

#include <optional>

namespace caseaudit {

class WorkspaceHolder;

/// The Import page: a file of audits, what importing it would do, and the imports done so far.
///
/// Choosing a file reads it and sets it against what is there; nothing is written before `run`.
class ImportViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QVariantList forms READ forms NOTIFY choiceChanged)
    Q_PROPERTY(QString form READ form WRITE setForm NOTIFY choiceChanged)
    Q_PROPERTY(bool takesContacts READ takesContacts NOTIFY choiceChanged)
    Q_PROPERTY(QString fileName READ fileName NOTIFY choiceChanged)
    Q_PROPERTY(QString contactsName READ contactsName NOTIFY choiceChanged)
    Q_PROPERTY(bool replaceKnown READ replaceKnown WRITE setReplaceKnown NOTIFY choiceChanged)
    Q_PROPERTY(bool hasPlan READ hasPlan NOTIFY planChanged)
    Q_PROPERTY(bool canRun READ canRun NOTIFY planChanged)
    Q_PROPERTY(QString fileShape READ fileShape NOTIFY planChanged)
    Q_PROPERTY(QString outcome READ outcome NOTIFY planChanged)
    Q_PROPERTY(QString ignoredColumns READ ignoredColumns NOTIFY planChanged)
    Q_PROPERTY(int problemCount READ problemCount NOTIFY planChanged)
    Q_PROPERTY(caseaudit::TextTableModel *problems READ problems CONSTANT)
    Q_PROPERTY(caseaudit::TextTableModel *preview READ preview CONSTANT)
    Q_PROPERTY(QVariantList batches READ batches NOTIFY batchesChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(QString lastBatch READ lastBatch NOTIFY noticeChanged)
    Q_PROPERTY(QString error READ error NOTIFY noticeChanged)

public:
    explicit ImportViewModel(WorkspaceHolder &holder, QObject *parent = nullptr);

    /// Maps with `id` and `label`.
    QVariantList forms() const;
    QString form() const { return m_form; }
    void setForm(const QString &form);
    /// Whether audits of the form come with a log of contacts.
    bool takesContacts() const;
    QString fileName() const;
    QString contactsName() const;
    /// Whether rows that are known with other contents replace them.
    bool replaceKnown() const { return m_replaceKnown; }
    void setReplaceKnown(bool replace);

    bool hasPlan() const { return m_plan.has_value(); }
    bool canRun() const;
    QString fileShape() const;
    QString outcome() const;
    QString ignoredColumns() const;
    int problemCount() const { return m_plan ? static_cast<int>(m_plan->problems.size()) : 0; }
    TextTableModel *problems() { return &m_problems; }
    TextTableModel *preview() { return &m_preview; }

    /// Maps with `id`, `contents`, `origin`, `canWithdraw`, `canRestore`; latest first.
    QVariantList batches() const { return m_batches; }

    QString notice() const { return m_notice; }
    /// The batch that `notice` speaks of; empty when it speaks of none.
    QString lastBatch() const { return m_lastBatch; }
    QString error() const { return m_error; }

    Q_INVOKABLE void chooseFile(const QUrl &file);
    Q_INVOKABLE void chooseContacts(const QUrl &file);
    Q_INVOKABLE void removeContacts();
    /// Forgets the chosen files.
    Q_INVOKABLE void startAgain();
    /// Reads the files again, for when they were corrected.
    Q_INVOKABLE void readAgain();
    Q_INVOKABLE void run();
    Q_INVOKABLE void withdraw(const QString &batch, const QString &reason);
    Q_INVOKABLE void restore(const QString &batch);
    /// Asks for the audits of a batch.
    Q_INVOKABLE void openBatch(const QString &batch);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void choiceChanged();
    void planChanged();
    void batchesChanged();
    void noticeChanged();
    void auditsRequested(const QStringList &records, const QString &caption);

private:
    void open();
    void clear();
    void readBatches();
    void showPlan();
    void say(const QString &notice, const QString &batch = {});
    void fail(const QString &error);
    const FormDefinition *definition() const;

    WorkspaceHolder &m_holder;
    QString m_form;
    QString m_path;
    QString m_contactsPath;
    std::optional<ImportPlan> m_plan;
    TextTableModel m_problems;
    TextTableModel m_preview;
    QVariantList m_batches;
    QString m_notice;
    QString m_lastBatch;
    QString m_error;
    bool m_replaceKnown = false;
};

} // namespace caseaudit
