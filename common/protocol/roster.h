// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/protocol/request.h"

/// Requests for the rosters of the classes, which all teachers share.
namespace chamada {

struct RosterCount {
    qint64 count = 0; ///< number of students on the roster

    static std::optional<RosterCount> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterCount &) const = default;
};

/// Adds students to a class's roster. A student already on it gets the new name.
struct RosterAddRequest {
    static constexpr QLatin1StringView op{"roster-add"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Class;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = RosterCount;

    ClassId classId;
    QList<RosterLine> students; ///< at least one

    static std::optional<RosterAddRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterAddRequest &) const = default;
};

struct RosterRemoveRequest {
    static constexpr QLatin1StringView op{"roster-remove"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Class;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = RosterCount;

    ClassId classId;
    QList<StudentId> students; ///< at least one

    static std::optional<RosterRemoveRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterRemoveRequest &) const = default;
};

struct RosterListReply {
    QList<RosterLine> students; ///< sorted by student

    static std::optional<RosterListReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterListReply &) const = default;
};

/// Requests a class's whole roster.
struct RosterListRequest {
    static constexpr QLatin1StringView op{"roster-list"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = RosterListReply;

    ClassId classId;

    static std::optional<RosterListRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterListRequest &) const = default;
};

struct RosterFindReply {
    QList<RosterPlace> found; ///< sorted by class

    static std::optional<RosterFindReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterFindReply &) const = default;
};

/// Requests the classes whose rosters list a student.
struct RosterFindRequest {
    static constexpr QLatin1StringView op{"roster-find"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = RosterFindReply;

    StudentId student;

    static std::optional<RosterFindRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterFindRequest &) const = default;
};

} // namespace chamada
