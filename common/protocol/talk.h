// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"
#include "common/domain/text.h"
#include "common/domain/timestamp.h"
#include "common/protocol/request.h"

#include <QStringList>

/// Requests and events of the chat rooms: one for each open call, and the lobby.
namespace chamada {

struct RegisterReply {
    QStringList users; ///< the names in the room

    static std::optional<RegisterReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RegisterReply &) const = default;
};

/// Joins a room and leaves the previous one.
struct JoinRoomRequest {
    static constexpr QLatin1StringView op{"register"};
    static constexpr Role role = Role::Anyone;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = RegisterReply;

    QString user; ///< name in the lobby if there is no account; with `device`: the student
    std::optional<ClassId> classId; ///< nothing: the lobby, which is 0 on the wire
    QString device = {}; ///< device of the check-in on an earlier connection

    static std::optional<JoinRoomRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const JoinRoomRequest &) const = default;
};

struct MessageReply {
    qint64 delivered = 0; ///< number of recipients

    static std::optional<MessageReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const MessageReply &) const = default;
};

/// Sends a message to everyone else in the room, or to one recipient.
struct SendMessageRequest {
    static constexpr qsizetype MaxBytes = textrule::data.max; ///< of `data`, in UTF-8
    static constexpr QLatin1StringView op{"msg"};
    static constexpr Role role = Role::Anyone;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = MessageReply;

    QString data; ///< may hold line breaks
    QString subject;
    std::optional<QString> to;

    static std::optional<SendMessageRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const SendMessageRequest &) const = default;
};

/// Leaves the room.
struct LeaveRoomRequest {
    static constexpr QLatin1StringView op{"clearregister"};
    static constexpr Role role = Role::Anyone;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Nothing;
    using Reply = DoneReply;

    static std::optional<LeaveRoomRequest> fromJson(FieldReader &) { return LeaveRoomRequest{}; }
    QJsonObject toJson() const { return {}; }
    bool operator==(const LeaveRoomRequest &) const = default;
};

/// The owner closes or opens the class's room to students.
struct SetRoomOpenRequest {
    static constexpr QLatin1StringView op{"talk"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = DoneReply;

    ClassId classId;
    bool open = true;

    static std::optional<SetRoomOpenRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const SetRoomOpenRequest &) const = default;
};

/// Event to a room: a new message.
struct MessageEvent {
    static constexpr QLatin1StringView op{"msg"};

    QString user;
    bool teacher = false; ///< the sender has an account on this server
    std::optional<ClassId> classId; ///< nothing: the lobby, which is 0 on the wire
    QString subject;
    QString data;
    Timestamp time;

    static std::optional<MessageEvent> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const MessageEvent &) const = default;
};

} // namespace chamada
