// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/options.h"

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>

namespace chamada::bench {

namespace {

constexpr const char *Usage = R"(bench_load --port N [--redis] [--tls] [--connections N] [--idle N] [--watchers N]
           [--churn N] [--seconds S] [--warm-up S] [--rate N] [--count N] [--first N] [--first-class N] [--classes N]
           [--per-class N] [--open] [--end] [--server PID]
Asks a server on 127.0.0.1 for check-ins, checks each answer, and prints one line of JSON.
)";

[[noreturn]] void refuse()
{
    std::fputs(Usage, stderr);
    std::exit(2);
}

using Setter = std::function<void(const char *)>;

template <class T> Setter number(T &target)
{
    return [&target](const char *text) { target = static_cast<T>(std::atof(text)); };
}

} // namespace

Options readOptions(int argc, char *argv[])
{
    Options options;
    const std::map<std::string_view, Setter> values{{"--port", number(options.port)},
        {"--connections", number(options.connections)}, {"--idle", number(options.idle)},
        {"--watchers", number(options.watchers)}, {"--churn", number(options.churn)},
        {"--seconds", number(options.seconds)}, {"--warm-up", number(options.warmUp)}, {"--rate", number(options.rate)},
        {"--count", number(options.count)}, {"--first", number(options.first)},
        {"--first-class", number(options.firstClass)}, {"--classes", number(options.classes)},
        {"--per-class", number(options.perClass)}, {"--server", number(options.server)}};
    const std::map<std::string_view, std::function<void()>> flags{
        {"--redis", [&options] { options.language = Language::Redis; }},
        {"--tls", [&options] { options.wire = Wire::Tls; }}, {"--open", [&options] { options.opens = true; }},
        {"--end", [&options] { options.ends = true; }}};
    for (int i = 1; i < argc; ++i) {
        if (const auto flag = flags.find(argv[i]); flag != flags.end())
            flag->second();
        else if (const auto value = values.find(argv[i]); value != values.end() && i + 1 < argc)
            value->second(argv[++i]);
        else
            refuse();
    }
    if (options.port == 0)
        refuse();
    return options;
}

} // namespace chamada::bench
