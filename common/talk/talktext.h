// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/talk.h"

#include <QUrl>

namespace chamada {

/// Why a message cannot be sent as it is.
enum class TalkProblem { Empty, TooLong, SubjectTooLong };

/// Nothing where it can be sent.
std::optional<TalkProblem> problemOf(const Message &message);

/// What was typed or pasted, as the protocol takes it: line breaks are `\n`, and what is no character for reading is
/// gone.
QString cleanText(const QString &typed);

/// A web address within a text.
struct TextLink {
    qsizetype start = 0;
    qsizetype length = 0;
    QUrl url;
};

/// Those of http and https that show where they lead: none with a user's name before the host, none with invisible
/// characters.
QList<TextLink> linksIn(const QString &text);

} // namespace chamada
