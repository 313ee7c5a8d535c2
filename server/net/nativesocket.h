// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHostAddress>

/// System socket calls that Qt does not offer. No other file calls the system's socket API.
namespace chamada::server::native {

/// Returns a connection's first byte without consuming it; 0 if the peer has closed the connection. Blocks until a byte
/// has come: to be called only for readable connections.
unsigned char peekFirstByte(qintptr descriptor);

/// Reads up to `most` bytes; returns none at the end of the stream. Blocks like `peekFirstByte`.
QByteArray readBytes(qintptr descriptor, qsizetype most);

QHostAddress peerAddress(qintptr descriptor);

/// Closes the sending side; the peer's bytes can still be read.
void shutdownWriting(qintptr descriptor);

void closeSocket(qintptr descriptor);

} // namespace chamada::server::native
