// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/widgets/quiettable.h"

#include "common/ui/theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QTableView>
#include <QToolTip>

#include <memory>
#include <utility>

namespace chamada::teacher {

namespace {

constexpr int ColumnWidth = 13 * token::Grid; // fits a date

/// Tracks whether the selection was lost with removed rows.
struct Loss {
    bool isFresh = false; ///< the selection was cleared in this turn of the event loop
    int row = -1; ///< the first of the removed rows; -1: none
};

} // namespace

bool ElidedCellDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool cut = sizeHint(option, index).width() > view->visualRect(index).width();
    if (!cut || event->type() != QEvent::ToolTip || !index.data(Qt::ToolTipRole).toString().isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), displayText(index.data(), view->locale()), view);
    return true;
}

void makeQuiet(QTableView &table)
{
    table.setItemDelegate(new ElidedCellDelegate(&table));
    table.setSelectionBehavior(QTableView::SelectRows);
    table.setSelectionMode(QTableView::SingleSelection);
    table.setEditTriggers(QTableView::NoEditTriggers);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.setVerticalScrollMode(QTableView::ScrollPerPixel);
    table.setHorizontalScrollMode(QTableView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(withText(token::ControlHeight));
    table.horizontalHeader()->setDefaultSectionSize(withText(ColumnWidth));
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionsClickable(false);
}

void passSelectionOn(QTableView &table)
{
    auto loss = std::make_shared<Loss>();
    const QItemSelectionModel *selection = table.selectionModel();
    // Qt deselects rows before it removes them.
    QObject::connect(selection, &QItemSelectionModel::selectionChanged, &table, [&table, selection, loss] {
        loss->isFresh = !selection->hasSelection();
        QMetaObject::invokeMethod(&table, [loss] { loss->isFresh = false; }, Qt::QueuedConnection);
    });
    QObject::connect(table.model(), &QAbstractItemModel::rowsAboutToBeRemoved, &table,
        [loss](const QModelIndex &, int first, int) { loss->row = loss->isFresh ? first : loss->row; });
    // Queued, because a model may remove several rows one after the other.
    QObject::connect(
        table.model(), &QAbstractItemModel::rowsRemoved, &table,
        [&table, selection, loss] {
            const int row = std::exchange(loss->row, -1);
            if (row >= 0 && table.hasFocus() && !selection->hasSelection())
                table.selectRow(qMin(row, table.model()->rowCount() - 1));
        },
        Qt::QueuedConnection);
}

} // namespace chamada::teacher
