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

Samples<DoneReply> samplesOf(std::type_identity<DoneReply>);

Samples<HelloRequest> samplesOf(std::type_identity<HelloRequest>);
Samples<PingRequest> samplesOf(std::type_identity<PingRequest>);
Samples<ByeRequest> samplesOf(std::type_identity<ByeRequest>);
Samples<ListCallsRequest> samplesOf(std::type_identity<ListCallsRequest>);
Samples<CheckInRequest> samplesOf(std::type_identity<CheckInRequest>);
Samples<SetupRequest> samplesOf(std::type_identity<SetupRequest>);
Samples<LoginRequest> samplesOf(std::type_identity<LoginRequest>);
Samples<LogoutRequest> samplesOf(std::type_identity<LogoutRequest>);
Samples<ChangePasswordRequest> samplesOf(std::type_identity<ChangePasswordRequest>);
Samples<StartCallRequest> samplesOf(std::type_identity<StartCallRequest>);
Samples<EndCallRequest> samplesOf(std::type_identity<EndCallRequest>);
Samples<ListReportsRequest> samplesOf(std::type_identity<ListReportsRequest>);
Samples<ConfirmReportRequest> samplesOf(std::type_identity<ConfirmReportRequest>);
Samples<ListOwnCallsRequest> samplesOf(std::type_identity<ListOwnCallsRequest>);
Samples<ListOwnClassesRequest> samplesOf(std::type_identity<ListOwnClassesRequest>);
Samples<WatchCallRequest> samplesOf(std::type_identity<WatchCallRequest>);
Samples<UnwatchCallRequest> samplesOf(std::type_identity<UnwatchCallRequest>);
Samples<MarkStudentRequest> samplesOf(std::type_identity<MarkStudentRequest>);
Samples<RosterAddRequest> samplesOf(std::type_identity<RosterAddRequest>);
Samples<RosterRemoveRequest> samplesOf(std::type_identity<RosterRemoveRequest>);
Samples<RosterListRequest> samplesOf(std::type_identity<RosterListRequest>);
Samples<RosterFindRequest> samplesOf(std::type_identity<RosterFindRequest>);
Samples<JoinRoomRequest> samplesOf(std::type_identity<JoinRoomRequest>);
Samples<SendMessageRequest> samplesOf(std::type_identity<SendMessageRequest>);
Samples<LeaveRoomRequest> samplesOf(std::type_identity<LeaveRoomRequest>);
Samples<SetRoomOpenRequest> samplesOf(std::type_identity<SetRoomOpenRequest>);

Samples<HelloReply> samplesOf(std::type_identity<HelloReply>);
Samples<PingReply> samplesOf(std::type_identity<PingReply>);
Samples<ListCallsReply> samplesOf(std::type_identity<ListCallsReply>);
Samples<CheckInReply> samplesOf(std::type_identity<CheckInReply>);
Samples<StartReply> samplesOf(std::type_identity<StartReply>);
Samples<EndReply> samplesOf(std::type_identity<EndReply>);
Samples<ReportsReply> samplesOf(std::type_identity<ReportsReply>);
Samples<MineReply> samplesOf(std::type_identity<MineReply>);
Samples<ClassesReply> samplesOf(std::type_identity<ClassesReply>);
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
