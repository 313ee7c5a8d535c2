// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"
#include "common/protocol/general.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// The datagrams of server discovery and of the network check.
namespace chamada {

constexpr quint16 DiscoveryPort = ServerAddress::DefaultPort; ///< every server also answers here, whatever its TCP port
constexpr qsizetype MinDiscoverSize = 512; ///< bytes; shorter requests get no reply, longer replies are never sent

/// A server's reply to a discovery request.
struct Announcement {
    QString name;
    quint16 port = 0; ///< TCP
    int protocol = ProtocolVersion;
    QByteArray fingerprint; ///< SHA-256 of its certificate, 32 bytes

    bool operator==(const Announcement &) const = default;
};

/// Returns a discovery request, padded so that no reply is longer.
QByteArray discoverRequest();

/// Encodes a reply of at most `maxSize` bytes; truncates a longer name.
QByteArray encodeAnnouncement(const Announcement &announcement, qsizetype maxSize);
std::optional<Announcement> decodeAnnouncement(const QByteArray &datagram);

enum class DatagramKind { Other, Discover, Echo };

/// Classifies a request to a server. The server ignores `Other`.
DatagramKind kindOf(const QByteArray &datagram);

/// Returns a numbered echo request of `size` bytes (or the minimum size); the server returns it unchanged.
QByteArray echoRequest(int number, qsizetype size);
std::optional<int> echoedNumber(const QByteArray &datagram);

} // namespace chamada
