// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/activecall.h"
#include "server/rules/attempts.h"

#include <array>

namespace chamada {

/// Who has typed how many wrong codes in a call: counted by student and origin (an address, or a
/// network of IPv6), as the protocol has it, and so that
/// nobody tries codes under ever new names, also by connection, by device and by origin alone, each with room for the
/// mistakes of everyone who honestly shares one.
class CodeGuesses {
public:
    explicit CodeGuesses(const Clock &clock);

    /// Whole seconds until another code is looked at, or nothing.
    std::optional<int> retryAfter(const CallRecord &call, const CheckIn &request, const CheckInAsker &asker) const;
    void failed(const CallRecord &call, const CheckIn &request, const CheckInAsker &asker);
    void succeeded(const CallRecord &call, const CheckIn &request, const CheckInAsker &asker);

private:
    static constexpr size_t Kinds = 4;

    std::array<Attempts, Kinds> m_attempts;
};

} // namespace chamada
