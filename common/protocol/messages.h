// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/account.h"
#include "common/protocol/general.h"
#include "common/protocol/presence.h"
#include "common/protocol/roster.h"
#include "common/protocol/taking.h"
#include "common/protocol/talk.h"

#include <variant>

namespace chamada {

template <class... Rs> using RequestVariant = std::variant<typename CheckedRequest<Rs>::Type...>;

/// All requests. A new message is added here and nowhere else: dispatch and the table tests follow from it.
using Request = RequestVariant<HelloRequest, PingRequest, ByeRequest, ListCallsRequest, CheckInRequest, SetupRequest,
    LoginRequest, LogoutRequest, ChangePasswordRequest, StartCallRequest, EndCallRequest, ListReportsRequest,
    ConfirmReportRequest, ListOwnCallsRequest, ListOwnClassesRequest, WatchCallRequest, UnwatchCallRequest,
    MarkStudentRequest, RosterAddRequest, RosterRemoveRequest, RosterListRequest, RosterFindRequest, JoinRoomRequest,
    SendMessageRequest, LeaveRoomRequest, SetRoomOpenRequest>;

/// All events.
using Event = std::variant<ByeEvent, CallsEvent, PresentEvent, CodeEvent, EndedEvent, MessageEvent>;

} // namespace chamada
