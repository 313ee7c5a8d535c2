// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/failedattempts.h"

namespace chamada::server {

std::optional<int> FailedAttempts::retryAfter(const QString &key) const
{
    const auto found = m_failures.constFind(key);
    if (found == m_failures.constEnd() || countNow(*found) < m_limit.failures)
        return std::nullopt;
    const qint64 pause = std::chrono::milliseconds(m_limit.pause).count();
    const qint64 left = found->last + pause - m_clock.monotonic();
    if (left <= 0)
        return std::nullopt;
    return static_cast<int>((left + 999) / 1000);
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
    const qint64 forgiven = (m_clock.monotonic() - failures.last) / m_limit.forgiven.count();
    return static_cast<int>(qMax<qint64>(0, failures.count - forgiven));
}

void FailedAttempts::forgetOld()
{
    const qint64 before = m_clock.monotonic() - std::chrono::milliseconds(m_limit.pause).count();
    m_failures.removeIf(
        [before](const std::pair<const QString &, Failures &> row) { return row.second.last < before; });
    // In a flood of new keys none has expired; a sweep for each new key would be the flood's real cost.
    m_sweepAbove = qMax(SweepAbove, 2 * m_failures.size());
}

} // namespace chamada::server
