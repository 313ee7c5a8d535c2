// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>

namespace chamada::server {

/// Returns the address in one form: an IPv4-mapped IPv6 address (::ffff:192.0.2.1) becomes IPv4.
QHostAddress plainAddress(const QHostAddress &address);

/// Returns the key by which guesses (passwords, setup codes, codes of calls) are counted together: an IPv4 address, or
/// the /64 network of an IPv6 address, because an IPv6 host may choose any address in its network.
/// All else is counted by address: otherwise `--max-per-address` and the UDP reply limit would treat a network of
/// honest machines as one, and the flag `same-address` would mark a whole lab. All connections together have their own
/// limit.
QString guessOrigin(const QHostAddress &address);

/// The peer of a connection.
struct Peer {
    QHostAddress address;
    bool encrypted = false;

    bool isLocal() const { return address.isLoopback(); }
    /// Returns the key by which the rules distinguish machines; opaque to them.
    QString key() const { return plainAddress(address).toString(); }
    /// Returns the key by which the rules count guesses; opaque to them.
    QString origin() const { return guessOrigin(address); }
};

} // namespace chamada::server
