#pragma once

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <QVariantMap>
#include <qqmlintegration.h>

#include <functional>

namespace caseaudit {

class Workspace;
class WorkspaceHolder;

/// What a manager does to actions: status, notes, owners, thresholds, follow-ups, named cases, and actions of its own.
/// Whatever is refused is in `error`, and then nothing was written; dates are read as they are typed everywhere.
class ActionWorkViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)
    Q_PROPERTY(QString today READ today NOTIFY fileChanged)
    Q_PROPERTY(QVariantList statuses READ statuses CONSTANT)
    Q_PROPERTY(QVariantList authorities READ authorities NOTIFY fileChanged)
    Q_PROPERTY(QVariantList places READ places NOTIFY fileChanged)
    Q_PROPERTY(QStringList leads READ leads NOTIFY fileChanged)

public:
    explicit ActionWorkViewModel(WorkspaceHolder &holder, QObject *parent = nullptr);

    QString error() const { return m_error; }
    QString today() const;
    /// Options: `id`, `label`.
    QVariantList statuses() const;
    QVariantList authorities() const;
    /// The same, all of them together first.
    QVariantList places() const;
    /// The names of those who lead actions of the plan.
    QStringList leads() const;

    /// An action of the partnership's own to fill in, as actionDraft() has it; with no `ref` a new one. Empty when
    /// there is none.
    Q_INVOKABLE QVariantMap draft(const QString &ref);
    /// Adds what was filled in, or changes the action of its `ref`. Its reference; empty when it was refused.
    Q_INVOKABLE QString keepAction(const QVariantMap &draft);

    // ---- each answers whether it was done
    Q_INVOKABLE bool setStatus(const QString &ref, const QString &standard, const QString &status, const QString &day,
                               const QString &note);
    Q_INVOKABLE bool addNote(const QString &ref, const QString &day, const QString &text);
    /// The same of a cell of the tables: a row in an authority.
    Q_INVOKABLE bool addCellNote(const QString &ref, const QString &row, const QString &authority, const QString &day,
                                 const QString &text);
    Q_INVOKABLE bool removeNote(const QString &record);
    /// Names divided by commas; none: nobody in particular.
    Q_INVOKABLE bool setOwners(const QString &ref, const QString &standard, const QString &authority,
                               const QString &names);
    /// `value` as it is shown: "25", "95 %", "0.6"; empty: back to what the pack has.
    Q_INVOKABLE bool setThreshold(const QString &ref, const QString &rule, const QString &name, const QString &value,
                                  const QString &why);
    Q_INVOKABLE bool noteFollowUp(const QString &audit, const QString &field, const QString &what, const QString &who,
                                  const QString &day);
    Q_INVOKABLE bool closeFollowUp(const QString &record, const QString &note);
    Q_INVOKABLE bool reopenFollowUp(const QString &record);
    Q_INVOKABLE bool importList(const QString &ref, const QUrl &file, const QString &day);
    Q_INVOKABLE bool nameCase(const QString &ref, const QString &authority, const QString &caseRef, const QString &day);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void errorChanged();
    void fileChanged();

private:
    bool attempt(const std::function<void(Workspace &)> &work);
    QDate dayOf(const QString &text, const Workspace &workspace) const;

    WorkspaceHolder &m_holder;
    QString m_error;
};

} // namespace caseaudit
