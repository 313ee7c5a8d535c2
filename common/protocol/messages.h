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

/// All requests. A new message is added here and nowhere else: dispatch and the table tests follow from it.
using Request = std::variant<Hello, Ping, Bye, ListCalls, CheckIn, Setup, Login, Logout, ChangePassword, Start, End,
    Reports, Received, Mine, Watch, Unwatch, Mark, RosterAdd, RosterRemove, RosterList, RosterFind, Register, Message,
    ClearRegister, Talk>;

/// All events.
using Event = std::variant<ByeEvent, CallsEvent, PresentEvent, CodeEvent, EndedEvent, MessageEvent>;

} // namespace chamada
