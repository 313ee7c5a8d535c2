// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/chat/chatbar.h"

#include "common/ui/chat/chatwords.h"
#include "student-gui/chat/studentchat.h"

namespace chamada {

TalkBar::TalkBar(const StudentTalk &talk, QWidget *parent)
    : StatusStrip(parent)
    , m_talk(talk)
{
    connect(&talk, &StudentTalk::changed, this, &TalkBar::refresh);
    refresh();
}

void TalkBar::setPage(Page page)
{
    m_page = page;
    refresh();
}

void TalkBar::refresh()
{
    if (m_page == Page::Without || !m_talk.isOffered())
        clear();
    else if (m_talk.room().unread() > 0)
        say(Icon::Message, Meaning::Accent, unreadText(m_talk.room()), tr("Read"));
    else
        say(Icon::Message, Meaning::Neutral, tr("Messages of the class"), tr("Open"));
}

} // namespace chamada
