// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QHostAddress>

#include <optional>

/// The PROXY protocol header, version 2 (specified by haproxy), in which a load balancer names the client's address.
/// Version 1, a text line of unknown length, is not supported.
namespace chamada::server::proxyheader {

constexpr qsizetype Beginning = 16; ///< bytes, including the length of the rest
constexpr qsizetype LongestRest = 1024; ///< bytes; a header with TLVs stays far below

/// Returns the rest's length, or nothing if `beginning` is invalid or announces more than `LongestRest`.
std::optional<qsizetype> restAfter(QByteArrayView beginning);

struct ProxyHeaderStart {
    QHostAddress address; ///< null: the load balancer's own health check
};

/// Parses a whole header. Returns nothing if it is incomplete or does not describe a TCP connection.
std::optional<ProxyHeaderStart> read(QByteArrayView header);

} // namespace chamada::server::proxyheader
