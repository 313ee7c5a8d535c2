// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace chamada {

/// The parameters of a network check, for each protocol.
struct ProbePlan {
    enum class Protocols { Both, Tcp, Udp };

    static constexpr int MaxCount = 1'000'000;
    static constexpr int MinSize = 64; ///< bytes; a shorter request cannot hold the number
    static constexpr int MaxSize = 65'000; ///< bytes; the most that a line and a datagram can hold
    static constexpr int MaxRate = 1000; ///< requests per second; the most that a server answers for long

    int count = 200;
    int size = 200; ///< bytes per request; about as long as a check-in
    int rate = 100; ///< requests per second
    Protocols protocols = Protocols::Both;

    bool asks(Protocols one) const { return protocols == Protocols::Both || protocols == one; }
};

} // namespace chamada
