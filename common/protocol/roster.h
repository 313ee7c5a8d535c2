// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/protocol/request.h"

/// The rosters of the classes, which belong to all teachers.
namespace chamada {

struct RosterCount {
    qint64 count = 0; ///< on the roster now

    static std::optional<RosterCount> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterCount &) const = default;
};

/// Puts students on a class's roster. One who is there already gets the new name.
struct RosterAdd {
    static constexpr QLatin1StringView op{"roster-add"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    using Reply = RosterCount;

    ClassId classId;
    QList<RosterLine> students; ///< at least one

    static std::optional<RosterAdd> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterAdd &) const = default;
};

struct RosterRemove {
    static constexpr QLatin1StringView op{"roster-remove"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    using Reply = RosterCount;

    ClassId classId;
    QList<StudentId> students; ///< at least one

    static std::optional<RosterRemove> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterRemove &) const = default;
};

struct RosterListReply {
    QList<RosterLine> students; ///< by student

    static std::optional<RosterListReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterListReply &) const = default;
};

/// A class's whole roster.
struct RosterList {
    static constexpr QLatin1StringView op{"roster-list"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    using Reply = RosterListReply;

    ClassId classId;

    static std::optional<RosterList> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterList &) const = default;
};

struct RosterFindReply {
    QList<RosterPlace> found; ///< by class

    static std::optional<RosterFindReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterFindReply &) const = default;
};

/// The classes on whose rosters a student is.
struct RosterFind {
    static constexpr QLatin1StringView op{"roster-find"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    using Reply = RosterFindReply;

    StudentId student;

    static std::optional<RosterFind> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const RosterFind &) const = default;
};

} // namespace chamada
