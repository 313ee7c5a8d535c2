// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/callid.h"
#include "common/domain/classid.h"
#include "common/domain/studentid.h"
#include "common/domain/timestamp.h"

#include <QFlags>
#include <QList>

#include <optional>

namespace chamada {

/// The party that entered a student into a call. The databases of server and diary hold these numbers.
enum class By { Student = 0, Teacher = 1, Kiosk = 2 };

/// A hint to the teacher about an entry. A flag never causes a refusal.
enum class Flag {
    Late = 1,
    NotOnRoster = 2,
    SameDevice = 4, ///< another student already used this device in this call
    SameAddress = 8, ///< another student already used this peer address: weaker, a lab may share one
};
Q_DECLARE_FLAGS(Flags, Flag)
Q_DECLARE_OPERATORS_FOR_FLAGS(Flags)

/// One student's presence in one call.
struct Entry {
    StudentId student;
    Timestamp time; ///< time of registration
    By by = By::Student;
    Flags flags;
    QString name; ///< from the roster; empty if the student is not on it
    QString place; ///< the machine's name
    QString note;
    std::optional<StudentId> sameDeviceAs = {}; ///< the first student on this device; sent to the call's watchers only

    bool operator==(const Entry &) const = default;
};

/// One line of a class's roster.
struct RosterLine {
    StudentId student;
    QString name;

    bool operator==(const RosterLine &) const = default;
};

/// A student on one class's roster.
struct RosterPlace {
    ClassId classId;
    StudentId student;
    QString name;

    bool operator==(const RosterPlace &) const = default;
};

/// Options of a call. Minutes may be fractions.
struct CallOptions {
    static constexpr int MaxLateAfter = 600;
    static constexpr int MaxEndsAfter = 1440;

    QString title;
    bool code = false;
    bool rosterOnly = false;
    std::optional<double> lateAfter; ///< minutes after the start, 0 to MaxLateAfter
    std::optional<double> endsAfter; ///< minutes after the start, above 0 to MaxEndsAfter

    bool operator==(const CallOptions &) const = default;
};

/// An open call as every client may see it.
struct OpenCall {
    ClassId classId;
    Timestamp started;
    QString teacher;
    QString title;
    bool code = false;
    bool rosterOnly = false;
    std::optional<double> lateAfter; ///< minutes
    std::optional<Timestamp> ends;

    bool operator==(const OpenCall &) const = default;
};

/// An open call as its owner sees it in a list.
struct OwnCall {
    CallId call;
    ClassId classId;
    QString title;
    Timestamp started;
    qint64 count = 0;

    bool operator==(const OwnCall &) const = default;
};

/// A class that a teacher has taken a call of, or given a roster.
struct TaughtClass {
    ClassId classId;
    QString title; ///< of its last call that had one; may be empty

    bool operator==(const TaughtClass &) const = default;
};

/// The full record of one ended call (relatório final). Entries are in order of arrival.
struct Report {
    CallId call;
    ClassId classId;
    QString title;
    Timestamp started;
    Timestamp ended;
    QList<Entry> entries;
    QList<RosterLine> absent; ///< on the roster but not in the call, sorted by student
    bool hasRoster = false; ///< the class had a roster when the call ended

    bool operator==(const Report &) const = default;
};

} // namespace chamada
