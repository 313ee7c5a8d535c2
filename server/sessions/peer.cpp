// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/sessions/peer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

constexpr qsizetype NetworkBytes = 8; // of an IPv6 address: its first 64 bits

} // namespace

QHostAddress plainAddress(const QHostAddress &address)
{
    constexpr auto Mapped = QHostAddress::ConvertV4MappedToIPv4;
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 && address.isEqual(QHostAddress(v4), Mapped) ? QHostAddress(v4) : address;
}

QString guessOrigin(const QHostAddress &address)
{
    const QHostAddress plain = plainAddress(address);
    if (plain.protocol() != QAbstractSocket::IPv6Protocol || plain.isLoopback())
        return plain.toString();
    Q_IPV6ADDR bytes = plain.toIPv6Address();
    std::fill(std::begin(bytes.c) + NetworkBytes, std::end(bytes.c), quint8{0});
    QHostAddress network(bytes);
    network.setScopeId(plain.scopeId()); // link-local: each link has its own fe80::/64
    return network.toString() + "/64"_L1;
}

} // namespace chamada::server
