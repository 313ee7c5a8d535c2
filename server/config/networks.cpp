// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/config/networks.h"

#include <algorithm>

namespace chamada::server {

std::optional<Networks::Network> Networks::networkFrom(const QString &text)
{
    Network network;
    if (!network.address.setAddress(text.section(u'/', 0, 0)))
        return std::nullopt;
    const int longest = network.address.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
    bool ok = true;
    network.bits = text.contains(u'/') ? text.section(u'/', 1).toUShort(&ok) : longest;
    return ok && network.bits <= longest ? std::optional(network) : std::nullopt;
}

std::optional<Networks> Networks::fromText(const QString &text)
{
    Networks networks;
    for (const QString &part : text.split(u',')) {
        const auto network = networkFrom(part.trimmed());
        if (!network)
            return std::nullopt;
        networks.m_networks.append(*network);
    }
    return networks;
}

bool Networks::contains(const QHostAddress &address) const
{
    return std::any_of(m_networks.cbegin(), m_networks.cend(),
        [&](const Network &network) { return address.isInSubnet(network.address, network.bits); });
}

} // namespace chamada::server
