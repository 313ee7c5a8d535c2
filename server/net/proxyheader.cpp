// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/proxyheader.h"

#include <QtEndian>

namespace chamada::server::proxyheader {

namespace {

constexpr char Signature[] = "\r\n\r\n\0\r\nQUIT\n";
constexpr qsizetype SignatureSize = 12;
// Each byte after the signature holds two fields of four bits.
constexpr char Local = 0x20; // version 2, the load balancer's own connection
constexpr char Proxy = 0x21; // version 2, on behalf of a client
constexpr char TcpOverIPv4 = 0x11;
constexpr char TcpOverIPv6 = 0x21;
// The addresses of both ends, then their ports.
constexpr qsizetype IPv4Size = 2 * 4 + 2 * 2;
constexpr qsizetype IPv6Size = 2 * 16 + 2 * 2;

} // namespace

std::optional<qsizetype> restAfter(QByteArrayView beginning)
{
    if (beginning.size() != Beginning || !beginning.startsWith(QByteArrayView(Signature, SignatureSize)))
        return std::nullopt;
    const qsizetype size = qFromBigEndian<quint16>(beginning.data() + Beginning - 2);
    return size <= LongestRest ? std::optional(size) : std::nullopt;
}

std::optional<ProxyHeaderStart> read(QByteArrayView header)
{
    const auto size = restAfter(header.first(std::min(Beginning, header.size())));
    if (!size || header.size() != Beginning + *size)
        return std::nullopt;
    const char command = header[SignatureSize];
    const char family = header[SignatureSize + 1];
    const char *addresses = header.data() + Beginning;
    if (command == Local)
        return ProxyHeaderStart{};
    // The TLVs after the addresses are ignored.
    if (command == Proxy && family == TcpOverIPv4 && *size >= IPv4Size)
        return ProxyHeaderStart{QHostAddress(qFromBigEndian<quint32>(addresses))};
    if (command == Proxy && family == TcpOverIPv6 && *size >= IPv6Size)
        return ProxyHeaderStart{QHostAddress(reinterpret_cast<const quint8 *>(addresses))};
    return std::nullopt;
}

} // namespace chamada::server::proxyheader
