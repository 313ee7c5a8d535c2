// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/clock.h"

namespace chamada::server {

/// A token bucket for one connection: a sustained rate of lines a second, and bursts of four times as many.
class RateLimit {
public:
    /// `perSecond` 0: no limit.
    RateLimit(double perSecond, Moment now)
        : m_perSecond(perSecond)
        , m_most(qMax(1.0, perSecond * Burst))
        , m_tokens(m_most)
        , m_last(now)
    {
    }

    /// Takes one token. Returns false if there is none.
    bool allow(Moment now)
    {
        if (m_perSecond <= 0)
            return true;
        const std::chrono::duration<double> passed = now - m_last;
        m_tokens = qMin(m_most, m_tokens + passed.count() * m_perSecond);
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
    Moment m_last;
};

} // namespace chamada::server
