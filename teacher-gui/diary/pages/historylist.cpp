// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/historylist.h"

#include "teacher-gui/diary/core/statuswords.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

HistoryList::HistoryList(QWidget *parent)
    : QWidget(parent)
    , m_caption(new QLabel)
    , m_list(new QListWidget)
{
    m_caption->setFont(scaledFont(token::Body, QFont::DemiBold));
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setWordWrap(true);
    m_list->setAccessibleName(tr("History"));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust); // wraps the text again on resize
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_caption);
    layout->addWidget(m_list, 1);
}

void HistoryList::show(const QString &of, const QList<Item> &items)
{
    m_caption->setText(of);
    m_list->clear();
    for (const Item &item : items) {
        const QString what = item.who.isEmpty() ? inWords(item.change) : item.who + u": "_s + inWords(item.change);
        m_list->insertItem(0, what + u'\n' + origin(item.change));
    }
    if (items.isEmpty())
        m_list->addItem(tr("Nothing was changed since the roll call."));
}

} // namespace chamada::teacher
