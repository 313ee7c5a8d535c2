// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/protocol/request.h"

#include <chrono>

/// A teacher's requests for running a call, and the events of that call.
namespace chamada {

struct StartReply {
    ClassId classId;
    QString call;
    Timestamp time; ///< time of opening
    bool repeated = false; ///< this teacher already had the call open

    static std::optional<StartReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const StartReply &) const = default;
};

struct Start {
    static constexpr QLatin1StringView op{"start"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Class;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = StartReply;

    ClassId classId;
    CallOptions options;

    static std::optional<Start> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const Start &) const = default;
};

struct EndReply {
    Report report;

    static std::optional<EndReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const EndReply &) const = default;
};

struct End {
    static constexpr QLatin1StringView op{"end"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Class;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = EndReply;

    ClassId classId;

    static std::optional<End> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const End &) const = default;
};

struct ReportsReply {
    QList<Report> reports;

    static std::optional<ReportsReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const ReportsReply &) const = default;
};

/// Requests this teacher's ended calls that were not yet confirmed with `Received`.
struct Reports {
    static constexpr QLatin1StringView op{"reports"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = ReportsReply;

    static std::optional<Reports> fromJson(FieldReader &) { return Reports{}; }
    QJsonObject toJson() const { return {}; }
    bool operator==(const Reports &) const = default;
};

/// Confirms that the client stored the report; the server then erases it.
struct Received {
    static constexpr QLatin1StringView op{"received"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::General;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = Done;

    QString call;

    static std::optional<Received> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const Received &) const = default;
};

struct MineReply {
    QList<OwnCall> calls;

    static std::optional<MineReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const MineReply &) const = default;
};

/// Requests the teacher's own open calls.
struct Mine {
    static constexpr QLatin1StringView op{"mine"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = MineReply;

    static std::optional<Mine> fromJson(FieldReader &) { return Mine{}; }
    QJsonObject toJson() const { return {}; }
    bool operator==(const Mine &) const = default;
};

struct WatchReply {
    QString call;
    Timestamp started;
    qint64 count = 0;
    QList<Entry> entries; ///< in order of arrival

    static std::optional<WatchReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const WatchReply &) const = default;
};

/// Requests the current entries, then `PresentEvent`s until the call ends.
struct Watch {
    static constexpr QLatin1StringView op{"watch"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = WatchReply;

    ClassId classId;
    bool sameDevice = false; ///< also report the first student on a shared device

    static std::optional<Watch> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const Watch &) const = default;
};

struct Unwatch {
    static constexpr QLatin1StringView op{"unwatch"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Nothing;
    using Reply = Done;

    ClassId classId;

    static std::optional<Unwatch> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const Unwatch &) const = default;
};

/// Adds or removes a student manually. Adding a removed student again restores the full first entry.
struct Mark {
    static constexpr QLatin1StringView op{"mark"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Class;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = Done;

    ClassId classId;
    StudentId student;
    bool present = true;
    std::optional<bool> late; ///< sets or clears the flag
    std::optional<QString> note; ///< empty clears it

    static std::optional<Mark> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const Mark &) const = default;
};

/// Event to watchers: the students added, changed or removed since the last one.
struct PresentEvent {
    static constexpr QLatin1StringView op{"present"};

    ClassId classId;
    QString call;
    qint64 count = 0;
    QList<Entry> added; ///< includes changed entries
    QList<StudentId> removed;

    static std::optional<PresentEvent> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const PresentEvent &) const = default;
};

/// Event to the watchers of a call that requires a code: the current code.
struct CodeEvent {
    static constexpr QLatin1StringView op{"code"};
    static constexpr std::chrono::seconds Period{30}; ///< how long a code stays the newest one
    static constexpr int Digits = 6;

    ClassId classId;
    QString code;
    Timestamp expires;

    static std::optional<CodeEvent> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const CodeEvent &) const = default;
};

/// Event to watchers and the class's room: the call is over.
struct EndedEvent {
    static constexpr QLatin1StringView op{"ended"};

    ClassId classId;
    QString call;
    Timestamp time;

    static std::optional<EndedEvent> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const EndedEvent &) const = default;
};

} // namespace chamada
