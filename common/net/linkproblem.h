// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractSocket>

namespace chamada {

/// Why there is no connection. The windows translate it into advice for the user.
enum class LinkProblem {
    None,
    HostNotFound,
    Refused, ///< no process listens there: wrong port, or the server is not running
    NoRoute,
    TimedOut,
    NotChamada, ///< the peer answers, but not as a Chamada server over TLS
    VersionTooOld, ///< the server speaks another version of the protocol
    CertificateChanged,
    Lost, ///< the established connection broke
    ShuttingDown, ///< the server announced its shutdown
    AccountRemoved,
};

enum class LinkPhase { Greeting, Ready };

/// Returns the problem for a socket error during or after the handshake.
LinkProblem problemOf(QAbstractSocket::SocketError error, LinkPhase phase);
/// Returns whether only a person can solve the problem, so that automatic retries are useless.
bool needsPerson(LinkProblem problem);

} // namespace chamada
