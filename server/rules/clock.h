// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/timestamp.h"

#include <QElapsedTimer>

namespace chamada {

/// The time, injected: the rules never ask the system.
class Clock {
public:
    virtual ~Clock() = default;

    /// The wall clock, to be shown. It may jump.
    virtual Timestamp now() const = 0;
    /// Milliseconds since some moment in the past; never goes back. Intervals are measured with it.
    virtual qint64 monotonic() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock {
public:
    SystemClock() { m_elapsed.start(); }
    Timestamp now() const override { return {QDateTime::currentMSecsSinceEpoch()}; }
    qint64 monotonic() const override { return m_elapsed.elapsed(); }

private:
    QElapsedTimer m_elapsed;
};

} // namespace chamada
