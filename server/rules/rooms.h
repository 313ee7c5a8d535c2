// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/talk.h"
#include "server/rules/calls.h"

namespace chamada::server {

/// The number of a connection, by which the rules tell visitors apart. It is never used again.
using VisitorNumber = quint64;

/// A client that asks to enter a room.
struct RoomVisitor {
    VisitorNumber number;
    std::optional<AccountName> teacher; ///< the account that is logged in on it
    std::optional<StudentId> student; ///< the last to check in on it, in the class's open call
};

/// A message and its receivers.
struct RoomMessage {
    std::optional<CallId> room; ///< nothing: the lobby
    MessageEvent event;
    std::vector<VisitorNumber> to;
};

/// Keeps the members of each room and decides who may write there. Nothing of it is ever stored.
class Rooms {
public:
    enum class Door { Open, Closed };

    Rooms(const Calls &calls, const Clock &clock)
        : m_calls(calls)
        , m_clock(clock)
    {
    }

    /// Enters a room. Returns its members' names. A refused visitor stays in the former room.
    Decision<QStringList> enter(const RoomVisitor &visitor, const JoinRoomRequest &request);
    void leave(VisitorNumber visitor);
    bool isIn(VisitorNumber visitor, const std::optional<CallId> &room) const;
    Decision<RoomMessage> message(VisitorNumber from, const SendMessageRequest &request) const;

    /// Closes or opens a call's room to students.
    void setDoor(const CallId &call, Door door);
    /// Removes the room of an ended call. Returns its members.
    std::vector<VisitorNumber> close(const CallId &call);

private:
    struct Member {
        std::optional<CallId> room; ///< nothing: the lobby
        std::optional<ClassId> classId;
        QString name;
        bool isTeacher = false;
    };
    struct Room {
        std::vector<VisitorNumber> members;
        Door door = Door::Open;
    };

    Decision<Member> lobbyMember(const RoomVisitor &visitor, const QString &user) const;
    Decision<Member> classMember(const RoomVisitor &visitor, ClassId classId) const;
    Door doorOf(const std::optional<CallId> &room) const;
    const std::vector<VisitorNumber> &membersOf(const std::optional<CallId> &room) const;
    QStringList namesIn(const std::optional<CallId> &room) const; ///< sorted, each once

    const Calls &m_calls;
    const Clock &m_clock;
    std::map<std::optional<CallId>, Room> m_rooms; ///< rooms that have members or are closed
    QHash<VisitorNumber, Member> m_members;
};

} // namespace chamada::server
