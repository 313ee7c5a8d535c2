// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHostAddress>

/// What Qt's sockets do not offer. The only place that speaks to the system's sockets.
namespace chamada::native {

/// The first byte that waits on a connection, left where it is; zero where the peer has closed it.
/// It waits for one: to be asked only of a connection that can be read.
unsigned char peekFirstByte(qintptr descriptor);

/// As many bytes as are here, up to so many; none where there will be no more. It waits as the one above.
QByteArray readBytes(qintptr descriptor, qsizetype most);

QHostAddress peerAddress(qintptr descriptor);

/// Tells the peer that nothing more will come, while its own bytes are still read.
void shutdownWriting(qintptr descriptor);

void closeSocket(qintptr descriptor);

} // namespace chamada::native
