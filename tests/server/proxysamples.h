// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QtEndian>

namespace chamada::test {

/// Builds a PROXY protocol header, version 2, byte by byte.
inline QByteArray proxyHeader(char command, char family, const QByteArray &rest)
{
    const quint16 size = qToBigEndian(static_cast<quint16>(rest.size()));
    return QByteArray("\r\n\r\n\0\r\nQUIT\n", 12) + command + family
        + QByteArray(reinterpret_cast<const char *>(&size), sizeof size) + rest;
}

/// Returns the header of a balancer for a client at this address.
inline QByteArray introductionOf(const QString &text, const QByteArray &more = {})
{
    const QHostAddress address(text);
    const bool v4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    const quint32 number = qToBigEndian(address.toIPv4Address());
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const QByteArray from = v4 ? QByteArray(reinterpret_cast<const char *>(&number), 4)
                               : QByteArray(reinterpret_cast<const char *>(&bytes), 16);
    const QByteArray to(from.size(), '\x7f');
    const QByteArray ports("\xc0\x01\x13\xba", 4);
    return proxyHeader('\x21', v4 ? '\x11' : '\x21', from + to + ports + more);
}

/// Returns the header of a balancer's own health check.
inline QByteArray ownIntroduction()
{
    return proxyHeader('\x20', '\0', {});
}

} // namespace chamada::test
