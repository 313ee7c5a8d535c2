// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// The datagrams by which windows find servers, and by which the network is tried.
namespace chamada {

constexpr quint16 DiscoveryPort = 5050; ///< every server answers here too, whatever its TCP port
constexpr qsizetype MinDiscoverSize = 512; ///< bytes; shorter requests get no answer, longer replies are never sent

/// What a server says of itself to whoever asks the network.
struct Announcement {
    QString name;
    quint16 port = 0; ///< TCP
    int protocol = 1;
    QByteArray fingerprint; ///< SHA-256 of its certificate, 32 bytes

    bool operator==(const Announcement &) const = default;
};

/// A request, padded so that no answer is longer.
QByteArray discoverRequest();

/// The answer in at most `maxSize` bytes; a name too long for that is cut.
QByteArray encodeAnnouncement(const Announcement &announcement, qsizetype maxSize);
std::optional<Announcement> decodeAnnouncement(const QByteArray &datagram);

enum class DatagramKind { Other, Discover, Echo };

/// What a server may answer.
DatagramKind kindOf(const QByteArray &datagram);

/// A numbered question of so many bytes (or as few as it takes), which comes back as it is.
QByteArray echoRequest(int number, qsizetype size);
std::optional<int> echoedNumber(const QByteArray &datagram);

} // namespace chamada
