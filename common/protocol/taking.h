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
    CallId call;
    Timestamp time; ///< time of opening
    bool repeated = false; ///< this teacher already had the call open

    static std::optional<StartReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const StartReply &) const = default;
};

struct StartCallRequest {
    static constexpr QLatin1StringView op{"start"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Class;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = StartReply;

    ClassId classId;
    CallOptions options;

    static std::optional<StartCallRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const StartCallRequest &) const = default;
};

struct EndReply {
    Report report;

    static std::optional<EndReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const EndReply &) const = default;
};

struct EndCallRequest {
    static constexpr QLatin1StringView op{"end"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Class;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = EndReply;

    ClassId classId;

    static std::optional<EndCallRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const EndCallRequest &) const = default;
};

struct ReportsReply {
    QList<Report> reports;

    static std::optional<ReportsReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const ReportsReply &) const = default;
};

/// Requests this teacher's ended calls that were not yet confirmed with `Received`.
struct ListReportsRequest {
    static constexpr QLatin1StringView op{"reports"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = ReportsReply;

    static std::optional<ListReportsRequest> fromJson(FieldReader &) { return ListReportsRequest{}; }
    QJsonObject toJson() const { return {}; }
    bool operator==(const ListReportsRequest &) const = default;
};

/// Confirms that the client stored the report; the server then erases it.
struct ConfirmReportRequest {
    static constexpr QLatin1StringView op{"received"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::General;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = DoneReply;

    CallId call;

    static std::optional<ConfirmReportRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const ConfirmReportRequest &) const = default;
};

struct MineReply {
    QList<OwnCall> calls;

    static std::optional<MineReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const MineReply &) const = default;
};

/// Requests the teacher's own open calls.
struct ListOwnCallsRequest {
    static constexpr QLatin1StringView op{"mine"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = MineReply;

    static std::optional<ListOwnCallsRequest> fromJson(FieldReader &) { return ListOwnCallsRequest{}; }
    QJsonObject toJson() const { return {}; }
    bool operator==(const ListOwnCallsRequest &) const = default;
};

struct ClassesReply {
    QList<TaughtClass> classes; ///< by number

    static std::optional<ClassesReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const ClassesReply &) const = default;
};

/// Requests the classes that the teacher has taken calls of or given rosters, on whatever machine.
struct ListOwnClassesRequest {
    static constexpr QLatin1StringView op{"classes"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = ClassesReply;

    static std::optional<ListOwnClassesRequest> fromJson(FieldReader &) { return ListOwnClassesRequest{}; }
    QJsonObject toJson() const { return {}; }
    bool operator==(const ListOwnClassesRequest &) const = default;
};

struct WatchReply {
    CallId call;
    Timestamp started;
    qint64 count = 0;
    QList<Entry> entries; ///< in order of arrival

    static std::optional<WatchReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const WatchReply &) const = default;
};

/// Requests the current entries, then `PresentEvent`s until the call ends.
struct WatchCallRequest {
    static constexpr QLatin1StringView op{"watch"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = WatchReply;

    ClassId classId;
    bool sameDevice = false; ///< also report the first student on a shared device

    static std::optional<WatchCallRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const WatchCallRequest &) const = default;
};

struct UnwatchCallRequest {
    static constexpr QLatin1StringView op{"unwatch"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Nothing;
    static constexpr DependsOn dependsOn = DependsOn::Nothing;
    using Reply = DoneReply;

    ClassId classId;

    static std::optional<UnwatchCallRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const UnwatchCallRequest &) const = default;
};

/// Adds or removes a student manually. Adding a removed student again restores the full first entry.
struct MarkStudentRequest {
    static constexpr QLatin1StringView op{"mark"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    static constexpr Touches touches = Touches::Class;
    static constexpr DependsOn dependsOn = DependsOn::Store;
    using Reply = DoneReply;

    ClassId classId;
    StudentId student;
    bool present = true;
    std::optional<bool> late; ///< sets or clears the flag
    std::optional<QString> note; ///< empty clears it

    static std::optional<MarkStudentRequest> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const MarkStudentRequest &) const = default;
};

/// Event to watchers: the students added, changed or removed since the last one.
struct PresentEvent {
    static constexpr QLatin1StringView op{"present"};

    ClassId classId;
    CallId call;
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
    CallId call;
    Timestamp time;

    static std::optional<EndedEvent> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const EndedEvent &) const = default;
};

} // namespace chamada
