// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>

namespace chamada {

/// Where a connection comes from, and how.
struct Peer {
    QHostAddress address;
    bool encrypted = false;
    quint64 number = 0; ///< of the connection, never used again

    bool isLocal() const { return address.isLoopback(); }
    /// One machine, as the rules tell peers apart: opaque to them.
    QString key() const { return address.toString(); }
};

} // namespace chamada
