// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/timestamp.h"

#include <QString>

namespace chamada {

/// One message as it stands in a conversation.
struct TalkMessage {
    enum class By { Teacher, Student, Me };

    By by = By::Me;
    QString name; ///< of who has written it
    QString to; ///< of who alone has got it; known of one's own messages only, empty: everyone
    QString subject;
    QString text;
    Timestamp time;

    bool operator==(const TalkMessage &) const = default;
};

} // namespace chamada
