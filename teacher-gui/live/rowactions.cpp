// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/rowactions.h"

#include "common/ui/theme.h"
#include "teacher-gui/live/attendancemodel.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <array>

namespace chamada {

namespace {

constexpr int Indent = token::Gap + token::Gap / 2; // as of the other cells

struct Word {
    RowAction action;
    const char *text;
};

constexpr std::array words{
    Word{RowAction::Keep, QT_TRANSLATE_NOOP("RowActions", "Keep")},
    Word{RowAction::Remove, QT_TRANSLATE_NOOP("RowActions", "Remove")},
    Word{RowAction::PutOnList, QT_TRANSLATE_NOOP("RowActions", "Put on the list")},
};

QString textOf(const Word &word)
{
    return QCoreApplication::translate("RowActions", word.text);
}

bool offers(const QModelIndex &index, RowAction action)
{
    return RowActions(QFlag(index.data(AttendanceModel::ActionsRole).toInt())).testFlag(action);
}

} // namespace

QRect RowActionsDelegate::placeOf(
    RowAction action, const QModelIndex &index, const QRect &cell, const QFontMetrics &metrics)
{
    int right = cell.right() - token::Gap / 2;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        if (!offers(index, word->action))
            continue;
        const int width = metrics.horizontalAdvance(textOf(*word)) + 2 * token::Gap;
        if (word->action == action)
            return {right - width, cell.top(), width, cell.height()};
        right -= width;
    }
    return {};
}

void RowActionsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(AttendanceModel::ActionsRole).toInt() == 0) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);

    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor plain = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    QFont link = option.font;
    link.setUnderline(true);
    painter->setFont(link);
    painter->setPen(selected ? plain : colorOf(Meaning::Accent, option.palette));
    int left = option.rect.right();
    for (const Word &word : words) {
        const QRect place = placeOf(word.action, index, option.rect, option.fontMetrics);
        if (place.isEmpty())
            continue;
        left = qMin(left, place.left());
        painter->drawText(place, Qt::AlignCenter, textOf(word));
    }
    painter->setFont(option.font);
    painter->setPen(plain);
    QRect rest = option.rect.adjusted(Indent, 0, 0, 0);
    rest.setRight(left);
    painter->drawText(rest, Qt::AlignVCenter, option.fontMetrics.elidedText(text, Qt::ElideRight, rest.width()));
    painter->restore();
}

bool RowActionsDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *mouse = event->type() == QEvent::MouseButtonRelease ? static_cast<QMouseEvent *>(event) : nullptr;
    if (!mouse || mouse->button() != Qt::LeftButton)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    for (const Word &word : words) {
        if (placeOf(word.action, index, option.rect, option.fontMetrics).contains(mouse->position().toPoint())) {
            emit chosen(index, word.action);
            return true;
        }
    }
    return false;
}

} // namespace chamada
