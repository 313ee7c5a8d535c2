// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/failure.h"
#include "teacher-gui/live/core/callchange.h"

#include <QObject>

#include <functional>

namespace chamada::teacher {

class LiveCall;
class UnreportedExcuses;
class Rosters;
class StudentSetSettings;
class TeacherClient;

/// Makes a teacher's manual changes to the students of one call, with undo and redo. It shows nothing, and the list
/// changes only when the server has the change.
class LiveCallEditor : public QObject {
    Q_OBJECT

public:
    /// The objects that a change goes to, besides the call.
    struct Targets {
        TeacherClient &client;
        Rosters &rosters;
        UnreportedExcuses &excuses;
        StudentSetSettings &accepted; ///< students whose shared device or address was accepted
    };

    LiveCallEditor(LiveCall &call, const Targets &targets, QObject *parent = nullptr);

    /// Each returns whether anything is done: false without a connection, or if nothing would change.
    bool add(const QList<StudentId> &students);
    bool remove(const QList<StudentId> &students);
    bool markLate(const QList<StudentId> &students);
    bool markOnTime(const QList<StudentId> &students);
    /// Sets a note; an empty one deletes it.
    bool setNote(const QList<StudentId> &students, const QString &note);

    /// Accepts their shared device or address. Stored only on this computer.
    bool keep(const QList<StudentId> &students);
    /// Adds them to the roster of the class, on the server.
    bool putOnList(const QList<StudentId> &students);
    /// Excuses students and removes them from the call. Stored on this computer until the diary gets it at the end.
    bool excuse(const QList<StudentId> &students);
    bool withdrawExcuse(const QList<StudentId> &students);

    StudentState stateOf(const StudentId &student) const;
    /// Returns the name from the list or the roster; empty if neither has it.
    QString nameOf(const StudentId &student) const;

    bool canUndo() const { return m_history.canUndo(); }
    bool canRedo() const { return m_history.canRedo(); }
    void undo();
    void redo();

signals:
    void done(const chamada::teacher::CallChange &change);
    void undone(const chamada::teacher::CallChange &change);
    void historyChanged();
    /// Emitted when nothing was done because there is no connection.
    void offline();
    /// Emitted when a change failed; the list is as before.
    void refused(const chamada::Failure &failure);

private:
    bool refuseOffline();
    bool change(
        CallChange::Kind kind, const QList<StudentId> &students, const std::function<void(StudentState &)> &set);
    void send(const CallChange &change);
    void sendMark(const ChangeStep &step, int number);
    void sendList(const CallChange &change);
    void setExcused(const CallChange &change);
    void setKept(const CallChange &change);
    void answerRefused(int number, const Failure &failure);

    LiveCall &m_call;
    Targets m_targets;
    ChangeHistory m_history;
};

} // namespace chamada::teacher
