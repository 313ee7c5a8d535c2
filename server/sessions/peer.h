// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>

namespace chamada {

/// An address in one form alone: IPv4 where it is only written as IPv6 (::ffff:192.0.2.1).
QHostAddress plainAddress(const QHostAddress &address);

/// Whose guesses (passwords, setup codes, codes of calls) are counted together: an IPv4 address, or the /64 network of
/// an IPv6 one, for there every machine may give itself as many addresses as it likes.
/// What guesses nothing is counted by the address itself: `--max-per-address` and the answers by UDP would else bound a
/// whole network of honest machines as if it were one, and all connections together have a bound of their own; the flag
/// `same-address` would mark a whole lab.
QString guessOrigin(const QHostAddress &address);

/// Where a connection comes from, and how.
struct Peer {
    QHostAddress address;
    bool encrypted = false;
    quint64 number = 0; ///< of the connection, never used again

    bool isLocal() const { return address.isLoopback(); }
    /// One machine, as the rules tell peers apart: opaque to them.
    QString key() const { return plainAddress(address).toString(); }
    /// Who guesses: opaque to the rules.
    QString origin() const { return guessOrigin(address); }
};

} // namespace chamada
