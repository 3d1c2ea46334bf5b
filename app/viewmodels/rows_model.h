#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QStringList>
#include <QVariantMap>
#include <qqmlintegration.h>

namespace caseaudit {

/// A short list shown as it stands: rows are maps by role name, replaced as a whole, and only rows that differ are
/// announced, so that a page keeps its focus while one answer changes.
class RowsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    explicit RowsModel(const QStringList &roles, QObject *parent = nullptr);

    /// Every row must have a value for each role.
    void setRows(const QList<QVariantMap> &rows);
    const QList<QVariantMap> &rows() const { return m_rows; }
    int count() const { return static_cast<int>(m_rows.size()); }
    /// One value of one row; invalid outside the list.
    Q_INVOKABLE QVariant value(int row, const QString &role) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    QStringList m_roles;
    QList<QVariantMap> m_rows;
};

} // namespace caseaudit
