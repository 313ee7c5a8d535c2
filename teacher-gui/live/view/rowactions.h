// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/core/rowaction.h"

#include <QStyledItemDelegate>

namespace chamada::teacher {

/// Paints a cell's text, and after it clickable words for the actions in AttendanceModel::ActionsRole, or icons if the
/// words do not fit. The row's menu offers the same by keyboard.
class RowActionsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    /// Returns the rectangle of an action's word in `cell`; a null one if the row does not offer the action.
    static QRect placeOf(RowAction action, const QModelIndex &index, const QRect &cell, const QFontMetrics &metrics);

signals:
    void chosen(const QModelIndex &index, chamada::teacher::RowAction action);
};

} // namespace chamada::teacher
