// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/chat/chatroom.h"

#include <QSet>

namespace chamada::teacher {

class OpenCalls;
class LiveCall;
class TeacherClient;

/// The chat of a teacher's classes. A connection is in one room at a time, that of the chosen or the only call. It
/// enters again after a login, and opens and closes the room. It knows nothing of windows.
class TeacherChat : public QObject {
    Q_OBJECT

public:
    enum class Door { Open, Closed };

    TeacherChat(TeacherClient &client, OpenCalls &openCalls, QObject *parent = nullptr);

    ChatRoom &room() { return m_room; }
    const ChatRoom &room() const { return m_room; }
    /// Returns whether the teacher has an account: students need its name to reply.
    bool isPossible() const;
    /// Returns the call whose room it is; null if no call is open.
    LiveCall *call() const { return m_call; }
    QList<LiveCall *> calls() const;
    void choose(LiveCall *call);
    /// Returns the name of a student in the call, as its list has it; empty if there is none.
    QString nameOf(const QString &student) const;

    /// Returns `Closed` if this program has closed the room.
    Door door() const;
    void setDoor(Door door);

signals:
    void callChanged();
    /// Emitted when the calls to choose from have changed.
    void callsChanged();
    void doorChanged();
    void doorRefused(const chamada::Failure &failure);

private:
    void onOpened();
    void onClientChanged();
    void add(LiveCall *call);
    void remove(LiveCall *call);

    TeacherClient &m_client;
    OpenCalls &m_openCalls;
    ChatRoom m_room;
    LiveCall *m_call = nullptr;
    QSet<CallId> m_closed; ///< calls whose rooms are closed
};

} // namespace chamada::teacher
