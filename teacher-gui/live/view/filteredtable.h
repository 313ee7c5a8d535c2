// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPersistentModelIndex>
#include <QTableView>

namespace chamada::teacher {

class TextFilter;

/// Shows the students that match a filter. Rows that come or go above the visible ones do not move them.
class FilteredTable : public QTableView {
    Q_OBJECT

public:
    explicit FilteredTable(QAbstractItemModel &students, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    /// Sets the text shown while the model has no rows.
    void setPlaceholder(const QString &text);
    /// Returns the selected rows of the model, from the top.
    QList<int> selectedModelRows() const;

signals:
    void selectedChanged();
    /// Emitted for a right click or the menu key.
    void menuRequested(const QPoint &at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    QModelIndex shownIndex(int modelRow) const;
    int modelRow(const QModelIndex &shown) const;
    /// Returns the width that `texts` need, so that a column keeps its width while students arrive.
    int widthFor(const QStringList &texts) const;

private:
    void keepPlace();
    void rememberPlace(int firstRow);
    void returnToPlace();

    QAbstractItemModel &m_students;
    TextFilter *m_filter;
    QString m_placeholder;
    QPersistentModelIndex m_top; ///< the first visible row while rows above it come or go
    int m_topPosition = 0;
};

} // namespace chamada::teacher
