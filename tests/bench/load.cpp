// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/load.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace chamada::bench {

namespace {

constexpr int EventsAtOnce = 4096;
constexpr int Patience = 100; // ms that a turn waits for events
constexpr int HandshakesAtOnce = 64; // during connection setup
constexpr auto GiveUp = std::chrono::seconds(60); // without an expected answer

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

Clock::duration duration(double seconds)
{
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

} // namespace

Load::Load(const Options &options)
    : m_options(options)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
}

Load::~Load()
{
    m_clients.clear();
    ::close(m_epoll);
}

void Load::fail(std::string_view what, std::string_view line)
{
    std::fprintf(stderr, "bench_load: %.*s: %.*s\n", static_cast<int>(what.size()), what.data(),
        static_cast<int>(std::min<size_t>(line.size(), 500)), line.data());
    std::exit(1);
}

Load::Client &Load::add(Role role)
{
    auto peer = std::make_unique<Peer>(m_epoll, m_options.port, m_options.wire);
    Peer *key = peer.get();
    return m_clients.emplace(key, Client{std::move(peer), role}).first->second;
}

void Load::ask(Client &client, std::string_view request)
{
    client.isWaiting = true;
    ++m_waiting;
    client.peer->send(request);
}

void Load::waitForAll()
{
    const auto begin = Clock::now();
    while (m_waiting > 0) {
        turn(Patience);
        if (Clock::now() - begin > GiveUp)
            fail("no answer");
    }
}

void Load::open()
{
    Client &teacher = add(Role::Idle);
    for (std::int64_t i = 0; i < m_options.classes; ++i) {
        ask(teacher, start(m_options.firstClass + i));
        waitForAll();
    }
}

/// Sends a request on each connection, because a silent connection may not be accepted yet.
void Load::gather()
{
    const auto addAll = [&](int count, Role role, const std::string &word) {
        for (int i = 0; i < count; ++i) {
            ask(add(role), word);
            if (i % HandshakesAtOnce == 0)
                waitForAll();
        }
        waitForAll();
    };
    addAll(m_options.idle, Role::Idle, greeting(m_options.language));
    addAll(m_options.watchers, Role::Watcher, watch(m_options.firstClass));
    addAll(m_options.connections, Role::Busy, greeting(m_options.language));
    for (auto &[peer, client] : m_clients)
        if (client.role == Role::Busy)
            m_free.push_back(&client);
}

void Load::run()
{
    if (m_options.opens)
        open();
    m_memoryBefore = residentMemory(m_options.server);
    gather();
    m_memory = residentMemory(m_options.server);
    measure();
    if (m_options.ends)
        endClass();
}

void Load::measure()
{
    const auto begin = Clock::now();
    m_isAsking = true;
    m_nextDue = begin;
    for (int i = 0; i < m_options.churn; ++i)
        ask(add(Role::Passing), greeting(m_options.language));
    const auto warm = begin + duration(m_options.warmUp);
    double processorBefore = processorTime(m_options.server);
    auto counted = begin;
    m_counts = m_options.warmUp <= 0;
    const auto end = warm + duration(m_options.seconds);
    while (Clock::now() < end && (m_options.count == 0 || m_asked < m_options.count)) {
        if (!m_counts && Clock::now() >= warm) {
            m_counts = true;
            counted = Clock::now();
            processorBefore = processorTime(m_options.server);
        }
        checkInDue();
        const auto left = m_options.rate > 0 ? m_nextDue - Clock::now() : Clock::duration(Patience * 1'000'000);
        turn(static_cast<int>(std::max<std::int64_t>(0, left / std::chrono::milliseconds(1))));
    }
    m_isAsking = false;
    if (m_options.count > 0)
        waitForAll(); // every one of them is measured
    m_seconds = secondsSince(counted);
    m_processor = processorTime(m_options.server) - processorBefore;
    m_counts = false;
    waitForAll();
}

