// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/messages.h"

#include <type_traits>

namespace chamada::test {

/// What a good request of one kind comes to, by role.
struct Expected {
    const char *guest;
    const char *owner;
    const char *other;
    const char *nameless;
};

constexpr Expected forAnyone{"ok", "ok", "ok", "ok"};
constexpr Expected forTeachers{"login-required", "ok", "ok", "ok"};
constexpr Expected forTheOwner{"login-required", "ok", "not-yours", "not-yours"};

// One for each request: a new message without one does not compile.
constexpr Expected expected(std::type_identity<Hello>)
{
    return forAnyone;
}
constexpr Expected expected(std::type_identity<Ping>)
{
    return forAnyone;
}
constexpr Expected expected(std::type_identity<Bye>)
{
    return forAnyone;
}
constexpr Expected expected(std::type_identity<ListCalls>)
{
    return forAnyone;
}
constexpr Expected expected(std::type_identity<CheckIn>)
{
    return forAnyone;
}
constexpr Expected expected(std::type_identity<Setup>)
{
    return {"setup-done", "setup-done", "setup-done", "setup-done"};
}
constexpr Expected expected(std::type_identity<Login>)
{
    return {"bad-login", "bad-login", "bad-login", "bad-login"};
}
constexpr Expected expected(std::type_identity<Logout>)
{
    return forTeachers;
}
constexpr Expected expected(std::type_identity<ChangePassword>)
{
    return {"login-required", "bad-login", "bad-login", "login-required"};
}
constexpr Expected expected(std::type_identity<Start>)
{
    return {"login-required", "ok", "call-open", "call-open"};
}
constexpr Expected expected(std::type_identity<End>)
{
    return forTheOwner;
}
constexpr Expected expected(std::type_identity<Reports>)
{
    return forTeachers;
}
constexpr Expected expected(std::type_identity<Received>)
{
    return forTeachers;
}
constexpr Expected expected(std::type_identity<Mine>)
{
    return forTeachers;
}
constexpr Expected expected(std::type_identity<Watch>)
{
    return forTheOwner;
}
constexpr Expected expected(std::type_identity<Unwatch>)
{
    return forTeachers;
}
constexpr Expected expected(std::type_identity<Mark>)
{
    return forTheOwner;
}
constexpr Expected expected(std::type_identity<RosterAdd>)
{
    return forTeachers;
}
constexpr Expected expected(std::type_identity<RosterRemove>)
{
    return forTeachers;
}
constexpr Expected expected(std::type_identity<RosterList>)
{
    return forTeachers;
}
constexpr Expected expected(std::type_identity<RosterFind>)
{
    return forTeachers;
}
constexpr Expected expected(std::type_identity<Register>)
{
    return {"not-registered", "ok", "ok", "not-registered"};
}
constexpr Expected expected(std::type_identity<Message>)
{
    return {"not-registered", "not-registered", "not-registered", "not-registered"};
}
constexpr Expected expected(std::type_identity<ClearRegister>)
{
    return forAnyone;
}
constexpr Expected expected(std::type_identity<Talk>)
{
    return forTheOwner;
}

} // namespace chamada::test
