// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/protocol/request.h"

namespace chamada {

class JsonWriter;

/// All open calls, for any client.
struct ListCallsReply {
    QList<OpenCall> calls;

    static std::optional<ListCallsReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const ListCallsReply &) const = default;
};

struct ListCallsRequest {
    static constexpr QLatin1StringView op{"calls"};
    static constexpr Role role = Role::Anyone;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = ListCallsReply;

    std::optional<bool> follow; ///< true: subscribes to `CallsEvent`s; false: unsubscribes

    static std::optional<ListCallsRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const ListCallsRequest &) const = default;
};

/// Event to subscribers: the calls opened and closed since the last one.
struct CallsEvent {
    static constexpr QLatin1StringView op{"calls"};

    QList<OpenCall> opened;
    QList<ClassId> closed;

    /// Returns the open calls after this event, by class number.
    QList<OpenCall> appliedTo(QList<OpenCall> calls) const;

    static std::optional<CallsEvent> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const CallsEvent &) const = default;
};

QList<OpenCall> sortedByClass(QList<OpenCall> calls);
/// Returns the class's open call; null if there is none.
const OpenCall *openCallOf(const QList<OpenCall> &calls, ClassId classId);

/// Confirms that the student is in the call.
struct CheckInReply {
    ClassId classId;
    StudentId student;
    Timestamp time; ///< time of registration; a repeated check-in has the first time
    bool repeated = false;
    Flags flags;
    QString name;
    QString receipt; ///< empty unless the sender proved to be the one who registered

    static std::optional<CheckInReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    /// Writes the same JSON faster: a whole campus requests it in the first minute of a lecture. The server replaces
    /// the receipt by the signed one.
    void writeTo(JsonWriter &out) const;
    bool operator==(const CheckInReply &) const = default;
};

/// Registers a student in a call. Every failure carries `class: 0`.
struct CheckInRequest {
    static constexpr QLatin1StringView op{"checkin"};
    static constexpr Role role = Role::Anyone;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Class;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = CheckInReply;

    ClassId classId;
    StudentId student;
    std::optional<QString> code;
    QString device; ///< an opaque text that identifies one installation and user
    QString place; ///< the machine's name, sent to the owner alone

    static std::optional<CheckInRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const CheckInRequest &) const = default;
};

} // namespace chamada