void Load::checkInDue()
{
    const auto now = Clock::now();
    if (m_options.rate <= 0) {
        for (size_t i = m_free.size(); i > 0 && (m_options.count == 0 || m_asked < m_options.count); --i) {
            Client *client = m_free.front();
            m_free.pop_front();
            checkInNext(*client, now);
        }
        return;
    }
    // A check-in without a free client stays due, and its waiting time counts.
    while (m_nextDue <= now && !m_free.empty()) {
        Client *client = m_free.front();
        m_free.pop_front();
        checkInNext(*client, m_nextDue);
        m_nextDue += duration(1 / m_options.rate);
    }
}

Student Load::nextStudent()
{
    const std::int64_t place = m_options.first - 1 + m_asked++;
    const std::int64_t group = m_options.perClass > 0 ? place / m_options.perClass : place;
    return {place + 1, m_options.firstClass + group % m_options.classes};
}

void Load::checkInNext(Client &client, Clock::time_point due)
{
    client.student = nextStudent();
    client.due = due;
    ask(client, checkIn(m_options.language, client.student));
}

void Load::turn(int milliseconds)
{
    static std::array<epoll_event, EventsAtOnce> events;
    const int count = ::epoll_wait(m_epoll, events.data(), EventsAtOnce, milliseconds);
    for (int i = 0; i < count; ++i) {
        auto *peer = static_cast<Peer *>(events[static_cast<size_t>(i)].data.ptr);
        Client &client = m_clients.at(peer);
        peer->onEvent();
        // A passing client is replaced by a new one after its answer.
        for (auto line = peer->nextLine(); !line.empty(); line = peer->nextLine()) {
            const bool isOver = client.role == Role::Passing;
            onLine(client, line);
            if (isOver)
                break;
        }
        if (m_clients.contains(peer) && peer->isGone())
            fail("the server has closed a connection");
    }
}

void Load::onLine(Client &client, std::string_view line)
{
    if (client.role == Role::Watcher && isEvent(line)) {
        m_events += m_counts ? 1 : 0;
        return;
    }
    if (!client.isWaiting)
        fail("nobody has asked for that", line);
    client.isWaiting = false;
    --m_waiting;
    if (client.student.number != 0)
        onCheckedIn(client, line);
    else if (!isOk(line))
        fail("refused", line);
    if (client.role == Role::Passing)
        comeAgain(client);
}

void Load::onCheckedIn(Client &client, std::string_view line)
{
    if (!isGoodAnswer(m_options.language, client.student, line))
        fail("not the answer", line);
    if (m_counts)
        m_latencies.add(Clock::now() - client.due);
    client.student = {};
    m_free.push_back(&client);
}

void Load::comeAgain(Client &client)
{
    m_visits += m_counts ? 1 : 0;
    m_clients.erase(client.peer.get());
    if (m_isAsking)
        ask(add(Role::Passing), greeting(m_options.language));
}

void Load::endClass()
{
    Client &teacher = add(Role::Idle);
    const auto begin = Clock::now();
    ask(teacher, end(m_options.firstClass));
    waitForAll();
    m_endSeconds = secondsSince(begin);
    m_endBytes = teacher.peer->received();
}

std::string Load::report()
{
    std::array<char, 800> text{};
    const auto count = static_cast<double>(m_latencies.count());
    std::snprintf(text.data(), text.size(),
        R"({"count":%.0f,"seconds":%.3f,"rate":%.1f,"p50":%.0f,"p99":%.0f,"max":%.0f,"processor":%.3f,)"
        R"("memory_before":%lld,"memory":%lld,"events":%lld,"visits":%lld,"end_seconds":%.4f,"end_bytes":%zu})",
        count, m_seconds, count / m_seconds, m_latencies.at(0.5), m_latencies.at(0.99), m_latencies.at(1), m_processor,
        static_cast<long long>(m_memoryBefore), static_cast<long long>(m_memory), static_cast<long long>(m_events),
        static_cast<long long>(m_visits), m_endSeconds, m_endBytes);
    return text.data();
}

} // namespace chamada::bench
