// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/server/eventsfixture.h"
#include "tests/support/accountnames.h"

namespace chamada::test {

/// Returns a connection without a login that asks to enter a room.
inline server::RoomVisitor guest(const RecordingSubscriber &ear)
{
    return {ear.number, {}, {}};
}
inline server::RoomVisitor teacher(const RecordingSubscriber &ear, const QString &name)
{
    return {ear.number, accountName(name), {}};
}
inline server::RoomVisitor student(const RecordingSubscriber &ear, int number)
{
    return {ear.number, {}, studentOf(number)};
}

inline JoinRoomRequest inClass(int number)
{
    return {{}, classOf(number)};
}

/// The rooms, and three that hear what is said there.
struct RoomsFixture : EventsFixture {
    RecordingSubscriber ana{publisher};
    RecordingSubscriber one{publisher};
    RecordingSubscriber two{publisher};

    QStringList enter(const server::RoomVisitor &visitor, const JoinRoomRequest &request)
    {
        const auto decision = rooms.enter(visitor, request);
        const auto *users = std::get_if<QStringList>(&decision);
        return users ? *users : QStringList{QString(toText(std::get<Failure>(decision).code))};
    }
    /// Sends the message and returns the number of recipients, or -1 if it was refused.
    qsizetype say(const RecordingSubscriber &from, const SendMessageRequest &message)
    {
        const auto decision = rooms.message(from.number, message);
        const auto *said = std::get_if<server::RoomMessage>(&decision);
        if (!said)
            return -1;
        publisher.deliver(*said);
        return static_cast<qsizetype>(said->to.size());
    }
    /// Starts a call in class 101 with ana and students 1 and 2 in the room; returns its id.
    CallId meet()
    {
        const CallId call = start(101);
        checkIn(101, 1);
        checkIn(101, 2);
        enter(teacher(ana, QStringLiteral("ana")), inClass(101));
        enter(student(one, 1), inClass(101));
        enter(student(two, 2), inClass(101));
        return call;
    }
};

} // namespace chamada::test
