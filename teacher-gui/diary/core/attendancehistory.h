// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/callid.h"
#include "common/domain/classid.h"
#include "common/domain/studentid.h"
#include "common/domain/timestamp.h"
#include "teacher-gui/diary/core/diaryerror.h"

#include <QList>

#include <optional>
#include <variant>

namespace chamada::teacher {

class DiaryFile;

/// What a change of the diary is about.
using ChangeSubject = std::variant<CallId, ClassId>;

/// A change of the diary.
struct Change {
    /// The kind of change. The file stores these numbers.
    enum class Kind {
        Status, ///< of a student in a call; nullopt: not part of it
        Class, ///< to which a call belongs
        Lessons, ///< that a call counts for
        Discarded, ///< 1 if a call does not count
        PlannedLessons, ///< of a class; nullopt: unknown
        LeastFrequency, ///< that a class requires, in %
        LessonsPerMeeting, ///< of a class, for calls without a number of their own
    };

    Kind kind = Kind::Status;
    ChangeSubject subject;
    std::optional<StudentId> student; ///< for a standing only
    std::optional<int> before;
    std::optional<int> after;
    QString note;
    Timestamp time;
    QString by; ///< the account; empty on a server without accounts

    bool operator==(const Change &) const = default;
};

/// The append-only change log of a diary. Each change keeps the previous value, its time and its author, and the latest
/// one counts. So two diaries merge by exchanging their changes in any order.
class AttendanceHistory {
public:
    explicit AttendanceHistory(DiaryFile &file)
        : m_file(file)
    {
    }

    /// Appends the changes in one transaction, each with the previous value and a time later than that of the change it
    /// supersedes. Skips a change without effect.
    std::optional<DiaryError> append(const QList<Change> &changes);

    /// Returns every change of a call or class, oldest first.
    std::variant<QList<Change>, DiaryError> of(const ChangeSubject &subject) const;

private:
    std::optional<DiaryError> appendOne(Change change);
    std::optional<DiaryError> insert(const Change &change);
    /// Returns the current value of what `wanted` changes, and when it was set.
    std::variant<Change, DiaryError> current(const Change &wanted) const;
    std::variant<Change, DiaryError> original(const Change &wanted) const;

    DiaryFile &m_file;
};

} // namespace chamada::teacher
