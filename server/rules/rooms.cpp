// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/rooms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::server {

Decision<Rooms::Member> Rooms::lobbyMember(const RoomVisitor &visitor, const QString &user) const
{
    const Member member{{}, {}, visitor.teacher ? visitor.teacher->text() : user, visitor.teacher.has_value()};
    if (member.name.isEmpty())
        return Failure{.code = ErrorCode::BadRequest, .field = u"user"_s};
    const auto &others = membersOf(member.room);
    const bool isTaken = std::any_of(others.begin(), others.end(), [&](VisitorNumber other) {
        return other != visitor.number && m_members.constFind(other)->name == member.name;
    });
    if (isTaken)
        return refusal(ErrorCode::NameTaken);
    return member;
}

Decision<Rooms::Member> Rooms::classMember(const RoomVisitor &visitor, ClassId classId) const
{
    const auto call = m_calls.openCallId(classId);
    if (!call)
        return refusal(ErrorCode::NoOpenCall);
    if (visitor.teacher)
        return Member{*call, classId, visitor.teacher->text(), true};
    if (!visitor.student || !m_calls.isPresent(classId, *visitor.student))
        return refusal(ErrorCode::NotRegistered);
    if (doorOf(*call) == Door::Closed)
        return refusal(ErrorCode::TalkClosed);
    return Member{*call, classId, visitor.student->text(), false};
}

Decision<QStringList> Rooms::enter(const RoomVisitor &visitor, const JoinRoomRequest &request)
{
    const auto decision = request.classId ? classMember(visitor, *request.classId) : lobbyMember(visitor, request.user);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const auto &member = std::get<Member>(decision);
    leave(visitor.number);
    m_rooms[member.room].members.push_back(visitor.number);
    m_members.insert(visitor.number, member);
    return namesIn(member.room);
}

void Rooms::leave(VisitorNumber visitor)
{
    const auto member = m_members.constFind(visitor);
    if (member == m_members.constEnd())
        return;
    const auto room = m_rooms.find(member->room);
    std::erase(room->second.members, visitor);
    if (room->second.members.empty() && room->second.door == Door::Open)
        m_rooms.erase(room);
    m_members.erase(member);
}

bool Rooms::isIn(VisitorNumber visitor, const std::optional<CallId> &room) const
{
    const auto member = m_members.constFind(visitor);
    return member != m_members.constEnd() && member->room == room;
}

Decision<RoomMessage> Rooms::message(VisitorNumber from, const SendMessageRequest &request) const
{
    const auto sender = m_members.constFind(from);
    if (sender == m_members.constEnd())
        return refusal(ErrorCode::NotRegistered);
    if (!sender->isTeacher && doorOf(sender->room) == Door::Closed)
        return refusal(ErrorCode::TalkClosed);
    RoomMessage message{sender->room,
        {sender->name, sender->isTeacher, sender->classId, request.subject, request.data, m_clock.now()}, {}};
    for (VisitorNumber other : membersOf(sender->room))
        if (other != from && (!request.to || m_members.constFind(other)->name == *request.to))
            message.to.push_back(other);
    return message;
}

void Rooms::setDoor(const CallId &call, Door door)
{
    const auto room = m_rooms.try_emplace(call).first;
    room->second.door = door;
    if (room->second.members.empty() && door == Door::Open)
        m_rooms.erase(room);
}

std::vector<VisitorNumber> Rooms::close(const CallId &call)
{
    const auto room = m_rooms.extract(call);
    if (!room)
        return {};
    for (VisitorNumber member : room.mapped().members)
        m_members.remove(member);
    return room.mapped().members;
}

Rooms::Door Rooms::doorOf(const std::optional<CallId> &room) const
{
    const auto found = m_rooms.find(room);
    return found == m_rooms.end() ? Door::Open : found->second.door;
}

const std::vector<VisitorNumber> &Rooms::membersOf(const std::optional<CallId> &room) const
{
    static const std::vector<VisitorNumber> nobody;
    const auto found = m_rooms.find(room);
    return found == m_rooms.end() ? nobody : found->second.members;
}

QStringList Rooms::namesIn(const std::optional<CallId> &room) const
{
    QStringList names;
    for (VisitorNumber member : membersOf(room))
        names.append(m_members.constFind(member)->name);
    names.sort();
    names.removeDuplicates();
    return names;
}

} // namespace chamada::server
