// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/chat/chatroom.h"
#include "common/chat/chattext.h"

#include <QString>

namespace chamada {

/// Explains why a message cannot be sent, and what to do.
QString explain(ChatProblem problem);
/// Explains why sending failed; the text stays in the input field.
QString explainUnsent(const Failure &failure);
/// Explains that a message reached nobody. `to`: empty for the class.
QString explainUnheard(const QString &to);
/// Explains why the room cannot be used now; returns an empty text if it can.
QString explain(const ChatRoom &room);
/// Returns "New message from maria", or the number of new messages.
QString unreadText(const ChatRoom &room);
/// Returns sender and recipient, such as "maria (teacher)" or "You, to maria alone".
QString whoWrote(const ChatMessage &message);

} // namespace chamada
