// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/protocol/request.h"

namespace chamada {

class JsonWriter;

/// The open calls, for anyone.
struct ListCallsReply {
    QList<OpenCall> calls;

    static std::optional<ListCallsReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const ListCallsReply &) const = default;
};

struct ListCalls {
    static constexpr QLatin1StringView op{"calls"};
    static constexpr Role role = Role::Anyone;
    static constexpr Secrecy secrecy = Secrecy::Any;
    using Reply = ListCallsReply;

    std::optional<bool> follow; ///< true: `CallsEvent`s from now on; false: no more

    static std::optional<ListCalls> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const ListCalls &) const = default;
};

/// Event to followers: what has been opened and closed since the last one.
struct CallsEvent {
    static constexpr QLatin1StringView op{"calls"};

    QList<OpenCall> opened;
    QList<ClassId> closed;

    static std::optional<CallsEvent> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const CallsEvent &) const = default;
};

/// The student is in the call.
struct CheckInReply {
    ClassId classId;
    StudentId student;
    Timestamp time; ///< when registered: a repeated one has the first time
    bool repeated = false;
    Flags flags;
    QString name;
    QString receipt; ///< empty where the asker has not shown to be the one who registered

    static std::optional<CheckInReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    /// The same, quickly: a whole campus asks for it in the first minute of a lecture.
    void writeTo(JsonWriter &out) const;
    bool operator==(const CheckInReply &) const = default;
};

/// A student answers. Refused, for whatever reason, the failure carries `class: 0`.
struct CheckIn {
    static constexpr QLatin1StringView op{"checkin"};
    static constexpr Role role = Role::Anyone;
    static constexpr Secrecy secrecy = Secrecy::Any;
    using Reply = CheckInReply;

    ClassId classId;
    StudentId student;
    std::optional<QString> code;
    QString device; ///< an opaque text by which one installation and user is known
    QString place; ///< the machine's name, told to the owner alone

    static std::optional<CheckIn> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const CheckIn &) const = default;
};

} // namespace chamada
