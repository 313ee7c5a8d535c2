// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/failure.h"
#include "teacher-gui/live/callchange.h"

#include <QObject>

#include <functional>

namespace chamada {

class LiveCall;
struct Desk;

/// What a teacher does by hand to the students of one call, taken back and done again in turn. It shows nothing, and
/// the list changes once the server has it.
class CallEditor : public QObject {
    Q_OBJECT

public:
    CallEditor(LiveCall &call, Desk &desk, QObject *parent = nullptr);

    /// Each tells whether anything is done: without a connection, or where all is so already, nothing is.
    bool add(const QList<StudentId> &students);
    bool remove(const QList<StudentId> &students);
    bool markLate(const QList<StudentId> &students);
    bool markOnTime(const QList<StudentId> &students);
    /// An empty one deletes it.
    bool setNote(const QList<StudentId> &students, const QString &note);

    /// Their shared device or address has been looked at. Kept on this computer alone.
    bool keep(const QList<StudentId> &students);
    /// On the roster of the class, on the server.
    bool putOnList(const QList<StudentId> &students);
    /// Who is in the call is taken out of it. Kept on this computer, and told to the diary when the call is over.
    bool excuse(const QList<StudentId> &students);
    bool withdrawExcuse(const QList<StudentId> &students);

    StudentState stateOf(const StudentId &student) const;
    /// From the list, or from the roster; empty where neither has it.
    QString nameOf(const StudentId &student) const;

    bool canUndo() const { return m_history.canUndo(); }
    bool canRedo() const { return m_history.canRedo(); }
    void undo();
    void redo();

signals:
    void done(const chamada::CallChange &change);
    void undone(const chamada::CallChange &change);
    void historyChanged();
    /// Nothing was done: there is no connection.
    void offline();
    /// It could not be done; the list is as before.
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
    Desk &m_desk;
    ChangeHistory m_history;
};

} // namespace chamada
