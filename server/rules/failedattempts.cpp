// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/failedattempts.h"

namespace chamada::server {

std::optional<int> FailedAttempts::retryAfter(const QString &key) const
{
    const auto found = m_failures.constFind(key);
    if (found == m_failures.constEnd() || countNow(*found) < m_limit.failures)
        return std::nullopt;
    const auto left = found->last + m_limit.pause - m_clock.monotonic();
    if (left <= left.zero())
        return std::nullopt;
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
}

void FailedAttempts::failed(const QString &key)
{
    if (m_failures.size() > m_sweepAbove)
        forgetOld();
    Failures &failures = m_failures[key];
    failures.count = countNow(failures) + 1;
    failures.last = m_clock.monotonic();
}

int FailedAttempts::countNow(const Failures &failures) const
{
    if (m_limit.forgiven == std::chrono::milliseconds::zero())
        return failures.count;
    const qint64 forgiven = (m_clock.monotonic() - failures.last) / m_limit.forgiven;
    return static_cast<int>(qMax<qint64>(0, failures.count - forgiven));
}

void FailedAttempts::forgetOld()
{
    const Moment before = m_clock.monotonic() - m_limit.pause;
    m_failures.removeIf(
        [before](const std::pair<const QString &, Failures &> row) { return row.second.last < before; });
    // In a flood of new keys none has expired; a sweep for each new key would be the flood's real cost.
    m_sweepAbove = qMax(SweepAbove, 2 * m_failures.size());
}

} // namespace chamada::server
