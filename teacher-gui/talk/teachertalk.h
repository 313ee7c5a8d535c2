// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/talk/talkroom.h"

#include <QSet>

namespace chamada {

class CallBoard;
class LiveCall;
class TeacherClient;

/// The talk of a teacher's classes: a connection is in one room at a time, that of the call which was chosen, or of the
/// only one. Enters again after a log-in, and opens and closes the room. It knows nothing of windows.
class TeacherTalk : public QObject {
    Q_OBJECT

public:
    enum class Door { Open, Closed };

    TeacherTalk(TeacherClient &client, CallBoard &board, QObject *parent = nullptr);

    TalkRoom &room() { return m_room; }
    const TalkRoom &room() const { return m_room; }
    /// Who has no account has no name to be answered by.
    bool isPossible() const;
    /// Whose room it is; null where no call is open.
    LiveCall *call() const { return m_call; }
    QList<LiveCall *> calls() const;
    void choose(LiveCall *call);
    /// Of one who is present in the call, as its list has it.
    QString nameOf(const QString &student) const;

    /// As far as this program has closed it.
    Door door() const;
    void setDoor(Door door);

signals:
    void callChanged();
    /// Which there are to choose from.
    void callsChanged();
    void doorChanged();
    void doorRefused(const chamada::Failure &failure);

private:
    void onOpened();
    void onClientChanged();
    void add(LiveCall *call);
    void remove(LiveCall *call);

    TeacherClient &m_client;
    CallBoard &m_board;
    TalkRoom m_room;
    LiveCall *m_call = nullptr;
    QSet<QString> m_closed; ///< ids of calls
};

} // namespace chamada
