// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/studentid.h"

#include <QList>

namespace chamada {

/// What a teacher can set about one student of an open call.
struct StudentState {
    bool present = false;
    bool late = false;
    QString note;
    bool kept = false; ///< a shared device or address has been looked at
    bool listed = true; ///< not flagged as missing from the roster
    bool excused = false; ///< missing for a good reason

    bool operator==(const StudentState &) const = default;
};

/// One student's part of a change.
struct ChangeStep {
    StudentId student;
    QString name; ///< empty where it is not known
    StudentState before;
    StudentState after;

    bool operator==(const ChangeStep &) const = default;
};

/// One thing that a teacher did to the list of a call, with all that it takes to take it back.
struct CallChange {
    enum class Kind { Added, Removed, Late, OnTime, Noted, Kept, Listed, Excused, NotExcused };

    Kind kind = Kind::Added;
    QList<ChangeStep> steps;
    int number = 0; ///< tells the changes of one call apart

    CallChange inverse() const;
    bool operator==(const CallChange &) const = default;
};

/// "Ana Souza (2023001) was removed."
QString inWords(const CallChange &change);

/// What was done, and what was taken back of it: the last one comes first.
class ChangeHistory {
public:
    /// What was taken back before cannot be done again after it. Gives it its number.
    const CallChange &add(CallChange change);
    bool canUndo() const { return !m_done.isEmpty(); }
    bool canRedo() const { return !m_undone.isEmpty(); }
    /// The change to take back, or to do again, which is on the other side then. There must be one.
    const CallChange &undo();
    const CallChange &redo();
    /// It could not be done.
    void forget(int number);

private:
    QList<CallChange> m_done;
    QList<CallChange> m_undone;
    int m_lastNumber = 0;
};

} // namespace chamada
