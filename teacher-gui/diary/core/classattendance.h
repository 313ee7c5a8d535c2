// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/callid.h"
#include "common/domain/classid.h"
#include "common/domain/studentid.h"
#include "common/domain/timestamp.h"
#include "teacher-gui/diary/core/attendancestatus.h"
#include "teacher-gui/diary/core/diaryerror.h"

#include <QList>
#include <QSet>

#include <limits>
#include <optional>
#include <variant>

namespace chamada::teacher {

class DiaryFile;

/// A half-open time interval; unbounded by default.
struct TimeSpan {
    Timestamp from{std::numeric_limits<qint64>::min()};
    Timestamp until{std::numeric_limits<qint64>::max()}; ///< exclusive

    bool contains(Timestamp time) const { return from <= time && time < until; }
    bool operator==(const TimeSpan &) const = default;
};

/// A meeting of a class: a roll call with all changes applied.
struct Meeting {
    CallId call;
    ClassId classId; ///< the current class, after any move
    QString title;
    Timestamp started;
    Timestamp ended;
    int lessons = 1; ///< how many lessons (aulas) it counts for
    QSet<StudentId> guests = {}; ///< present, but not on the class's roster at the time

    bool operator==(const Meeting &) const = default;
};

/// A student's standings in the meetings of a class.
struct StudentAttendance {
    StudentId student;
    QString name; ///< the newest known name
    QList<std::optional<AttendanceStatus>> standings; ///< by meeting; nullopt if the student was not part of it

    bool operator==(const StudentAttendance &) const = default;
};

/// The attendance of a class, as in a paper class book: every student in every meeting.
struct ClassAttendance {
    ClassId classId;
    QString title; ///< of the newest meeting that has one
    QList<Meeting> meetings; ///< sorted by time; without discarded calls
    QList<StudentAttendance> students; ///< sorted by student ID when read from the diary

    bool operator==(const ClassAttendance &) const = default;
};

/// Reads a class's meetings that started within the span, corrections included. A call without a roster, or with that
/// of another class, does not list absent students: a student who is in another meeting of the span, but not in this
/// one, counts as absent. A call whose class got its roster later counts nobody as absent.
std::variant<ClassAttendance, DiaryError> readClassAttendance(
    const DiaryFile &file, ClassId classId, const TimeSpan &span);

} // namespace chamada::teacher
