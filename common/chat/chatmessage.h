// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/timestamp.h"

#include <QString>

namespace chamada {

/// One message of a conversation.
struct ChatMessage {
    enum class By { Teacher, Student, Me };

    By by = By::Me;
    QString name; ///< the sender's name
    QString to; ///< recipient of a private message, known for own messages only; empty: everyone
    QString subject;
    QString text;
    Timestamp time;

    bool operator==(const ChatMessage &) const = default;
};

} // namespace chamada
