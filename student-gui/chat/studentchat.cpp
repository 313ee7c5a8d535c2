// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/chat/studentchat.h"

#include "student-gui/device.h"
#include "student-gui/studentclient.h"

#include <algorithm>

namespace chamada {

StudentTalk::StudentTalk(StudentClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_room(client.link(), TalkRoom::Reentry::ByItself)
{
    connect(&client, &StudentClient::registered, this, &StudentTalk::enter);
    connect(&client, &StudentClient::callsChanged, this, &StudentTalk::findOwner);
    connect(&m_room, &TalkRoom::stateChanged, this, &StudentTalk::changed);
    connect(&m_room, &TalkRoom::messageAdded, this, &StudentTalk::changed);
    connect(&m_room, &TalkRoom::messagesDropped, this, &StudentTalk::changed);
    connect(&m_room, &TalkRoom::unreadChanged, this, &StudentTalk::changed);
}

void StudentTalk::enter(const Presence &presence)
{
    m_className = classLine(presence);
    m_owner.clear();
    m_room.enter(presence.classId, presence.student.text(), deviceId());
    findOwner();
}

void StudentTalk::findOwner()
{
    // The teacher stays known after the call has ended.
    const auto classId = m_room.classId();
    const OpenCall *call = classId ? m_client.openCall(*classId) : nullptr;
    if (call)
        m_owner = call->teacher;
    emit changed();
}

QString StudentTalk::teacher() const
{
    const QList<TalkMessage> &messages = m_room.messages();
    const auto last = std::find_if(messages.rbegin(), messages.rend(),
        [](const TalkMessage &message) { return message.by == TalkMessage::By::Teacher; });
    return last == messages.rend() ? m_owner : last->name;
}

bool StudentTalk::isOffered() const
{
    if (m_room.state() == TalkRoom::State::Out)
        return false;
    return !m_room.messages().isEmpty() || (m_room.state() != TalkRoom::State::Over && !teacher().isEmpty());
}

} // namespace chamada
