// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/timestamp.h"

#include <QElapsedTimer>

namespace chamada::server {

/// Provides the time, so that the rules never ask the system.
class Clock {
public:
    virtual ~Clock() = default;

    /// Returns the wall clock's time, for display. It may jump.
    virtual Timestamp now() const = 0;
    /// Returns the milliseconds since some moment in the past; never decreases. Intervals are measured with it.
    virtual qint64 monotonic() const = 0;
};

/// The machine's clocks, set to the database's time if several servers share it.
class SystemClock final : public Clock {
public:
    SystemClock() { m_elapsed.start(); }
    /// Sets `now` to another clock, which is so many milliseconds ahead of this machine's.
    void follow(qint64 ahead) { m_ahead = ahead; }
    Timestamp now() const override { return {QDateTime::currentMSecsSinceEpoch() + m_ahead}; }
    qint64 monotonic() const override { return m_elapsed.elapsed(); }

private:
    QElapsedTimer m_elapsed;
    qint64 m_ahead = 0; ///< ms
};

} // namespace chamada::server
