// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QList>

#include <optional>

namespace chamada::server {

/// Addresses and networks that an option names.
class Networks {
public:
    /// Parses a comma-separated list: 10.0.0.5, 10.0.1.0/24, 2001:db8::/32. Returns nothing if an item is invalid.
    static std::optional<Networks> fromText(const QString &text);

    bool isEmpty() const { return m_networks.isEmpty(); }
    bool contains(const QHostAddress &address) const;

private:
    struct Network {
        QHostAddress address;
        int bits;
    };

    static std::optional<Network> networkFrom(const QString &text);

    QList<Network> m_networks;
};

} // namespace chamada::server
