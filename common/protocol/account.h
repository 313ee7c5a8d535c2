// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/request.h"

#include <QString>

namespace chamada {

/// Creates an account with the server's setup code (or an invitation) and logs in.
struct SetupRequest {
    static constexpr QLatin1StringView op{"setup"};
    static constexpr Role role = Role::Anyone;
    static constexpr Secrecy secrecy = Secrecy::TlsOnly;
    static constexpr Touches touches = Touches::General;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = DoneReply;

    QString setupCode;
    QString user;
    QString password; ///< 10–128 characters

    static std::optional<SetupRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const SetupRequest &) const = default;
};

struct LoginRequest {
    static constexpr QLatin1StringView op{"login"};
    static constexpr Role role = Role::Anyone;
    static constexpr Secrecy secrecy = Secrecy::TlsOnly;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = DoneReply;

    QString user;
    QString password; ///< any length: the length rule applies to new ones only
    /// Identifies this installation, so that failed logins elsewhere cannot delay it. May be empty.
    QString device = {};

    static std::optional<LoginRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const LoginRequest &) const = default;
};

struct LogoutRequest {
    static constexpr QLatin1StringView op{"logout"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Nothing;
    using Reply = DoneReply;

    static std::optional<LogoutRequest> fromJson(FieldReader &) { return LogoutRequest{}; }
    QJsonObject toJson() const { return {}; }
    bool operator==(const LogoutRequest &) const = default;
};

/// Changes the password of the logged-in teacher.
struct ChangePasswordRequest {
    static constexpr QLatin1StringView op{"password"};
    static constexpr Role role = Role::Account;
    static constexpr Secrecy secrecy = Secrecy::TlsOnly;
    static constexpr Touches touches = Touches::General;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = DoneReply;

    QString oldPassword;
    QString newPassword; ///< 10–128 characters

    static std::optional<ChangePasswordRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const ChangePasswordRequest &) const = default;
};

} // namespace chamada
