// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/quiettable.h"

#include "common/ui/theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QTableView>
#include <QToolTip>

#include <memory>
#include <utility>

namespace chamada {

namespace {

constexpr int ColumnWidth = 13 * token::Grid; // a date

} // namespace

bool CellDelegate::helpEvent(
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
    table.setItemDelegate(new CellDelegate(&table));
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
    const QAbstractItemModel *model = table.model();
    auto goes = std::make_shared<bool>(false);
    QObject::connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, &table,
        [&table, goes](const QModelIndex &, int first, int last) {
            const QItemSelectionModel *selection = table.selectionModel();
            for (int row = first; row <= last && !*goes; ++row)
                *goes = selection->isRowSelected(row);
        });
    // Queued: who takes away several rows takes them one after the other.
    QObject::connect(
        model, &QAbstractItemModel::rowsRemoved, &table,
        [&table, goes] {
            if (std::exchange(*goes, false) && table.hasFocus() && !table.selectionModel()->hasSelection())
                table.selectRow(table.currentIndex().row());
        },
        Qt::QueuedConnection);
}

} // namespace chamada
