#pragma once

#include <QObject>
#include <QStringList>
#include <qqmlintegration.h>

#include <cstdint>
#include <optional>

namespace caseaudit {

class WorkspaceHolder;

/// The number of cases behind a printed row, for a person who knows it.
class KnownNumberViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString printed READ printed NOTIFY changed)
    Q_PROPERTY(QString fitting READ fitting NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QStringList history READ history NOTIFY changed)

public:
    explicit KnownNumberViewModel(WorkspaceHolder &holder, QObject *parent = nullptr);

    QString title() const { return m_title; }
    /// What the row prints: "20 %, 54 %, 25 %, 2 %".
    QString printed() const { return m_printed; }
    /// Which numbers fit.
    QString fitting() const { return m_fitting; }
    /// What was entered; empty when nothing is known.
    QString number() const { return m_number; }
    /// Why the last number was refused.
    QString error() const { return m_error; }
    /// What was entered before, the latest first.
    QStringList history() const { return m_history; }

    /// Turns to a row `<table>.<field>` of the baseline; to none when it has no such row.
    Q_INVOKABLE void open(const QString &rowId);
    /// Keeps the number; false, with the reason, when it does not fit or is no number.
    Q_INVOKABLE bool enter(const QString &typed);
    Q_INVOKABLE bool forget();

Q_SIGNALS:
    void changed();

private:
    void read();
    bool keep(const std::optional<std::int64_t> &number);

    WorkspaceHolder &m_holder;
    QString m_row;
    QString m_title;
    QString m_printed;
    QString m_fitting;
    QString m_number;
    QString m_error;
    QStringList m_history;
};

} // namespace caseaudit
