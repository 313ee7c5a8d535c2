// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/chat/chatmessage.h"
#include "common/net/serverlink.h"

#include <QTimer>

#include <functional>

namespace chamada {

/// The client's view of one class's chat room: users, messages and the unread count. It rejoins after a lost
/// connection, keeps at most one lesson's messages, in memory only, and shows nothing.
class ChatRoom : public QObject {
    Q_OBJECT

public:
    /// Limits of the kept messages; beyond them the older half is dropped.
    static constexpr qsizetype MaxMessages = 500;
    static constexpr qsizetype MaxCharacters = 512 * 1024;

    enum class State {
        Out, ///< in no room, and none is wanted
        Entering,
        In,
        Away, ///< no connection: it joins when there is one
        Refused, ///< `refusal` says why; temporary refusals are retried
        Over, ///< the class's call has ended
    };
    Q_ENUM(State)

    /// Whether the room rejoins after a reconnection by itself, or its owner does after a login.
    enum class Reentry { ByItself, WhenAsked };
    enum class Attention { Looking, RemoteChanges };

    ChatRoom(ServerLink &link, Reentry reentry, QObject *parent = nullptr);

    /// Joins a room. Drops the messages of another room or user.
    void enter(ClassId classId, const QString &user = {}, const QString &device = {});
    void enterAgain();
    /// Leaves the room and drops its messages.
    void leave();

    State state() const { return m_state; }
    bool isIn() const { return m_state == State::In; }
    ErrorCode refusal() const { return m_refusal; }
    /// Returns the wanted room, or nothing.
    std::optional<ClassId> classId() const { return m_wanted.classId; }
    /// Returns the users at the time of joining, and everyone who has written since; sorted.
    const QStringList &users() const { return m_users; }
    const QList<ChatMessage> &messages() const { return m_messages; }
    /// Returns the number of others' messages that arrived while nobody was looking.
    int unread() const { return m_unread; }
    void setAttention(Attention attention);

    /// Sends to the room or to one recipient. A message that reached nobody is not kept. `then` gets the outcome while
    /// `context` lives, after this call has returned.
    void say(const SendMessageRequest &message, QObject *context,
        const std::function<void(const Outcome<MessageReply> &)> &then);

signals:
    void stateChanged();
    void usersChanged();
    void messageAdded(const chamada::ChatMessage &message);
    /// Some or all messages were removed.
    void messagesDropped();
    void unreadChanged();

private:
    void setState(State state, ErrorCode refusal = ErrorCode::NotRegistered);
    void onLinkChanged();
    void onEvent(const Event &event);
    void onEntered(const Outcome<RegisterReply> &outcome);
    void refuse(ErrorCode code);
    void onSaid(const SendMessageRequest &message, const Outcome<MessageReply> &outcome);
    void hear(const MessageEvent &event);
    void keep(const ChatMessage &message);
    void dropOldest();
    void forget();
    void setUsers(QStringList users);
    void setUnread(int unread);

    ServerLink &m_link;
    Reentry m_reentry;
    JoinRoomRequest m_wanted; ///< no class: no room is wanted
    QByteArray m_server; ///< certificate of the room's server
    int m_attempt = 0; ///< number of the join request; replies to earlier ones are ignored
    State m_state = State::Out;
    ErrorCode m_refusal = ErrorCode::NotRegistered;
    QStringList m_users;
    QList<ChatMessage> m_messages;
    qsizetype m_characters = 0;
    Attention m_attention = Attention::RemoteChanges;
    int m_unread = 0;
    QTimer m_again;
};

} // namespace chamada
