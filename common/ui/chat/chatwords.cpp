// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/chat/chatwords.h"

#include "common/ui/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace chamada {

QString explain(TalkProblem problem)
{
    switch (problem) {
    case TalkProblem::Empty:
        return QCoreApplication::translate("Talk", "Write something first.");
    case TalkProblem::TooLong:
        return QCoreApplication::translate("Talk", "This message is too long. Shorten it, or send it in parts.");
    case TalkProblem::SubjectTooLong:
        break;
    }
    return QCoreApplication::translate("Talk", "The subject is too long. Shorten it.");
}

QString explainUnsent(const Failure &failure)
{
    if (failure.code == ErrorCode::NotRegistered)
        return QCoreApplication::translate(
            "Talk", "Only students who have checked in, and teachers with an account, can write here.");
    return explain(failure);
}

QString explainUnheard(const QString &to)
{
    if (to.isEmpty())
        return QCoreApplication::translate("Talk", "Nobody is there yet to read it. What you wrote stays here.");
    return QCoreApplication::translate("Talk", "%1 is not there to read it. What you wrote stays here.").arg(to);
}

QString explain(const TalkRoom &room)
{
    switch (room.state()) {
    case TalkRoom::State::Away:
        return QCoreApplication::translate("Talk", "There is no connection just now. What you write stays here.");
    case TalkRoom::State::Over:
        return QCoreApplication::translate("Talk", "The roll call has ended, and the conversation with it.");
    case TalkRoom::State::Refused:
        return explainUnsent({.code = room.refusal()});
    default:
        return {};
    }
}

QString unreadText(const TalkRoom &room)
{
    const QList<TalkMessage> &messages = room.messages();
    const auto last = std::find_if(messages.rbegin(), messages.rend(),
        [](const TalkMessage &message) { return message.by != TalkMessage::By::Me; });
    if (room.unread() == 1 && last != messages.rend())
        return QCoreApplication::translate("Talk", "New message from %1").arg(last->name);
    return QCoreApplication::translate("Talk", "%n new message(s)", nullptr, room.unread());
}

QString whoWrote(const TalkMessage &message)
{
    if (message.by == TalkMessage::By::Teacher)
        return QCoreApplication::translate("Talk", "%1 (teacher)").arg(message.name);
    if (message.by == TalkMessage::By::Student)
        return message.name;
    if (message.to.isEmpty())
        return QCoreApplication::translate("Talk", "You");
    return QCoreApplication::translate("Talk", "You, to %1 alone").arg(message.to);
}

} // namespace chamada
