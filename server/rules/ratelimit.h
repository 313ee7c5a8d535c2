// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace chamada::server {

/// A token bucket for one connection: a sustained rate of lines a second, and bursts of four times as many.
class RateLimit {
public:
    /// `perSecond` 0: no limit. `now`: monotonic milliseconds.
    RateLimit(double perSecond, qint64 now)
        : m_perSecond(perSecond)
        , m_most(qMax(1.0, perSecond * Burst))
        , m_tokens(m_most)
        , m_last(now)
    {
    }

    /// Takes one token. Returns false if there is none.
    bool allow(qint64 now)
    {
        if (m_perSecond <= 0)
            return true;
        m_tokens = qMin(m_most, m_tokens + static_cast<double>(now - m_last) * m_perSecond / 1000);
        m_last = now;
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }

private:
    static constexpr double Burst = 4;
    double m_perSecond;
    double m_most; ///< capacity in tokens
    double m_tokens;
    qint64 m_last;
};

} // namespace chamada::server
