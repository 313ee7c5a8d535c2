// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <utility>

namespace chamada {

/// A column of a table: its heading, which may be empty, and the text of each row's cell.
template <typename Row> struct TableColumn {
    QString title;
    std::function<QVariant(const Row &)> text;
};

/// A table whose columns are described by a list. Its subclasses fill the rows; nothing in it is editable.
template <typename RowType> class TableModel : public QAbstractTableModel {
public:
    using Row = RowType;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = m_rows[index.row()];
        return role == Qt::DisplayRole ? text(row, index.column()) : look(row, index.column(), role);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        const QString title = orientation == Qt::Horizontal ? m_columns.value(section).title : QString();
        if (title.isEmpty())
            return QAbstractTableModel::headerData(section, orientation, role);
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? title : QVariant();
    }

    const Row &row(int row) const { return m_rows[row]; }

protected:
    explicit TableModel(const QList<TableColumn<Row>> &columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(columns)
    {
    }

    /// Returns what a cell has besides its text: an icon, a colour, a tooltip …
    virtual QVariant look(const Row &, int /*column*/, int /*role*/) const { return {}; }
    QVariant text(const Row &row, int column) const { return m_columns[column].text(row); }

    void resetRows(const QList<Row> &rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

    void insertAt(int row, const Row &added)
    {
        beginInsertRows({}, row, row);
        m_rows.insert(row, added);
        endInsertRows();
    }

    void removeAt(int row)
    {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }

    /// Emits that the cells from this column on have changed in all rows from `first` to `last`.
    void tellChanged(int first, int last, int column = 0)
    {
        if (first <= last)
            emit dataChanged(index(first, column), index(last, columnCount() - 1));
    }

    /// Inserts, updates and removes single rows until they equal a list. Both are sorted by the member `key`, so a row
    /// that stays keeps its place.
    template <typename Key> void alignRows(const QList<Row> &wanted, Key key)
    {
        int row = 0;
        for (const Row &line : wanted) {
            while (row < rowCount() && std::invoke(key, m_rows[row]) < std::invoke(key, line))
                removeAt(row);
            if (row == rowCount() || std::invoke(key, m_rows[row]) != std::invoke(key, line))
                insertAt(row, line);
            else if (std::exchange(m_rows[row], line) != line)
                tellChanged(row, row);
            ++row;
        }
        while (row < rowCount())
            removeAt(rowCount() - 1);
    }

    QList<Row> m_rows;

private:
    QList<TableColumn<Row>> m_columns;
};

} // namespace chamada
