// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/timestamp.h"

#include <QElapsedTimer>

#include <chrono>

namespace chamada::server {

/// A moment of the monotonic clock, by which intervals are measured. It has no date.
using Moment = std::chrono::time_point<class Clock, std::chrono::milliseconds>;

/// Provides the time, so that the rules never ask the system.
class Clock {
public:
    virtual ~Clock() = default;

    /// Returns the wall clock's time, for display. It may jump.
    virtual Timestamp now() const = 0;
    /// Returns a moment that is never before an earlier one.
    virtual Moment monotonic() const = 0;
};

/// The machine's clocks, set to the database's time if several servers share it.
class SystemClock final : public Clock {
public:
    SystemClock() { m_elapsed.start(); }
    /// Sets `now` to another clock, which is so many milliseconds ahead of this machine's.
    void follow(qint64 ahead) { m_ahead = ahead; }
    Timestamp now() const override { return {QDateTime::currentMSecsSinceEpoch() + m_ahead}; }
    Moment monotonic() const override { return Moment(std::chrono::milliseconds(m_elapsed.elapsed())); }

private:
    QElapsedTimer m_elapsed;
    qint64 m_ahead = 0; ///< ms
};

} // namespace chamada::server
