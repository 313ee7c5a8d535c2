// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/activecall.h"
#include "server/rules/failedattempts.h"

#include <array>

namespace chamada::server {

/// Counts the wrong codes typed in a call by student and origin (an IPv4 address or an IPv6 network), as the protocol
/// says. Against guesses under ever new names it also counts by connection, by device and by origin alone, each with
/// room for the mistakes of all honest users who share one.
class CodeGuesses {
public:
    explicit CodeGuesses(const Clock &clock);

    /// Returns the whole seconds to wait before another code is checked, or nothing.
    std::optional<int> retryAfter(
        const CallRecord &call, const CheckInRequest &request, const CheckInSender &asker) const;
    void failed(const CallRecord &call, const CheckInRequest &request, const CheckInSender &asker);
    void succeeded(const CallRecord &call, const CheckInRequest &request, const CheckInSender &asker);

private:
    static constexpr size_t Kinds = 4;

    std::array<FailedAttempts, Kinds> m_attempts;
};

} // namespace chamada::server
