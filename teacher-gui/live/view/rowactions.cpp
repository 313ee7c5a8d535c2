// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/rowactions.h"

#include "common/ui/icons.h"
#include "teacher-gui/live/core/attendancemodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace chamada::teacher {

namespace {

constexpr int Indent = token::Gap + token::Gap / 2; // same as in the other cells

struct Word {
    RowAction action;
    const char *text;
    Icon icon;
};

constexpr std::array words{
    Word{RowAction::Keep, QT_TRANSLATE_NOOP("RowActions", "Keep"), Icon::Present},
    Word{RowAction::Remove, QT_TRANSLATE_NOOP("RowActions", "Remove"), Icon::Remove},
    Word{RowAction::PutOnList, QT_TRANSLATE_NOOP("RowActions", "Put on the list"), Icon::Add},
};

QString textOf(const Word &word)
{
    return QCoreApplication::translate("RowActions", word.text);
}

bool offers(const QModelIndex &index, RowAction action)
{
    return RowActions(QFlag(index.data(AttendanceModel::ActionsRole).toInt())).testFlag(action);
}

int wordWidth(const Word &word, const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(textOf(word)) + 2 * token::Gap;
}

/// Returns whether the action words fit beside the cell's text.
bool haveWordsRoom(const QModelIndex &index, const QRect &cell, const QFontMetrics &metrics)
{
    int width = 2 * Indent + metrics.horizontalAdvance(index.data().toString());
    for (const Word &word : words)
        if (offers(index, word.action))
            width += wordWidth(word, metrics);
    return width <= cell.width();
}

void paintIcon(QPainter &painter, const Word &word, const QRect &place, bool selected)
{
    QRect square(0, 0, token::IconSize, token::IconSize);
    square.moveCenter(place.center());
    (selected ? iconOnAccent(word.icon) : icon(word.icon, Meaning::Accent)).paint(&painter, square);
}

const Word *wordAt(const QPoint &at, const QModelIndex &index, const QRect &cell, const QFontMetrics &metrics)
{
    const auto found = std::find_if(words.begin(), words.end(),
        [&](const Word &word) { return RowActionsDelegate::placeOf(word.action, index, cell, metrics).contains(at); });
    return found == words.end() ? nullptr : &*found;
}

} // namespace

QRect RowActionsDelegate::placeOf(
    RowAction action, const QModelIndex &index, const QRect &cell, const QFontMetrics &metrics)
{
    const bool inWords = haveWordsRoom(index, cell, metrics);
    int right = cell.right() - token::Gap / 2;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        if (!offers(index, word->action))
            continue;
        const int width = inWords ? wordWidth(*word, metrics) : token::IconSize + token::Gap;
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
    const bool inWords = haveWordsRoom(index, option.rect, option.fontMetrics);
    int left = option.rect.right();
    for (const Word &word : words) {
        const QRect place = placeOf(word.action, index, option.rect, option.fontMetrics);
        if (place.isEmpty())
            continue;
        left = qMin(left, place.left());
        if (inWords)
            painter->drawText(place, Qt::AlignCenter, textOf(word));
        else
            paintIcon(*painter, word, place, selected);
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
    const Word *word = wordAt(mouse->position().toPoint(), index, option.rect, option.fontMetrics);
    if (word)
        emit chosen(index, word->action);
    return word != nullptr;
}

bool RowActionsDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Word *word = event->type() == QEvent::ToolTip
        ? wordAt(event->pos(), index, view->visualRect(index), option.fontMetrics)
        : nullptr;
    if (!word)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), textOf(*word), view);
    return true;
}

} // namespace chamada::teacher
