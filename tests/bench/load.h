// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/measured.h"
#include "tests/bench/options.h"

#include <deque>
#include <unordered_map>

struct epoll_event;

namespace chamada::bench {

/// Simulates clients on one thread: some check students in, some stay silent, some watch, some connect and leave. A
/// wrong answer ends the program.
class Load {
public:
    explicit Load(const Options &options);
    ~Load();

    void run();
    /// Returns one line of JSON.
    std::string report();

private:
    enum class Role { Busy, Idle, Watcher, Passing };
    struct Client {
        std::unique_ptr<Peer> peer;
        Role role = Role::Busy;
        Student student = {}; ///< the last one requested
        Clock::time_point due = {}; ///< when that request was due
        bool isWaiting = false; ///< whether an answer is outstanding
    };

    Client &add(Role role);
    void open();
    void gather();
    void ask(Client &client, std::string_view request);
    void waitForAll();
    void measure();
    void endClass();
    void checkInDue();
    void checkInNext(Client &client, Clock::time_point due);
    Student nextStudent();
    void turn(int milliseconds);
    void onLine(Client &client, std::string_view line);
    void onCheckedIn(Client &client, std::string_view line);
    void comeAgain(Client &client);
    [[noreturn]] static void fail(std::string_view what, std::string_view line = {});

    Options m_options;
    int m_epoll;
    std::unordered_map<Peer *, Client> m_clients;
    std::deque<Client *> m_free; ///< clients without an outstanding request
    int m_waiting = 0;
    std::int64_t m_asked = 0;
    bool m_isAsking = false;
    bool m_counts = false; ///< whether the warm-up is over
    Clock::time_point m_nextDue;
    Latencies m_latencies;
    std::int64_t m_events = 0;
    std::int64_t m_visits = 0;
    double m_seconds = 0;
    double m_processor = 0;
    std::int64_t m_memoryBefore = 0;
    std::int64_t m_memory = 0;
    double m_endSeconds = 0;
    size_t m_endBytes = 0;
};

} // namespace chamada::bench
