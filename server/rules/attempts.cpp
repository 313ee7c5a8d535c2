// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/attempts.h"

namespace chamada {

namespace {

constexpr qsizetype SweepAbove = 10'000; // keys: guesses under ever new names must not fill the memory

} // namespace

std::optional<int> Attempts::retryAfter(const QString &key) const
{
    const auto found = m_failures.constFind(key);
    if (found == m_failures.constEnd() || found->count < m_limit.failures)
        return std::nullopt;
    const qint64 pause = std::chrono::milliseconds(m_limit.pause).count();
    const qint64 left = found->last + pause - m_clock.monotonic();
    if (left <= 0)
        return std::nullopt;
    return static_cast<int>((left + 999) / 1000);
}

void Attempts::failed(const QString &key)
{
    if (m_failures.size() > SweepAbove)
        forgetOld();
    Failures &failures = m_failures[key];
    ++failures.count;
    failures.last = m_clock.monotonic();
}

void Attempts::forgetOld()
{
    const qint64 before = m_clock.monotonic() - std::chrono::milliseconds(m_limit.pause).count();
    m_failures.removeIf(
        [before](const std::pair<const QString &, Failures &> row) { return row.second.last < before; });
}

} // namespace chamada
