// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/clock.h"

#include <chrono>

namespace chamada::test {

/// A clock that stands still until the test moves it: both the wall and the monotonic time, or the wall time alone.
class FixedClock final : public server::Clock {
public:
    /// 2026-11-22T08:00:00.000-03:00
    static constexpr qint64 Start = 1'795'345'200'000;

    Timestamp now() const override { return m_now; }
    server::Moment monotonic() const override { return m_monotonic; }

    void advance(std::chrono::milliseconds time)
    {
        m_now.msecs += time.count();
        m_monotonic += time;
    }
    /// Sets the wall clock; the monotonic time stays.
    void setWall(Timestamp now) { m_now = now; }

private:
    Timestamp m_now{Start};
    server::Moment m_monotonic{std::chrono::milliseconds(1'000'000)};
};

} // namespace chamada::test
