#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <qqmlintegration.h>

namespace caseaudit {

/// A table of text with headings: what an import found, column by column.
class TextTableModel : public QAbstractTableModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by a page's view model")
    Q_PROPERTY(QStringList headings READ headings NOTIFY contentsChanged)
    Q_PROPERTY(int count READ count NOTIFY contentsChanged)

public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QStringList headings() const { return m_headings; }
    /// The texts of one row; none outside the table.
    Q_INVOKABLE QStringList rowTexts(int row) const { return m_rows.value(row); }
    int count() const { return static_cast<int>(m_rows.size()); }
    /// Every row has as many texts as there are headings.
    void setContents(const QStringList &headings, const QList<QStringList> &rows);

Q_SIGNALS:
    void contentsChanged();

private:
    QStringList m_headings;
    QList<QStringList> m_rows;
};

} // namespace caseaudit
