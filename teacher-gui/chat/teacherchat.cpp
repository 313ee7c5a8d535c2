// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/chat/teacherchat.h"

#include "teacher-gui/client/teacherclient.h"
#include "teacher-gui/live/core/opencalls.h"

namespace chamada::teacher {

TeacherChat::TeacherChat(TeacherClient &client, OpenCalls &openCalls, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_openCalls(openCalls)
    , m_room(client.link(), ChatRoom::Reentry::WhenAsked)
{
    connect(&client, &TeacherClient::opened, this, &TeacherChat::onOpened);
    connect(&client, &TeacherClient::stateChanged, this, &TeacherChat::onClientChanged);
    connect(&openCalls, &OpenCalls::callAdded, this, &TeacherChat::add);
    connect(&openCalls, &OpenCalls::callRemoved, this, &TeacherChat::remove);
    for (LiveCall *call : openCalls.calls())
        add(call);
}

bool TeacherChat::isPossible() const
{
    return !m_client.user().isEmpty();
}

QList<LiveCall *> TeacherChat::calls() const
{
    return m_openCalls.calls();
}

void TeacherChat::onOpened()
{
    if (m_call)
        m_room.enterAgain();
}

void TeacherChat::onClientChanged()
{
    // The next teacher at this window must not see the messages.
    if (!m_client.isEntered() && m_room.state() != ChatRoom::State::Out)
        m_room.leave();
}

void TeacherChat::add(LiveCall *call)
{
    connect(call, &LiveCall::titleChanged, this, &TeacherChat::callsChanged);
    emit callsChanged();
    if (!m_call)
        choose(call);
}

void TeacherChat::remove(LiveCall *call)
{
    m_closed.remove(call->id());
    if (call == m_call) {
        m_call = nullptr;
        const QList<LiveCall *> left = calls();
        // The messages stay readable, unless another call is open.
        if (left.isEmpty())
            emit callChanged();
        else
            choose(left.constLast());
    }
    emit callsChanged();
}

void TeacherChat::choose(LiveCall *call)
{
    if (call == m_call)
        return;
    m_call = call;
    if (isPossible())
        m_room.enter(call->classId());
    emit callChanged();
    emit doorChanged();
}

QString TeacherChat::nameOf(const QString &student) const
{
    const auto id = StudentId::fromText(student);
    const auto row = m_call && id ? m_call->students().rowOf(*id) : std::nullopt;
    return row ? m_call->students().entry(*row).name : QString();
}

TeacherChat::Door TeacherChat::door() const
{
    return m_call && m_closed.contains(m_call->id()) ? Door::Closed : Door::Open;
}

void TeacherChat::setDoor(Door door)
{
    if (!m_call)
        return;
    const SetRoomOpenRequest request{m_call->classId(), door == Door::Open};
    m_client.link().send(request, this, [this, door, id = m_call->id()](const Outcome<DoneReply> &outcome) {
        if (const auto *failure = std::get_if<Failure>(&outcome)) {
            emit doorRefused(*failure);
            return;
        }
        if (door == Door::Closed)
            m_closed.insert(id);
        else
            m_closed.remove(id);
        emit doorChanged();
    });
}

} // namespace chamada::teacher
