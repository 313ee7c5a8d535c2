// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "teacher-gui/diary/core/attendancehistory.h"
#include "teacher-gui/diary/core/classattendance.h"
#include "teacher-gui/diary/core/classsettings.h"
#include "teacher-gui/diary/core/diaryentry.h"
#include "teacher-gui/diary/core/diaryfile.h"
#include "teacher-gui/diary/core/diaryline.h"
#include "teacher-gui/diary/core/laterroster.h"
#include "teacher-gui/diary/core/studenterasure.h"

#include <variant>

class QSqlQuery;

namespace chamada::teacher {

/// A change of a student's standing in a call.
struct Correction {
    StudentId student;
    std::optional<AttendanceStatus> standing; ///< nullopt removes the student from the meeting
    QString note;
};

/// The teacher's own record of every call taken. A successful `store` is durable, and storing a call again changes
/// nothing.
class Diary {
public:
    using IfMissing = DiaryFile::IfMissing;

    explicit Diary(QString path);

    const QString &path() const { return m_file.path(); }

    /// Each returns the error, or nullopt on success.
    std::optional<DiaryError> open(IfMissing ifMissing) { return m_file.open(ifMissing); }
    std::optional<DiaryError> store(const DiaryEntry &entry);
    /// Returns a handle that finds and erases one student's data.
    StudentErasure forgetting(const StudentId &student) { return {m_file, student}; }
    /// Copies the calls and changes of `other` that are missing here, all in one transaction.
    std::optional<DiaryError> merge(const Diary &other);

    /// Takes a roster that came after some calls of its class into them (laterroster.h). Returns whether anything
    /// changed.
    std::variant<bool, DiaryError> applyRoster(ClassId classId, const QList<RosterLine> &roster)
    {
        return applyLaterRoster(m_file, classId, roster);
    }

    /// Returns every call, newest first.
    std::variant<QList<DiaryLine>, DiaryError> lines() const { return readDiaryLines(m_file); }
    /// Returns the call as it was reported, without later changes; an error if it is not here.
    std::variant<DiaryEntry, DiaryError> entry(const CallId &call) const;
    /// Returns the attendance of a class in the span, corrections included.
    std::variant<ClassAttendance, DiaryError> record(ClassId classId, const TimeSpan &span = {}) const;
    std::variant<ClassSettings, DiaryError> settings(ClassId classId) const;
    /// Returns every change of one call, oldest first.
    std::variant<QList<Change>, DiaryError> history(const CallId &call) const { return m_history.of(call); }

    /// Each appends to the change log under the account `by` and overwrites nothing.
    std::optional<DiaryError> correct(const CallId &call, const StudentId &student,
        std::optional<AttendanceStatus> standing, const QString &note, const QString &by);
    /// Makes all corrections in one transaction.
    std::optional<DiaryError> correct(const CallId &call, const QList<Correction> &corrections, const QString &by);
    std::optional<DiaryError> moveTo(const CallId &call, ClassId classId, const QString &by);
    std::optional<DiaryError> setLessons(const CallId &call, int lessons, const QString &by);
    /// A discarded call stays in the diary but counts nowhere.
    std::optional<DiaryError> discard(const CallId &call, const QString &by);
    std::optional<DiaryError> restore(const CallId &call, const QString &by);
    std::optional<DiaryError> setSettings(ClassId classId, const ClassSettings &settings, const QString &by);

private:
    std::optional<DiaryError> insertEntries(const Report &report);
    std::optional<DiaryError> insertAbsent(const Report &report);
    std::optional<DiaryError> readEntries(Report &report) const;
    std::optional<DiaryError> readAbsent(Report &report) const;
    std::optional<DiaryError> takeOver();

    DiaryFile m_file;
    AttendanceHistory m_history{m_file};
};

} // namespace chamada::teacher
