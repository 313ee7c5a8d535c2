// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverlink.h"
#include "common/talk/talkmessage.h"

#include <QTimer>

#include <functional>

namespace chamada {

/// The room of one class as a window sees it: who was there, what was said since, and how much of it is unread. After a
/// lost connection it enters again. It keeps no more than a lesson's talk, in memory alone, and shows nothing.
class TalkRoom : public QObject {
    Q_OBJECT

public:
    /// So many are kept at most, and so many characters; beyond that the older half goes.
    static constexpr qsizetype MaxMessages = 500;
    static constexpr qsizetype MaxCharacters = 512 * 1024;

    enum class State {
        Out, ///< in no room, and none is wanted
        Entering,
        In,
        Away, ///< no connection: it enters when there is one
        Refused, ///< `refusal` says why; where that may pass it is tried again
        Over, ///< the class's call has ended
    };
    Q_ENUM(State)

    /// Who enters again once there is a connection: the room, or its owner, who has to log in before.
    enum class Reentry { ByItself, WhenAsked };
    enum class Attention { Looking, Elsewhere };

    TalkRoom(ServerLink &link, Reentry reentry, QObject *parent = nullptr);

    /// What was said in another room, or to another user, is forgotten.
    void enter(ClassId classId, const QString &user = {}, const QString &device = {});
    void enterAgain();
    /// And forgets what was said.
    void leave();

    State state() const { return m_state; }
    bool isIn() const { return m_state == State::In; }
    ErrorCode refusal() const { return m_refusal; }
    /// The room that is wanted.
    std::optional<ClassId> classId() const { return m_wanted.classId; }
    /// Who was there when it was entered, and who has written since; sorted.
    const QStringList &users() const { return m_users; }
    const QList<TalkMessage> &messages() const { return m_messages; }
    /// Of others, heard while nobody was looking.
    int unread() const { return m_unread; }
    void setAttention(Attention attention);

    /// Says it to the room, or to one alone. What reached nobody is not kept: nobody will ever see it. `then` gets the
    /// outcome while `context` lives, after this call has returned.
    void say(const Message &message, QObject *context, const std::function<void(const Outcome<MessageReply> &)> &then);

signals:
    void stateChanged();
    void usersChanged();
    void messageAdded(const chamada::TalkMessage &message);
    /// Some are gone.
    void messagesDropped();
    void unreadChanged();

private:
    void setState(State state, ErrorCode refusal = ErrorCode::NotRegistered);
    void onLinkChanged();
    void onEvent(const Event &event);
    void onEntered(const Outcome<RegisterReply> &outcome);
    void refuse(ErrorCode code);
    void onSaid(const Message &message, const Outcome<MessageReply> &outcome);
    void hear(const MessageEvent &event);
    void keep(const TalkMessage &message);
    void dropOldest();
    void forget();
    void setUsers(QStringList users);
    void setUnread(int unread);

    ServerLink &m_link;
    Reentry m_reentry;
    Register m_wanted; ///< without a class: none
    QByteArray m_server; ///< the certificate of the one whose room it is
    int m_attempt = 0; ///< an answer to an earlier one says nothing
    State m_state = State::Out;
    ErrorCode m_refusal = ErrorCode::NotRegistered;
    QStringList m_users;
    QList<TalkMessage> m_messages;
    qsizetype m_characters = 0;
    Attention m_attention = Attention::Elsewhere;
    int m_unread = 0;
    QTimer m_again;
};

} // namespace chamada
