// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/timestamp.h"
#include "common/protocol/request.h"

#include <QByteArray>
#include <QString>

namespace chamada {

inline constexpr int ProtocolVersion = 1;

/// The server's description of itself.
struct HelloReply {
    QString server; ///< "chamada/1.0.0"
    int protocol = ProtocolVersion;
    QString name; ///< the server's display name
    bool login = true; ///< whether teachers must log in
    bool setup = false; ///< whether the server has no teacher yet
    QByteArray receiptKey; ///< Ed25519 public key, 32 bytes (base64 on the wire)
    std::optional<Timestamp> time = std::nullopt; ///< the server's current time; a reply without one gets it when sent

    static std::optional<HelloReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const HelloReply &) const = default;
};

struct HelloRequest {
    static constexpr QLatin1StringView op{"hello"};
    static constexpr Role role = Role::Anyone;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Nothing;
    using Reply = HelloReply;

    QString client;

    static std::optional<HelloRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const HelloRequest &) const = default;
};

struct PingReply {
    std::optional<QString> pad;
    std::optional<Timestamp> time = std::nullopt; ///< the server's current time; a reply without one gets it when sent

    static std::optional<PingReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const PingReply &) const = default;
};

struct PingRequest {
    static constexpr QLatin1StringView op{"ping"};
    static constexpr Role role = Role::Anyone;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Nothing;
    using Reply = PingReply;

    std::optional<QString> pad;

    static std::optional<PingRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const PingRequest &) const = default;
};

struct ByeRequest {
    static constexpr QLatin1StringView op{"bye"};
    static constexpr Role role = Role::Anyone;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Nothing;
    using Reply = DoneReply;

    static std::optional<ByeRequest> fromJson(FieldReader &) { return ByeRequest{}; }
    QJsonObject toJson() const { return {}; }
    bool operator==(const ByeRequest &) const = default;
};

/// Event: the server is about to close the connection.
struct ByeEvent {
    static constexpr QLatin1StringView op{"bye"};

    QString reason; ///< "shutting-down", "idle", "too-slow" or "account-removed"

    static std::optional<ByeEvent> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const ByeEvent &) const = default;
};

} // namespace chamada
