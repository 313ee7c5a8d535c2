// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/peer.h"
#include "tests/bench/words.h"

namespace chamada::bench {

/// The options of one run of the load generator.
struct Options {
    std::uint16_t port = 0;
    Language language = Language::Chamada;
    Wire wire = Wire::Plain;
    int connections = 50;
    int idle = 0; ///< connections that send only a hello
    int watchers = 0; ///< of class 1
    int churn = 0; ///< clients at a time that connect, say hello and leave
    double seconds = 3;
    double warmUp = 0.5; ///< seconds that are not measured
    double rate = 0; ///< check-ins per second, independent of the answers; 0: each follows the previous answer
    std::int64_t count = 0; ///< check-ins after which the run ends; 0: only the time ends it
    std::int64_t first = 1; ///< number of the first student
    std::int64_t firstClass = 1;
    std::int64_t classes = 1; ///< number of classes from there on, among which the students are spread
    std::int64_t perClass = 0; ///< students after which the next class follows; 0: round robin
    bool opens = false; ///< whether to open the calls of the classes
    bool ends = false; ///< whether to end class 1 and report how long that took
    int server = 0; ///< process whose CPU time and memory are reported
};

Options readOptions(int argc, char *argv[]);

} // namespace chamada::bench
