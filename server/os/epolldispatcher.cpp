// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/os/epolldispatcher.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <limits>

namespace chamada::server {

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_thread = QThread::currentThreadId();
    m_isInterrupted = false;
    emit awake();
    const bool wasWoken = m_isWoken.exchange(false);
    QCoreApplication::sendPostedEvents();
    const bool waits = (flags & QEventLoop::WaitForMoreEvents) && !wasWoken && !m_isWoken && !m_isInterrupted;
    if (waits)
        emit aboutToBlock();
    if (m_isInterrupted)
        return false;
    const bool hearsSockets = !(flags & QEventLoop::ExcludeSocketNotifiers);
    m_descriptors.wait(waits ? timeout(flags) : 0,
        hearsSockets ? DescriptorWatch::Scope::Everything : DescriptorWatch::Scope::WakeUpsOnly);
    int told = hearsSockets ? m_descriptors.tell() : 0;
    if (!(flags & QEventLoop::X11ExcludeTimers))
        told += m_timers.fire();
    return told > 0 || wasWoken || m_isWoken;
}

/// Returns the milliseconds to wait for events; -1: without limit.
int EpollDispatcher::timeout(QEventLoop::ProcessEventsFlags flags) const
{
    if (m_isWoken) // by a slot of aboutToBlock
        return 0;
    const auto next = flags & QEventLoop::X11ExcludeTimers ? std::nullopt : m_timers.untilNext();
    constexpr qint64 Longest = std::numeric_limits<int>::max();
    return next ? static_cast<int>(std::min<qint64>(next->count(), Longest)) : -1;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    m_descriptors.add(notifier);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    m_descriptors.remove(notifier);
}

void EpollDispatcher::registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object)
{
    m_timers.add(id, std::chrono::milliseconds(interval), type, object);
}

bool EpollDispatcher::unregisterTimer(int id)
{
    return m_timers.remove(id);
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return m_timers.removeAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    return m_timers.of(object);
}

int EpollDispatcher::remainingTime(int id)
{
    const auto left = m_timers.remaining(id);
    return left ? static_cast<int>(left->count()) : -1;
}

void EpollDispatcher::wakeUp()
{
    // The loop's own thread cannot be waiting while it runs this.
    if (!m_isWoken.exchange(true) && QThread::currentThreadId() != m_thread)
        m_descriptors.wakeUp();
}

void EpollDispatcher::interrupt()
{
    m_isInterrupted = true;
    wakeUp();
}

} // namespace chamada::server
