// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/messages.h"
#include "tests/common/fieldrule.h"

#include <type_traits>

namespace chamada::test {

inline const ClassId sampleClass = *ClassId::fromNumber(101);
inline const StudentId sampleStudent = *StudentId::fromText(u"2023001");

/// Data of the table tests for one message: valid samples, minimal and full, and its fields as the protocol names them.
/// Every field must occur in at least one sample.
template <class M> struct Samples {
    QList<M> messages;
    QList<FieldRule> fields = {};
};

// One declaration for each message of the variants and each reply: a new message without one does not compile.

Samples<Done> samplesOf(std::type_identity<Done>);

Samples<Hello> samplesOf(std::type_identity<Hello>);
Samples<Ping> samplesOf(std::type_identity<Ping>);
Samples<Bye> samplesOf(std::type_identity<Bye>);
Samples<ListCalls> samplesOf(std::type_identity<ListCalls>);
Samples<CheckIn> samplesOf(std::type_identity<CheckIn>);
Samples<Setup> samplesOf(std::type_identity<Setup>);
Samples<Login> samplesOf(std::type_identity<Login>);
Samples<Logout> samplesOf(std::type_identity<Logout>);
Samples<ChangePassword> samplesOf(std::type_identity<ChangePassword>);
Samples<Start> samplesOf(std::type_identity<Start>);
Samples<End> samplesOf(std::type_identity<End>);
Samples<Reports> samplesOf(std::type_identity<Reports>);
Samples<Received> samplesOf(std::type_identity<Received>);
Samples<Mine> samplesOf(std::type_identity<Mine>);
Samples<Watch> samplesOf(std::type_identity<Watch>);
Samples<Unwatch> samplesOf(std::type_identity<Unwatch>);
Samples<Mark> samplesOf(std::type_identity<Mark>);
Samples<RosterAdd> samplesOf(std::type_identity<RosterAdd>);
Samples<RosterRemove> samplesOf(std::type_identity<RosterRemove>);
Samples<RosterList> samplesOf(std::type_identity<RosterList>);
Samples<RosterFind> samplesOf(std::type_identity<RosterFind>);
Samples<Register> samplesOf(std::type_identity<Register>);
Samples<Message> samplesOf(std::type_identity<Message>);
Samples<ClearRegister> samplesOf(std::type_identity<ClearRegister>);
Samples<Talk> samplesOf(std::type_identity<Talk>);

Samples<HelloReply> samplesOf(std::type_identity<HelloReply>);
Samples<PingReply> samplesOf(std::type_identity<PingReply>);
Samples<ListCallsReply> samplesOf(std::type_identity<ListCallsReply>);
Samples<CheckInReply> samplesOf(std::type_identity<CheckInReply>);
Samples<StartReply> samplesOf(std::type_identity<StartReply>);
Samples<EndReply> samplesOf(std::type_identity<EndReply>);
Samples<ReportsReply> samplesOf(std::type_identity<ReportsReply>);
Samples<MineReply> samplesOf(std::type_identity<MineReply>);
Samples<WatchReply> samplesOf(std::type_identity<WatchReply>);
Samples<RosterCount> samplesOf(std::type_identity<RosterCount>);
Samples<RosterListReply> samplesOf(std::type_identity<RosterListReply>);
Samples<RosterFindReply> samplesOf(std::type_identity<RosterFindReply>);
Samples<RegisterReply> samplesOf(std::type_identity<RegisterReply>);
Samples<MessageReply> samplesOf(std::type_identity<MessageReply>);

Samples<ByeEvent> samplesOf(std::type_identity<ByeEvent>);
Samples<CallsEvent> samplesOf(std::type_identity<CallsEvent>);
Samples<PresentEvent> samplesOf(std::type_identity<PresentEvent>);
Samples<CodeEvent> samplesOf(std::type_identity<CodeEvent>);
Samples<EndedEvent> samplesOf(std::type_identity<EndedEvent>);
Samples<MessageEvent> samplesOf(std::type_identity<MessageEvent>);

} // namespace chamada::test
