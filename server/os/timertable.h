// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QList>

#include <chrono>
#include <optional>
#include <set>

namespace chamada::server {

/// The timers of one event loop, in the order in which they expire. It never waits.
class TimerTable {
public:
    using Clock = std::chrono::steady_clock;
    using TimerInfo = QAbstractEventDispatcher::TimerInfo;

    void add(int id, std::chrono::milliseconds interval, Qt::TimerType type, QObject *object);
    bool remove(int id);
    bool removeAll(const QObject *object);
    QList<TimerInfo> of(const QObject *object) const;

    /// Returns the time until this timer expires, or nothing if there is no such timer.
    std::optional<std::chrono::milliseconds> remaining(int id) const;
    /// Returns the time until the next timer expires, or nothing if there is none to wait for.
    std::optional<std::chrono::milliseconds> untilNext() const;

    /// Sends an event for each timer that has expired by now, one each. Returns how many.
    int fire();

private:
    struct Timer {
        std::chrono::milliseconds interval;
        Qt::TimerType type;
        QObject *object;
        Clock::time_point due;
        bool isFiring = false; ///< its event is being handled, perhaps in a nested loop
    };

    void schedule(int id, Timer &timer, Clock::time_point from);
    void fire(int id);

    QHash<int, Timer> m_timers; ///< by id
    std::set<std::pair<Clock::time_point, int>> m_queue;
};

} // namespace chamada::server
