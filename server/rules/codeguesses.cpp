// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/codeguesses.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace chamada::server {

namespace {

constexpr FailedAttempts::Limit PerStudent{10, 30s};
constexpr FailedAttempts::Limit PerConnection{30, 30s};
constexpr FailedAttempts::Limit PerDevice{30, 30s};
// Two of a million codes are valid: two guesses a second find one in a lecture of 100 minutes with 2.4 %.
constexpr FailedAttempts::Limit PerOrigin{200, 5s, 500ms};

/// Returns the keys in the order of the limits; a key is empty if its kind is not counted.
std::array<QString, 4> keysOf(const CallRecord &call, const CheckInRequest &request, const CheckInSender &asker)
{
    const QString origin = QString::fromLatin1(asker.origin.toHex());
    const auto key = [&call](const QString &text) { return text.isEmpty() ? text : call.id.text() + u' ' + text; };
    return {key(request.student.text() + u' ' + origin),
        key(asker.connection == 0 ? QString() : QString::number(asker.connection)), key(request.device), key(origin)};
}

} // namespace

CodeGuesses::CodeGuesses(const Clock &clock)
    : m_attempts{FailedAttempts(clock, PerStudent), FailedAttempts(clock, PerConnection),
          FailedAttempts(clock, PerDevice), FailedAttempts(clock, PerOrigin)}
{
}

std::optional<int> CodeGuesses::retryAfter(
    const CallRecord &call, const CheckInRequest &request, const CheckInSender &asker) const
{
    std::optional<int> longest;
    const auto keys = keysOf(call, request, asker);
    for (size_t kind = 0; kind < Kinds; ++kind)
        longest = std::max(longest, m_attempts[kind].retryAfter(keys[kind]));
    return longest;
}

void CodeGuesses::failed(const CallRecord &call, const CheckInRequest &request, const CheckInSender &asker)
{
    const auto keys = keysOf(call, request, asker);
    for (size_t kind = 0; kind < Kinds; ++kind)
        if (!keys[kind].isEmpty())
            m_attempts[kind].failed(keys[kind]);
}

void CodeGuesses::succeeded(const CallRecord &call, const CheckInRequest &request, const CheckInSender &asker)
{
    // The other counters stay: a client that knows the code need not guess it under other names.
    m_attempts[0].succeeded(keysOf(call, request, asker)[0]);
}

} // namespace chamada::server
