// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/chat/studentchat.h"

#include "student-gui/core/device.h"
#include "student-gui/core/studentclient.h"

#include <algorithm>

namespace chamada::student {

StudentChat::StudentChat(StudentClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_room(client.link(), ChatRoom::Reentry::ByItself)
{
    connect(&client, &StudentClient::registered, this, &StudentChat::enter);
    connect(&client, &StudentClient::callsChanged, this, &StudentChat::findOwner);
    connect(&m_room, &ChatRoom::stateChanged, this, &StudentChat::changed);
    connect(&m_room, &ChatRoom::messageAdded, this, &StudentChat::changed);
    connect(&m_room, &ChatRoom::messagesDropped, this, &StudentChat::changed);
    connect(&m_room, &ChatRoom::unreadChanged, this, &StudentChat::changed);
}

void StudentChat::enter(const ConfirmedPresence &presence)
{
    m_className = classLine(presence);
    m_owner.clear();
    m_room.enter(presence.classId, presence.student.text(), deviceId());
    findOwner();
}

void StudentChat::findOwner()
{
    // The teacher stays known after the call has ended.
    const auto classId = m_room.classId();
    const OpenCall *call = classId ? m_client.openCall(*classId) : nullptr;
    if (call)
        m_owner = call->teacher;
    emit changed();
}

QString StudentChat::teacher() const
{
    const QList<ChatMessage> &messages = m_room.messages();
    const auto last = std::find_if(messages.rbegin(), messages.rend(),
        [](const ChatMessage &message) { return message.by == ChatMessage::By::Teacher; });
    return last == messages.rend() ? m_owner : last->name;
}

bool StudentChat::isOffered() const
{
    if (m_room.state() == ChatRoom::State::Out)
        return false;
    return !m_room.messages().isEmpty() || (m_room.state() != ChatRoom::State::Over && !teacher().isEmpty());
}

} // namespace chamada::student
