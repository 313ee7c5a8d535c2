// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QSocketNotifier>

#include <array>
#include <vector>

struct epoll_event;

namespace chamada::server {

/// The socket notifiers of one event loop, watched with epoll. Changes reach the kernel once before each wait, because
/// a socket switches its notifiers several times per request.
class DescriptorWatch {
public:
    DescriptorWatch();
    ~DescriptorWatch();
    DescriptorWatch(const DescriptorWatch &) = delete;
    DescriptorWatch &operator=(const DescriptorWatch &) = delete;

    void add(QSocketNotifier *notifier);
    void remove(QSocketNotifier *notifier);

    enum class Scope { Everything, WakeUpsOnly };

    /// Waits for at most `timeout` milliseconds; -1 waits without limit.
    void wait(int timeout, Scope scope);
    /// Ends the current or the next wait of another thread.
    void wakeUp();
    /// Sends an event to each ready notifier. Returns how many were sent.
    int tell();

private:
    static constexpr size_t Types = 3; ///< read, write, exception

    struct Watched {
        std::array<QPointer<QSocketNotifier>, Types> notifiers; ///< the newest of each type
        std::array<bool, Types> isEnabled{};
        std::array<bool, Types> isPending{};
        quint32 asked = 0; ///< events registered with the kernel
        bool isUncertain = false; ///< the descriptor's number may have been reused
        bool isChanged = false;
        bool isAlwaysReady = false; ///< a regular file, which epoll refuses
    };

    Watched &changed(const QSocketNotifier *notifier);
    void applyChanges();
    void apply(int descriptor, Watched &watched);
    bool isAskedAlready(int descriptor, Watched &watched, quint32 wanted);
    void onRefused(int descriptor, Watched &watched, int error);
    void gather(int descriptor, quint32 events);
    void drainWakeUps() const;
    static quint32 wantedBy(const Watched &watched);

    int m_epoll;
    int m_wakeUp;
    std::vector<Watched> m_watched; ///< by descriptor
    std::vector<int> m_changed; ///< descriptors
    std::vector<int> m_alwaysReady; ///< descriptors
    std::vector<epoll_event> m_events;
    std::vector<std::pair<int, size_t>> m_pending; ///< descriptor and type
    size_t m_told = 0; ///< the number of m_pending already sent
};

} // namespace chamada::server
