// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/os/descriptorwatch.h"
#include "server/os/timertable.h"

#include <atomic>

namespace chamada::server {

/// The event loop of a thread with thousands of descriptors (Linux). The cost of an iteration grows with the ready
/// descriptors, not with all of them as with poll(). Otherwise it behaves like Qt's own.
class EpollDispatcher final : public QAbstractEventDispatcher {
    Q_OBJECT

public:
    using QAbstractEventDispatcher::QAbstractEventDispatcher;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int id) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int id) override;

    void wakeUp() override;
    void interrupt() override;

private:
    int timeout(QEventLoop::ProcessEventsFlags flags) const;

    DescriptorWatch m_descriptors;
    TimerTable m_timers;
    std::atomic<Qt::HANDLE> m_thread = nullptr; ///< the thread that runs this loop
    std::atomic<bool> m_isWoken = false;
    std::atomic<bool> m_isInterrupted = false;
};

} // namespace chamada::server
