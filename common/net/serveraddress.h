// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace chamada {

/// A server's address as a person types it: `host`, `host:port`, `[v6]:port` or a bare IPv6 address.
struct ServerAddress {
    static constexpr quint16 DefaultPort = 5050;

    QString host;
    quint16 port = DefaultPort; ///< 1–65535

    static std::optional<ServerAddress> fromText(QStringView text);
    QString toText() const;

    bool operator==(const ServerAddress &) const = default;
};

} // namespace chamada
