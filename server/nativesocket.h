// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>

#include <optional>

/// What Qt's sockets do not offer. The only place that speaks to the system's sockets.
namespace chamada::native {

/// The first byte that waits on a connection, left where it is; nothing while there is none.
/// A connection that the peer has closed gives zero.
std::optional<unsigned char> peekFirstByte(qintptr descriptor);

QHostAddress peerAddress(qintptr descriptor);

/// Tells the peer that nothing more will come, while its own bytes are still read.
void shutdownWriting(qintptr descriptor);

void closeSocket(qintptr descriptor);

} // namespace chamada::native
