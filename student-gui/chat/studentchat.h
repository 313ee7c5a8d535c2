// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/chat/chatroom.h"

namespace chamada::student {

struct ConfirmedPresence;
class StudentClient;

/// The chat of the class in which the student has checked in: enters its room with the presence, and knows the teacher
/// to reply to. It knows nothing of windows.
class StudentChat : public QObject {
    Q_OBJECT

public:
    explicit StudentChat(StudentClient &client, QObject *parent = nullptr);

    ChatRoom &room() { return m_room; }
    const ChatRoom &room() const { return m_room; }
    /// Returns the recipient of a reply: the last teacher who wrote, else the teacher of the call. Empty if there is
    /// none, as on a server without accounts.
    QString teacher() const;
    /// Returns "101 · Redes de Computadores".
    const QString &className() const { return m_className; }
    /// Returns whether there is something to read or somebody to write to.
    bool isOffered() const;

signals:
    void changed();

private:
    void enter(const ConfirmedPresence &presence);
    void findOwner();

    StudentClient &m_client;
    ChatRoom m_room;
    QString m_className;
    QString m_owner; ///< of the call
};

} // namespace chamada::student
