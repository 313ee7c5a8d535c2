// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace chamada {

/// Tells in a tooltip what a cell has no room for, where the model has nothing more to tell.
class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
};

/// How every table of this window looks and behaves: whole rows, no grid, no editing, Tab leaves it, and a tooltip
/// tells what is cut off.
void makeQuiet(QTableView &table);

/// From now on, when the selected rows go while the table has the keyboard, the row that takes their place is selected.
/// After the table has its model.
void passSelectionOn(QTableView &table);

} // namespace chamada
