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

/// A struct that is a request: it has an op on the wire, a required role and a reply type.
template <class R>
concept RequestType = requires(const R &request, FieldReader &reader) {
    { R::op } -> std::convertible_to<QLatin1StringView>;
    { R::role } -> std::convertible_to<Role>;
    { R::secrecy } -> std::convertible_to<Secrecy>;
    typename R::Reply;
    { R::fromJson(reader) } -> std::same_as<std::optional<R>>;
    { request.toJson() } -> std::same_as<QJsonObject>;
};

/// The reply of a request that returns no data.
struct Done {
    static std::optional<Done> fromJson(FieldReader &) { return Done{}; }
    QJsonObject toJson() const { return {}; }
    bool operator==(const Done &) const = default;
};

} // namespace chamada
