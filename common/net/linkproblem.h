// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractSocket>

namespace chamada {

/// Why there is no connection, in words that the windows can turn into what to do.
enum class LinkProblem {
    None,
    HostNotFound,
    Refused, ///< nothing listens there: wrong port, or the server is not running
    NoRoute,
    TimedOut,
    NotChamada, ///< something answers, but not as a Chamada server over TLS does
    VersionTooOld, ///< it speaks another version of the protocol
    CertificateChanged,
    Lost, ///< it was connected; the network or the server went away
    ShuttingDown, ///< the server said so
    AccountRemoved,
};

enum class LinkPhase { Greeting, Ready };

/// What a socket's error means to a link that was being made, or was ready.
LinkProblem problemOf(QAbstractSocket::SocketError error, LinkPhase phase);
/// Trying again by itself would not help.
bool needsPerson(LinkProblem problem);

} // namespace chamada
