// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/os/descriptorwatch.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <functional>

namespace chamada::server {

namespace {

constexpr size_t EventsAtOnce = 4096;
constexpr quint32 Gone = EPOLLHUP | EPOLLERR; // reported to notifiers of every type
constexpr std::array<quint32, 3> eventsOf{EPOLLIN, EPOLLOUT, EPOLLPRI}; // in the order of QSocketNotifier::Type
constexpr std::array<const char *, 3> typeNames{"Read", "Write", "Exception"};

size_t typeOf(const QSocketNotifier *notifier)
{
    return static_cast<size_t>(notifier->type());
}

bool ask(int epoll, int operation, int descriptor, quint32 events)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = descriptor;
    return ::epoll_ctl(epoll, operation, descriptor, &event) == 0;
}

/// Repeats an interrupted wait (EINTR) until the timeout has passed. Returns the result of `waitFor`.
int patiently(int timeout, const std::function<int(int)> &waitFor)
{
    const QDeadlineTimer end(timeout);
    int count = waitFor(timeout);
    while (count < 0 && errno == EINTR)
        count = waitFor(timeout < 0 ? timeout : static_cast<int>(end.remainingTime()));
    return count;
}

} // namespace

DescriptorWatch::DescriptorWatch()
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_events(EventsAtOnce)
{
    if (m_epoll < 0 || m_wakeUp < 0 || !ask(m_epoll, EPOLL_CTL_ADD, m_wakeUp, EPOLLIN))
        qFatal("DescriptorWatch: cannot go on without descriptors of its own");
}

DescriptorWatch::~DescriptorWatch()
{
    ::close(m_wakeUp);
    ::close(m_epoll);
}

DescriptorWatch::Watched &DescriptorWatch::changed(const QSocketNotifier *notifier)
{
    const auto descriptor = static_cast<size_t>(notifier->socket());
    if (descriptor >= m_watched.size())
        m_watched.resize(descriptor + 1);
    Watched &watched = m_watched[descriptor];
    if (!std::exchange(watched.isChanged, true))
        m_changed.push_back(static_cast<int>(descriptor));
    return watched;
}

void DescriptorWatch::add(QSocketNotifier *notifier)
{
    const size_t type = typeOf(notifier);
    Watched &watched = changed(notifier);
    if (watched.isEnabled[type] && watched.notifiers[type] != notifier)
        qWarning("QSocketNotifier: Multiple socket notifiers for same socket %d and type %s",
            static_cast<int>(notifier->socket()), typeNames[type]);
    // The descriptor may have been closed and its number reused, so the kernel may not watch it.
    if (watched.notifiers[type] != notifier)
        watched.isUncertain = true;
    watched.notifiers[type] = notifier;
    watched.isEnabled[type] = true;
}

void DescriptorWatch::remove(QSocketNotifier *notifier)
{
    const size_t type = typeOf(notifier);
    Watched &watched = changed(notifier);
    if (watched.notifiers[type] != notifier)
        return;
    watched.isEnabled[type] = false;
    watched.isPending[type] = false;
}

void DescriptorWatch::wait(int timeout, Scope scope)
{
    if (scope == Scope::WakeUpsOnly) {
        pollfd wakeUp{m_wakeUp, POLLIN, 0};
        if (patiently(timeout, [&wakeUp](int left) { return ::poll(&wakeUp, 1, left); }) > 0)
            drainWakeUps();
        return;
    }
    applyChanges();
    const int count = patiently(m_alwaysReady.empty() ? timeout : 0,
        [this](int left) { return ::epoll_wait(m_epoll, m_events.data(), static_cast<int>(m_events.size()), left); });
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = m_events[static_cast<size_t>(i)];
        if (event.data.fd == m_wakeUp)
            drainWakeUps();
        else
            gather(event.data.fd, event.events);
    }
    for (const int descriptor : m_alwaysReady)
        gather(descriptor, EPOLLIN | EPOLLOUT);
}

void DescriptorWatch::gather(int descriptor, quint32 events)
{
    Watched &watched = m_watched[static_cast<size_t>(descriptor)];
    for (size_t type = 0; type < Types; ++type) {
        if (!watched.isEnabled[type] || watched.isPending[type] || !(events & (eventsOf[type] | Gone)))
            continue;
        watched.isPending[type] = true;
        m_pending.emplace_back(descriptor, type);
    }
}

// Handlers may switch, delete or create notifiers and run a nested event loop, which continues at `m_told`.
int DescriptorWatch::tell()
{
    int told = 0;
    while (m_told < m_pending.size()) {
        const auto [descriptor, type] = m_pending[m_told++];
        Watched &watched = m_watched[static_cast<size_t>(descriptor)];
        if (!std::exchange(watched.isPending[type], false))
            continue;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(watched.notifiers[type], &event);
        ++told;
    }
    m_pending.clear();
    m_told = 0;
    return told;
}

quint32 DescriptorWatch::wantedBy(const Watched &watched)
{
    quint32 events = 0;
    for (size_t type = 0; type < Types; ++type)
        if (watched.isEnabled[type])
            events |= eventsOf[type];
    return events;
}

void DescriptorWatch::applyChanges()
{
    for (size_t i = 0; i < m_changed.size(); ++i) { // a refused descriptor is appended again
        const int descriptor = m_changed[i];
        Watched &watched = m_watched[static_cast<size_t>(descriptor)];
        watched.isChanged = false;
        apply(descriptor, watched);
    }
    m_changed.clear();
}

bool DescriptorWatch::isAskedAlready(int descriptor, Watched &watched, quint32 wanted)
{
    const bool isUncertain = std::exchange(watched.isUncertain, false);
    if (watched.isAlwaysReady && (wanted == 0 || isUncertain)) {
        watched.isAlwaysReady = false;
        std::erase(m_alwaysReady, descriptor);
    }
    return watched.isAlwaysReady || (wanted == watched.asked && !isUncertain);
}

void DescriptorWatch::apply(int descriptor, Watched &watched)
{
    const quint32 wanted = wantedBy(watched);
    if (isAskedAlready(descriptor, watched, wanted))
        return;
    const bool isKnown = std::exchange(watched.asked, wanted) != 0;
    if (wanted == 0) {
        ask(m_epoll, EPOLL_CTL_DEL, descriptor, 0); // fails harmlessly if it is closed already
        return;
    }
    bool done = ask(m_epoll, isKnown ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, descriptor, wanted);
    if (!done && (errno == ENOENT || errno == EEXIST))
        done = ask(m_epoll, errno == ENOENT ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, wanted);
    if (!done)
        onRefused(descriptor, watched, errno);
}

void DescriptorWatch::onRefused(int descriptor, Watched &watched, int error)
{
    watched.asked = 0;
    if (error == EPERM) {
        // epoll refuses regular files, which poll() always reports as ready.
        watched.isAlwaysReady = true;
        m_alwaysReady.push_back(descriptor);
        return;
    }
    for (size_t type = 0; type < Types; ++type) {
        if (!watched.isEnabled[type])
            continue;
        qWarning("QSocketNotifier: Invalid socket %d with type %s, disabling...", descriptor, typeNames[type]);
        watched.notifiers[type]->setEnabled(false);
    }
}

void DescriptorWatch::wakeUp()
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wakeUp, &one, sizeof one);
}

void DescriptorWatch::drainWakeUps() const
{
    quint64 count = 0;
    [[maybe_unused]] const auto taken = ::read(m_wakeUp, &count, sizeof count);
}

} // namespace chamada::server
