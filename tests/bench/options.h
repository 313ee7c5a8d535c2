// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/peer.h"
#include "tests/bench/words.h"

namespace chamada::bench {

/// What a run of the load generator is to do.
struct Options {
    std::uint16_t port = 0;
    Language language = Language::Chamada;
    Wire wire = Wire::Plain;
    int connections = 50;
    int idle = 0; ///< connections that say hello and then nothing
    int watchers = 0; ///< of class 1
    int churn = 0; ///< at once: connect, say hello, leave
    double seconds = 3;
    double warmUp = 0.5; ///< seconds that do not count
    double rate = 0; ///< check-ins a second, whether they are answered or not; 0: each after the answer before
    std::int64_t count = 0; ///< check-ins after which it is over; 0: when the time is
    std::int64_t first = 1; ///< number of the first student
    std::int64_t firstClass = 1;
    std::int64_t classes = 1; ///< from that on, that the students are spread over
    std::int64_t perClass = 0; ///< students after which the next class comes; 0: all classes in turn
    bool opens = false; ///< the classes' calls
    bool ends = false; ///< class 1, and says how long that took
    int server = 0; ///< process whose processor time and memory are told
};

Options readOptions(int argc, char *argv[]);

} // namespace chamada::bench
