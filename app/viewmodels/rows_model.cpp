#include "app/viewmodels/rows_model.h"

namespace caseaudit {

RowsModel::RowsModel(const QStringList &roles, QObject *parent) : QAbstractListModel(parent), m_roles(roles) {}

void RowsModel::setRows(const QList<QVariantMap> &rows)
{
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        Q_EMIT countChanged();
        return;
    }
    for (int row = 0; row < rows.size(); ++row) {
        if (rows.at(row) == m_rows.at(row))
            continue;
        m_rows[row] = rows.at(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

QVariant RowsModel::value(int row, const QString &role) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).value(role) : QVariant();
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    const int place = role - Qt::UserRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || place < 0 ||
        place >= m_roles.size())
        return {};
    return m_rows.at(index.row()).value(m_roles.at(place));
}

QHash<int, QByteArray> RowsModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int place = 0; place < m_roles.size(); ++place)
        names.insert(Qt::UserRole + place, m_roles.at(place).toUtf8());
    return names;
}

} // namespace caseaudit
