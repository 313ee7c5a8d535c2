// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/chat/chatbar.h"

#include "common/ui/chat/chatwords.h"
#include "student-gui/chat/studentchat.h"

namespace chamada::student {

ChatBar::ChatBar(const StudentChat &talk, QWidget *parent)
    : StatusStrip(parent)
    , m_talk(talk)
{
    connect(&talk, &StudentChat::changed, this, &ChatBar::refresh);
    refresh();
}

void ChatBar::setPage(Page page)
{
    m_page = page;
    refresh();
}

void ChatBar::refresh()
{
    if (m_page == Page::Without || !m_talk.isOffered())
        clear();
    else if (m_talk.room().unread() > 0)
        say(Icon::Message, Meaning::Accent, unreadText(m_talk.room()), tr("Read"));
    else
        say(Icon::Message, Meaning::Neutral, tr("Messages of the class"), tr("Open"));
}

} // namespace chamada::student
