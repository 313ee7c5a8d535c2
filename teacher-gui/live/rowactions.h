// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/rowaction.h"

#include <QStyledItemDelegate>

namespace chamada {

/// Paints a cell's text, and after it the words that can be clicked, or pictures where the words have no room, as
/// AttendanceModel::ActionsRole tells them. By keyboard the same stands in the row's menu.
class RowActionsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    /// Where a word stands in a cell that takes up `cell`; nowhere if the row does not offer it.
    static QRect placeOf(RowAction action, const QModelIndex &index, const QRect &cell, const QFontMetrics &metrics);

signals:
    void chosen(const QModelIndex &index, chamada::RowAction action);
};

} // namespace chamada
