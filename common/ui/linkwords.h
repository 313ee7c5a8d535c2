// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverselection.h"

/// Connection messages of the terminal programs and the kiosk, where no window asks for a decision.
namespace chamada {

/// Returns why there is no connection, and what to do.
QString whyNotConnected(const ServerLink &link);
/// Returns the message for a search without replies.
QString noServerFound();
/// Returns a request to name one of the answering servers, each listed on its own line.
QString chooseAServer(const QList<ServerCandidate> &candidates);
/// Returns the message for a program that would send a password without asking.
QString noServerKnown();
QString cannotReadPassword(const QString &file);

} // namespace chamada
