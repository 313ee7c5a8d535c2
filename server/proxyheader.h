// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QHostAddress>

#include <optional>

/// The header by which a balancer says whom it brings: PROXY protocol, version 2, as haproxy's authors describe it.
/// Version 1, a line of text without an end that is known beforehand, is not read.
namespace chamada::proxyheader {

constexpr qsizetype Beginning = 16; ///< bytes, with the length of the rest in them
constexpr qsizetype LongestRest = 1024; ///< bytes; a certificate's name or a network's tag stay far below

/// How long the rest is; nothing where this is no beginning, or one that nobody has to wait for.
std::optional<qsizetype> restAfter(QByteArrayView beginning);

struct Introduced {
    QHostAddress address; ///< null: the balancer itself, which looks whether somebody is here
};

/// Nothing where this is no whole header, or not one of a TCP connection.
std::optional<Introduced> read(QByteArrayView header);

} // namespace chamada::proxyheader
