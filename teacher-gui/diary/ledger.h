// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/studentid.h"
#include "common/domain/timestamp.h"
#include "teacher-gui/diary/diaryerror.h"

#include <QList>

#include <optional>
#include <variant>

namespace chamada {

class DiaryFile;

/// One change of what the diary says.
struct Change {
    /// What was changed. The numbers are in the file.
    enum class Kind {
        Standing, ///< of a student in a call; no value: not in it
        Class, ///< to which a call belongs
        Lessons, ///< that a call counts for
        Discarded, ///< 1: a call does not count
        PlannedLessons, ///< of a class; no value: not known
        LeastFrequency, ///< that a class asks for, in %
        LessonsPerMeeting, ///< of a class, where a call does not say it
    };

    Kind kind = Kind::Standing;
    QString subject; ///< the call, or the class's number
    std::optional<StudentId> student; ///< of a standing
    std::optional<int> before;
    std::optional<int> after;
    QString note;
    Timestamp time;
    QString by; ///< the account; empty on a server without accounts

    bool operator==(const Change &) const = default;
};

/// The changes of a diary. Nothing here is ever overwritten: each change stays with what was there before, when it was
/// made and by whom, and the last one holds. So two diaries merge by taking each other's changes, in whichever order.
class Ledger {
public:
    explicit Ledger(DiaryFile &file)
        : m_file(file)
    {
    }

    /// Writes the changes down, all or none, each with what was there before and a time that is later than the last
    /// one's. What would change nothing is not written.
    std::optional<DiaryError> append(const QList<Change> &changes);

    /// Everything about a call or a class, the oldest first.
    std::variant<QList<Change>, DiaryError> of(const QString &subject) const;

private:
    std::optional<DiaryError> appendOne(Change change);
    std::optional<DiaryError> insert(const Change &change);
    /// What holds now of what is to be changed, and since when.
    std::variant<Change, DiaryError> current(const Change &wanted) const;
    std::variant<Change, DiaryError> original(const Change &wanted) const;

    DiaryFile &m_file;
};

} // namespace chamada
