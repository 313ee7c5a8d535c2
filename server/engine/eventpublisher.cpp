// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/engine/eventpublisher.h"

#include "common/protocol/codec.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace chamada {

namespace {

constexpr auto PresentPause = 50ms; // at most 20 a second per watcher
constexpr auto CallsPause = 1s; // at most one a second per follower

} // namespace

EventPublisher::EventPublisher(const Calls &calls, Rooms &rooms, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_calls(calls)
    , m_rooms(rooms)
    , m_clock(clock)
{
    for (QTimer *timer : {&m_presentPause, &m_callsPause, &m_codes})
        timer->setSingleShot(true);
    m_codes.setTimerType(Qt::PreciseTimer);
    connect(&m_presentPause, &QTimer::timeout, this, qOverload<>(&EventPublisher::tellPresent));
    connect(&m_callsPause, &QTimer::timeout, this, &EventPublisher::tellCalls);
    connect(&m_codes, &QTimer::timeout, this, &EventPublisher::tellCodes);
}

void EventPublisher::watch(Subscriber *listener, ClassId classId, const QString &call, Devices devices)
{
    Watched &watched = m_watched.try_emplace(call, Watched{classId, {}, {}, {}, {}, 0, 0}).first->second;
    if (std::find(watched.watchers.begin(), watched.watchers.end(), listener) == watched.watchers.end())
        watched.watchers.push_back(listener);
    std::erase(watched.curious, listener);
    if (devices == Devices::Told)
        watched.curious.push_back(listener);
    if (const auto line = codeLine(call, watched)) {
        scheduleCodes();
        listener->tell(*line);
    }
}

void EventPublisher::leave(Watched &watched, Subscriber *listener)
{
    std::erase(watched.watchers, listener);
    std::erase(watched.curious, listener);
}

void EventPublisher::unwatch(Subscriber *listener, ClassId classId)
{
    for (auto &[call, watched] : m_watched)
        if (watched.classId == classId)
            leave(watched, listener);
    std::erase_if(m_watched, [](const auto &row) { return row.second.watchers.empty(); });
}

void EventPublisher::unwatchAll(Subscriber *listener)
{
    for (auto &[call, watched] : m_watched)
        leave(watched, listener);
    std::erase_if(m_watched, [](const auto &row) { return row.second.watchers.empty(); });
}

void EventPublisher::follow(Subscriber *listener)
{
    if (std::find(m_followers.begin(), m_followers.end(), listener) == m_followers.end())
        m_followers.push_back(listener);
}

void EventPublisher::unfollow(Subscriber *listener)
{
    std::erase(m_followers, listener);
}

void EventPublisher::forget(Subscriber *listener)
{
    unwatchAll(listener);
    unfollow(listener);
    m_rooms.leave(listener);
}

void EventPublisher::deliver(const RoomMessage &message)
{
    const QByteArray line = encodeEvent(message.event);
    for (Subscriber *listener : message.to)
        if (m_rooms.isIn(listener, message.room)) // it may have left since
            listener->tell(line);
}

void EventPublisher::publish(const std::vector<Change> &changes)
{
    for (const Change &change : changes)
        std::visit([this](const auto &c) { note(c); }, change);
    if (m_presentNews && !m_presentPause.isActive())
        tellPresent();
    if (!m_callNews.empty() && !m_callsPause.isActive())
        tellCalls();
}

void EventPublisher::note(const CallOpened &change)
{
    m_callNews[change.call.classId] = m_calls.openCall(change.call.classId);
}

void EventPublisher::note(const EntryStored &change)
{
    const auto found = m_watched.find(change.call);
    if (found == m_watched.end())
        return;
    Watched &watched = found->second;
    const StudentId &student = change.record.entry.student;
    if (const auto before = watched.sequences.constFind(student); before != watched.sequences.constEnd())
        watched.stored.erase(*before);
    watched.sequences.insert(student, change.record.sequence);
    EntryRecord shown = change.record;
    shown.entry.sameDeviceAs = change.sameDeviceAs;
    watched.stored.insert_or_assign(change.record.sequence, shown);
    watched.count = change.count;
    m_presentNews = true;
}

void EventPublisher::note(const CallEnded &change)
{
    m_callNews[change.classId] = std::nullopt;
    tellPresent(change.call);
    std::vector<Subscriber *> listeners = m_rooms.close(change.call);
    if (const auto row = m_watched.extract(change.call))
        for (Subscriber *watcher : row.mapped().watchers)
            if (std::find(listeners.begin(), listeners.end(), watcher) == listeners.end())
                listeners.push_back(watcher);
    if (!listeners.empty())
        tell(listeners, encodeEvent(EndedEvent{change.classId, change.call, change.ended}));
}

void EventPublisher::tellPresent()
{
    if (!std::exchange(m_presentNews, false))
        return;
    for (const QString &call : watchedCalls())
        tellPresent(call);
    m_presentPause.start(PresentPause);
}

void EventPublisher::tellPresent(const QString &call)
{
    const auto found = m_watched.find(call);
    if (found == m_watched.end() || found->second.stored.empty())
        return;
    Watched &watched = found->second;
    PresentEvent event{watched.classId, call, watched.count, {}, {}};
    for (const auto &[sequence, record] : std::exchange(watched.stored, {})) {
        if (record.removed)
            event.removed.append(record.entry.student);
        else
            event.added.append(record.entry);
    }
    watched.sequences.clear();
    tellPresent(watched, std::move(event));
}

void EventPublisher::tellPresent(const Watched &watched, PresentEvent event)
{
    // Both lists are copied before sending, which may close a connection and with it erase `watched`.
    const std::vector<Subscriber *> curious = watched.curious;
    std::vector<Subscriber *> others;
    std::copy_if(watched.watchers.begin(), watched.watchers.end(), std::back_inserter(others),
        [&](Subscriber *watcher) { return std::find(curious.begin(), curious.end(), watcher) == curious.end(); });
    if (!curious.empty())
        tell(curious, encodeEvent(event));
    if (others.empty())
        return;
    for (Entry &entry : event.added)
        entry.sameDeviceAs.reset();
    tell(others, encodeEvent(event));
}

void EventPublisher::tellCalls()
{
    if (m_callNews.empty())
        return;
    CallsEvent event;
    for (const auto &[classId, call] : std::exchange(m_callNews, {})) {
        if (call)
            event.opened.append(*call);
        else
            event.closed.append(classId);
    }
    if (!m_followers.empty())
        tell(m_followers, encodeEvent(event));
    m_callsPause.start(CallsPause);
}

std::optional<QByteArray> EventPublisher::codeLine(const QString &call, Watched &watched)
{
    const auto code = m_calls.code(watched.classId);
    watched.nextCode = 0;
    if (!code || m_calls.openCallId(watched.classId) != call)
        return std::nullopt;
    watched.nextCode = m_clock.monotonic() + code->left;
    return encodeEvent(CodeEvent{watched.classId, code->text, {m_clock.now().msecs + code->left}});
}

void EventPublisher::tellCodes()
{
    for (const QString &call : watchedCalls()) {
        const auto found = m_watched.find(call);
        if (found == m_watched.end() || found->second.nextCode == 0 || found->second.nextCode > m_clock.monotonic())
            continue;
        if (const auto line = codeLine(call, found->second))
            tell(found->second.watchers, *line);
    }
    scheduleCodes();
}

void EventPublisher::scheduleCodes()
{
    std::optional<qint64> next;
    for (const auto &[call, watched] : m_watched)
        if (watched.nextCode != 0)
            next = std::min(next.value_or(watched.nextCode), watched.nextCode);
    if (next)
        m_codes.start(std::chrono::milliseconds(std::max<qint64>(1, *next - m_clock.monotonic())));
}

QStringList EventPublisher::watchedCalls() const
{
    QStringList calls;
    for (const auto &[call, watched] : m_watched)
        calls.append(call);
    return calls;
}

void EventPublisher::tell(const std::vector<Subscriber *> &listeners, const QByteArray &line)
{
    // Sending may drop a slow listener, which then leaves this list, and rows of `m_watched` go with their last
    // watcher. No iterator from before a send is used after it.
    const auto copy = listeners;
    for (Subscriber *listener : copy)
        listener->tell(line);
}

} // namespace chamada
