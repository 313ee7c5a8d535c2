// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/os/timertable.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>
#include <vector>

using namespace std::chrono_literals;

namespace chamada::server {

namespace {

using TimePoint = TimerTable::Clock::time_point;
using std::chrono::milliseconds;

constexpr auto CoarseTolerance = 20; // a coarse timer may be off by a twentieth of its interval
constexpr auto ShortestCoarse = 20ms; // below, a twentieth is less than a millisecond
constexpr auto LongestCoarse = 20s; // above, it is more than a second
constexpr auto HalfSecond = 500ms;

/// Returns the type by which a coarse timer of this interval is handled.
Qt::TimerType typeFor(milliseconds interval, Qt::TimerType type)
{
    if (type == Qt::CoarseTimer && interval <= ShortestCoarse)
        return Qt::PreciseTimer;
    if (type == Qt::CoarseTimer && interval >= LongestCoarse)
        return Qt::VeryCoarseTimer;
    return type;
}

/// Rounds up to a grid, so that the loop wakes once for several inexact timers.
TimePoint roundedUp(TimePoint moment, milliseconds grid)
{
    const auto over = moment.time_since_epoch() % grid;
    return over == 0ms ? moment : moment + (grid - over);
}

TimePoint momentFor(TimePoint exact, milliseconds interval, Qt::TimerType type)
{
    if (type == Qt::VeryCoarseTimer)
        return roundedUp(exact - HalfSecond, 1s);
    return type == Qt::CoarseTimer ? roundedUp(exact, interval / CoarseTolerance) : exact;
}

milliseconds leftUntil(TimePoint due)
{
    // Rounded up, because a loop that wakes too early would find no due timer.
    return std::max(0ms, std::chrono::ceil<milliseconds>(due - TimerTable::Clock::now()));
}

} // namespace

void TimerTable::schedule(int id, Timer &timer, TimePoint from)
{
    timer.due = momentFor(from + timer.interval, timer.interval, timer.type);
    m_queue.emplace(timer.due, id);
}

void TimerTable::add(int id, milliseconds interval, Qt::TimerType type, QObject *object)
{
    const Qt::TimerType effective = typeFor(interval, type);
    if (effective == Qt::VeryCoarseTimer)
        interval = std::chrono::floor<std::chrono::seconds>(interval + HalfSecond);
    Timer &timer = *m_timers.insert(id, {interval, effective, object, {}});
    schedule(id, timer, Clock::now());
}

bool TimerTable::remove(int id)
{
    const auto found = m_timers.constFind(id);
    if (found == m_timers.constEnd())
        return false;
    m_queue.erase({found->due, id});
    m_timers.erase(found);
    return true;
}

bool TimerTable::removeAll(const QObject *object)
{
    const QList<TimerInfo> timers = of(object);
    for (const TimerInfo &timer : timers)
        remove(timer.timerId);
    return !timers.isEmpty();
}

QList<TimerTable::TimerInfo> TimerTable::of(const QObject *object) const
{
    QList<TimerInfo> timers;
    for (auto timer = m_timers.cbegin(); timer != m_timers.cend(); ++timer)
        if (timer->object == object)
            timers.append({timer.key(), static_cast<int>(timer->interval.count()), timer->type});
    return timers;
}

std::optional<milliseconds> TimerTable::remaining(int id) const
{
    const auto found = m_timers.constFind(id);
    return found != m_timers.constEnd() ? std::optional(leftUntil(found->due)) : std::nullopt;
}

std::optional<milliseconds> TimerTable::untilNext() const
{
    // A timer that is firing would keep a nested loop in its slot from waiting.
    const auto next = std::find_if(
        m_queue.begin(), m_queue.end(), [this](const auto &row) { return !m_timers.constFind(row.second)->isFiring; });
    return next != m_queue.end() ? std::optional(leftUntil(next->first)) : std::nullopt;
}

int TimerTable::fire()
{
    const auto now = Clock::now();
    std::vector<int> due; // collected first, because a zero-interval timer would never end the loop
    for (auto row = m_queue.begin(); row != m_queue.end() && row->first <= now; ++row)
        due.push_back(row->second);
    int fired = 0;
    for (const int id : due) {
        const auto found = m_timers.find(id); // an earlier slot may have killed it or fired it in a nested loop
        if (found == m_timers.end() || found->isFiring || found->due > now)
            continue;
        fire(id);
        ++fired;
    }
    return fired;
}

void TimerTable::fire(int id)
{
    Timer &timer = m_timers[id];
    m_queue.erase({timer.due, id});
    // Missed timeouts are not made up for.
    const auto now = Clock::now();
    schedule(id, timer, timer.due + timer.interval > now ? timer.due : now);
    timer.isFiring = true;
    QTimerEvent event(id);
    QCoreApplication::sendEvent(timer.object, &event);
    if (const auto told = m_timers.find(id); told != m_timers.end())
        told->isFiring = false;
}

} // namespace chamada::server
