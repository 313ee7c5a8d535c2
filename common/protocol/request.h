// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QLatin1StringView>

#include <concepts>
#include <optional>

namespace chamada {

class FieldReader;

/// The role that a request requires; dispatch enforces it. `Account`: a teacher with a named account, which the
/// nameless owner of an open server lacks.
enum class Role { Anyone, Teacher, Account };

/// Whether a request may travel on a plain connection from another machine.
enum class Secrecy { Any, TlsOnly };

/// The part of the stored state that a request may change; a shared store locks it. `Class`: the one in its field
/// `class`. `General`: what belongs to no class, such as accounts and the reports of ended calls.
enum class Touches { Nothing, Class, General };

/// The condition under which a reply is true. `Store`: it states or changes what is stored, and becomes
/// `storage-unavailable` if its turn could not be stored.
enum class DependsOn { Nothing, Store };

/// A struct that is a request. It declares its op on the wire, its reply and the facts above, none of which has a
/// default.
template <class R>
concept RequestType =
    requires(const R &request, FieldReader &reader) {
        { R::op } -> std::convertible_to<QLatin1StringView>;
        { R::role } -> std::convertible_to<Role>;
        { R::secrecy } -> std::convertible_to<Secrecy>;
        { R::touches } -> std::convertible_to<Touches>;
        { R::dependsOn } -> std::convertible_to<DependsOn>;
        typename R::Reply;
        { R::fromJson(reader) } -> std::same_as<std::optional<R>>;
        { request.toJson() } -> std::same_as<QJsonObject>;
    } && (R::touches == Touches::Nothing || R::dependsOn == DependsOn::Store)
    && (R::touches != Touches::Class || requires(const R &request) { request.classId; });

/// Returns the request's type. Fails to compile for a struct that lacks a fact.
template <class R> struct CheckedRequest {
    static_assert(RequestType<R>,
        "A request declares op, role, secrecy, touches, dependsOn, Reply, fromJson and toJson. One that touches stored "
        "state depends on the store, and one that touches its class has a classId.");
    using Type = R;
};

/// The reply of a request that returns no data.
struct DoneReply {
    static std::optional<DoneReply> fromJson(FieldReader &) { return DoneReply{}; }
    QJsonObject toJson() const { return {}; }
    bool operator==(const DoneReply &) const = default;
};

} // namespace chamada
