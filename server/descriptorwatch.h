// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QSocketNotifier>

#include <array>
#include <vector>

struct epoll_event;

namespace chamada {

/// The descriptors of one event loop and who wants to know of them, through epoll. What the kernel is asked changes
/// once before a wait, however often notifiers were switched until then: a socket does so several times for each
/// request.
class DescriptorWatch {
public:
    DescriptorWatch();
    ~DescriptorWatch();
    DescriptorWatch(const DescriptorWatch &) = delete;
    DescriptorWatch &operator=(const DescriptorWatch &) = delete;

    void add(QSocketNotifier *notifier);
    void remove(QSocketNotifier *notifier);

    enum class Scope { Everything, WakeUpsOnly };

    /// Waits for so many milliseconds at most; -1: for as long as it takes.
    void wait(int timeout, Scope scope);
    /// Ends the wait of another thread, the present one or the next.
    void wakeUp();
    /// Tells the notifiers for which something has happened. Returns how many.
    int tell();

private:
    static constexpr size_t Types = 3; ///< read, write, exception

    struct Watched {
        std::array<QPointer<QSocketNotifier>, Types> notifiers; ///< the last of each type
        std::array<bool, Types> isEnabled{};
        std::array<bool, Types> isPending{};
        quint32 asked = 0; ///< events that the kernel was asked for
        bool isUncertain = false; ///< the descriptor may be another one by now
        bool isChanged = false;
        bool isAlwaysReady = false; ///< a file, of which epoll knows nothing
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
    size_t m_told = 0; ///< of those, from the front
};

} // namespace chamada
