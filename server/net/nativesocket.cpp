// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/nativesocket.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <sys/socket.h>
#include <unistd.h>
#endif

#include <algorithm>

namespace chamada::server::native {

namespace {

#ifdef Q_OS_WIN
using Descriptor = SOCKET;
using Length = int;
constexpr int WriteSide = SD_SEND;
#else
using Descriptor = int;
using Length = size_t;
constexpr int WriteSide = SHUT_WR;
#endif

} // namespace

unsigned char peekFirstByte(qintptr descriptor)
{
    char byte = 0;
    const auto count = ::recv(static_cast<Descriptor>(descriptor), &byte, 1, MSG_PEEK);
    return count == 1 ? static_cast<unsigned char>(byte) : static_cast<unsigned char>(0);
}

QByteArray readBytes(qintptr descriptor, qsizetype most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    const auto count = ::recv(static_cast<Descriptor>(descriptor), bytes.data(), static_cast<Length>(most), 0);
    bytes.truncate(std::max<qsizetype>(count, 0));
    return bytes;
}

QHostAddress peerAddress(qintptr descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    if (::getpeername(static_cast<Descriptor>(descriptor), address, &size) != 0)
        return {};
    return QHostAddress(address);
}

void shutdownWriting(qintptr descriptor)
{
    ::shutdown(static_cast<Descriptor>(descriptor), WriteSide);
}

void closeSocket(qintptr descriptor)
{
#ifdef Q_OS_WIN
    ::closesocket(static_cast<Descriptor>(descriptor));
#else
    ::close(static_cast<Descriptor>(descriptor));
#endif
}

} // namespace chamada::server::native
