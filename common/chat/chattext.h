// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/talk.h"

#include <QUrl>

namespace chamada {

/// Why a message cannot be sent as it is.
enum class ChatProblem { Empty, TooLong, SubjectTooLong };

/// Returns nothing if the message can be sent.
std::optional<ChatProblem> problemOf(const SendMessageRequest &message);

/// Normalizes input for the protocol: line breaks become `\n`, and other control characters are removed.
QString cleanText(const QString &typed);

/// A web address within a text.
struct TextLink {
    qsizetype start = 0;
    qsizetype length = 0;
    QUrl url;
};

/// Returns the http and https links whose target is visible: none with user information before the host, none with
/// invisible characters.
QList<TextLink> linksIn(const QString &text);

} // namespace chamada
