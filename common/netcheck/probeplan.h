// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace chamada {

/// What a check of the network sends, over each protocol.
struct ProbePlan {
    enum class Protocols { Both, Tcp, Udp };

    static constexpr int MaxCount = 1'000'000;
    static constexpr int MinSize = 64; ///< bytes; less would not hold the number
    static constexpr int MaxSize = 65'000; ///< what a line, and a datagram, can hold
    static constexpr int MaxRate = 1000; ///< a second: as many as a server answers for long

    int count = 200;
    int size = 200; ///< bytes, of a question; about as long as a check-in
    int rate = 100; ///< a second
    Protocols protocols = Protocols::Both;

    bool asks(Protocols one) const { return protocols == Protocols::Both || protocols == one; }
};

} // namespace chamada
