// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/protocol/request.h"

/// What a teacher sends to take a call, and the news of a call being taken.
namespace chamada {

struct StartReply {
    ClassId classId;
    QString call;
    Timestamp time; ///< when opened
    bool repeated = false; ///< it was open already, and is this teacher's

    static std::optional<StartReply> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const StartReply &) const = default;
};

struct Start {
    static constexpr QLatin1StringView op{"start"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
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

/// The ended calls of this teacher that were not yet confirmed with `Received`.
struct Reports {
    static constexpr QLatin1StringView op{"reports"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    using Reply = ReportsReply;

    static std::optional<Reports> fromJson(FieldReader &) { return Reports{}; }
    QJsonObject toJson() const { return {}; }
    bool operator==(const Reports &) const = default;
};

/// The teacher's side has stored the report: the server erases it.
struct Received {
    static constexpr QLatin1StringView op{"received"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
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

/// The teacher's own open calls.
struct Mine {
    static constexpr QLatin1StringView op{"mine"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
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

/// The entries now, then `PresentEvent`s until the call ends.
struct Watch {
    static constexpr QLatin1StringView op{"watch"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    using Reply = WatchReply;

    ClassId classId;
    bool sameDevice = false; ///< also tell who used a shared device first

    static std::optional<Watch> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const Watch &) const = default;
};

struct Unwatch {
    static constexpr QLatin1StringView op{"unwatch"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
    using Reply = Done;

    ClassId classId;

    static std::optional<Unwatch> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const Unwatch &) const = default;
};

/// Adds or removes a student by hand. Adding again whom one removed restores the first entry whole.
struct Mark {
    static constexpr QLatin1StringView op{"mark"};
    static constexpr Role role = Role::Teacher;
    static constexpr Secrecy secrecy = Secrecy::Any;
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

/// Event to watchers: who came, changed or was removed since the last one.
struct PresentEvent {
    static constexpr QLatin1StringView op{"present"};

    ClassId classId;
    QString call;
    qint64 count = 0;
    QList<Entry> added; ///< a changed one again
    QList<StudentId> removed;

    static std::optional<PresentEvent> fromJson(FieldReader &in);
    QJsonObject toJson() const;
    bool operator==(const PresentEvent &) const = default;
};

/// Event to the watchers of a call that wants a code: the one to show now.
struct CodeEvent {
    static constexpr QLatin1StringView op{"code"};

    ClassId classId;
    QString code; ///< six digits
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
