// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/studentid.h"

#include <QList>

namespace chamada::teacher {

/// What a teacher can set for one student of an open call.
struct StudentState {
    bool present = false;
    bool late = false;
    QString note;
    bool kept = false; ///< the teacher has accepted a shared device or address
    bool listed = true; ///< not flagged as missing from the roster
    bool excused = false; ///< absent for a good reason

    bool operator==(const StudentState &) const = default;
};

/// One student's part of a change.
struct ChangeStep {
    StudentId student;
    QString name; ///< empty if unknown
    StudentState before;
    StudentState after;

    bool operator==(const ChangeStep &) const = default;
};

/// One change that a teacher made to the list of a call, with everything needed to undo it.
struct CallChange {
    enum class Kind { Added, Removed, Late, OnTime, Noted, Kept, Listed, Excused, NotExcused };

    Kind kind = Kind::Added;
    QList<ChangeStep> steps;
    int number = 0; ///< identifies the change within its call

    CallChange inverse() const;
    bool operator==(const CallChange &) const = default;
};

/// Describes a change: "Ana Souza (2023001) was removed."
QString inWords(const CallChange &change);

/// The undo and redo stacks of a call's changes.
class ChangeHistory {
public:
    /// Adds a change, gives it its number and clears the redo stack.
    const CallChange &add(CallChange change);
    bool canUndo() const { return !m_done.isEmpty(); }
    bool canRedo() const { return !m_undone.isEmpty(); }
    /// Moves the last change to the other stack and returns it. The stack must not be empty.
    const CallChange &undo();
    const CallChange &redo();
    /// Removes a change that could not be made.
    void forget(int number);

private:
    QList<CallChange> m_done;
    QList<CallChange> m_undone;
    int m_lastNumber = 0;
};

} // namespace chamada::teacher
