#include "app/viewmodels/text_table_model.h"

namespace caseaudit {

int TextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return role == Qt::DisplayRole ? m_rows.at(index.row()).at(index.column()) : QVariant();
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_headings.size())
        return QAbstractTableModel::headerData(section, orientation, role);
    return m_headings.at(section);
}

QHash<int, QByteArray> TextTableModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}};
}

void TextTableModel::setContents(const QStringList &headings, const QList<QStringList> &rows)
{
    beginResetModel();
    m_headings = headings;
    m_rows = rows;
    endResetModel();
    Q_EMIT contentsChanged();
}

} // namespace caseaudit
