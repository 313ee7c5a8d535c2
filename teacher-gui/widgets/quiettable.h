// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace chamada::teacher {

/// Shows the text of a truncated cell as a tooltip, if the model has no tooltip for it.
class ElidedCellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
};

/// Sets the look and behaviour of every table of this window: whole rows, no grid, no editing, Tab leaves it, and a
/// tooltip shows truncated text.
void makeQuiet(QTableView &table);

/// From now on, if the selected rows are removed while the table has the focus, the row that takes their place is
/// selected. Call it after the table has its model.
void passSelectionOn(QTableView &table);

} // namespace chamada::teacher
