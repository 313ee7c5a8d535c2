// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/engine/eventpublisher.h"

#include "common/protocol/codec.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace chamada::server {

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
    connect(&m_presentPause, &QTimer::timeout, this, qOverload<>(&EventPublisher::sendPresent));
    connect(&m_callsPause, &QTimer::timeout, this, &EventPublisher::sendCalls);
    connect(&m_codes, &QTimer::timeout, this, &EventPublisher::sendCodes);
}

VisitorNumber EventPublisher::enter(Subscriber &subscriber)
{
    m_subscribers.insert(++m_lastNumber, &subscriber);
    return m_lastNumber;
}

void EventPublisher::leave(VisitorNumber visitor)
{
    if (m_subscribers.remove(visitor) == 0)
        return;
    unwatchAll(visitor);
    unfollow(visitor);
    m_rooms.leave(visitor);
}

void EventPublisher::watch(VisitorNumber visitor, ClassId classId, const CallId &call, Devices devices)
{
    if (!m_subscribers.contains(visitor))
        return;
    Watched &watched = m_watched.try_emplace(call, Watched{classId, {}, {}, {}, {}, 0, {}}).first->second;
    if (std::find(watched.watchers.begin(), watched.watchers.end(), visitor) == watched.watchers.end())
        watched.watchers.push_back(visitor);
    std::erase(watched.deviceWatchers, visitor);
    if (devices == Devices::Told)
        watched.deviceWatchers.push_back(visitor);
    if (const auto line = codeLine(call, watched)) {
        scheduleCodes();
        send(visitor, *line);
    }
}

void EventPublisher::unwatch(Watched &watched, VisitorNumber visitor)
{
    std::erase(watched.watchers, visitor);
    std::erase(watched.deviceWatchers, visitor);
}

void EventPublisher::unwatch(VisitorNumber visitor, ClassId classId)
{
    for (auto &[call, watched] : m_watched)
        if (watched.classId == classId)
            unwatch(watched, visitor);
    std::erase_if(m_watched, [](const auto &row) { return row.second.watchers.empty(); });
}

void EventPublisher::unwatchAll(VisitorNumber visitor)
{
    for (auto &[call, watched] : m_watched)
        unwatch(watched, visitor);
    std::erase_if(m_watched, [](const auto &row) { return row.second.watchers.empty(); });
}

void EventPublisher::follow(VisitorNumber visitor)
{
    if (m_subscribers.contains(visitor)
        && std::find(m_followers.begin(), m_followers.end(), visitor) == m_followers.end())
        m_followers.push_back(visitor);
}

void EventPublisher::unfollow(VisitorNumber visitor)
{
    std::erase(m_followers, visitor);
}

void EventPublisher::deliver(const RoomMessage &message)
{
    const QByteArray line = encodeEvent(message.event);
    for (VisitorNumber visitor : message.to)
        if (m_rooms.isIn(visitor, message.room)) // it may have left since
            send(visitor, line);
}

void EventPublisher::publish(const std::vector<Change> &changes)
{
    for (const Change &change : changes)
        std::visit([this](const auto &c) { note(c); }, change);
    if (m_presentNews && !m_presentPause.isActive())
        sendPresent();
    if (!m_callNews.empty() && !m_callsPause.isActive())
        sendCalls();
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
    sendPresent(change.call);
    std::vector<VisitorNumber> visitors = m_rooms.close(change.call);
    if (const auto row = m_watched.extract(change.call))
        for (VisitorNumber watcher : row.mapped().watchers)
            if (std::find(visitors.begin(), visitors.end(), watcher) == visitors.end())
                visitors.push_back(watcher);
    if (!visitors.empty())
        send(visitors, encodeEvent(EndedEvent{change.classId, change.call, change.ended}));
}

void EventPublisher::sendPresent()
{
    if (!std::exchange(m_presentNews, false))
        return;
    for (const CallId &call : watchedCalls())
        sendPresent(call);
    m_presentPause.start(PresentPause);
}

void EventPublisher::sendPresent(const CallId &call)
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
    sendPresent(watched, std::move(event));
}

void EventPublisher::sendPresent(const Watched &watched, PresentEvent event)
{
    // Both lists are copied before sending, which may close a connection and with it erase `watched`.
    const std::vector<VisitorNumber> deviceWatchers = watched.deviceWatchers;
    std::vector<VisitorNumber> others;
    std::copy_if(
        watched.watchers.begin(), watched.watchers.end(), std::back_inserter(others), [&](VisitorNumber watcher) {
            return std::find(deviceWatchers.begin(), deviceWatchers.end(), watcher) == deviceWatchers.end();
        });
    if (!deviceWatchers.empty())
        send(deviceWatchers, encodeEvent(event));
    if (others.empty())
        return;
    for (Entry &entry : event.added)
        entry.sameDeviceAs.reset();
    send(others, encodeEvent(event));
}

void EventPublisher::sendCalls()
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
        send(m_followers, encodeEvent(event));
    m_callsPause.start(CallsPause);
}

std::optional<QByteArray> EventPublisher::codeLine(const CallId &call, Watched &watched)
{
    const auto code = m_calls.code(watched.classId);
    watched.nextCode.reset();
    if (!code || m_calls.openCallId(watched.classId) != call)
        return std::nullopt;
    watched.nextCode = m_clock.monotonic() + code->left;
    return encodeEvent(CodeEvent{watched.classId, code->text, {m_clock.now().msecs + code->left.count()}});
}

void EventPublisher::sendCodes()
{
    for (const CallId &call : watchedCalls()) {
        const auto found = m_watched.find(call);
        if (found == m_watched.end() || !found->second.nextCode || *found->second.nextCode > m_clock.monotonic())
            continue;
        if (const auto line = codeLine(call, found->second))
            send(found->second.watchers, *line);
    }
    scheduleCodes();
}

void EventPublisher::scheduleCodes()
{
    std::optional<Moment> next;
    for (const auto &[call, watched] : m_watched)
        if (watched.nextCode)
            next = std::min(next.value_or(*watched.nextCode), *watched.nextCode);
    if (next)
        m_codes.start(std::max(std::chrono::milliseconds(1), *next - m_clock.monotonic()));
}

QList<CallId> EventPublisher::watchedCalls() const
{
    QList<CallId> calls;
    for (const auto &[call, watched] : m_watched)
        calls.append(call);
    return calls;
}

void EventPublisher::send(VisitorNumber visitor, const QByteArray &line)
{
    if (Subscriber *subscriber = m_subscribers.value(visitor))
        subscriber->sendEvent(line);
}

void EventPublisher::send(const std::vector<VisitorNumber> &visitors, const QByteArray &line)
{
    // Sending may drop a slow subscriber, which then leaves this list, and rows of `m_watched` go with their last
    // watcher. No iterator from before a send is used after it.
    const auto copy = visitors;
    for (const VisitorNumber visitor : copy)
        send(visitor, line);
}

} // namespace chamada::server
