// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/news.h"

#include "common/protocol/codec.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace chamada {

namespace {

constexpr auto PresentPause = 50ms; // at most 20 a second per watcher
constexpr auto CallsPause = 1s; // at most one a second per follower

} // namespace

News::News(const Calls &calls, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_calls(calls)
    , m_clock(clock)
{
    for (QTimer *timer : {&m_presentPause, &m_callsPause, &m_codes})
        timer->setSingleShot(true);
    m_codes.setTimerType(Qt::PreciseTimer);
    connect(&m_presentPause, &QTimer::timeout, this, qOverload<>(&News::tellPresent));
    connect(&m_callsPause, &QTimer::timeout, this, &News::tellCalls);
    connect(&m_codes, &QTimer::timeout, this, &News::tellCodes);
}

void News::watch(Listener *listener, ClassId classId, const QString &call)
{
    Watched &watched = m_watched[classId];
    watched.call = call;
    if (std::find(watched.watchers.begin(), watched.watchers.end(), listener) == watched.watchers.end())
        watched.watchers.push_back(listener);
    if (const auto line = codeLine(classId, watched)) {
        listener->tell(*line);
        scheduleCodes();
    }
}

void News::unwatch(Listener *listener, ClassId classId)
{
    const auto found = m_watched.find(classId);
    if (found == m_watched.end())
        return;
    std::erase(found->second.watchers, listener);
    if (found->second.watchers.empty())
        m_watched.erase(found);
}

void News::unwatchAll(Listener *listener)
{
    for (auto &[classId, watched] : m_watched)
        std::erase(watched.watchers, listener);
    std::erase_if(m_watched, [](const auto &row) { return row.second.watchers.empty(); });
}

void News::follow(Listener *listener)
{
    if (std::find(m_followers.begin(), m_followers.end(), listener) == m_followers.end())
        m_followers.push_back(listener);
}

void News::unfollow(Listener *listener)
{
    std::erase(m_followers, listener);
}

void News::forget(Listener *listener)
{
    unwatchAll(listener);
    unfollow(listener);
}

void News::publish(const std::vector<Change> &changes)
{
    for (const Change &change : changes)
        std::visit([this](const auto &c) { note(c); }, change);
    if (m_presentNews && !m_presentPause.isActive())
        tellPresent();
    if (!m_callNews.empty() && !m_callsPause.isActive())
        tellCalls();
}

void News::note(const CallOpened &change)
{
    m_callNews[change.call.classId] = m_calls.openCall(change.call.classId);
}

void News::note(const EntryStored &change)
{
    const auto found = m_watched.find(change.classId);
    if (found == m_watched.end() || found->second.call != change.call)
        return;
    Watched &watched = found->second;
    const StudentId &student = change.record.entry.student;
    if (const auto before = watched.sequences.constFind(student); before != watched.sequences.constEnd())
        watched.stored.erase(*before);
    watched.sequences.insert(student, change.record.sequence);
    watched.stored.insert_or_assign(change.record.sequence, change.record);
    watched.count = change.count;
    m_presentNews = true;
}

void News::note(const CallEnded &change)
{
    m_callNews[change.classId] = std::nullopt;
    const auto found = m_watched.find(change.classId);
    if (found == m_watched.end() || found->second.call != change.call)
        return;
    tellPresent(change.classId, found->second);
    tell(found->second.watchers, encodeEvent(EndedEvent{change.classId, change.call, change.ended}));
    m_watched.erase(found);
}

void News::tellPresent()
{
    if (!std::exchange(m_presentNews, false))
        return;
    for (auto &[classId, watched] : m_watched)
        tellPresent(classId, watched);
    m_presentPause.start(PresentPause);
}

void News::tellPresent(ClassId classId, Watched &watched)
{
    if (watched.stored.empty())
        return;
    PresentEvent event{classId, watched.call, watched.count, {}, {}};
    for (const auto &[sequence, record] : std::exchange(watched.stored, {})) {
        if (record.removed)
            event.removed.append(record.entry.student);
        else
            event.added.append(record.entry);
    }
    watched.sequences.clear();
    tell(watched.watchers, encodeEvent(event));
}

void News::tellCalls()
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

std::optional<QByteArray> News::codeLine(ClassId classId, Watched &watched)
{
    const auto code = m_calls.code(classId);
    if (!code)
        return std::nullopt;
    watched.nextCode = m_clock.monotonic() + code->left;
    return encodeEvent(CodeEvent{classId, code->text, {m_clock.now().msecs + code->left}});
}

void News::tellCodes()
{
    for (auto &[classId, watched] : m_watched) {
        if (watched.nextCode == 0 || watched.nextCode > m_clock.monotonic())
            continue;
        if (const auto line = codeLine(classId, watched))
            tell(watched.watchers, *line);
    }
    scheduleCodes();
}

void News::scheduleCodes()
{
    std::optional<qint64> next;
    for (const auto &[classId, watched] : m_watched)
        if (watched.nextCode != 0)
            next = std::min(next.value_or(watched.nextCode), watched.nextCode);
    if (next)
        m_codes.start(std::chrono::milliseconds(std::max<qint64>(1, *next - m_clock.monotonic())));
}

void News::tell(const std::vector<Listener *> &listeners, const QByteArray &line)
{
    // A listener that is told too much may be dropped, and leave the list, while it is told.
    const auto copy = listeners;
    for (Listener *listener : copy)
        listener->tell(line);
}

} // namespace chamada
