// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serversearch.h"

/// What the terminal forms and the kiosk say of a connection: there no window asks for a decision.
namespace chamada {

/// Why there is none, and what to do.
QString whyNotConnected(const ServerLink &link);
/// Nobody has answered.
QString noServerFound();
/// Some have, and a person has to name one: each on a line of its own.
QString chooseAServer(const QList<ServerCandidate> &candidates);
/// For a program that sends a password by itself.
QString noServerKnown();
QString cannotReadPassword(const QString &file);

} // namespace chamada
