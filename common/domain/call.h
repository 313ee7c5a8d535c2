// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"
#include "common/domain/studentid.h"
#include "common/domain/timestamp.h"

#include <QFlags>
#include <QList>

#include <optional>

namespace chamada {

/// Who entered a student into a call.
enum class By { Student, Teacher, Kiosk };

/// What the teacher is told about an entry. Flags inform; nobody is refused for one.
enum class Flag {
    Late = 1,
    NotOnRoster = 2,
    SameDevice = 4, ///< another student already used this device in this call
    SameAddress = 8, ///< the same of the peer's address: weaker, a lab may share one
};
Q_DECLARE_FLAGS(Flags, Flag)
Q_DECLARE_OPERATORS_FOR_FLAGS(Flags)

/// One student's presence in one call.
struct Entry {
    StudentId student;
    Timestamp time; ///< when it was registered
    By by = By::Student;
    Flags flags;
    QString name; ///< from the roster; empty where there is none
    QString place; ///< the machine's name
    QString note;
    std::optional<StudentId> sameDeviceAs = {}; ///< who used it first; told to who watches the call alone

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

/// How a call was asked for. Minutes may be fractions.
struct CallOptions {
    QString title;
    bool code = false;
    bool rosterOnly = false;
    std::optional<double> lateAfter; ///< minutes after the start, 0–600
    std::optional<double> endsAfter; ///< minutes after the start, above 0 to 1440

    bool operator==(const CallOptions &) const = default;
};

/// An open call as anyone may see it.
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
    QString call;
    ClassId classId;
    QString title;
    Timestamp started;
    qint64 count = 0;

    bool operator==(const OwnCall &) const = default;
};

/// Everything about one ended call (relatório final). Entries are in order of arrival.
struct Report {
    QString call;
    ClassId classId;
    QString title;
    Timestamp started;
    Timestamp ended;
    QList<Entry> entries;
    QList<RosterLine> absent; ///< on the roster and not in the call, by student
    bool hasRoster = false; ///< the class had one when the call ended

    bool operator==(const Report &) const = default;
};

} // namespace chamada
