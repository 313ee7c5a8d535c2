// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/classattendance.h"
#include "teacher-gui/diary/core/diary.h"

#include <QMap>

namespace chamada::teacher {

/// A change of a student's standing after the report.
struct CorrectedStatus {
    std::optional<AttendanceStatus> standing; ///< nullopt if the student was removed from the call
    QString note;

    bool operator==(const CorrectedStatus &) const = default;
};

/// A call for export or import: its report, and the corrections since.
struct RecordedCall {
    static constexpr int MaxLessons = 99;

    DiaryEntry entry;
    int lessons = 1; ///< 0 to MaxLessons
    QMap<StudentId, CorrectedStatus> corrected;

    bool operator==(const RecordedCall &) const = default;
};

AttendanceStatus standingOf(const Entry &entry);
/// Returns each student's standing after the corrections; nullopt for a removed student.
QMap<StudentId, std::optional<AttendanceStatus>> standingsOf(const RecordedCall &call);

/// Returns the calls of one class as a record: meetings by time, students by name.
ClassAttendance sideBySide(const QList<RecordedCall> &calls);

} // namespace chamada::teacher
