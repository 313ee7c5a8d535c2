// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPersistentModelIndex>
#include <QTableView>

namespace chamada {

class TextFilter;

/// A table of students, those that match a filter. Rows that come and go above what is read do not move it.
class FilteredTable : public QTableView {
    Q_OBJECT

public:
    explicit FilteredTable(QAbstractItemModel &students, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    /// Said where the rows would be, while there are none.
    void setPlaceholder(const QString &text);
    /// As the model counts them, from the top.
    QList<int> selectedModelRows() const;

signals:
    void selectedChanged();
    /// By the mouse, or by the key for it.
    void menuRequested(const QPoint &at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    QModelIndex shownIndex(int modelRow) const;
    int modelRow(const QModelIndex &shown) const;
    /// What `texts` need, so that a column does not dance while students arrive.
    int widthFor(const QStringList &texts) const;

private:
    void keepPlace();
    void rememberPlace(int firstRow);
    void returnToPlace();

    QAbstractItemModel &m_students;
    TextFilter *m_filter;
    QString m_placeholder;
    QPersistentModelIndex m_top; ///< the first row in sight while rows above it come or go
    int m_topPosition = 0;
};

} // namespace chamada
