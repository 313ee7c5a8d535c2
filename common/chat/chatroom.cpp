// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/chat/chatroom.h"

#include "common/chat/chattext.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace chamada {

namespace {

constexpr auto TryAgainAfter = 15s;

/// Returns whether the refusal is temporary. No event signals its end, so the room retries.
bool mayPass(ErrorCode code)
{
    return code == ErrorCode::TalkClosed || code == ErrorCode::TooManyRequests;
}

qsizetype charactersOf(const ChatMessage &message)
{
    return message.subject.size() + message.text.size();
}

} // namespace

ChatRoom::ChatRoom(ServerLink &link, Reentry reentry, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_reentry(reentry)
{
    m_again.setSingleShot(true);
    m_again.setInterval(TryAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &ChatRoom::enterAgain);
    connect(&link, &ServerLink::stateChanged, this, &ChatRoom::onLinkChanged);
    connect(&link, &ServerLink::eventReceived, this, &ChatRoom::onEvent);
}

void ChatRoom::enter(ClassId classId, const QString &user, const QString &device)
{
    const JoinRoomRequest wanted{user, classId, device};
    if (m_wanted != wanted || m_state == State::Over)
        forget();
    m_wanted = wanted;
    m_server = m_link.shownFingerprint();
    enterAgain();
}

void ChatRoom::enterAgain()
{
    m_again.stop();
    if (!m_wanted.classId)
        return;
    if (!m_link.isReady()) {
        setState(State::Away);
        return;
    }
    setState(State::Entering);
    m_link.send(m_wanted, this, [this, attempt = ++m_attempt](const Outcome<RegisterReply> &outcome) {
        if (attempt == m_attempt)
            onEntered(outcome);
    });
}

void ChatRoom::onEntered(const Outcome<RegisterReply> &outcome)
{
    if (const auto *failure = std::get_if<Failure>(&outcome)) {
        refuse(failure->code);
        return;
    }
    setUsers(std::get<RegisterReply>(outcome).users);
    setState(State::In);
}

void ChatRoom::refuse(ErrorCode code)
{
    if (code == ErrorCode::ConnectionLost) {
        setState(State::Away);
    } else if (code == ErrorCode::NoOpenCall) {
        setState(State::Over);
    } else {
        if (mayPass(code))
            m_again.start();
        setState(State::Refused, code);
    }
}

void ChatRoom::leave()
{
    m_again.stop();
    ++m_attempt;
    if (isIn() && m_link.isReady())
        m_link.send(LeaveRoomRequest{}, this, [](const Outcome<DoneReply> &) { });
    m_wanted = {};
    forget();
    setState(State::Out);
}

void ChatRoom::setState(State state, ErrorCode refusal)
{
    if (m_state == state && m_refusal == refusal)
        return;
    m_state = state;
    m_refusal = refusal;
    emit stateChanged();
}

void ChatRoom::onLinkChanged()
{
    if (!m_wanted.classId || m_state == State::Over)
        return;
    if (!m_link.isReady()) {
        m_again.stop();
        ++m_attempt;
        setState(State::Away);
    } else if (m_server != m_link.shownFingerprint()) {
        leave(); // another server
    } else if (m_reentry == Reentry::ByItself) {
        enterAgain();
    }
}

void ChatRoom::onEvent(const Event &event)
{
    if (const auto *message = std::get_if<MessageEvent>(&event)) {
        if (m_wanted.classId && message->classId == m_wanted.classId)
            hear(*message);
    } else if (const auto *ended = std::get_if<EndedEvent>(&event)) {
        if (ended->classId == m_wanted.classId) {
            m_again.stop();
            setUsers({});
            setState(State::Over);
        }
    }
}

void ChatRoom::hear(const MessageEvent &event)
{
    const auto by = event.teacher ? ChatMessage::By::Teacher : ChatMessage::By::Student;
    if (!m_users.contains(event.user))
        setUsers(m_users + QStringList{event.user});
    if (m_attention == Attention::RemoteChanges)
        setUnread(m_unread + 1);
    keep({by, event.user, {}, event.subject, cleanText(event.data), event.time});
}

void ChatRoom::say(
    const SendMessageRequest &message, QObject *context, const std::function<void(const Outcome<MessageReply> &)> &then)
{
    m_link.send(message, this,
        [this, message, then, guard = QPointer(context), room = m_wanted](const Outcome<MessageReply> &outcome) {
            if (room == m_wanted)
                onSaid(message, outcome);
            if (guard)
                then(outcome);
        });
}

void ChatRoom::onSaid(const SendMessageRequest &message, const Outcome<MessageReply> &outcome)
{
    const auto *reply = std::get_if<MessageReply>(&outcome);
    if (reply && reply->delivered > 0)
        keep({ChatMessage::By::Me, m_wanted.user, message.to.value_or(QString()), message.subject, message.data,
            m_link.serverNow()});
    else if (!reply && isIn() && std::get<Failure>(outcome).code == ErrorCode::NotRegistered)
        refuse(ErrorCode::NotRegistered);
}

void ChatRoom::keep(const ChatMessage &message)
{
    m_messages.append(message);
    m_characters += charactersOf(message);
    if (m_messages.size() > MaxMessages || m_characters > MaxCharacters) {
        dropOldest();
        emit messagesDropped();
    } else {
        emit messageAdded(message);
    }
}

void ChatRoom::dropOldest()
{
    qsizetype gone = 0;
    while (m_messages.size() - gone > MaxMessages / 2 || m_characters > MaxCharacters / 2)
        m_characters -= charactersOf(m_messages[gone++]);
    m_messages.remove(0, gone);
    setUnread(std::min(m_unread, static_cast<int>(m_messages.size())));
}

void ChatRoom::forget()
{
    setUsers({});
    setUnread(0);
    m_characters = 0;
    if (std::exchange(m_messages, {}).isEmpty())
        return;
    emit messagesDropped();
}

void ChatRoom::setUsers(QStringList users)
{
    users.sort();
    if (m_users == users)
        return;
    m_users = users;
    emit usersChanged();
}

void ChatRoom::setAttention(Attention attention)
{
    m_attention = attention;
    if (attention == Attention::Looking)
        setUnread(0);
}

void ChatRoom::setUnread(int unread)
{
    if (std::exchange(m_unread, unread) != unread)
        emit unreadChanged();
}

} // namespace chamada
