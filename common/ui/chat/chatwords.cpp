// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/chat/chatwords.h"

#include "common/ui/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace chamada {

QString explain(ChatProblem problem)
{
    switch (problem) {
    case ChatProblem::Empty:
        return QCoreApplication::translate("Chat", "Write something first.");
    case ChatProblem::TooLong:
        return QCoreApplication::translate("Chat", "This message is too long. Shorten it, or send it in parts.");
    case ChatProblem::SubjectTooLong:
        break;
    }
    return QCoreApplication::translate("Chat", "The subject is too long. Shorten it.");
}

QString explainUnsent(const Failure &failure)
{
    if (failure.code == ErrorCode::NotRegistered)
        return QCoreApplication::translate(
            "Chat", "Only students who have checked in, and teachers with an account, can write here.");
    return explain(failure);
}

QString explainUnheard(const QString &to)
{
    if (to.isEmpty())
        return QCoreApplication::translate("Chat", "Nobody is there yet to read it. What you wrote stays here.");
    return QCoreApplication::translate("Chat", "%1 is not there to read it. What you wrote stays here.").arg(to);
}

QString explain(const ChatRoom &room)
{
    switch (room.state()) {
    case ChatRoom::State::Away:
        return QCoreApplication::translate("Chat", "There is no connection just now. What you write stays here.");
    case ChatRoom::State::Over:
        return QCoreApplication::translate("Chat", "The roll call has ended, and the conversation with it.");
    case ChatRoom::State::Refused:
        return explainUnsent({.code = room.refusal()});
    default:
        return {};
    }
}

QString unreadText(const ChatRoom &room)
{
    const QList<ChatMessage> &messages = room.messages();
    const auto last = std::find_if(messages.rbegin(), messages.rend(),
        [](const ChatMessage &message) { return message.by != ChatMessage::By::Me; });
    if (room.unread() == 1 && last != messages.rend())
        return QCoreApplication::translate("Chat", "New message from %1").arg(last->name);
    return QCoreApplication::translate("Chat", "%n new message(s)", nullptr, room.unread());
}

QString whoWrote(const ChatMessage &message)
{
    if (message.by == ChatMessage::By::Teacher)
        return QCoreApplication::translate("Chat", "%1 (teacher)").arg(message.name);
    if (message.by == ChatMessage::By::Student)
        return message.name;
    if (message.to.isEmpty())
        return QCoreApplication::translate("Chat", "You");
    return QCoreApplication::translate("Chat", "You, to %1 alone").arg(message.to);
}

} // namespace chamada
